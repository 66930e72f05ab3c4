/**
 * The live page as HTML, printed the way the reader sees it, and what of it is in view: the value of the last statement. Runs in a world of the
 * extension's own, which the page's script can neither see nor change, and writes nothing to the page.
 */

/** In characters. What is larger fits neither the browser's store nor a reader's patience. */
var LIMIT = 32_000_000;

var VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);

/** Written without text: theirs is a fallback, a choice, or what somebody typed. */
var EMPTIED = new Set(["audio", "iframe", "select", "textarea", "video"]);

/** @returns {string} empty when the page is larger than the limit */
function snapshot() {
  const root = dom.root(document);
  const head = dom.head(document);
  const body = dom.body(document) ?? root;
  const described = head ? dom.findAll(head, "base, link, meta[content], script, title") : [];
  const before = `<!DOCTYPE html><html${attributes(root)}><head>${written([...described])}</head>`;
  const after = `<body${attributes(body)}>${written(contentOf(body))}</body></html>`;
  return before.length + after.length > LIMIT ? "" : before + after;
}

/**
 * Nodes with all that is in them, or somewhat more than the limit's worth of it.
 * @param {readonly Node[]} nodes
 */
function written(nodes) {
  let html = "";
  /**
   * Nodes to visit and end tags to write, the next one last: a page may be nested deeper than calls can be.
   * @type {(Node | string)[]}
   */
  const stack = nodes.toReversed();
  /** While inside a hidden element: how high the stack is there. Only the outermost is marked. */
  let hiddenAbove = 0;

  while (stack.length > 0 && html.length <= LIMIT) {
    const step = /** @type {Node | string} */ (stack.pop());
    if (stack.length < hiddenAbove) hiddenAbove = 0;
    if (typeof step === "string") html += step;
    else if (dom.nodeType(step) === Node.ELEMENT_NODE) visit(/** @type {Element} */ (step));
    else html += textOf(step);
  }
  return html;

  /** @param {Element} element */
  function visit(element) {
    if (htmlName(element) === "script") html += dataOf(element);
    if (isLeftOut(element)) return;
    const frame = documentIn(element);
    const tag = frame ? "div" : tagOf(element);
    const content = frame ? contentOf(dom.body(frame) ?? frame) : contentOf(element);
    if (tag !== null) {
      const isMarked = hiddenAbove === 0 && isHidden(element);
      html += `<${tag}${frame ? " data-fairpage-frame" : attributes(element)}${isMarked ? " data-fairpage-hidden" : ""}>`;
      if (VOID.has(tag)) return;
      stack.push(`</${tag}>`);
      if (isMarked) hiddenAbove = stack.length;
    }
    const kept = frame || !EMPTIED.has(tag ?? "") ? content : content.filter(isPlayed);
    for (let i = kept.length - 1; i >= 0; i--) stack.push(kept[i]);
  }
}

/**
 * What is drawn inside a node: the shadow root's content where there is one, in a slot what fills it.
 * @param {Node} node
 */
function contentOf(node) {
  const isElement = dom.nodeType(node) === Node.ELEMENT_NODE;
  const element = /** @type {Element} */ (node);
  const filling = htmlName(node) === "slot" ? dom.assignedNodes(element) : [];
  if (filling.length > 0) return filling;
  const content = [];
  const parent = (isElement && shadowRootOf(element)) || node;
  for (let child = dom.lastChild(parent); child; child = dom.previousSibling(child)) content.push(child);
  return content.reverse();
}

/**
 * What a player plays and shows beside it.
 * @param {Node} node
 */
function isPlayed(node) {
  return /^(source|track)$/.test(htmlName(node));
}

/** @param {Node} node */
function textOf(node) {
  if (dom.nodeType(node) !== Node.TEXT_NODE && dom.nodeType(node) !== Node.CDATA_SECTION_NODE) return "";
  const text = dom.data(/** @type {CharacterData} */ (node));
  const parent = dom.parent(node);
  // A parser drops the line break that follows <pre>.
  const isDropped = text.startsWith("\n") && htmlName(parent) === "pre" && parent && dom.firstChild(parent) === node;
  return (isDropped ? "\n" : "") + escaped(text);
}

({ html: snapshot(), here: textsInView() });
