/**
 * One tab stop for many items: the arrow keys, Home and End move between them.
 * @param {HTMLElement} list
 * @param {string} selector
 */
export function rove(list, selector) {
  list.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement && target.matches(selector)) makeStop(list, selector, target);
  });
  list.addEventListener("keydown", (event) => {
    if (!(event.target instanceof Element) || !event.target.matches(selector)) return;
    const shown = items(list, selector).filter((item) => !item.closest("[hidden]"));
    const next = step(event.key, shown.indexOf(/** @type {HTMLElement} */ (event.target)), shown.length);
    if (next === null) return;
    event.preventDefault();
    shown[next]?.focus();
  });
}

/**
 * To be called after the items changed or some were hidden.
 * @param {HTMLElement} list
 * @param {string} selector
 */
export function resetStop(list, selector) {
  const first = items(list, selector).find((item) => !item.closest("[hidden]"));
  if (first) makeStop(list, selector, first);
}

/**
 * @param {HTMLElement} list
 * @param {string} selector
 * @param {HTMLElement} stop
 */
function makeStop(list, selector, stop) {
  for (const item of items(list, selector)) item.tabIndex = item === stop ? 0 : -1;
}

/**
 * @param {HTMLElement} list
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
const items = (list, selector) => [...list.querySelectorAll(selector)].filter((item) => item instanceof HTMLElement);

/**
 * @param {string} key
 * @param {number} at
 * @param {number} count
 */
function step(key, at, count) {
  switch (key) {
    case "ArrowDown": return Math.min(at + 1, count - 1);
    case "ArrowUp": return Math.max(at - 1, 0);
    case "Home": return 0;
    case "End": return count - 1;
    default: return null;
  }
}
