/** Ways through the network: who is near, and the shortest chain of facts between two. */

import { actors, other } from "./data.js";

/** A walk from an actor along facts, at most so many steps, nearest first: `Map` id -> {step, by: fact, from: id}. */
export function walk(start, facts, most = Infinity) {
  const index = new Map();
  for (const fact of facts.filter(({ ends }) => ends.length === 2)) {
    for (const { id } of fact.ends) index.get(id)?.push(fact) ?? index.set(id, [fact]);
  }
  const found = new Map([[start, { step: 0 }]]);
  for (const [id, { step }] of found) { // a Map visits what is added on the way
    for (const by of step < most ? index.get(id) ?? [] : []) {
      if (!found.has(other(by, id))) found.set(other(by, id), { step: step + 1, by, from: id });
    }
  }
  return found;
}

/** The shortest chain `{ids, facts}` between two actors; null if there is none. */
export function route(start, goal, facts) {
  const found = walk(start, facts);
  if (!found.has(goal)) return null;
  const chain = { ids: [goal], facts: [] };
  for (let { by, from } = found.get(goal); by; { by, from } = found.get(from)) {
    chain.facts.unshift(by);
    chain.ids.unshift(from);
  }
  return chain;
}

/** Places for a near circle: the chosen one in the middle, its neighbours around it, theirs outside of them. */
export function circles(start, facts) {
  const found = walk(start, facts, 2);
  const ids = (step) => [...found.keys()].filter((id) => found.get(id).step === step);
  const order = (id) => [actors.get(id).kind, found.get(id).by.relation, actors.get(id).label].join("\u0000");
  const inner = ids(1).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const children = Map.groupBy(ids(2), (id) => found.get(id).from);
  const share = (id) => 1 + 0.6 * (children.get(id)?.length ?? 0);
  const total = inner.map(share).reduce((sum, one) => sum + one, 0);
  const radius = Math.max(190, (inner.length * 44) / (2 * Math.PI));
  const outer = Math.max(radius + 170, (total * 30) / (2 * Math.PI));
  const places = new Map([[start, { x: 0, y: 0 }]]);
  let turn = -Math.PI / 2;
  for (const id of inner) {
    const angle = (2 * Math.PI * share(id)) / total;
    places.set(id, at(radius, turn + angle / 2));
    const outside = children.get(id) ?? [];
    outside.forEach((child, n) => places.set(child, at(outer, turn + (angle * (n + 0.5)) / outside.length)));
    turn += angle;
  }
  return places;
}

/** Wider than high, as screens and names are. */
const at = (radius, angle) =>
  ({ x: Math.round(radius * 1.35 * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) });
