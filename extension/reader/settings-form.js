import { RULES } from "../shared/settings.js";
import { element } from "./elements.js";
import { message } from "./messages.js";

/**
 * @typedef {import("../shared/settings.js").Name} Name
 * @typedef {import("./state.js").State} State
 */

/**
 * Fields for settings, each group under a heading. They follow the state and change it.
 * @param {State} state
 * @param {Record<string, readonly Name[]>} groups by the name of the heading's message
 */
export function settingsForm(state, groups) {
  return Object.entries(groups).map(([heading, names]) => {
    const made = element("fieldset", element("legend", message(heading)), ...names.map((name) => field(state, name)));
    made.dataset.group = heading;
    return made;
  });
}

/**
 * @param {State} state
 * @param {Name} name
 */
function field(state, name) {
  const { kind } = RULES[name];
  const input = kind === "choice" ? select(name) : inputFor(name);
  const shown = element("output");
  input.name = name;
  const label = element("label", element("span", message(`set_${name}`)), input, ...(kind === "number" ? [shown] : []));
  label.dataset.kind = kind;
  input.addEventListener("input", () => change(false));
  input.addEventListener("change", () => change(true));
  state.watch((settings) => {
    const value = settings[name];
    if (kind === "flag") /** @type {HTMLInputElement} */ (input).checked = Boolean(value);
    else if (document.activeElement !== input || input.value === "") input.value = String(value);
    shown.textContent = kind === "number" ? amount(name, Number(value)) : "";
    if (name === "ownFont") label.hidden = settings.font !== "own";
  });
  return label;

  /** @param {boolean} keep whether the choice is made, not only tried */
  function change(keep) {
    if (input.validity.valid) state.change({ [name]: valueOf(input, kind) }, { keep });
  }
}

/** @param {Name} name */
function select(name) {
  const rule = RULES[name];
  const values = rule.kind === "choice" ? rule.values : [];
  return element("select", ...values.map((value) => new Option(message(`${name}_${value}`), value)));
}

/** @param {Name} name */
function inputFor(name) {
  const rule = RULES[name];
  const input = element("input");
  if (rule.kind === "flag") input.type = "checkbox";
  else if (rule.kind === "text") {
    input.maxLength = rule.longest;
    input.pattern = '[^"\\\\;\\{\\}]*';
  } else if (rule.kind === "number") {
    input.type = "range";
    input.min = String(rule.least);
    input.max = String(rule.most);
    input.step = String(rule.step);
  }
  return input;
}

/**
 * @param {HTMLInputElement | HTMLSelectElement} input
 * @param {string} kind
 */
function valueOf(input, kind) {
  if (kind === "flag") return /** @type {HTMLInputElement} */ (input).checked;
  return kind === "number" ? Number(input.value) : input.value;
}

/**
 * @param {Name} name
 * @param {number} value
 */
function amount(name, value) {
  const locale = message("locale");
  if (name === "width") return new Intl.NumberFormat(locale).format(value);
  return new Intl.NumberFormat(locale, { style: "percent" }).format(value / 100);
}
