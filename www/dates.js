const moment = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeStyle: "short" });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeZone: "UTC" });

/**
 * Writes the article's dates as the reader's own language does; what a date says stays in `datetime`.
 * @param {Element} article
 */
export function localiseDates(article) {
  for (const time of article.querySelectorAll("time")) {
    const { dateTime } = time;
    const date = new Date(dateTime);
    if (Number.isNaN(date.getTime())) continue;
    const written = (dateTime.includes("T") ? moment : day).format(date);
    time.textContent = time.classList.contains("modified") ? `Updated ${written}` : written;
  }
}
