/** Facts as cards: whom it joins, in which role, for whom, when, how sure, and under it what each source says. */

import { actors, kinds, opposite, relations } from "./data.js";
import { counter, element, joined } from "./dom.js";
import { date, documentName, money, period, placeIn } from "./format.js";
import { kindMark, relationMark } from "./glyphs.js";
import { quotation } from "./quote.js";
import { change } from "./state.js";
import { choose, text } from "./texts.js";

/** Groups of at most so many facts show their quotes at once. */
const OPEN = 3;
const opened = new Map();

const FAMILIES = [
  "membership", "appointment", "cooperation", "funding", "employment", "structure", "lifecycle", "attendance",
];

/** A name that leads to its actor. */
export function actorLink(id, key = "") {
  const actor = actors.get(id);
  if (!actor) return element("span", id);
  const chosen = { chosen: id, path: null, pair: null, view: "map", tab: "details" };
  const click = () => change(chosen, { focus: true, fitLit: true, say: "chosen" });
  const attributes = { "data-key": `actor-${key}${id}`, click };
  return element("button.link", attributes, kindMark(actor.kind), element("span", actor.label));
}

/** What besides its two ends a fact says, as one line. */
export function qualifiers(fact) {
  const behalf = fact.behalf.map((name) => text("behalf", { name }));
  return [fact.role, ...behalf, money(fact), period(fact)].filter(Boolean);
}

/** The words of a standing, with the day where that matters; "" for what simply holds. */
export function standingWords(fact, standing) {
  if (standing === "last-attested") return text("lastSeen", { a: date(fact.window.last) });
  if (standing !== "current") return text(standing);
  return fact.start || fact.event || !fact.window.last ? "" : text("seenOn", { a: date(fact.window.last) });
}

/** Facts of one actor, by relation and direction, the seats first: `{relation, forward, facts}`. */
export function grouped(id, facts) {
  const names = [...relations.keys()].sort((a, b) => place(a) - place(b));
  const order = names.flatMap((name) => [`${name}|true`, `${name}|false`]);
  const groups = Map.groupBy(facts, (fact) => `${fact.relation}|${fact.subject === id}`);
  return order.filter((key) => groups.has(key)).map((key) => {
    const [relation, forward] = key.split("|");
    return { relation, forward: forward === "true", facts: groups.get(key) };
  });
}

const place = (name) => FAMILIES.indexOf(relations.get(name).family) + (name === "chairs" ? -0.5 : 0);

/** One group with its heading; what filters hide is folded, and said to be off the map. */
export function group({ relation, forward, facts }, id, seen, hidden = false) {
  const words = relations.get(relation)[forward ? "forward" : "backward"];
  const heading = [relationMark(relation), choose(words), counter(facts.length)];
  const before = (a, b) => weight(a, seen) - weight(b, seen) || (endName(a, id) < endName(b, id) ? -1 : 1);
  const sorted = facts.toSorted(before);
  const list = element("ul.facts", sorted.map((fact) => card(fact, id, seen, facts.length <= OPEN)));
  if (!hidden) return element("section.group", element("h3", heading), list);
  const key = `${id}|${relation}|${forward}`;
  const toggle = ({ target }) => opened.set(key, target.open);
  const summary = element("summary", { "data-key": `folded-${key}` }, heading, element("span.note", text("offMap")));
  return element("details.group.folded", { open: opened.get(key) ?? false, toggle }, summary, list);
}

const WEIGHTS = { current: 0, "last-attested": 1, planned: 2, unknown: 3 };
const weight = (fact, seen) => WEIGHTS[seen.standings[fact.number]] ?? 4;
const endName = (fact, id) => opposite(fact, id)?.label ?? fact.literal;

/** One fact as seen from an actor (or from nowhere: then both ends are named). */
export function card(fact, id, seen, open) {
  const standing = seen.standings[fact.number];
  const words = standingWords(fact, standing);
  const plain = standing === "current" || standing === "last-attested";
  const lines = joined(qualifiers(fact));
  return element("li", { class: `fact is-${standing}` },
    element("div.who", id ? end(fact, opposite(fact, id)?.id) : sentence(fact),
      plain ? null : element("span", { class: `badge is-${standing}` }, words)),
    element("p.said", lines, plain && words && element("span.when", lines ? ` · ${words}` : words)),
    sourcesOf(fact, open));
}

const end = (fact, id) => (id ? actorLink(id, fact.number) : element("span.literal", fact.literal));

function sentence(fact) {
  const verb = ` ${choose(relations.get(fact.relation).sentence)} `;
  return element("p.sentence", actorLink(fact.subject, fact.number), verb, end(fact, fact.object));
}

/** A seat in a line, with its sources: "medlem af · for Struer Kommune · senest bekræftet 2. nov. 2021". */
export function seatLine(fact, seen, where = "") {
  const seat = `${choose(relations.get(fact.relation).forward).toLowerCase()} ${where}`.trim();
  const words = joined(seat, qualifiers(fact), standingWords(fact, seen.standings[fact.number]));
  return [element("span.said", words), sourcesOf(fact, false)];
}

export const reviewWords = (fact) => (fact.reviewed ? text("confirmed", { verdict: text(fact.reviewed) }) : "");

/** The sources of a fact; its line tells the document even when folded. What is folded is made when it is opened. */
export function sourcesOf(fact, open) {
  if (!fact.evidence.length) return element("p.unsourced", text("noSource"));
  const [first] = fact.evidence;
  const more = fact.evidence.length - 1;
  const isOpen = opened.get(fact.number) ?? open;
  const full = () => [fact.evidence.map((evidence) => sourceBlock(evidence, fact)), element("p.basis", grounds(fact))];
  const toggle = ({ target }) => {
    opened.set(fact.number, target.open);
    if (target.children.length === 1) target.append(...full().flat());
  };
  return element("details.sources", { open: isOpen, toggle },
    element("summary", { "data-key": `sources-${fact.number}` },
      element("span", documentName(first)), more ? element("b.count", `+${more}`) : null),
    isOpen ? full() : null);
}

/** How a fact is known: stated, listed or derived, whether a person looked, and by which rules it was read. */
function grounds(fact) {
  const rules = new Set(fact.evidence.map((one) => one.rule).filter((rule) => rule && rule !== "reviewed"));
  return joined(text(fact.basis), reviewWords(fact), [...rules].map((name) => text("rule", { name })));
}

function sourceBlock(evidence, fact) {
  return element("div.source", element("p.place", placeIn(evidence)),
    fact.evidence.length > 1 ? element("p.document", documentName(evidence)) : null,
    quotation(evidence, fact));
}

/** What an actor is, as a line under its name; for a person also the post: "Person · direktør, Struer Kommune". */
export function kindLine(actor, seen) {
  const isPost = (fact) => fact.relation === "employed-by" && fact.subject === actor.id && seen.passing.has(fact);
  const words = (fact) => [fact.role, endName(fact, actor.id)].filter(Boolean).join(", ");
  const posts = actor.facts.filter(isPost).map(words);
  return element("p.kind", kindMark(actor.kind), joined(choose(kinds.get(actor.kind).one), [...new Set(posts)]));
}

