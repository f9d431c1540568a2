/** What was built, read from the page: actors with their facts, facts with their two ends, documents. */

import { find } from "./dom.js";

const page = JSON.parse(find("data").textContent);
const known = new Map(Object.entries(page.content.entities));

export const content = page.content;
export const options = page.options;
export const sources = content.sources;
export const kinds = new Map(Object.entries(content.kinds));
export const relations = new Map(Object.entries(content.relations));
export const standings = new Map(Object.entries(content.standings));

/** What the build leaves out because it is empty, or as most are. */
const ACTOR = { aliases: [], identifiers: [], decisions: [] };
const FACT = {
  subject: "", object: "", literal: "", behalf: [], status: "current", basis: "stated", start: "", first: "",
};

/** Actors by id, in the order in which their names get room on the map. */
export const actors = new Map(page.nodes.map((node) =>
  [node.id, { ...ACTOR, lines: [node.label], ...known.get(node.id), ...node, facts: [] }]));

/** Facts by number; `first` and `last` are the days of the oldest and the newest document that state it. */
export const facts = content.facts.map((fact, number) => ({ ...FACT, last: fact.first ?? "", ...fact, number }));

for (const { id, from: subject, to: object, bend } of page.edges) Object.assign(facts[id], { subject, object, bend });

/** The known actors that a fact joins, or a tie. */
const ends = ({ subject, object }) => [actors.get(subject), actors.get(object)].filter(Boolean);

for (const fact of facts) {
  fact.ends = ends(fact);
  for (const actor of new Set(fact.ends)) actor.facts.push(fact);
}

/** Which meeting is one of which group: no fact of its own, but what its document is; drawn as a thin line. */
export const ties = [...new Map(sources.map(({ meeting, body }) => [meeting, body]))]
  .filter(([meeting, body]) => meeting !== body && actors.has(meeting) && actors.has(body))
  .map(([subject, object]) => ({ subject, object, ends: ends({ subject, object }) }))
  .map((tie, place) => ({ ...tie, number: facts.length + place }));

/** The other end of a fact or a tie. */
export const other = (fact, id) => (fact.subject === id ? fact.object : fact.subject);

/** The same as an actor; undefined where the fact ends in text. */
export const opposite = (fact, id) => actors.get(other(fact, id));
