/** Every sentence of the page in the language of the reader; `{n}` is filled in and chooses between `one|many`. */

import { content } from "./data.js";
import { all } from "./dom.js";

let current = "da";

export const language = () => current;

/** Which of a pair of words `[Danish, English]` to show. */
export const choose = (pair) => pair[current === "da" ? 0 : 1];

const known = new Map(Object.entries(content.texts));

/** The sentence of a key; a key that is none, as a word that the data hold, stands for itself. */
export function text(key, values = {}) {
  const forms = (known.has(key) ? choose(known.get(key)) : key).split("|");
  const form = forms.length > 1 && values.n !== 1 ? forms[1] : forms[0];
  return form.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Write the fixed texts of the template in a language. */
export function speak(code) {
  current = code;
  document.documentElement.lang = current;
  for (const node of all("[data-text]")) node.textContent = text(node.dataset.text);
  for (const node of all("[data-label]")) node.setAttribute("aria-label", text(node.dataset.label));
  for (const node of all("[data-hint]")) node.placeholder = text(node.dataset.hint);
  for (const node of all("[data-tip]")) node.title = text(node.dataset.tip);
}
