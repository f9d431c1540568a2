/** Seats at second hand: who came to the meetings of a group, and where an organisation's people sit. */

import { actors, relations, sources } from "./data.js";
import { actorLink, folding, seatLine } from "./cards.js";
import { counter, element } from "./dom.js";
import { ALWAYS, state } from "./state.js";
import { text } from "./texts.js";

const TAKEN = new Set(["membership", "appointment"]);

const section = (key, n, ...parts) => n > 0 && element("section.group", element("h3", text(key), counter(n)), ...parts);

/** The meetings of a group up to the chosen day, newest first, with who came and who sent apologies. */
export function meetings(actor) {
  const past = ({ date }) => state.day === ALWAYS || date <= state.day;
  const held = sources.filter((source) => source.body === actor.id && actors.has(source.meeting) && past(source));
  const ids = new Set(held.sort((a, b) => (a.date < b.date ? 1 : -1)).map((source) => source.meeting));
  const row = (id) => element("li.fact", actorLink(id), attendance(id, "attended"), attendance(id, "absent"));
  return section("meetings", ids.size, element("ul.facts", [...ids].map(row)));
}

function attendance(meeting, relation) {
  const met = actors.get(meeting).facts.filter((fact) => fact.relation === relation && fact.status === "current");
  const row = ({ subject, role }) => element("li", actorLink(subject), role && element("span.said", role));
  return met.length > 0 && folding("details.sources", `${relation}-${meeting}`,
    `${text(`backward:${relation}`)} (${met.length})`, () => [element("ul.plain", met.map(row))]);
}

/** Who of an organisation's people, or on its behalf, sits where. */
export function seats({ id, label, aliases, facts: own }, seen) {
  const staff = own.filter((fact) => fact.relation === "employed-by" && fact.object === id && seen.passing.has(fact));
  const people = new Set(staff.map((fact) => fact.subject));
  const theirs = (fact) => people.has(fact.subject) || fact.behalf.some((name) => [label, ...aliases].includes(name));
  const taken = [...seen.passing].filter((fact) => TAKEN.has(relations.get(fact.relation).family) && theirs(fact)
    && fact.subject !== id && fact.object !== id);
  const seat = (fact) => element("li", actorLink(fact.subject), seatLine(fact, seen));
  return section("seats", taken.length, [...Map.groupBy(taken, (fact) => fact.object)].map(([body, some]) =>
    element("div.fact", actorLink(body), element("ul.plain", some.map(seat)))));
}
