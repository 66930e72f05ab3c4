/**
 * @template {Element} T
 * @param {string} selector of an element that reader.html has
 * @param {new () => T} type
 * @returns {T}
 */
export function part(selector, type) {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`reader.html has no ${selector}`);
  return found;
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {...(Node | string)} content
 */
export function element(tag, ...content) {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}

/**
 * @param {string} text
 * @param {() => void} press
 */
export function button(text, press) {
  const made = element("button", text);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

/**
 * @param {string} href
 * @param {string} text
 */
export function link(href, text) {
  const made = element("a", text);
  made.href = href;
  made.rel = "noopener noreferrer";
  return made;
}
