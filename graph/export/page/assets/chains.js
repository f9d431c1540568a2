/** Two actors at once: the path between them with the source of every step, or who sits in both. */

import { actors, opposite, relations } from "./data.js";
import { actorLink, qualifiers, sourcesOf, standingWords } from "./cards.js";
import { counter, element } from "./dom.js";
import { nameOf, objectName } from "./format.js";
import { state } from "./state.js";
import { choose, text } from "./texts.js";
import { sitting } from "./view.js";

const title = (words) => element("h2.name", { tabindex: "-1" }, words);

export function pathPanel(seen) {
  if (!seen.chain) return [title(text("pathTitle")), element("p.hint", text("noPath"))];
  const { ids, facts } = seen.chain;
  return [title(text("pathTitle")), element("p.kind", text("steps", { n: facts.length })),
    element("ol.chain", ids.map((id, step) => element("li", actorLink(id, step), facts[step] ? link(facts[step], seen) : null)))];
}

function link(fact, seen) {
  const sentence = `${nameOf(fact.subject)} ${choose(relations.get(fact.relation).sentence)} ${objectName(fact)}`;
  const words = [sentence, ...qualifiers(fact), standingWords(fact, seen.standings[fact.number])].filter(Boolean);
  return element("div.fact", element("p.said", words.join(" · ")), sourcesOf(fact, true));
}

export function pairPanel(seen) {
  const [one, two] = state.pair.map((id) => ({ id, people: sitting(id, seen.passing) }));
  const both = [...one.people.keys()].filter((id) => two.people.has(id));
  const onlyIn = (side, other) => list(text("onlyIn", { name: nameOf(side.id) }),
    [...side.people.keys()].filter((id) => !other.people.has(id)), [side]);
  return [title(text("compareTitle")), element("p.life", actorLink(one.id, "pair"), " + ", actorLink(two.id, "pair")),
    list(text("inBoth"), both, [one, two]), onlyIn(one, two), onlyIn(two, one)];
}

function list(heading, ids, sides) {
  const people = ids.toSorted((a, b) => (actors.get(a).label < actors.get(b).label ? -1 : 1));
  return element("section.group", element("h3", heading, counter(ids.length)), ids.length
    ? element("ul.facts", people.map((id) => element("li.fact", actorLink(id, heading),
      sides.flatMap((side) => side.people.get(id) ?? []).map((fact) => seatOf(fact, id)))))
    : element("p.hint", text("nobody")));
}

function seatOf(fact, id) {
  const words = [`${choose(relations.get(fact.relation).forward)} ${opposite(fact, id).label}`, ...qualifiers(fact)];
  return element("div.side", element("p.said", words.join(" · ")), sourcesOf(fact, false));
}
