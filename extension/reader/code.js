import { button, element, part } from "./elements.js";
import { colour, languageOf } from "./highlight.js";
import { message } from "./messages.js";

/**
 * Gives code its colours, and a bar with its language and a button that copies it.
 * @param {Element} article
 */
export function dressCode(article) {
  const all = [...article.querySelectorAll("pre > code")];
  for (const code of all) code.parentElement?.before(bar(code));
  void colour(all);
}

/** @param {Element} code */
function bar(code) {
  const copy = button(message("copyCode"), () => void navigator.clipboard.writeText(code.textContent).then(copied));
  copy.addEventListener("blur", () => copy.replaceChildren(message("copyCode")));
  const made = element("div", copy);
  made.className = "code-bar";
  made.dataset.language = languageOf(code)?.name ?? "";
  return made;

  function copied() {
    copy.replaceChildren(message("copied"));
    part("#spoken", HTMLElement).textContent = message("copied");
  }
}
