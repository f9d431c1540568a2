/** Two actors at once: the path between them with the source of every step, or who sits in both. */

import { actors } from "./data.js";
import { actorLink, card, seatLine, section } from "./cards.js";
import { element } from "./dom.js";
import { state } from "./state.js";
import { nameOf, text } from "./texts.js";
import { sitting } from "./view.js";

const title = (key) => element("h2.name", { tabindex: "-1" }, text(key));

export function pathPanel(seen) {
  if (!seen.chain) return [title("pathTitle"), element("p.hint", text("noPath"))];
  const { ids, facts } = seen.chain;
  const link = (fact) => fact && element("ul", card(fact, "", seen, true));
  const steps = ids.map((id, step) => element("li", actorLink(id), link(facts[step])));
  return [title("pathTitle"), element("p.kind", text("steps", { n: facts.length })), element("ol.chain", steps)];
}

export function pairPanel(seen) {
  const [one, two] = state.pair.map((id) => sitting(id, seen.passing));
  const [first, second] = state.pair.map((id) => text("onlyIn", { name: nameOf(id) }));
  const people = new Set([...one.keys(), ...two.keys()]);
  const list = (heading, passes) => {
    const ids = [...people].filter(passes).sort((a, b) => (actors.get(a).label < actors.get(b).label ? -1 : 1));
    const seats = (id) => [...one.get(id) ?? [], ...two.get(id) ?? []];
    const row = (id) => element("li.fact", actorLink(id),
      seats(id).map((fact) => element("div.side", seatLine(fact, seen, nameOf(fact.object)))));
    return section(heading, ids.map(row));
  };
  return [
    title("compareTitle"), element("p.life", actorLink(state.pair[0]), " + ", actorLink(state.pair[1])),
    list(text("inBoth"), (id) => one.has(id) && two.has(id)),
    list(first, (id) => !two.has(id)), list(second, (id) => !one.has(id)),
  ];
}
