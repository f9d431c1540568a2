/** Seats at second hand: who came to the meetings of a group, and where an organisation's people sit. */

import { actors, relations, sources } from "./data.js";
import { actorLink, seatLine } from "./cards.js";
import { counter, element } from "./dom.js";
import { state } from "./state.js";
import { text } from "./texts.js";

const TAKEN = new Set(["membership", "appointment"]);

/** The meetings of a group up to the chosen day, newest first, with who came and who sent apologies. */
export function meetings(actor) {
  const past = ({ date }) => !state.day || date <= state.day;
  const held = sources.filter((source) => source.body === actor.id && actors.has(source.meeting) && past(source));
  if (!held.length) return null;
  const ids = new Set(held.toSorted((a, b) => (a.date < b.date ? 1 : -1)).map((source) => source.meeting));
  const rows = [...ids].map((id) =>
    element("li.fact", actorLink(id, "meeting"), attendance(id, "attended"), attendance(id, "absent")));
  return element("section.group", element("h3", text("meetings"), counter(ids.size)), element("ul.facts", rows));
}

function attendance(meeting, relation) {
  const met = actors.get(meeting).facts.filter((fact) => fact.relation === relation && fact.status === "current");
  if (!met.length) return null;
  const key = `${relation}-${meeting}`;
  const row = ({ subject, role }) => element("li", actorLink(subject, key), role && element("span.said", role));
  return element("details.sources",
    element("summary", { "data-key": key }, `${text(`backward:${relation}`)} (${met.length})`),
    element("ul.plain", met.map(row)));
}

/** Who of an organisation's people, or on its behalf, sits where. */
export function seats(actor, seen) {
  const staff = actor.facts.filter((fact) => fact.relation === "employed-by" && fact.object === actor.id);
  const people = new Set(staff.filter((fact) => seen.passing.has(fact)).map((fact) => fact.subject));
  const names = new Set([actor.label, ...actor.aliases]);
  const theirs = (fact) => people.has(fact.subject) || fact.behalf.some((name) => names.has(name));
  const taken = [...seen.passing].filter((fact) => TAKEN.has(relations.get(fact.relation).family) && theirs(fact)
    && fact.subject !== actor.id && fact.object !== actor.id);
  if (!taken.length) return null;
  const bodies = Map.groupBy(taken, (fact) => fact.object);
  const seat = (fact) => element("li", actorLink(fact.subject, `seat-${fact.number}`), seatLine(fact, seen));
  const heading = element("h3", text("seats"), counter(taken.length));
  return element("section.group", heading, [...bodies].map(([body, facts]) =>
    element("div.fact", actorLink(body, "seat"), element("ul.plain", facts.map(seat)))));
}
