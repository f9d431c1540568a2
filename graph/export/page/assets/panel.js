/** The right-hand side: the chosen actor with everything that is said of it; or a path, two bodies, the overview. */

import { holds } from "./asof.js";
import { actors, contradictionsOf, kinds, sources } from "./data.js";
import { actorLink, group, grouped, kindLine } from "./cards.js";
import { pairPanel, pathPanel } from "./chains.js";
import { element, find, joined, refill } from "./dom.js";
import { dispute, overview } from "./overview.js";
import { askForSecond } from "./pairs.js";
import { meetings, seats } from "./seats.js";
import { change, state } from "./state.js";
import { choose, date, text } from "./texts.js";

export function drawPanel(seen) {
  refill(find("details"), content(seen));
}

function content(seen) {
  if (state.path) return [backButton(), pathPanel(seen)];
  if (state.pair) return [backButton(), pairPanel(seen)];
  return actors.has(state.chosen) ? [backButton(), actorPanel(actors.get(state.chosen), seen)] : overview(seen);
}

const button = (key, click, more = {}) => element("button.small", { "data-key": key, click, ...more }, text(key));

function backButton() {
  const nothing = { chosen: "", rings: 0, path: null, pair: null };
  const click = () => change(nothing, { say: "cleared", fit: true });
  return element("button.back", { "data-key": "back", click }, text("overview"));
}

function actorPanel(actor, seen) {
  const shown = actor.facts.filter((fact) => seen.passing.has(fact));
  const hidden = actor.facts.filter((fact) => !seen.passing.has(fact));
  return [
    element("h2.name", { tabindex: "-1" }, actor.label),
    kindLine(actor, seen),
    life(actor),
    actions(actor),
    contradictionsOf(actor.facts).map((one) => dispute(one, one.message, seen)),
    shown.length ? null : nothingShown(actor, hidden),
    kinds.get(actor.kind).employs ? seats(actor, seen) : null,
    grouped(actor.id, shown).map((one) => group(one, actor.id, seen)),
    meetings(actor),
    grouped(actor.id, hidden).map((one) => group(one, actor.id, seen, true)),
    about(actor),
    actor.decisions.length ? why(actor.decisions) : null,
  ];
}

/** That nothing is shown, and a way to the last day on which something held, as for a group that is no more. */
function nothingShown(actor, hidden) {
  const held = (fact) => !state.relationsOff.has(fact.relation) && holds(fact, fact.last) === "current";
  const day = hidden.filter(held).map((fact) => fact.last).sort().at(-1);
  const attributes = { "data-key": "elsewhen", click: () => change({ day }, { fitLit: true }) };
  return element("div.nothing", element("p.hint", text(actor.facts.length ? "allHidden" : "noFacts")),
    day && day !== state.day && element("button.small", attributes, text("elsewhen", { day: date(day) })));
}

function life({ id, when, parent, successor }) {
  const minutes = sources.find((source) => source.meeting === id);
  const held = actors.has(minutes?.body) && minutes.body;
  const links = Object.entries({ meetingIn: held, partOf: parent, successor }).filter(([, to]) => to);
  return [choose(when), ...links.map(([key, to]) => [text(key), " ", actorLink(to, key)])]
    .map((line) => line && element("p.life", line));
}

function actions({ id, kind }) {
  const ring = (steps) => {
    const on = state.rings === steps;
    const click = () => change({ rings: on ? 0 : steps, view: "map", tab: "map" }, { fit: true });
    return button(`ring${steps}`, click, { "aria-pressed": String(on) });
  };
  return element("div.buttons", ring(1), ring(2), button("pathFrom", () => askForSecond(id)),
    kinds.get(kind).gathers && button("compareFrom", () => askForSecond(id)));
}

function about({ aliases, identifiers, source = "" }) {
  const rows = Object.entries({
    alsoCalled: joined(aliases), identifiers: joined(identifiers).replaceAll(":", " "),
    source: source.split("; ").filter(Boolean).map(linked),
  }).filter(([, words]) => words.length);
  const listed = rows.map(([key, words]) => [element("dt", text(key)), element("dd", words)]);
  return rows.length ? element("dl.about", listed) : null;
}

/** An address becomes a link on a line of its own, anything else stays text. */
function linked(words) {
  const attributes = { href: words, target: "_blank", rel: "noopener noreferrer" };
  return /^https?:[/][/][^\s]+$/i.test(words) ? element("a", attributes, words) : element("span", words);
}

/** Why several spellings were taken for one, or kept apart. */
function why(decisions) {
  const reason = ({ doc, mention = "", verdict, reason: words = "" }) =>
    element("li", element("b", `»${mention}«`), ` ${text(`why_${verdict}`)}: `, element("span", { lang: "da" }, words),
      doc === undefined ? null : element("small", text(`doc:${doc}`)));
  return element("details.why", element("summary", { "data-key": "why" }, text("why")),
    element("ul", decisions.map(reason)));
}
