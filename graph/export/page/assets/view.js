/** What is to be seen: which facts pass the filters, which actors they join, and how many each filter would add.
 *
 *  A fact that fails just one filter counts for that filter's row in the legend, so that "Planlagt 4" tells what a
 *  click would bring.
 */

import { holds } from "./asof.js";
import { actors, facts, opposite, relations, sources, ties } from "./data.js";
import { nearby, route } from "./paths.js";
import { state } from "./state.js";
import { number, text } from "./texts.js";

/** Above it a map is a ball of wool, and slow. */
export const LIMIT = 3000;

/** How each filter judges a fact: true lets it pass. */
const passes = {
  relation: (fact) => !state.relationsOff.has(fact.relation),
  standing: (fact, standing) => !state.standingsOff.has(standing),
  kind: (fact) => ends(fact).every((actor) => !state.kindsOff.has(actor.kind)),
  document: (fact) => !state.document || fact.evidence.some((one) => sources[one.doc]?.id === state.document),
  sector: (fact) => !state.sector || ends(fact).some((actor) => actor.sector === state.sector),
};

const FACETS = Object.keys(passes);

const ends = (fact) => [actors.get(fact.subject), actors.get(fact.object)].filter(Boolean);

const endIds = (fact) => ends(fact).map((actor) => actor.id);

/** Everything that depends on the choices; worked out anew after each change. */
export function look() {
  const standings = facts.map((fact) => holds(fact, state.day));
  const counts = { relation: new Map(), standing: new Map(), kind: new Map() };
  const listed = facts.filter((fact) => judge(fact, standings[fact.number], counts));
  const seen = { standings, counts, passing: new Set(listed), ...around(listed, meetingsOf(listed)) };
  seen.actors = new Set([...seen.facts, ...seen.ties].flatMap(endIds));
  if (state.loose && !state.rings) addLoose(seen.actors);
  seen.chain = state.path && route(...state.path, passable(listed));
  addChosen(seen);
  seen.lit = highlight(seen);
  return seen;
}

/** The ties of meetings to their groups, where a meeting is to be seen at all. */
function meetingsOf(listed) {
  const held = new Set(listed.map((fact) => fact.object));
  return ties.filter((tie) => held.has(tie.subject) && !state.kindsOff.has(actors.get(tie.object).kind));
}

/** What lies in the near circle, if one is asked for. */
function around(listed, open) {
  if (!state.rings || !actors.has(state.chosen)) return { facts: listed, ties: open };
  const near = nearby(state.chosen, state.rings, [...listed, ...open]);
  const inside = (fact) => ends(fact).every((actor) => near.has(actor.id));
  return { facts: listed.filter(inside), ties: open.filter(inside) };
}

/** What was asked for by name is there, whatever the filters say: the chosen one, the pair, the path with its steps. */
function addChosen({ facts: shown, actors: ids, chain }) {
  shown.push(...(chain?.facts ?? []).filter((fact) => !shown.includes(fact)));
  for (const id of [state.chosen, ...(state.pair ?? []), ...(chain?.ids ?? [])]) if (actors.has(id)) ids.add(id);
}

function judge(fact, standing, counts) {
  const failed = FACETS.filter((name) => !passes[name](fact, standing));
  if (failed.length > 1) return false;
  const only = failed[0];
  if (!only || only === "relation") add(counts.relation, fact.relation, fact);
  if (!only || only === "standing") add(counts.standing, standing, fact);
  if (!only || only === "kind") for (const actor of ends(fact)) add(counts.kind, actor.kind, actor);
  return !only;
}

function add(counts, key, thing) {
  if (!counts.has(key)) counts.set(key, new Set());
  counts.get(key).add(thing);
}

/** Whether there is too much to draw. */
export const isLimited = (seen) => seen.actors.size > LIMIT && !state.rings;

export const tooMany = (seen) => text("tooMany", { n: number(seen.actors.size), limit: number(LIMIT) });

/** Actors that no document ties to another one. */
function addLoose(ids) {
  for (const actor of actors.values()) {
    if (!actor.facts.some((fact) => fact.object) && !state.kindsOff.has(actor.kind)) ids.add(actor.id);
  }
}

/** Which facts a path may use, by the choice of the reader; among those that pass the filters but for "all". */
const ALONG = {
  shown: () => true, all: () => true,
  seats: (fact) => relations.get(fact.relation).seat, money: (fact) => relations.get(fact.relation).money,
};

const passable = (listed) => (state.route === "all" ? facts : listed).filter(ALONG[state.route]);

/** What stands out while the rest is pale: the path, the pair, or the chosen one with its neighbours; null for all. */
function highlight(seen) {
  if (seen.chain) return { ids: new Set(seen.chain.ids), facts: new Set(seen.chain.facts) };
  const centres = state.pair ?? (state.chosen && !state.rings ? [state.chosen] : []);
  if (!centres.length) return null;
  const touches = (fact) => centres.includes(fact.subject) || centres.includes(fact.object);
  const meetings = seen.ties.filter((tie) => centres.includes(tie.object)).map((tie) => tie.subject);
  const near = seen.facts.filter((fact) => touches(fact) || meetings.includes(fact.object));
  const lit = [...near, ...seen.ties.filter(touches)];
  return { ids: new Set([...centres, ...lit.flatMap(endIds)]), facts: new Set(lit) };
}

/** Who is joined to a group by a seat of any kind, among the given facts. */
export function sitting(id, among) {
  const found = new Map();
  for (const fact of actors.get(id).facts) {
    if (fact.object !== id || !relations.get(fact.relation).seat || !among.has(fact)) continue;
    const other = opposite(fact, id);
    if (other) found.set(other.id, [...(found.get(other.id) ?? []), fact]);
  }
  return found;
}

/** The filters to switch so that an actor and something of it can be seen. */
export function uncover(id) {
  const actor = actors.get(id);
  const values = {};
  if (state.kindsOff.has(actor.kind)) values.kindsOff = without(state.kindsOff, actor.kind);
  const mine = actor.facts.filter((fact) => fact.object);
  if (mine.length && mine.every((fact) => state.relationsOff.has(fact.relation))) {
    values.relationsOff = without(state.relationsOff, ...mine.map((fact) => fact.relation));
  }
  return values;
}

const without = (set, ...values) => new Set([...set].filter((value) => !values.includes(value)));
