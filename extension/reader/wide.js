import { element } from "./elements.js";
import { message } from "./messages.js";

/** Tells when something that scrolls, or what is in it, changes its size. */
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const box = target.closest(".wide");
    if (box instanceof HTMLElement) settle(box);
  }
});

/**
 * Lets what is wider than the text be scrolled by keyboard, and only that.
 * @param {Element} article
 */
export function watchWidth(article) {
  sizes.disconnect();
  for (const [at, table] of article.querySelectorAll("table").entries()) {
    const box = element("div"); // a table that scrolled by itself would be a table no longer
    table.replaceWith(box);
    box.append(table);
    watch(box, table.caption?.textContent || message("wideTable", String(at + 1)));
  }
  for (const [at, code] of article.querySelectorAll("pre").entries()) watch(code, message("wideCode", String(at + 1)));
}

/**
 * @param {HTMLElement} box
 * @param {string} label
 */
function watch(box, label) {
  box.classList.add("wide");
  box.dataset.label = label;
  for (const one of [box, ...box.children]) sizes.observe(one);
}

/** @param {HTMLElement} box */
function settle(box) {
  const isWide = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
  if (isWide) {
    box.tabIndex = 0;
    box.role = "region";
    box.ariaLabel = box.dataset.label ?? null;
  } else {
    for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
  }
}
