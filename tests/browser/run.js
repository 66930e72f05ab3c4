import { after, afterEach, before, describe, test } from "node:test";
import { scenarios as access } from "./scenarios/access.js";
import { scenarios as cases } from "./scenarios/cases.js";
import { scenarios as choosing } from "./scenarios/choosing.js";
import { scenarios as leaving } from "./scenarios/leaving.js";
import { scenarios as looking } from "./scenarios/looking.js";
import { scenarios as network } from "./scenarios/network.js";
import { scenarios as place } from "./scenarios/place.js";
import { scenarios as reading } from "./scenarios/reading.js";
import { scenarios as refusing } from "./scenarios/refusing.js";
import { scenarios as settings } from "./scenarios/settings.js";
import { scenarios as snapshot } from "./scenarios/snapshot.js";
import { scenarios as speech } from "./scenarios/speech.js";
import { scenarios as speechBar } from "./scenarios/speech-bar.js";
import { serveSite } from "./site.js";

/** @typedef {import("./driver/types.js").Browser} Browser */

/**
 * Every scenario in one browser, which is started once.
 * @param {Browser["name"]} name
 * @param {(proxy: string) => Promise<Browser>} launch
 */
export function runIn(name, launch) {
  describe(`the extension in ${name}`, () => {
    /** @type {import("./site.js").Site} */
    let site;
    /** @type {Browser} */
    let browser;
    before(async () => {
      site = await serveSite();
      browser = await launch(site.proxy);
    });
    afterEach(() => browser.closeTabs());
    after(async () => {
      await browser?.quit();
      site.close();
    });

    for (const { name: title, only, run } of [...reading, ...choosing, ...settings, ...place, ...speech, ...speechBar, ...access, ...looking, ...leaving, ...refusing, ...snapshot, ...network, ...cases]) {
      test(title, { skip: only && only.browser !== name && only.why }, () => run(browser, site));
    }
  });
}
