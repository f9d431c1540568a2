/** What was built, read from the page: actors with their facts, facts with their two ends, documents. */

import { find } from "./dom.js";
import { fold } from "./fold.js";

const page = JSON.parse(find("data").textContent);
const known = new Map(Object.entries(page.content.entities));
const edgeOf = new Map(page.edges.map((edge) => [edge.id, edge]));

export const content = page.content;
export const options = page.options;
export const edges = page.edges;
export const kinds = new Map(Object.entries(content.kinds));
export const relations = new Map(Object.entries(content.relations));
export const sources = content.sources;

/** Empty fields are not told. */
const EMPTY = { aliases: [], identifiers: [], decisions: [] };

/** Actors by id, in the order of the build. */
export const actors = new Map(
  page.nodes.map((node) => [node.id, { ...EMPTY, ...known.get(node.id), ...node, facts: [] }]),
);

const dayOf = (evidence) => sources[evidence.doc]?.date ?? "";

/** The days that bound a fact; "" where nothing is known. */
function windowOf({ window: [begins = "", ends = "", over = "", first = "", last = ""] = [] }) {
  return { begins, ends, over, first, last };
}

/** Facts by number, the newest evidence first. `seen` are the days of the documents behind it, oldest first. */
export const facts = content.facts.map((fact, number) => {
  const edge = edgeOf.get(number);
  const evidence = (fact.evidence ?? []).toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
  const seen = evidence.map(dayOf).filter(Boolean).sort();
  return {
    status: "current", basis: "stated", behalf: [], literal: "", ...fact,
    number, evidence, seen, window: windowOf(fact),
    subject: edge?.from ?? fact.subject ?? "", object: edge?.to ?? "", bend: edge?.bend ?? 0,
  };
});

for (const actor of actors.values()) {
  const numbers = actor.identifiers.map((identifier) => identifier.split(":").pop());
  actor.names = [actor.label, ...actor.aliases, ...numbers].map(fold);
}

for (const fact of facts) {
  actors.get(fact.subject)?.facts.push(fact);
  if (fact.object !== fact.subject) actors.get(fact.object)?.facts.push(fact);
}

/** Which meeting is one of which group: no fact of its own, but what its document is; drawn as a thin line. */
export const ties = [...new Map(sources.map(({ meeting, body }) => [meeting, body]))]
  .filter(([meeting, body]) => meeting !== body && actors.has(meeting) && actors.has(body))
  .map(([meeting, body], place) => ({ number: facts.length + place, subject: meeting, object: body, bend: 0 }));

/** The other end of a fact, as an actor; undefined where the fact ends in text. */
export const opposite = (fact, id) => actors.get(fact.subject === id ? fact.object : fact.subject);

/** The contradictions that some of these facts are part of. */
export function contradictionsOf(some) {
  const numbers = new Set(some.map((fact) => fact.number));
  return content.contradictions.filter((one) => one.facts.some((number) => numbers.has(number)));
}
