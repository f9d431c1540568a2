/** Seats at second hand: when a group met, and where an organisation's people sit. */

import { relations, ties } from "./data.js";
import { actorLink, seatLine, section } from "./cards.js";
import { element } from "./dom.js";
import { ALWAYS, state } from "./state.js";
import { text } from "./texts.js";

const TAKEN = new Set(["membership", "appointment"]);

/** The meetings of a group up to the chosen day, newest first. */
export function meetings({ id }) {
  const held = ties.filter(({ object, date }) => object === id && (state.day === ALWAYS || date <= state.day));
  const meeting = ({ subject }) => element("li.fact", actorLink(subject));
  return held.length > 0 && section(text("meetings"), held.map(meeting));
}

/** Who of an organisation's people, or on its behalf, sits where. */
export function seats({ id, label, aliases, facts: own }, seen) {
  const staff = own.filter((fact) => fact.relation === "employed-by" && fact.object === id && seen.passing.has(fact));
  const people = new Set(staff.map((fact) => fact.subject));
  const theirs = (fact) => people.has(fact.subject) || fact.behalf.some((name) => [label, ...aliases].includes(name));
  const taken = [...seen.passing].filter((fact) => TAKEN.has(relations.get(fact.relation).family) && theirs(fact)
    && fact.subject !== id && fact.object !== id);
  const seat = (fact) => element("li", actorLink(fact.subject), seatLine(fact, seen));
  const bodies = [...Map.groupBy(taken, (fact) => fact.object)];
  return taken.length > 0 && section(text("seats"), bodies.map(([body, some]) =>
    element("li.fact", actorLink(body), element("ul.plain", some.map(seat)))), taken.length);
}
