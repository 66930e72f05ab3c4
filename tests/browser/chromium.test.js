import { launchChromium } from "./driver/chromium.js";
import { runIn } from "./run.js";

runIn("chromium", launchChromium);
