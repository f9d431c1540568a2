/** Two actors at once: the path between them with the source of every step, or who sits in both. */

import { actors } from "./data.js";
import { actorLink, lineOf, seatLine, sourcesOf } from "./cards.js";
import { counter, element, joined } from "./dom.js";
import { state } from "./state.js";
import { nameOf, objectName, text } from "./texts.js";
import { sitting } from "./view.js";

const title = (words) => element("h2.name", { tabindex: "-1" }, words);

export function pathPanel(seen) {
  if (!seen.chain) return [title(text("pathTitle")), element("p.hint", text("noPath"))];
  const { ids, facts } = seen.chain;
  const steps = ids.map((id, step) => element("li", actorLink(id, step), facts[step] && link(facts[step], seen)));
  return [title(text("pathTitle")), element("p.kind", text("steps", { n: facts.length })), element("ol.chain", steps)];
}

function link(fact, seen) {
  const sentence = `${nameOf(fact.subject)} ${text(`says:${fact.relation}`)} ${objectName(fact)}`;
  return element("div.fact", element("p.said", joined(sentence, lineOf(fact, seen))), sourcesOf(fact, true));
}

export function pairPanel(seen) {
  const [one, two] = state.pair.map((id) => ({ id, people: sitting(id, seen.passing) }));
  const both = [...one.people.keys()].filter((id) => two.people.has(id));
  const onlyIn = (side, opposed) => list(text("onlyIn", { name: nameOf(side.id) }),
    [...side.people.keys()].filter((id) => !opposed.people.has(id)), [side], seen);
  return [
    title(text("compareTitle")),
    element("p.life", actorLink(one.id, "pair"), " + ", actorLink(two.id, "pair")),
    list(text("inBoth"), both, [one, two], seen), onlyIn(one, two), onlyIn(two, one),
  ];
}

/** People with their seats in one or in both. */
function list(heading, ids, sides, seen) {
  const people = ids.toSorted((a, b) => (actors.get(a).label < actors.get(b).label ? -1 : 1));
  const seatsOf = (id) => sides.flatMap((side) => side.people.get(id) ?? []);
  const rows = people.map((id) => element("li.fact", actorLink(id, heading),
    seatsOf(id).map((fact) => element("div.side", seatLine(fact, seen, nameOf(fact.object))))));
  return element("section.group", element("h3", heading, counter(ids.length)),
    rows.length ? element("ul.facts", rows) : element("p.hint", text("nobody")));
}
