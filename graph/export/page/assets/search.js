/** A search field with a list under it (WAI-ARIA combobox): folds spellings, knows aliases, finds what is hidden. */

import { actors, kinds } from "./data.js";
import { element, joined } from "./dom.js";
import { fold } from "./fold.js";
import { kindMark } from "./glyphs.js";
import { choose, text } from "./texts.js";

const MOST = 12;

/** How well a folded name answers a folded question; 0 is best, Infinity not at all. */
function fit(name, question) {
  if (name === question) return 0;
  if (name.startsWith(question)) return 1;
  if (` ${name}`.includes(` ${question}`)) return 2;
  const words = question.split(" ");
  if (words.length > 1 && words.every((word) => ` ${name}`.includes(` ${word}`))) return 3;
  if (name.replaceAll(" ", "").startsWith(question.replaceAll(" ", ""))) return 4;
  return question.length > 2 && name.includes(question) ? 5 : Infinity;
}

/** The best answers, the better joined first: `{actor, alias}`, the alias if that was what fitted. */
function answers(question) {
  const folded = fold(question);
  if (!folded) return [];
  const found = [];
  for (const actor of actors.values()) {
    const fits = actor.names.map((name) => fit(name, folded));
    const best = Math.min(...fits);
    if (best === Infinity) continue;
    const alias = fits[0] <= best ? "" : actor.aliases[fits.indexOf(best) - 1] ?? "";
    found.push({ actor, alias, order: best + (alias ? 0.5 : 0) });
  }
  const better = (a, b) => a.order - b.order || b.actor.facts.length - a.actor.facts.length;
  return found.sort((a, b) => better(a, b) || (a.actor.label < b.actor.label ? -1 : 1)).slice(0, MOST);
}

/** Make an input and a list a search field. `pick(id)` takes the answer, `hidden(id)` tells what filters hide.
 *  With `keep` the name stays in the field. */
export const combobox = (input, list, options) => new Combobox(input, list, options);

class Combobox {
  #hits = [];
  #active = -1;
  #closed = true;

  constructor(input, list, { pick, hidden = () => false, keep = false }) {
    Object.assign(this, { input, list, pick, hidden, keep });
    const roles = { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
    list.setAttribute("role", "listbox");
    input.addEventListener("input", () => this.#ask());
    input.addEventListener("blur", () => this.#close());
    input.addEventListener("keydown", (event) => this.#key(event));
  }

  #ask() {
    this.#closed = false;
    this.#hits = answers(this.input.value);
    this.#active = this.#hits.length ? 0 : -1;
    this.#draw();
  }

  #close() {
    this.#closed = true;
    this.#hits = [];
    this.#active = -1;
    this.#draw();
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.#hits.length) this.#active = (this.#active + step + this.#hits.length) % this.#hits.length;
    else if (event.key === "Enter") this.#take(this.#active);
    else if (event.key !== "Escape" || !this.input.value) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") {
      this.input.value = "";
      this.#close();
    } else this.#draw();
  }

  #take(number) {
    const hit = this.#hits[number];
    if (!hit) return;
    this.input.value = this.keep ? hit.actor.label : "";
    this.#close();
    this.pick(hit.actor.id);
  }

  #draw() {
    const { input, list } = this;
    const nothing = !this.#closed && !this.#hits.length && fold(input.value);
    const options = this.#hits.map((hit, number) => this.#option(hit, number));
    list.replaceChildren(...(nothing ? [element("li.none", text("noHits"))] : options));
    list.hidden = !list.childElementCount;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (this.#active >= 0) input.setAttribute("aria-activedescendant", `${list.id}-${this.#active}`);
    else input.removeAttribute("aria-activedescendant");
    list.children[this.#active]?.scrollIntoView({ block: "nearest" });
  }

  #option({ actor, alias }, number) {
    const notes = joined(choose(kinds.get(actor.kind).one), this.hidden(actor.id) && text("hidden"));
    const selected = String(number === this.#active);
    const mousedown = (event) => {
      event.preventDefault(); // the field keeps the focus
      this.#take(number);
    };
    return element("li", { role: "option", id: `${this.list.id}-${number}`, "aria-selected": selected, mousedown },
      kindMark(actor.kind), element("span", actor.label, alias && element("small", text("known", { name: alias }))),
      element("small.note", notes));
  }
}
