/** What waits for a press: text of the story that a tab or a button unfolds. The core tells it in the same way. */

/** Menus, forms and windows fold too. */
var APART = "nav, header, footer, dialog, form, [role=dialog], [role=navigation], [role=menu], [role=search]";

/**
 * What such buttons control, once it was asked.
 * @type {Set<Element> | null}
 */
var controlled = null;

/** @param {Element} element */
function isFold(element) {
  if (dom.attribute(element, "role") === "tabpanel") return true;
  controlled ??= new Set(whatButtonsUnfold());
  return controlled.has(element);
}

/** @param {Element} element */
function isInFold(element) {
  if (dom.closest(element, "details:not([open])")) return true; // a press opens those
  for (let at = dom.parent(element); at; at = dom.parent(at)) {
    if (dom.nodeType(at) === Node.ELEMENT_NODE && isFold(/** @type {Element} */ (at))) return true;
  }
  return false;
}

function* whatButtonsUnfold() {
  const root = dom.root(document);
  for (const button of dom.findAll(root, "[aria-controls][aria-expanded=false]:is(:not([aria-haspopup]), [aria-haspopup=false])")) {
    for (const id of (dom.attribute(button, "aria-controls") ?? "").split(/\s+/).filter(Boolean)) {
      const found = dom.find(root, `[id="${CSS.escape(id)}"]`);
      if (found && dom.find(found, "p") && !dom.closest(found, APART)) yield found;
    }
  }
}
