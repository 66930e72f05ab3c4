import { launchFirefox } from "./driver/firefox.js";
import { runIn } from "./run.js";

runIn("firefox", launchFirefox);
