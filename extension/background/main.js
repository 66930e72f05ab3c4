import { browser } from "../shared/browser.js";
import { press } from "./press.js";

// The button and the keyboard command both arrive here. Listeners must be there at once, before anything awaits.
browser.action.onClicked.addListener(press);
