/** Facts as cards: whom it joins, in which role, for whom, when, how sure, and under it what each source says. */

import { actors, facts, opposite, relations, standings } from "./data.js";
import { counter, element, joined, mark } from "./dom.js";
import { go } from "./state.js";
import { choose, date, documentName, placeIn, said, text } from "./texts.js";

/** Groups of at most so many facts show their quotes at once. */
const OPEN = 3;
/** What the reader has folded or unfolded stays so: key -> whether it is open. */
const opened = new Map();

/** Something folded under a heading; it is made when it is opened. */
export function folding(name, key, heading, inside, open = false) {
  const fill = () => place.children.length === 1 && place.append(...inside());
  const click = () => {
    opened.set(key, !place.open);
    fill();
  };
  const summary = element("summary", { "data-key": key, click }, heading);
  const place = element(name, { open: opened.get(key) ?? open }, summary);
  if (place.open) fill();
  return place;
}

/** A name that leads to its actor. */
export function actorLink(id) {
  const actor = actors.get(id);
  if (!actor) return element("span", id);
  const chosen = go({ n: id, p: "", c: "", v: "map", tab: "details" });
  return element("button.link", { "data-go": chosen }, mark(`kind-${actor.kind}`), element("span", actor.label));
}

/** A heading with how many there are, and under it the list. */
export const section = (heading, items, n = items.length) => element("section.group",
  element("h3", heading, counter(n)), items.length ? element("ul.facts", items) : element("p.hint", text("nobody")));

/** What besides its two ends a fact says. */
const qualifiers = (fact) => joined(said(fact), choose(fact.when));

/** The words of a standing, with the day where that matters; "" for what simply holds. */
export function standingWords(fact, standing) {
  if (standing === "last-attested") return text("lastSeen", { a: date(fact.last) });
  if (standing !== "current") return text(standing);
  return fact.start || fact.event || !fact.last ? "" : text("seenOn", { a: date(fact.last) });
}

/** The facts of an actor as groups by relation and direction, the seats first; what filters hide is folded, and said
 *  to be off the map. */
export function groups(id, some, seen, hidden = false) {
  const order = ([{ relation, subject }]) => relations.get(relation).order * 2 + (subject === id ? 0 : 1);
  return [...Map.groupBy(some, (fact) => `${fact.relation}|${fact.subject === id}`).values()]
    .sort((a, b) => order(a) - order(b)).map((group) => groupOf(id, group, seen, hidden));
}

function groupOf(id, [first, ...more], seen, hidden) {
  const direction = `${first.subject === id ? "forward" : "backward"}:${first.relation}`;
  const heading = [mark(`line-${first.relation}`), text(direction)];
  const before = (a, b) => weight(a, seen) - weight(b, seen) || (endName(a, id) < endName(b, id) ? -1 : 1);
  const items = () => [first, ...more].sort(before).map((fact) => card(fact, id, seen, more.length < OPEN));
  if (!hidden) return section(heading, items());
  const note = element("span.note", text("offMap"));
  return folding("details.group.folded", `${id}|${direction}`, [heading, counter(more.length + 1), note],
    () => [element("ul.facts", items())]);
}

const ORDER = [...standings.keys()];
const weight = (fact, seen) => ORDER.indexOf(seen.standings[fact.number]);
const endName = (fact, id) => opposite(fact, id)?.label ?? fact.literal;

/** One fact as seen from an actor (or from nowhere: then both ends are named). */
export function card(fact, id, seen, open) {
  const standing = seen.standings[fact.number];
  const words = standingWords(fact, standing);
  const plain = standing === "current" || standing === "last-attested";
  const lines = qualifiers(fact);
  return element("li.fact",
    element("div.who", id ? end(fact, opposite(fact, id)?.id) : sentence(fact),
      !plain && element("span", { class: `badge is-${standing}` }, words)),
    element("p.said", lines, plain && words && element("span.when", lines ? ` · ${words}` : words)),
    sourcesOf(fact, open));
}

const end = (fact, id) => (id ? actorLink(id) : element("span.literal", fact.literal));

const sentence = (fact) => element("p.sentence", actorLink(fact.subject), ` ${text(`says:${fact.relation}`)} `,
  end(fact, fact.object));

/** A seat in a line, with its sources: "medlem af · for Struer Kommune · senest bekræftet 2. nov. 2021". */
export function seatLine(fact, seen, where = "") {
  const seat = `${text(`forward:${fact.relation}`).toLowerCase()} ${where}`.trim();
  const standing = standingWords(fact, seen.standings[fact.number]);
  return [element("span.said", joined(seat, qualifiers(fact), standing)), sourcesOf(fact, false)];
}

/** The sources of a fact; its line tells the document even when folded. */
function sourcesOf(fact, open) {
  const [first, ...more] = fact.evidence;
  if (!first) return element("p.unsourced", text("noSource"));
  const full = () => [...fact.evidence.map((one) => sourceBlock(one, more.length > 0)),
    element("p.basis", grounds(fact))];
  const heading = [element("span", documentName(first)), more.length > 0 && element("b.count", `+${more.length}`)];
  return folding("details.sources", `sources-${fact.number}`, heading, full, open);
}

/** How a fact is known: stated, listed or derived, and whether a person has looked. */
export function grounds({ basis, reviewed }) {
  return joined(text(basis), reviewed && text("confirmed", { verdict: text(reviewed) }));
}

/** Where it stands and, where the text may be shown, the quote: every second part of it carries the fact. */
export function sourceBlock(evidence, named) {
  const quote = evidence.quote?.map((words, place) => (place % 2 ? element("mark", words) : words));
  return element("div.source", named && element("p.document", documentName(evidence)),
    element("p.place", placeIn(evidence)), quote && element("blockquote", { lang: "da" }, quote));
}

/** A contradiction: what is odd, and folded under it the facts side by side with their sources. */
export function dispute({ message, facts: numbers }, seen) {
  return folding("details.dispute", message, element("span", { lang: "da" }, message),
    () => [element("ul.facts.beside", numbers.map((number) => card(facts[number], "", seen, true)))]);
}
