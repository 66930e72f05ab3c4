import { element, part } from "./elements.js";
import { message } from "./messages.js";

/**
 * A key and what it does.
 * @typedef {{ key: string, name: string, press: () => void }} Key `name` is the message that says so
 * @typedef {import("./state.js").State} State
 */

/**
 * Answers to single keys, and lists them at `?`.
 * @param {State} state
 * @param {readonly Key[]} keys
 */
export function prepareKeys(state, keys) {
  const help = part("#help", HTMLDialogElement);
  const show = () => (help.open ? help.close() : help.showModal());
  const all = [...keys, { key: "?", name: "keyHelp", press: show }];
  part("#help-opener", HTMLButtonElement).addEventListener("click", show);
  part("#help-close", HTMLButtonElement).addEventListener("click", () => help.close());
  part("#help-list", HTMLElement).replaceChildren(...all.flatMap(described), ...described({ key: "Esc", name: "keyEscape" }));
  addEventListener("keydown", (event) => {
    if (!state.settings.letters || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(event.target) || (document.querySelector("dialog:modal") && event.key !== "?")) return;
    const found = all.find(({ key }) => key === event.key);
    if (!found) return;
    event.preventDefault();
    found.press();
  });
}

/** @param {Pick<Key, "key" | "name">} key */
function described({ key, name }) {
  return [element("dt", element("kbd", key)), element("dd", message(name))];
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof Element && target.closest("input:not([type=checkbox], [type=range]), select, textarea") !== null;
}
