/** Over the map: how much is shown, what narrows it, each with a way out. */

import { actors, facts, sources } from "./data.js";
import { element, find } from "./dom.js";
import { state } from "./state.js";
import { nameOf, number, text } from "./texts.js";

export function shownWords(seen) {
  const [a, b, c, d] = [seen.actors.size, actors.size, seen.facts.length, facts.length].map(number);
  return text("shown", { a, b, c, d });
}

export function drawChips(seen) {
  const document = sources.findIndex((source) => source.id === state.document);
  const narrowed = [
    [state.chosen && state.rings, text("near", { n: state.rings, name: nameOf(state.chosen) }), "e=0"],
    [state.path, text("pathTitle"), "p="],
    [state.pair, text("compare"), "c="],
    [state.document, text(`doc:${document}`), "doc="],
    [state.sector, text(state.sector), "z="],
  ];
  const chip = ([, words, out]) => element("button.chip", { "data-go": out },
    words, element("span", { "aria-hidden": "true" }, "✕"), element("span.unseen", text("clear")));
  find("chips").replaceChildren(element("span.chip", shownWords(seen)), ...narrowed.filter(([on]) => on).map(chip));
}
