/** Two actors at once: the path between them with the source of every step, or who sits in both. */

import { actors } from "./data.js";
import { actorLink, lineOf, seatLine, sourcesOf } from "./cards.js";
import { counter, element, joined } from "./dom.js";
import { state } from "./state.js";
import { nameOf, objectName, text } from "./texts.js";
import { sitting } from "./view.js";

const title = (key) => element("h2.name", { tabindex: "-1" }, text(key));

export function pathPanel({ chain, standings }) {
  if (!chain) return [title("pathTitle"), element("p.hint", text("noPath"))];
  const { ids, facts } = chain;
  const steps = ids.map((id, step) => element("li", actorLink(id), facts[step] && link(facts[step], standings)));
  return [title("pathTitle"), element("p.kind", text("steps", { n: facts.length })), element("ol.chain", steps)];
}

function link(fact, standings) {
  const sentence = `${nameOf(fact.subject)} ${text(`says:${fact.relation}`)} ${objectName(fact)}`;
  return element("div.fact", element("p.said", joined(sentence, lineOf(fact, { standings }))), sourcesOf(fact, true));
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
    return element("section.group", element("h3", heading, counter(ids.length)),
      ids.length ? element("ul.facts", ids.map(row)) : element("p.hint", text("nobody")));
  };
  return [
    title("compareTitle"), element("p.life", actorLink(state.pair[0]), " + ", actorLink(state.pair[1])),
    list(text("inBoth"), (id) => one.has(id) && two.has(id)),
    list(first, (id) => !two.has(id)), list(second, (id) => !one.has(id)),
  ];
}
