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
export const actors = new Map(page.nodes.map((node, number) =>
  [node.id, { ...ACTOR, lines: [node.label], ...known.get(node.id), ...node, number, facts: [] }]));

/** Facts by number; `first` and `last` are the days of the oldest and the newest document that state it. */
export const facts = content.facts.map((fact, number) => ({ ...FACT, last: fact.first ?? "", ...fact, number }));

for (const { id, from: subject, to: object, bend } of page.edges) Object.assign(facts[id], { subject, object, bend });

/** Which meeting is one of which group, the newest first: no fact of its own, but what its document is; drawn as a
 *  thin line. */
export const ties = content.ties.map(([subject, object, date], place) =>
  ({ number: facts.length + place, subject, object, date }));

for (const one of [...facts, ...ties]) one.ends = [actors.get(one.subject), actors.get(one.object)].filter(Boolean);
for (const fact of facts) for (const actor of new Set(fact.ends)) actor.facts.push(fact);

/** The other end of a fact or a tie. */
export const other = (fact, id) => (fact.subject === id ? fact.object : fact.subject);

/** The same as an actor; undefined where the fact ends in text. */
export const opposite = (fact, id) => actors.get(other(fact, id));
