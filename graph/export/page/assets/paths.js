/** Ways through the network: who is near, and the shortest chain of facts between two. */

import { actors, other } from "./data.js";

/** Facts by actor, so that a walk looks at each fact twice at most. */
function byEnd(facts) {
  const index = new Map();
  for (const fact of facts) {
    if (!actors.has(fact.object)) continue;
    for (const id of [fact.subject, fact.object]) index.get(id)?.push(fact) ?? index.set(id, [fact]);
  }
  return index;
}

/** The ids within so many steps of an actor, each with its number of steps. */
export function nearby(start, steps, facts) {
  const index = byEnd(facts);
  const found = new Map([[start, 0]]);
  for (const [id, step] of found) { // a Map visits what is added on the way
    if (step === steps) continue;
    for (const fact of index.get(id) ?? []) if (!found.has(other(fact, id))) found.set(other(fact, id), step + 1);
  }
  return found;
}

/** The shortest chain `{ids, facts}` between two actors; null if there is none. */
export function route(start, goal, facts) {
  const index = byEnd(facts);
  const cameBy = new Map([[start, null]]);
  for (const [id] of cameBy) {
    if (id === goal) break;
    for (const fact of index.get(id) ?? []) if (!cameBy.has(other(fact, id))) cameBy.set(other(fact, id), fact);
  }
  if (!cameBy.has(goal)) return null;
  const chain = { ids: [goal], facts: [] };
  for (let id = goal; cameBy.get(id); id = other(cameBy.get(id), id)) {
    chain.facts.unshift(cameBy.get(id));
    chain.ids.unshift(other(cameBy.get(id), id));
  }
  return chain;
}

/** Places for a near circle: the chosen one in the middle, its neighbours around it, theirs outside of them. */
export function circles(start, facts) {
  const steps = nearby(start, 2, facts);
  const index = byEnd(facts);
  const inner = [...steps.keys()].filter((id) => steps.get(id) === 1);
  const children = new Map(inner.map((id) => [id, []]));
  for (const [id, step] of steps) {
    if (step !== 2) continue;
    const parent = (index.get(id) ?? []).map((fact) => other(fact, id)).find((near) => children.has(near));
    children.get(parent).push(id);
  }
  const order = (id) => [actors.get(id).kind, index.get(id)?.[0].relation, actors.get(id).label].join("\u0000");
  inner.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return spread(start, inner, children);
}

function spread(start, inner, children) {
  const weights = inner.map((id) => 1 + children.get(id).length * 0.6);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const radius = Math.max(190, (inner.length * 44) / (2 * Math.PI));
  const outer = Math.max(radius + 170, (total * 30) / (2 * Math.PI));
  const places = new Map([[start, { x: 0, y: 0 }]]);
  let turn = -Math.PI / 2;
  inner.forEach((id, number) => {
    const share = (2 * Math.PI * weights[number]) / total;
    places.set(id, at(radius, turn + share / 2));
    const angle = (n) => turn + (share * (n + 0.5)) / children.get(id).length;
    children.get(id).forEach((child, n) => places.set(child, at(outer, angle(n))));
    turn += share;
  });
  return places;
}

/** Wider than high, as screens and names are. */
function at(radius, angle) {
  return { x: Math.round(radius * 1.35 * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) };
}
