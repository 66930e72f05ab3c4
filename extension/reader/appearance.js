/** @typedef {import("../shared/settings.js").Settings} Settings */

/** Bundled fonts, and what stands in where one lacks a script's letters. */
const FONTS = {
  serif: '"Literata Variable", "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Noto Serif", Georgia, serif',
  sans: '"Inter Variable", system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif',
  dyslexic: '"OpenDyslexic", "Atkinson Hyperlegible", Verdana, sans-serif',
};

/**
 * Makes the page look as set. Style sheets do the rest, by these attributes and properties of the root.
 * @param {Settings} settings
 */
export function appear(settings) {
  const root = document.documentElement;
  for (const name of /** @type {const} */ (["theme", "align", "focus"])) root.setAttribute(`data-${name}`, settings[name]);
  root.toggleAttribute("data-hyphens", settings.hyphens);
  root.toggleAttribute("data-vertical", settings.vertical);
  root.style.setProperty("--font", fontOf(settings));
  root.style.setProperty("--size", `${settings.size / 100}rem`);
  root.style.setProperty("--width", `${settings.width}rem`);
  root.style.setProperty("--line-height", String(settings.lineHeight / 100));
  root.style.setProperty("--letter-spacing", `${settings.letterSpacing / 100}em`);
  root.style.setProperty("--paragraph-spacing", `${settings.paragraphSpacing / 100}em`);
}

/** @param {Settings} settings */
function fontOf({ font, ownFont }) {
  if (font !== "own") return FONTS[/** @type {keyof typeof FONTS} */ (font)];
  return ownFont ? `"${ownFont}", ${FONTS.serif}` : FONTS.serif;
}
