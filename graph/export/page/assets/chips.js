/** Over the map: how much is shown, what narrows it, each with a way out, and what lies under the pointer. */

import { actors, content, facts, kinds, relations, ties } from "./data.js";
import { element, find, joined } from "./dom.js";
import { nameOf, number } from "./format.js";
import { change, state } from "./state.js";
import { choose, text } from "./texts.js";

export function shownWords(seen) {
  const [a, b, c, d] = [seen.actors.size, actors.size, seen.facts.length, facts.length].map(number);
  return text("shown", { a, b, c, d });
}

export function drawChips(seen) {
  const chip = (words, values) => {
    const attributes = { "data-key": words, click: () => change(values, { fit: true }) };
    const cross = element("span", { "aria-hidden": "true" }, "✕");
    return element("button.chip", attributes, words, cross, element("span.unseen", text("clear")));
  };
  const source = content.sources[state.document];
  const near = state.rings && state.chosen ? text("near", { n: state.rings, name: nameOf(state.chosen) }) : "";
  const chips = [
    element("span.chip", shownWords(seen)),
    near && chip(near, { rings: 0 }),
    state.path && chip(text("pathTitle"), { path: null }),
    state.pair && chip(text("compare"), { pair: null }),
    source && chip(source.title || source.file, { document: -1 }),
    state.sector && chip(text(state.sector), { sector: "" }),
  ];
  find("chips").replaceChildren(...chips.filter(Boolean));
}

/** Name the actor or the line that lies under the pointer; null for nothing. */
export function drawTip(over) {
  const place = find("tip");
  place.hidden = !over;
  if (!over) return;
  place.textContent = over.id === undefined ? lineWords(facts[over.line] ?? ties[over.line - facts.length])
    : joined(nameOf(over.id), choose(kinds.get(actors.get(over.id).kind).one).toLowerCase());
  place.style.left = `${Math.max(8, Math.min(over.x + 14, find("canvas").clientWidth - 300))}px`;
  place.style.top = `${over.y + 16}px`;
}

function lineWords(fact) {
  const verb = fact.relation ? choose(relations.get(fact.relation).sentence) : text("isMeetingOf");
  return `${nameOf(fact.subject)} ${verb} ${nameOf(fact.object)}`;
}
