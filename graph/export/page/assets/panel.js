/** The right-hand side: the chosen actor with everything that is said of it; or a path, two bodies, the overview. */

import { holds } from "./asof.js";
import { actors, content, kinds, ties } from "./data.js";
import { actorLink, dispute, folding, groups } from "./cards.js";
import { pairPanel, pathPanel } from "./chains.js";
import { element, find, joined, mark, refill } from "./dom.js";
import { overview } from "./overview.js";
import { meetings, seats } from "./seats.js";
import { go, state } from "./state.js";
import { choose, date, stencil, text } from "./texts.js";

export function drawPanel(seen) {
  const actor = actors.get(state.chosen);
  const told = state.path ? pathPanel(seen) : state.pair ? pairPanel(seen) : actor ? actorPanel(actor, seen) : null;
  const back = element("button.back", { "data-go": "n=&e=0&p=&c=" }, text("overview"));
  refill(find("details"), told ? [back, told] : overview(seen));
}

function actorPanel(actor, seen) {
  const { id, kind, label, facts } = actor;
  const shown = facts.filter((fact) => seen.passing.has(fact));
  const hidden = facts.filter((fact) => !seen.passing.has(fact));
  const disputed = content.contradictions.filter((one) => facts.some((fact) => one.facts.includes(fact.number)));
  return [
    element("h2.name", { tabindex: "-1" }, label), element("p.kind", mark(`kind-${kind}`), text(`kind:${kind}`)),
    life(actor), actions(actor),
    disputed.map((one) => dispute(one, seen)),
    shown.length ? null : nothingShown(hidden),
    kinds.get(kind).employs && seats(actor, seen),
    groups(id, shown, seen), meetings(actor), groups(id, hidden, seen, true),
    about(actor), why(actor),
  ];
}

/** That nothing is shown, and a way to the last day on which something held, as for a group that is no more. */
function nothingShown(hidden) {
  const held = (fact) => !state.relationsOff.has(fact.relation) && holds(fact, fact.last) === "current";
  const day = hidden.filter(held).map((fact) => fact.last).sort().at(-1);
  const way = () => element("button.small", { "data-go": go({ d: day }) }, text("elsewhen", { day: date(day) }));
  return element("div.nothing", element("p.hint", text(hidden.length ? "allHidden" : "noFacts")),
    day && day !== state.day && way());
}

function life({ id, when, parent, successor }) {
  const meetingIn = ties.find((tie) => tie.subject === id)?.object;
  const links = Object.entries({ meetingIn, partOf: parent, successor }).filter(([, to]) => to);
  return [choose(when), ...links.map(([key, to]) => [text(key), " ", actorLink(to)])]
    .map((line) => line && element("p.life", line));
}

/** Nearest, two steps, and what to ask of it and another one. */
function actions({ kind }) {
  const buttons = stencil("actions");
  buttons.querySelector("[data-text=compareFrom]").hidden = !kinds.get(kind).gathers;
  return buttons;
}

function about({ aliases, identifiers, source = "" }) {
  const rows = Object.entries({
    alsoCalled: joined(aliases), identifiers: joined(identifiers).replaceAll(":", " "),
    source: source.split("; ").filter(Boolean).map(linked),
  }).filter(([, words]) => words.length);
  const listed = rows.map(([key, words]) => [element("dt", text(key)), element("dd", words)]);
  return rows.length > 0 && element("dl.about", listed);
}

/** An address becomes a link on a line of its own, anything else stays text. */
function linked(words) {
  const attributes = { href: words, target: "_blank", rel: "noopener noreferrer" };
  return /^https?:[/][/][^\s]+$/i.test(words) ? element("a", attributes, words) : element("span", words);
}

/** Why several spellings were taken for one, or kept apart. */
function why({ id, decisions }) {
  const reason = ({ doc, mention = "", verdict, reason: words = "" }) =>
    element("li", element("b", `»${mention}«`), ` ${text(`why_${verdict}`)}: `, element("span", { lang: "da" }, words),
      doc === undefined ? null : element("small", text(`doc:${doc}`)));
  return decisions.length > 0
    && folding("details.why", `why-${id}`, text("why"), () => [element("ul", decisions.map(reason))]);
}
