import { browser } from "../shared/browser.js";
import { forgetWhatWasPrivate } from "./forget.js";
import { press } from "./press.js";

// Listeners must be there at once, before anything awaits: the background is started for the event it is to hear.

// The button and the keyboard command both arrive here.
browser.action.onClicked.addListener(press);
browser.windows.onRemoved.addListener(forgetWhatWasPrivate);
