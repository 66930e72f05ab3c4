/**
 * Reading the page's DOM. The files in this folder are injected together, one after the other, as classic scripts; a
 * second press runs them again in the same world, hence functions and `var`, which may be declared twice.
 */

/**
 * A form and a document answer to the names of what stands in them (`<input name="childNodes">`) before their own
 * properties, so every property is read by its prototype's getter.
 * @template T
 * @template {keyof T & string} K
 * @param {{ prototype: T }} type
 * @param {K} name
 * @returns {(object: T) => T[K]}
 */
function property(type, name) {
  const getter = /** @type {() => any} */ (Object.getOwnPropertyDescriptor(type.prototype, name)?.get);
  return (object) => getter.call(object);
}

/**
 * @template {unknown[]} A
 * @template R
 * @param {(this: any, ...rest: A) => R} method
 * @returns {(object: object, ...rest: A) => R}
 */
function method(method) {
  return (object, ...rest) => method.apply(object, rest);
}

var dom = {
  nodeType: property(Node, "nodeType"),
  parent: property(Node, "parentNode"),
  firstChild: property(Node, "firstChild"),
  lastChild: property(Node, "lastChild"),
  previousSibling: property(Node, "previousSibling"),
  text: property(Node, "textContent"),
  data: property(CharacterData, "data"),
  baseURI: property(Node, "baseURI"),
  localName: property(Element, "localName"),
  namespace: property(Element, "namespaceURI"),
  shadowRoot: property(Element, "shadowRoot"),
  width: property(HTMLElement, "offsetWidth"),
  height: property(HTMLElement, "offsetHeight"),
  currentSrc: property(HTMLImageElement, "currentSrc"),
  frameDocument: property(HTMLIFrameElement, "contentDocument"),
  root: property(Document, "documentElement"),
  head: property(Document, "head"),
  body: property(Document, "body"),
  contains: method(Node.prototype.contains),
  attributeNames: method(Element.prototype.getAttributeNames),
  attribute: method(Element.prototype.getAttribute),
  closest: method(/** @type {(selectors: string) => Element | null} */ (Element.prototype.closest)),
  find: method(/** @type {(selectors: string) => Element | null} */ (Element.prototype.querySelector)),
  findAll: method(/** @type {(selectors: string) => NodeListOf<Element>} */ (Element.prototype.querySelectorAll)),
  isVisible: method(Element.prototype.checkVisibility),
  box: method(Element.prototype.getBoundingClientRect),
  assignedNodes: method(HTMLSlotElement.prototype.assignedNodes),
};

/**
 * An HTML element's name; empty for any other node. Frames have classes of their own, so `instanceof` can't tell.
 * @param {Node | null} node
 */
function htmlName(node) {
  if (!node || dom.nodeType(node) !== Node.ELEMENT_NODE) return "";
  const element = /** @type {Element} */ (node);
  return dom.namespace(element) === "http://www.w3.org/1999/xhtml" ? dom.localName(element) : "";
}

/** @param {Node | null} node a MathML element's name; empty for any other node */
function mathName(node) {
  if (!node || dom.nodeType(node) !== Node.ELEMENT_NODE) return "";
  const element = /** @type {Element} */ (node);
  return dom.namespace(element) === "http://www.w3.org/1998/Math/MathML" ? dom.localName(element) : "";
}

/**
 * Only custom elements and these few may hold a shadow root of the page's; others hold the browser's own.
 * @param {Element} element
 */
function shadowRootOf(element) {
  if (!/-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/.test(htmlName(element))) return null;
  const open = dom.shadowRoot(element);
  if (open) return open;
  if ("openOrClosedShadowRoot" in element) return /** @type {ShadowRoot | null} */ (element.openOrClosedShadowRoot); // Firefox
  const { dom: chromium } = chrome;
  return chromium.openOrClosedShadowRoot(/** @type {HTMLElement} */ (element));
}

/**
 * The document in a frame, null where it is another site's.
 * @param {Element} element
 */
function documentIn(element) {
  return htmlName(element) === "iframe" ? dom.frameDocument(/** @type {HTMLIFrameElement} */ (element)) : null;
}

/**
 * An image whose picture the browser has chosen: before that its `src` may be a mere placeholder.
 * @param {Element} element
 */
function chosenImage(element) {
  const chosen = htmlName(element) === "img" ? dom.currentSrc(/** @type {HTMLImageElement} */ (element)) : "";
  return /^https?:/.test(chosen) ? chosen : null;
}
