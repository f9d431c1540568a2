/** What is to be seen: which facts pass the filters, which actors they join, and how many each filter would add.
 *
 *  A fact that fails just one filter counts for that filter's row in the legend, so that "Planlagt 4" tells what a
 *  click would bring.
 */

import { holds } from "./asof.js";
import { actors, facts, opposite, relations, sources, ties } from "./data.js";
import { route, walk } from "./paths.js";
import { state } from "./state.js";
import { number, text } from "./texts.js";

/** Above it a map is a ball of wool, and slow. */
export const LIMIT = 3000;

/** How each filter judges a fact: true lets it pass. */
const PASSES = {
  relationsOff: ({ relation }) => !state.relationsOff.has(relation),
  standingsOff: (fact, standing) => !state.standingsOff.has(standing),
  kindsOff: ({ ends }) => ends.every(({ kind }) => !state.kindsOff.has(kind)),
  document: ({ evidence }) => !state.document || evidence.some(({ doc }) => sources[doc]?.id === state.document),
  sector: ({ ends }) => !state.sector || ends.some(({ sector }) => sector === state.sector),
};
const FILTERS = Object.keys(PASSES);

/** Everything that depends on the choices; worked out anew after each change. */
export function look() {
  const standings = facts.map((fact) => holds(fact, state.day));
  const counts = { relationsOff: new Map(), standingsOff: new Map(), kindsOff: new Map() };
  const listed = facts.filter((fact) => judge(fact, standings[fact.number], counts));
  const seen = { standings, counts, passing: new Set(listed), ...around(listed, meetingsOf(listed)) };
  seen.actors = new Set(idsOf([...seen.facts, ...seen.ties]));
  if (state.loose && !state.rings) for (const id of looseOnes()) seen.actors.add(id);
  const along = (fact) => relations.get(fact.relation)[state.route] ?? true; // seats, or money, or whatever there is
  seen.chain = state.path && route(...state.path, (state.route === "all" ? facts : listed).filter(along));
  addChosen(seen);
  seen.lit = highlight(seen);
  return seen;
}

const idsOf = (some) => some.flatMap(({ ends }) => ends.map(({ id }) => id));

/** The ties of meetings to their groups, where a meeting is to be seen at all. */
function meetingsOf(listed) {
  const held = new Set(listed.map((fact) => fact.object));
  return ties.filter((tie) => held.has(tie.subject) && PASSES.kindsOff(tie));
}

/** What lies in the near circle, if one is asked for. */
function around(listed, open) {
  if (!state.rings || !actors.has(state.chosen)) return { facts: listed, ties: open };
  const near = walk(state.chosen, [...listed, ...open], state.rings);
  const inside = ({ ends }) => ends.every(({ id }) => near.has(id));
  return { facts: listed.filter(inside), ties: open.filter(inside) };
}

/** What was asked for by name is there, whatever the filters say: the chosen one, the pair, the path with its steps. */
function addChosen({ facts: shown, actors: ids, chain }) {
  shown.push(...(chain?.facts ?? []).filter((fact) => !shown.includes(fact)));
  for (const id of [state.chosen, ...(state.pair ?? []), ...(chain?.ids ?? [])]) if (actors.has(id)) ids.add(id);
}

function judge(fact, standing, counts) {
  const [only, ...more] = FILTERS.filter((name) => !PASSES[name](fact, standing));
  if (more.length) return false;
  const count = (name, row, thing) => (only ?? name) === name && add(counts[name], row, thing);
  count("relationsOff", fact.relation, fact);
  count("standingsOff", standing, fact);
  for (const actor of fact.ends) count("kindsOff", actor.kind, actor);
  return !only;
}

function add(counts, row, thing) {
  if (!counts.has(row)) counts.set(row, new Set());
  counts.get(row).add(thing);
}

/** Whether there is too much to draw. */
export const isLimited = (seen) => seen.actors.size > LIMIT && !state.rings;

export const tooMany = (seen) => text("tooMany", { n: number(seen.actors.size), limit: number(LIMIT) });

/** Actors that no document ties to another one. */
const looseOnes = () => [...actors.values()]
  .filter((actor) => !actor.facts.some((fact) => fact.object) && !state.kindsOff.has(actor.kind)).map(({ id }) => id);

/** What stands out while the rest is pale: the path, the pair, or the chosen one with its neighbours; null for all. */
function highlight({ chain, ties: open, facts: shown }) {
  if (chain) return { ids: new Set(chain.ids), facts: new Set(chain.facts) };
  const centres = state.pair ?? (state.chosen && !state.rings ? [state.chosen] : []);
  if (!centres.length) return null;
  const touches = ({ subject, object }) => centres.includes(subject) || centres.includes(object);
  const meetings = open.filter((tie) => centres.includes(tie.object)).map((tie) => tie.subject);
  const lit = [...shown.filter((fact) => touches(fact) || meetings.includes(fact.object)), ...open.filter(touches)];
  return { ids: new Set([...centres, ...idsOf(lit)]), facts: new Set(lit) };
}

/** How many of the facts that pass the filters an actor has. */
export const degree = (actor, seen) => actor.facts.filter((fact) => seen.passing.has(fact)).length;

/** Who is joined to a group by a seat of any kind, among the given facts: `Map` id -> facts. */
export function sitting(id, among) {
  const seats = actors.get(id).facts.filter((fact) => fact.object === id && relations.get(fact.relation).seats);
  return Map.groupBy(seats.filter((fact) => among.has(fact) && opposite(fact, id)), (fact) => fact.subject);
}
