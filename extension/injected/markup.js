/** Writing elements as HTML that reads back as the same tree. */

var NAME = /^[a-z][a-z0-9._:-]*$/;

/** Their content stands in their place. */
var UNWRAPPED = new Set(["html", "head", "body", "frameset", "slot"]);

/** Left out with all that is in them: code, drawings, and what stands in for what could be run or drawn. */
var LEFT_OUT = new Set(["canvas", "datalist", "noembed", "noframes", "noscript", "script", "style", "template"]);

/** HTML that stays HTML inside a formula. */
var TEXT_IN_MATH = /^(annotation-xml|m[inos]|mtext)$/;

var ADDRESSES = new Set(["cite", "data", "href", "poster", "src"]);

/** What a page's editor wrote as style and means as emphasis. */
var EMPHASIS = /(?:^|;)\s*(font-style\s*:\s*italic|font-weight\s*:\s*(?:bold|bolder|[6-8]00)|text-decoration(?:-line)?\s*:\s*line-through|vertical-align\s*:\s*(?:super|sub)|font-variant(?:-caps)?\s*:\s*small-caps)\s*(?=;|$)/gi;

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * The tag an element is written with, or null where only its content is. An element that a script put where no parser
 * would leave it loses its tag.
 * @param {Element} element
 */
function tagOf(element) {
  const name = dom.localName(element);
  const around = mathName(dom.parent(element));
  if (!NAME.test(name) || UNWRAPPED.has(name)) return null;
  if (mathName(element)) return name === "math" || around ? name : null;
  if (!htmlName(element) || (around && !TEXT_IN_MATH.test(around))) return null;
  return /^(listing|plaintext|xmp)$/.test(name) ? "pre" : name; // their content would be read as raw text
}

/** @param {Element} element */
function isLeftOut(element) {
  const name = htmlName(element);
  if (name === "link") return !/(^|\s)(author|canonical|icon|license|next)(\s|$)/i.test(dom.attribute(element, "rel") ?? "");
  if (name === "source") return isDecided(dom.parent(element));
  return LEFT_OUT.has(name) || dom.localName(element) === "svg";
}

/**
 * A picture that has chosen one of its sources.
 * @param {Node | null} parent
 */
function isDecided(parent) {
  const image = htmlName(parent) === "picture" && dom.find(/** @type {Element} */ (parent), "img");
  return image && chosenImage(image) !== null;
}

/** @param {Element} element */
function attributes(element) {
  const image = chosenImage(element);
  let written = image ? ` src="${escaped(image)}"` : "";
  for (const name of dom.attributeNames(element)) {
    if (!isKept(element, name.toLowerCase()) || (image && /^(src|srcset|sizes)$/.test(name))) continue;
    const value = dom.attribute(element, name) ?? "";
    written += ` ${name}="${escaped(ADDRESSES.has(name) ? absolute(element, value) : value)}"`;
  }
  return written + emphasis(element);
}

/** @param {Element} element */
function emphasis(element) {
  if (!/^(font|span)$/.test(htmlName(element))) return "";
  const rules = [...(dom.attribute(element, "style") ?? "").matchAll(EMPHASIS)].map(([, rule]) => rule);
  return rules.length > 0 ? ` style="${escaped(rules.join(";"))}"` : "";
}

/**
 * Left out: what the page's script or style needs, marks that only the snapshot may set, and whatever was typed.
 * @param {Element} element
 * @param {string} name
 */
function isKept(element, name) {
  if (name === "value") return htmlName(element) === "li";
  return NAME.test(name) && !/^(on|data-fairpage|(hidden|integrity|nonce|srcdoc|style)$)/.test(name);
}

/**
 * The page's own addresses may stay relative, since the page's is known; those in a frame are relative to another.
 * @param {Element} element
 * @param {string} address
 */
function absolute(element, address) {
  const base = dom.baseURI(element);
  if (htmlName(element) === "base") return base;
  return base === dom.baseURI(document) ? address : (URL.parse(address, base)?.href ?? address);
}

/**
 * Scripts that are data: JSON-LD, and formulas in TeX. `<` is written in another way of theirs, so that no end tag can
 * be formed; in JSON it stands only inside strings.
 * @param {Element} script
 */
function dataOf(script) {
  const type = dom.attribute(script, "type")?.trim().toLowerCase() ?? "";
  const less = type === "application/ld+json" ? "\\u003C" : /^math\/tex(; *mode=display)?$/.test(type) ? "\\lt " : null;
  return less ? `<script type="${type}">${dom.text(script)?.replaceAll("<", less)}</script>` : "";
}
