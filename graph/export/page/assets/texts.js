/** Every word of the page in the language of the reader; `{n}` is filled in and chooses between `one|many`. */

import { actors, content, sources } from "./data.js";
import { find } from "./dom.js";

const known = new Map(Object.entries(content.texts));
let column = 0;

/** Which of a pair of words `[Danish, English]` to show; "" for none. */
export const choose = (pair) => pair?.[column] ?? "";

/** The text of a key; a key that is none, as a word that the data hold, stands for itself. */
export function text(key, values = {}) {
  const words = known.has(key) ? choose(known.get(key)) : key;
  const [one, many = one] = "n" in values ? words.split("|") : [words];
  const form = values.n === 1 ? one : many;
  return form.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

export const number = (value) => value.toLocaleString(document.documentElement.lang);

/** "2021-11-02" as "2. nov. 2021"; "" for no day. */
export function date(iso) {
  const [y, m, d] = iso.split("-");
  return iso && text("day", { d: Number(d), m: text("months").split(" ")[m - 1], y });
}

export const nameOf = (id) => actors.get(id)?.label ?? id;

/** What a fact points to, in words: the other actor, or the purpose of the money. */
export const objectName = (fact) => (fact.object ? nameOf(fact.object) : fact.literal);

/** What besides its two ends and its time a fact says: role, on whose behalf, money. */
export const said = (fact) => [fact.role, ...fact.behalf.map((name) => text("behalf", { name })), choose(fact.money)];

/** The document of a piece of evidence: title and date. */
export function documentName({ doc, file = "?" }) {
  return doc === undefined ? text("documentMissing", { name: file }) : text(`doc:${doc}`);
}

/** Where in the document: "pkt. 4: Økonomi, s. 3". */
export function placeIn({ doc, item, page }) {
  const heading = sources[doc]?.items?.[item];
  const place = item ? text("item", { n: item }) + (heading ? `: ${heading}` : "") : text("noItem");
  return page ? `${place}, ${text("page", { n: page })}` : place;
}

/** From now on in this language. */
export function speak(language) {
  column = language === "da" ? 0 : 1;
  document.documentElement.lang = language;
  document.title = `${content.title}: ${text("subtitle")}`;
  translate(document);
}

const WRITTEN = { text: "textContent", label: "ariaLabel", hint: "placeholder", tip: "title" };

/** Write the fixed texts of the template; `data-of` is the key of what a text is about, `data-n` how many. */
function translate(place) {
  for (const [name, property] of Object.entries(WRITTEN)) {
    for (const node of place.querySelectorAll(`[data-${name}]`)) {
      const { [name]: key, of = "", n } = node.dataset;
      node[property] = text(key, { name: text(of), ...(n && { n: Number(n) }) });
    }
  }
}

/** A copy of a template of the page, in the language of the reader. */
export function stencil(id) {
  const copy = find(id).content.cloneNode(true);
  translate(copy);
  return copy;
}
