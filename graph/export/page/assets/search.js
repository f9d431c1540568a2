/** A search field with a list under it (WAI-ARIA combobox): folds spellings, knows aliases, finds what is hidden. */

import { actors, kinds } from "./data.js";
import { element } from "./dom.js";
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
export function answers(question) {
  const folded = fold(question);
  if (!folded) return [];
  const found = [];
  for (const actor of actors.values()) {
    const fits = actor.names.map((name) => fit(name, folded));
    const best = Math.min(...fits);
    if (best === Infinity) continue;
    const alias = fits[0] <= best ? "" : actor.aliases?.[fits.indexOf(best) - 1] ?? "";
    found.push({ actor, alias, order: best + (alias ? 0.5 : 0) });
  }
  found.sort((a, b) => a.order - b.order || b.actor.facts.length - a.actor.facts.length || (a.actor.label < b.actor.label ? -1 : 1));
  return found.slice(0, MOST);
}

/** Make an input and a list a search field. `pick(id)` takes the answer, `hidden(id)` tells what filters hide.
 *  With `keep` the name stays in the field. */
export function combobox(input, list, { pick, hidden = () => false, keep = false }) {
  let hits = [];
  let active = -1;
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id,
    "aria-autocomplete": "list" })) input.setAttribute(name, value);
  list.setAttribute("role", "listbox");

  function draw() {
    const empty = !hits.length && fold(input.value) && document.activeElement === input;
    const options = hits.map(({ actor, alias }, number) => option(actor, alias, number));
    list.replaceChildren(...(empty && !input.dataset.done ? [element("li.none", text("noHits"))] : options));
    list.hidden = !list.childElementCount;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (active >= 0) input.setAttribute("aria-activedescendant", `${list.id}-${active}`);
    else input.removeAttribute("aria-activedescendant");
    list.children[active]?.scrollIntoView({ block: "nearest" });
  }

  function option(actor, alias, number) {
    const notes = [choose(kinds.get(actor.kind).one), hidden(actor.id) ? text("hidden") : ""].filter(Boolean).join(" · ");
    return element("li", { role: "option", id: `${list.id}-${number}`, "aria-selected": String(number === active),
      mousedown: (event) => {
        event.preventDefault();
        take(number);
      } }, kindMark(actor.kind),
    element("span", actor.label, alias ? element("small", text("known", { name: alias })) : null),
    element("small.note", notes));
  }

  function take(number) {
    const hit = hits[number];
    if (!hit) return;
    input.value = keep ? hit.actor.label : "";
    close();
    pick(hit.actor.id);
  }

  function close() {
    hits = [];
    active = -1;
    input.dataset.done = "1";
    draw();
  }

  input.addEventListener("input", () => {
    delete input.dataset.done;
    hits = answers(input.value);
    active = hits.length ? 0 : -1;
    draw();
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) active = (active + step + hits.length) % hits.length;
    else if (event.key === "Enter") take(active);
    else if (event.key === "Escape" && input.value) input.value = "";
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") close();
    else draw();
  });
}
