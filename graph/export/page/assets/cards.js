/** Facts as cards: whom it joins, in which role, for whom, when, how sure, and under it what each source says. */

import { actors, kinds, opposite, relations } from "./data.js";
import { counter, element } from "./dom.js";
import { date, documentName, money, period, placeIn } from "./format.js";
import { kindMark, relationMark } from "./glyphs.js";
import { quotation } from "./quote.js";
import { change } from "./state.js";
import { choose, text } from "./texts.js";

/** Groups of at most so many facts show their quotes at once. */
const OPEN = 3;
const opened = new Map();

const FAMILIES = ["membership", "appointment", "cooperation", "funding", "employment", "structure", "lifecycle", "attendance"];

/** A name that leads to its actor. */
export function actorLink(id, key = "") {
  const actor = actors.get(id);
  if (!actor) return element("span", id);
  return element("button.link", { "data-key": `actor-${key}${id}`,
    click: () => change({ chosen: id, path: null, pair: null, view: "map", tab: "details" }, { focus: true, fitLit: true, say: "chosen" }) },
  kindMark(actor.kind), element("span", actor.label));
}

/** What besides its two ends a fact says, as one line. */
export function qualifiers(fact) {
  return [fact.role, ...(fact.behalf ?? []).map((name) => text("behalf", { name })), money(fact), period(fact)].filter(Boolean);
}

/** The words of a standing, with the day where that matters; "" for what simply holds. */
export function standingWords(fact, standing) {
  if (standing === "last-attested") return text("lastSeen", { a: date(fact.window.last) });
  if (standing === "current") return fact.start || fact.event || !fact.window.last ? "" : text("seenOn", { a: date(fact.window.last) });
  return text(standing);
}

const plainly = (standing) => standing === "current" || standing === "last-attested";

/** Facts of one actor, by relation and direction, the seats first: `{relation, forward, facts}`. */
export function grouped(id, facts) {
  const groups = new Map();
  for (const fact of facts) {
    const forward = fact.subject === id;
    const key = `${fact.relation}|${forward}`;
    if (!groups.has(key)) groups.set(key, { relation: fact.relation, forward, facts: [] });
    groups.get(key).facts.push(fact);
  }
  const names = [...relations.keys()];
  const order = ({ relation, forward }) => FAMILIES.indexOf(relations.get(relation).family) * 100
    + (relation === "chairs" ? 0 : 1 + names.indexOf(relation)) * 2 + (forward ? 0 : 1);
  return [...groups.values()].sort((a, b) => order(a) - order(b));
}

/** One group with its heading; what filters hide is folded, and said to be off the map. */
export function group({ relation, forward, facts }, id, seen, hidden = false) {
  const words = relations.get(relation)[forward ? "forward" : "backward"];
  const heading = [relationMark(relation), choose(words), counter(facts.length)];
  const sorted = [...facts].sort((a, b) => weight(a, seen) - weight(b, seen) || (endName(a, id) < endName(b, id) ? -1 : 1));
  const list = element("ul.facts", sorted.map((fact) => card(fact, id, seen, facts.length <= OPEN)));
  if (!hidden) return element("section.group", element("h3", heading), list);
  const key = `${id}|${relation}|${forward}`;
  return element("details.group.folded", { open: opened.get(key) ?? false, toggle: ({ target }) => opened.set(key, target.open) },
    element("summary", { "data-key": `folded-${relation}-${forward}` }, heading, element("span.note", text("offMap"))), list);
}

const WEIGHTS = { current: 0, "last-attested": 1, planned: 2, unknown: 3 };
const weight = (fact, seen) => WEIGHTS[seen.standings[fact.number]] ?? 4;
const endName = (fact, id) => opposite(fact, id)?.label ?? fact.literal ?? "";

/** One fact as seen from an actor (or from nowhere: then both ends are named). */
export function card(fact, id, seen, open) {
  const standing = seen.standings[fact.number];
  const other = id ? opposite(fact, id) : null;
  const words = standingWords(fact, standing);
  const badge = plainly(standing) ? "" : words;
  const lines = qualifiers(fact);
  return element("li", { class: `fact is-${standing}` },
    element("div.who", id ? end(fact, other) : sentence(fact),
      badge ? element("span", { class: `badge is-${standing}` }, badge) : null),
    lines.length || plainly(standing) ? element("p.said", lines.join(" · "),
      plainly(standing) && words ? element("span.when", `${lines.length ? " · " : ""}${words}`) : null) : null,
    sourcesOf(fact, open));
}

function end(fact, other) {
  if (other) return actorLink(other.id, fact.number);
  return element("span.literal", fact.literal ?? "");
}

function sentence(fact) {
  return element("p.sentence", actorLink(fact.subject, fact.number), ` ${choose(relations.get(fact.relation).sentence)} `,
    fact.object ? actorLink(fact.object, fact.number) : element("span.literal", fact.literal ?? ""));
}

export const reviewWords = (fact) => (fact.reviewed ? text("confirmed", { verdict: text(fact.reviewed) }) : "");

/** The sources of a fact; its line tells the document even when folded. */
export function sourcesOf(fact, open) {
  if (!fact.evidence.length) return element("p.unsourced", text("noSource"));
  const [first] = fact.evidence;
  const more = fact.evidence.length - 1;
  const toggle = ({ target }) => opened.set(fact.number, target.open);
  return element("details.sources", { open: opened.get(fact.number) ?? open, toggle },
    element("summary", { "data-key": `sources-${fact.number}` }, element("span", documentName(first)), more ? element("b.count", `+${more}`) : null),
    fact.evidence.map((evidence) => sourceBlock(evidence, fact)),
    element("p.basis", grounds(fact)));
}

/** How a fact is known: stated, listed or derived, whether a person looked, and by which rules it was read. */
function grounds(fact) {
  const rules = new Set(fact.evidence.map((one) => one.rule).filter((rule) => rule && rule !== "reviewed"));
  return [text(fact.basis), reviewWords(fact), ...[...rules].map((name) => text("rule", { name }))].filter(Boolean).join(" · ");
}

function sourceBlock(evidence, fact) {
  return element("div.source", element("p.place", placeIn(evidence)),
    fact.evidence.length > 1 ? element("p.document", documentName(evidence)) : null,
    quotation(evidence, fact));
}

/** What an actor is, as a line under its name; for a person also the post: "Person · direktør, Struer Kommune". */
export function kindLine(actor, seen) {
  const posts = actor.facts.filter((fact) => fact.relation === "employed-by" && fact.subject === actor.id && seen.passing.has(fact));
  const words = posts.map((fact) => [fact.role, opposite(fact, actor.id)?.label].filter(Boolean).join(", "));
  return element("p.kind", kindMark(actor.kind), [choose(kinds.get(actor.kind).one), ...new Set(words)].join(" · "));
}

