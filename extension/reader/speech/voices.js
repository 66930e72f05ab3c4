/**
 * The voices of this device that speak by themselves: others send the text away. Those of a language come first, and
 * among them those of its country.
 * @param {SpeechSynthesis | undefined} synthesis
 * @param {string} language
 */
export function localVoices(synthesis, language) {
  const voices = synthesis?.getVoices().filter(({ localService }) => localService) ?? [];
  return voices.toSorted((a, b) => fitness(b, language) - fitness(a, language));
}

/**
 * The voice for a text: the chosen one if it speaks its language, else the one that fits best.
 * @param {readonly SpeechSynthesisVoice[]} voices
 * @param {string} chosen its name
 * @param {string} language
 */
export function voiceFor(voices, chosen, language) {
  const able = voices.filter((voice) => isSameLanguage(voice.lang, language)).toSorted((a, b) => fitness(b, language) - fitness(a, language));
  return able.find(({ name }) => name === chosen) ?? able[0] ?? null;
}

/**
 * Whether who speaks one speaks the other, wherever that is.
 * @param {string} one
 * @param {string} other
 */
export function isSameLanguage(one, other) {
  return parts(one).language === parts(other).language;
}

/**
 * @param {SpeechSynthesisVoice} voice
 * @param {string} language
 */
function fitness(voice, language) {
  const [own, wanted] = [parts(voice.lang), parts(language)];
  if (own.language !== wanted.language) return 0;
  return 1 + 4 * Number(own.script === wanted.script) + 2 * Number(own.region === wanted.region) + Number(voice.default);
}

/** Names of one language that voices and pages use. */
const SAME = new Map([["no", "nb"], ["nn", "nb"], ["cmn", "zh"], ["iw", "he"], ["in", "id"]]);

/** @param {string} tag as pages and systems write it: `en`, `en-GB`, `en_GB` */
function parts(tag) {
  try {
    const { language, script, region } = new Intl.Locale(tag.replaceAll("_", "-")).maximize();
    return { language: SAME.get(language) ?? language, script, region };
  } catch {
    return { language: tag.toLowerCase(), script: undefined, region: undefined };
  }
}
