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
  if (question.split(" ").every((word) => ` ${name}`.includes(` ${word}`))) return 3;
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

const answer = ({ actor: { id, kind, label }, alias }, hidden) => [
  mark(`kind-${kind}`), element("span", label, alias && element("small", text("known", { name: alias }))),
  element("small.note", joined(text(`kind:${kind}`), hidden(id) && text("hidden"))),
];

/** An actor stands in a field, or with "" nobody. */
export function put(input, id) {
  input.value = actors.get(id)?.label ?? "";
  input.dataset.actor = id;
}

/** Make an input and a list a search field. `pick(id)` takes the answer, `hidden(id)` tells what filters hide. */
export function combobox(input, list, pick, hidden = () => false) {
  let hits = [];
  let active = 0;

  const option = (hit, place) => element("li",
    { role: "option", id: `${list.id}-${place}`, "aria-selected": String(place === active) }, answer(hit, hidden));

  /** Show these answers, one of them as the active one; `nothing` is said where there is none. */
  function show(found, chosen = 0, nothing = "") {
    [hits, active] = [found, chosen];
    list.replaceChildren(...(nothing ? [element("li.none", nothing)] : hits.map(option)));
    input.setAttribute("aria-expanded", String(list.childElementCount > 0));
    input.setAttribute("aria-activedescendant", hits.length ? `${list.id}-${active}` : "");
    list.children[active]?.scrollIntoView({ block: "nearest" });
  }

  function take(hit) {
    show([]);
    if (hit) pick(hit.actor.id);
  }

  const step = (way) => show(hits, (active + way + hits.length) % hits.length);
  const keys = { ArrowDown: () => step(1), ArrowUp: () => step(-1), Enter: () => take(hits[active]) };
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && input.value) {
      put(input, "");
      show([]);
    } else if (hits.length && Object.hasOwn(keys, event.key)) keys[event.key]();
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", () => show([]));
  input.addEventListener("input", () => {
    input.dataset.actor = "";
    const question = fold(input.value);
    const found = answers(question);
    show(found, 0, question && !found.length ? text("noHits") : "");
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault(); // the field keeps the focus
    take(hits[[...list.children].indexOf(event.target.closest("li"))]);
  });
}
