import assert from "node:assert/strict";
import { readAfresh } from "./steps.js";
import { ALOUD, begin, choose, clickWords, finish, giveVoices, note, saying, spoken } from "./voices.js";

/**
 * Says all that is left to its end.
 * @param {import("../driver/types.js").Tab} reader
 * @returns {Promise<string[]>} what was said
 */
async function sayAll(reader) {
  const said = [];
  for (let now = await saying(reader); now; now = await saying(reader)) {
    said.push(now.text);
    await finish(reader);
  }
  return said;
}

/** @type {import("./steps.js").Scenario[]} */
export const scenarios = [
  {
    name: "the article is read aloud from its title to its notes, a sentence at a time",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address(ALOUD));
      await giveVoices(reader);
      await begin(reader);
      const said = await sayAll(reader);
      assert.deepEqual(said.slice(0, 4), [
        "The bell that told the ferry when to wait",
        "For ninety years Mr. Pym and his sons rang it by hand.",
        "Nobody had ever timed them, and nobody thought of asking.",
        "“Is it broken?” she asked, and the whole harbour laughed at the idea of it.",
      ]);
      const all = said.join(" ");
      assert.match(all, /paid in advance\. It cost {1,2}ninety pounds\./);
      assert.match(all, /from its weight, as +f = 1 2L +would tell/);
      assert.match(all, /One for the boat that is late\. Two for the boat that will not come\. Year, Strokes 1950, 4,210 The board/);
      assert.match(all, /A stopwatch was bought in 1933\.$/);
      assert.doesNotMatch(all, /Maud Ferrant|def strokes|↩|eighty/);
      assert.ok(said.every((text) => text.length <= 220), "nothing is longer than a breath");
      assert.equal(await note(reader), "That was the whole article.");
      assert.equal((await spoken(reader)).sentence, null);
    },
  },
  {
    name: "sentence and word are highlighted as they are spoken, and the article stays as it is",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address(ALOUD));
      await giveVoices(reader);
      const markup = () => reader.evaluate(() => document.querySelector("#article")?.outerHTML);
      const before = await markup();
      await begin(reader);
      await finish(reader, 2);
      const sentence = "Nobody had ever timed them1, and nobody thought of asking.";
      assert.deepEqual(await spoken(reader), { sentence, word: null }, "without boundaries the sentence alone");
      await reader.evaluate(() => /** @type {any} */ (speechSynthesis).reach("nobody"));
      assert.deepEqual(await spoken(reader), { sentence, word: "nobody" });
      await reader.evaluate(() => /** @type {any} */ (speechSynthesis).reach("asking"));
      assert.equal((await spoken(reader)).word, "asking");
      await finish(reader, 2);
      const [start, end] = await reader.evaluate(() => {
        const [range] = /** @type {any} */ (CSS.highlights.get("spoken-sentence"));
        return [range.toString().slice(0, 19), range.toString().slice(-16)];
      });
      assert.deepEqual([start, end], ["The founder, J. Vel", "paid in advance."], "said in breaths, shown whole");
      assert.equal(await markup(), before);
    },
  },
  {
    name: "a quotation in another language has a voice of its own",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address(ALOUD));
      await giveVoices(reader);
      await begin(reader);
      await clickWords(reader, "Nous entendions");
      const { voice, language } = await saying(reader) ?? {};
      assert.deepEqual({ voice, language }, { voice: "Dorine", language: "fr" });
      await finish(reader, 2);
      assert.equal((await saying(reader))?.voice, "Alma");
      await choose(reader, "#speech-voice", "Chiara");
      assert.equal((await saying(reader))?.voice, "Chiara", "who asks for another voice gets it");
    },
  },
  {
    name: "Japanese and Arabic are read by sentences and words",
    async run(browser, site) {
      const japanese = (await readAfresh(browser, site.address("cases/meta-japanese"))).reader;
      await giveVoices(japanese, [["Haruki", "ja-JP"]]);
      await begin(japanese);
      await clickWords(japanese, "白浜岬の古い");
      await finish(japanese);
      const sentence = "地元の漁師らでつくる保存会が十年かけて修理し、集まった住民およそ三百人が海からの光を見守った。";
      assert.equal((await saying(japanese))?.text, sentence);
      await japanese.evaluate(() => /** @type {any} */ (speechSynthesis).reach("漁師"));
      assert.deepEqual(await spoken(japanese), { sentence, word: "漁師" });

      const arabic = (await readAfresh(browser, site.address("cases/meta-arabic"))).reader;
      await giveVoices(arabic, [["Salma", "ar-001"]]);
      await begin(arabic);
      await clickWords(arabic, "عاد صوت");
      assert.match((await saying(arabic))?.text ?? "", /^عاد صوت المطارق .* فتحت أبوابها\.$/);
      await arabic.evaluate(() => /** @type {any} */ (speechSynthesis).reach("سوق"));
      assert.equal((await spoken(arabic)).word, "سوق");
    },
  },
  {
    name: "an article drawn anew is read on: the sentence, or what stands where it was",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("harbour"));
      await giveVoices(reader);
      await begin(reader);
      await clickWords(reader, "The fishermen were less");
      const before = await reader.evaluate(() => /** @type {any} */ (speechSynthesis).count);
      await reader.click("#edit");
      assert.match((await saying(reader))?.text ?? "", /^The fishermen/);
      assert.equal(await reader.evaluate(() => /** @type {any} */ (speechSynthesis).count), before, "it was not interrupted");
      assert.match((await spoken(reader)).sentence ?? "", /^The fishermen/);
      await reader.evaluate(() => {
        const story = [...document.querySelectorAll("#article p[data-block]")].find((one) => one.textContent.startsWith("The fishermen"));
        /** @type {HTMLElement | null} */ (document.querySelector(`[data-take-out="${story?.getAttribute("data-block")}"]`))?.click();
      });
      await reader.when(() => /** @type {any} */ (speechSynthesis).now?.text.startsWith("The council"));
      assert.match((await spoken(reader)).sentence ?? "", /^The council/);
    },
  },
];
