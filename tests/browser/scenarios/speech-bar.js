import assert from "node:assert/strict";
import { readAfresh } from "./steps.js";
import { ALOUD, begin, choose, clickWords, finish, giveVoices, note, saying, spoken } from "./voices.js";

/** @type {import("./steps.js").Scenario[]} */
export const scenarios = [
  {
    name: "pausing stops the voice; going on says the sentence again; late events change nothing",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address(ALOUD));
      await giveVoices(reader);
      await begin(reader);
      await finish(reader);
      const before = await saying(reader);
      await reader.key("a");
      assert.equal(await saying(reader), null);
      assert.equal(await reader.evaluate(() => document.querySelector("#speech-play")?.ariaLabel), "Go on reading");
      assert.match((await spoken(reader)).sentence ?? "", /^For ninety years/, "where it will go on stays shown");
      await reader.evaluate(() => /** @type {any} */ (speechSynthesis).late());
      assert.equal(await saying(reader), null);
      await reader.click("#speech-play");
      assert.deepEqual(await saying(reader), before);
      await reader.evaluate(() => /** @type {any} */ (speechSynthesis).late());
      assert.deepEqual(await saying(reader), before);
    },
  },
  {
    name: "one paragraph on and back, by button and by key",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address(ALOUD));
      await giveVoices(reader);
      await begin(reader);
      const starts = async () => (await saying(reader))?.text.slice(0, 12);
      await reader.click("#speech-next");
      await finish(reader);
      assert.equal(await starts(), "Nobody had e");
      await reader.key(",");
      assert.equal(await starts(), "For ninety y", "first to the paragraph's own beginning");
      await reader.key(".");
      assert.equal(await starts(), "The founder,");
      await reader.click("#speech-previous");
      await reader.click("#speech-previous");
      await reader.click("#speech-previous");
      assert.equal(await starts(), "The bell tha", "nothing comes before the title");
    },
  },
  {
    name: "reading aloud starts at what is clicked, selected or in view, and the view follows until it is scrolled away",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address(ALOUD));
      await giveVoices(reader);
      await reader.evaluate(() => document.documentElement.style.setProperty("--size", "2.4rem")); // more than one view has room for
      await reader.evaluate(() => [...document.querySelectorAll("#article h2")].at(0)?.scrollIntoView({ block: "start", behavior: "instant" }));
      await reader.key("a");
      await reader.when(() => document.querySelector("#speech-play[data-speaking=true]"));
      assert.match((await saying(reader))?.text ?? "", /^A letter from/);
      await clickWords(reader, "never did so");
      assert.match((await saying(reader))?.text ?? "", /^The harbour board never/);
      const isInView = () => reader.when(() => {
        const [range] = /** @type {any} */ (CSS.highlights.get("spoken-sentence"));
        const { top, bottom } = range.getBoundingClientRect();
        return top >= -1 && bottom <= /** @type {Element} */ (document.querySelector("#speech")).getBoundingClientRect().top + 1;
      });
      for (let leaps = 0; leaps < 4; leaps++) await finish(reader);
      await isInView();
      await reader.key("a");
      await reader.evaluate(() => {
        const title = /** @type {Element} */ (document.querySelector("#article h1"));
        getSelection()?.selectAllChildren(title);
      });
      await reader.key("a");
      assert.match((await saying(reader))?.text ?? "", /^The bell that told/);
      await isInView();
      await reader.evaluate(async () => {
        const ended = new Promise((resolve) => addEventListener("scrollend", resolve, { once: true }));
        scrollTo({ top: 1e6, behavior: "instant" });
        await ended;
        /** @type {any} */ (window).scrollTo = () => document.body.setAttribute("data-moved", "");
      });
      const isMoved = () => reader.evaluate(() => document.body.hasAttribute("data-moved"));
      await finish(reader);
      assert.match((await saying(reader))?.text ?? "", /^For ninety years/);
      assert.equal(await isMoved(), false, "who scrolled away is left there");
      await reader.key(",");
      assert.equal(await isMoved(), true, "who asks for a paragraph is taken to it");
    },
  },
  {
    name: "speed and voice are chosen while it speaks, and kept",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address(ALOUD));
      await giveVoices(reader);
      await begin(reader);
      assert.deepEqual(await saying(reader), { text: "The bell that told the ferry when to wait", voice: "Alma", language: "en-GB", rate: 1 });
      const choices = await reader.evaluate(() => [...document.querySelectorAll("#speech-voice option")].map((one) => one.textContent));
      assert.deepEqual(choices, ["Alma", "Bruno", "Chiara", "Dorine"], "the language's first, none that sends the text away");
      await choose(reader, "#speech-speed", "150");
      await choose(reader, "#speech-voice", "Bruno");
      const chosen = { text: "The bell that told the ferry when to wait", voice: "Bruno", language: "en-GB", rate: 1.5 };
      assert.deepEqual(await saying(reader), chosen);
      await reader.when(async () => /** @type {any} */ ((await chrome.storage.sync.get("settings")).settings)?.voice === "Bruno");
      await reader.reload();
      await giveVoices(reader);
      await begin(reader);
      assert.deepEqual(await saying(reader), chosen);
    },
  },
  {
    name: "reading aloud stops when it is closed and when the reader is left",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address(ALOUD));
      await giveVoices(reader);
      await begin(reader);
      await reader.key("Escape");
      await reader.when(() => !document.querySelector("#speech[open]"));
      await reader.when(() => /** @type {any} */ (speechSynthesis).now === null);
      assert.equal((await spoken(reader)).sentence, null);
      assert.equal(await reader.evaluate(() => document.activeElement?.id), "speech-opener", "Esc closes the bar alone, and focus returns");
      await begin(reader);
      assert.ok(await saying(reader));
      await reader.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
      assert.equal(await saying(reader), null);
    },
  },
  {
    name: "without a voice, without one that speaks the language, and where a voice fails, it is said why",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address(ALOUD));
      await giveVoices(reader, []);
      await reader.click("#speech-opener");
      await reader.when(() => document.querySelector("#speech-note")?.textContent?.startsWith("No voice was found on this device."));
      assert.equal(await reader.evaluate(() => document.querySelector("#speech-play[data-speaking=true]")), null);
      await reader.key("Escape");
      await reader.when(() => !document.querySelector("#speech[open]"));

      await giveVoices(reader, [["Chiara", "it-IT"]]);
      await reader.click("#speech-opener");
      await reader.when(() => document.querySelector("#speech-note")?.textContent?.startsWith("No voice on this device speaks this language (British English)."));
      await choose(reader, "#speech-voice", "Chiara");
      await reader.click("#speech-play");
      assert.equal((await saying(reader))?.voice, "Chiara", "a voice that was chosen speaks all the same");
      await reader.evaluate(() => /** @type {any} */ (speechSynthesis).fail());
      assert.equal(await note(reader), "The voice failed. Try again, or choose another voice.");
      assert.equal(await reader.evaluate(() => document.querySelector("#speech-play[data-speaking=true]")), null);
    },
  },
  {
    name: "a voice that never begins has failed",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address(ALOUD));
      await giveVoices(reader);
      await reader.evaluate(() => {
        /** @type {any} */ (speechSynthesis).isMute = true;
        const { setTimeout } = window;
        /** @type {any} */ (window).setTimeout = (/** @type {() => void} */ then, /** @type {number} */ after) => setTimeout(then, after / 1000);
      });
      await reader.click("#speech-opener");
      await reader.when(() => document.querySelector("#speech-note")?.textContent?.startsWith("The voice failed."));
      assert.equal(await saying(reader), null);
    },
  },
  {
    name: "a browser that has no voices says so",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address(ALOUD));
      await reader.key("a");
      await reader.when(() => document.querySelector("#speech-note")?.textContent?.startsWith("No voice was found on this device."));
      await reader.click("#speech-stop");
      await reader.when(() => !document.querySelector("#speech[open]"));
    },
  },
];
