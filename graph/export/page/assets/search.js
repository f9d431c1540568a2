/** A search field with a list under it (WAI-ARIA combobox): folds spellings, knows aliases, finds what is hidden. */

import { actors } from "./data.js";
import { element, joined, mark } from "./dom.js";
import { fold } from "./fold.js";
import { text } from "./texts.js";

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
  const found = [];
  for (const actor of question ? actors.values() : []) {
    const fits = actor.names.map((name) => fit(name, question)); // the label, then aliases, then codes
    const best = Math.min(...fits);
    const alias = fits[0] <= best ? "" : actor.aliases[fits.indexOf(best) - 1] ?? "";
    if (best < Infinity) found.push({ actor, alias, order: best + (alias ? 0.5 : 0) });
  }
  const better = (a, b) => a.order - b.order || b.actor.facts.length - a.actor.facts.length;
  return found.sort((a, b) => better(a, b) || (a.actor.label < b.actor.label ? -1 : 1)).slice(0, MOST);
}

function option({ actor, alias }, id, isActive, hidden, take) {
  const mousedown = (event) => {
    event.preventDefault(); // the field keeps the focus
    take();
  };
  const known = alias && element("small", text("known", { name: alias }));
  const notes = joined(text(`kind:${actor.kind}`), hidden(actor.id) && text("hidden"));
  return element("li", { role: "option", id, "aria-selected": String(isActive), mousedown },
    mark(`kind-${actor.kind}`), element("span", actor.label, known), element("small.note", notes));
}

/** Make an input and a list a search field. `pick(id)` takes the answer, `hidden(id)` tells what filters hide.
 *  With `keep` the name stays in the field. */
export function combobox(input, list, { pick, hidden = () => false, keep = false }) {
  let hits = [];
  let active = -1;
  const roles = { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" };
  for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
  list.setAttribute("role", "listbox");

  const close = () => show([]);

  function take(hit) {
    input.value = keep ? hit.actor.label : "";
    close();
    pick(hit.actor.id);
  }

  /** Show these answers, one of them as the active one; `nothing` is said where there is none. */
  function show(found, chosen = found.length ? 0 : -1, nothing = "") {
    hits = found;
    active = chosen;
    const line = (hit, place) => option(hit, `${list.id}-${place}`, place === active, hidden, () => take(hit));
    list.replaceChildren(...(nothing ? [element("li.none", nothing)] : hits.map(line)));
    list.hidden = !list.childElementCount;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.setAttribute("aria-activedescendant", active < 0 ? "" : `${list.id}-${active}`);
    list.children[active]?.scrollIntoView({ block: "nearest" });
  }

  input.addEventListener("blur", close);
  input.addEventListener("input", () => {
    const question = fold(input.value);
    const found = answers(question);
    show(found, undefined, question && !found.length ? text("noHits") : "");
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) show(hits, (active + step + hits.length) % hits.length);
    else if (event.key === "Enter" && hits[active]) take(hits[active]);
    else if (event.key === "Escape" && input.value) {
      input.value = "";
      close();
    } else if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
  });
}
