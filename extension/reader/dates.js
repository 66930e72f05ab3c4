import { message } from "./messages.js";

/**
 * Writes the article's dates as the reader's language does, in the reader's time zone.
 * @param {Element} article
 * @param {string} locale
 */
export function localiseDates(article, locale) {
  const published = localise(article.querySelector("time.published"), locale);
  const modified = article.querySelector("time.modified");
  const changed = localise(modified, locale);
  if (modified && changed && changed === published) modified.remove();
  else if (modified && changed) modified.textContent = message("updated", changed);
}

/**
 * @param {Element | null} time
 * @param {string} locale
 */
function localise(time, locale) {
  const written = time && localDate(time.getAttribute("datetime") ?? "", locale);
  if (!written) return null;
  time.textContent = written;
  time.setAttribute("lang", locale);
  time.setAttribute("dir", "auto");
  return written;
}

const MIDNIGHT = /T00:00(:00(\.0+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * @param {string} iso a date, or a date and time with or without an offset
 * @param {string} locale
 * @returns {string | null} null when it is no date
 */
export function localDate(iso, locale) {
  // A day that a publishing system wrote out as its first minute is a day.
  const day = iso.replace(MIDNIGHT, "");
  const date = new Date(day);
  if (Number.isNaN(date.getTime())) return null;
  // A date without a time is midnight in UTC, which further west is still the day before.
  if (!day.includes("T")) return new Intl.DateTimeFormat(locale, { ...precision(day), timeZone: "UTC" }).format(date);
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(date);
}

/**
 * @param {string} iso `2026`, `2026-05` or `2026-05-03`
 * @returns {Intl.DateTimeFormatOptions}
 */
function precision(iso) {
  const [, month, day] = iso.split("-");
  if (day) return { dateStyle: "long" };
  return month ? { year: "numeric", month: "long" } : { year: "numeric" };
}
