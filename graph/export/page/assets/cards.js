/** Facts as cards: whom it joins, in which role, for whom, when, how sure, and under it what each source says. */

import { actors, opposite, relations } from "./data.js";
import { counter, element, joined, mark } from "./dom.js";
import { change } from "./state.js";
import { choose, date, documentName, placeIn, said, text } from "./texts.js";

/** Groups of at most so many facts show their quotes at once. */
const OPEN = 3;
/** What the reader has unfolded stays so: key of a group or number of a fact -> whether it is open. */
const opened = new Map();

/** A name that leads to its actor. */
export function actorLink(id, key = "") {
  const actor = actors.get(id);
  if (!actor) return element("span", id);
  const chosen = { chosen: id, path: null, pair: null, view: "map", tab: "details" };
  const click = () => change(chosen, { focus: true, fitLit: true, say: "chosen" });
  const attributes = { "data-key": `actor-${key}${id}`, click };
  return element("button.link", attributes, mark(`kind-${actor.kind}`), element("span", actor.label));
}

/** What besides its two ends a fact says. */
const qualifiers = (fact) => [...said(fact), choose(fact.when)];

/** The words of a standing, with the day where that matters; "" for what simply holds. */
export function standingWords(fact, standing) {
  if (standing === "last-attested") return text("lastSeen", { a: date(fact.last) });
  if (standing !== "current") return text(standing);
  return fact.start || fact.event || !fact.last ? "" : text("seenOn", { a: date(fact.last) });
}

/** All of that as one line; `seen` tells how the fact stands. */
export const lineOf = (fact, seen) => joined(qualifiers(fact), standingWords(fact, seen.standings[fact.number]));

/** Facts of one actor, by relation and direction, the seats first: `{relation, forward, facts}`. */
export function grouped(id, facts) {
  const order = ({ relation, forward }) => relations.get(relation).order * 2 + (forward ? 0 : 1);
  return [...Map.groupBy(facts, (fact) => `${fact.relation}|${fact.subject === id}`).values()]
    .map((some) => ({ relation: some[0].relation, forward: some[0].subject === id, facts: some }))
    .sort((a, b) => order(a) - order(b));
}

/** One group with its heading; what filters hide is folded, and said to be off the map. */
export function group({ relation, forward, facts }, id, seen, hidden = false) {
  const words = text(`${forward ? "forward" : "backward"}:${relation}`);
  const heading = [mark(`line-${relation}`), words, counter(facts.length)];
  const before = (a, b) => weight(a, seen) - weight(b, seen) || (endName(a, id) < endName(b, id) ? -1 : 1);
  const cards = facts.toSorted(before).map((fact) => card(fact, id, seen, facts.length <= OPEN));
  const list = element("ul.facts", cards);
  if (!hidden) return element("section.group", element("h3", heading), list);
  const key = `${id}|${relation}|${forward}`;
  const toggle = ({ target }) => opened.set(key, target.open);
  const summary = element("summary", { "data-key": `folded-${key}` }, heading, element("span.note", text("offMap")));
  return element("details.group.folded", { open: opened.get(key), toggle }, summary, list);
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
  return element("p.sentence", actorLink(fact.subject, fact.number), ` ${text(`says:${fact.relation}`)} `,
    end(fact, fact.object));
}

/** A seat in a line, with its sources: "medlem af · for Struer Kommune · senest bekræftet 2. nov. 2021". */
export function seatLine(fact, seen, where = "") {
  const seat = `${text(`forward:${fact.relation}`).toLowerCase()} ${where}`.trim();
  return [element("span.said", joined(seat, lineOf(fact, seen))), sourcesOf(fact, false)];
}

/** The sources of a fact; its line tells the document even when folded. What is folded is made when it is opened. */
export function sourcesOf(fact, open) {
  const [first, ...more] = fact.evidence;
  if (!first) return element("p.unsourced", text("noSource"));
  const isOpen = opened.get(fact.number) ?? open;
  const rules = new Set(fact.evidence.map((one) => one.rule).filter((rule) => rule && rule !== "reviewed"));
  const full = () => [...fact.evidence.map((one) => sourceBlock(one, more.length > 0)),
    element("p.basis", joined(grounds(fact), [...rules].map((name) => text("rule", { name }))))];
  const toggle = ({ target }) => {
    opened.set(fact.number, target.open);
    if (target.children.length === 1) target.append(...full());
  };
  return element("details.sources", { open: isOpen, toggle },
    element("summary", { "data-key": `sources-${fact.number}` },
      element("span", documentName(first)), more.length ? element("b.count", `+${more.length}`) : null),
    isOpen ? full() : null);
}

/** How a fact is known: stated, listed or derived, and whether a person has looked. */
export function grounds({ basis, reviewed }) {
  return joined(text(basis), reviewed && text("confirmed", { verdict: text(reviewed) }));
}

/** Where it stands and, where the text may be shown, the quote: every second part of it carries the fact. */
export function sourceBlock(evidence, named) {
  const quote = evidence.quote?.map((words, place) => (place % 2 ? element("mark", words) : words));
  return element("div.source", named ? element("p.document", documentName(evidence)) : null,
    element("p.place", placeIn(evidence)), quote ? element("blockquote", { lang: "da" }, quote) : null);
}

/** What an actor is, as a line under its name; for a person also the post: "Person · direktør, Struer Kommune". */
export function kindLine({ id, kind, facts }, seen) {
  const posts = facts.filter((fact) => fact.relation === "employed-by" && fact.subject === id && seen.passing.has(fact))
    .map((fact) => [fact.role, endName(fact, id)].filter(Boolean).join(", "));
  return element("p.kind", mark(`kind-${kind}`), joined(text(`kind:${kind}`), [...new Set(posts)]));
}
