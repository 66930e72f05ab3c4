/**
 * What an element holds, fit to stand in the page a second time: an id names one place.
 * @param {Element} original
 * @param {string} [except] selector of what is not taken along
 */
export function secondCopy(original, except) {
  const copy = /** @type {Element} */ (original.cloneNode(true));
  if (except) for (const one of copy.querySelectorAll(except)) one.remove();
  for (const name of ["id", "data-block"]) {
    for (const one of copy.querySelectorAll(`[${name}]`)) one.removeAttribute(name);
  }
  const content = document.createDocumentFragment();
  content.append(...copy.childNodes);
  return content;
}
