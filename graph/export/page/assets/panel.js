/** The right-hand side: the chosen actor with everything that is said of it; or a path, two bodies, the overview. */

import { holds } from "./asof.js";
import { actors, contradictionsOf, sources } from "./data.js";
import { actorLink, group, grouped, kindLine } from "./cards.js";
import { pairPanel, pathPanel } from "./chains.js";
import { element, find, joined, refill } from "./dom.js";
import { date, period } from "./format.js";
import { setPath } from "./legend.js";
import { dispute, overview } from "./overview.js";
import { combobox } from "./search.js";
import { meetings, seats } from "./seats.js";
import { change, state } from "./state.js";
import { text } from "./texts.js";

const GATHERINGS = new Set(["Body", "Cluster", "Project", "Secretariat"]);
const EMPLOYERS = new Set([
  "Municipality", "Region", "State", "Hospital", "University", "Association", "Company", "Other",
]);

export function drawPanel(seen) {
  refill(find("details"), content(seen));
}

function content(seen) {
  if (state.path) return [backButton(), pathPanel(seen)];
  if (state.pair) return [backButton(), pairPanel(seen)];
  return actors.has(state.chosen) ? [backButton(), actorPanel(actors.get(state.chosen), seen)] : overview(seen);
}

function backButton() {
  const nothing = { chosen: "", rings: 0, path: null, pair: null };
  const click = () => change(nothing, { say: "cleared", fit: true });
  return element("button.back", { "data-key": "back", click }, text("back"));
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
    EMPLOYERS.has(actor.kind) ? seats(actor, seen) : null,
    grouped(actor.id, shown).map((one) => group(one, actor.id, seen)),
    meetings(actor),
    grouped(actor.id, hidden).map((one) => group(one, actor.id, seen, true)),
    about(actor),
    actor.decisions.length ? why(actor.decisions) : null,
  ];
}

/** That nothing is shown, and a way to the last day on which something held, as for a group that is no more. */
function nothingShown(actor, hidden) {
  const held = (fact) => !state.relationsOff.has(fact.relation) && holds(fact, fact.window.last) === "current";
  const day = hidden.filter(held).map((fact) => fact.window.last).sort().at(-1);
  const attributes = { "data-key": "elsewhen", click: () => change({ day }, { fitLit: true }) };
  return element("div.nothing", element("p.hint", text(actor.facts.length ? "allHidden" : "noFacts")),
    day && day !== state.day && element("button.small", attributes, text("elsewhen", { day: date(day) })));
}

function life(actor) {
  const minutes = sources.find((source) => source.meeting === actor.id);
  const lines = [
    period(actor),
    minutes && actors.has(minutes.body) ? [text("meetingIn"), " ", actorLink(minutes.body, "held")] : null,
    actor.parent ? [text("partOf"), " ", actorLink(actor.parent, "parent")] : null,
    actor.successor ? [text("successor"), " ", actorLink(actor.successor, "successor")] : null,
  ];
  return lines.filter(Boolean).map((line) => element("p.life", line));
}

function actions(actor) {
  const pathFrom = () => {
    setPath(actor.id, "");
    change({ tab: "filters" });
    find("path-to").focus();
  };
  return element("div.buttons", ringButton(1), ringButton(2),
    element("button.small", { "data-key": "path-from", click: pathFrom }, text("pathFrom")),
    GATHERINGS.has(actor.kind) ? compareButton(actor) : null);
}

function ringButton(steps) {
  const on = state.rings === steps;
  const click = () => change({ rings: on ? 0 : steps, view: "map", tab: "map" }, { fit: true });
  const attributes = { "data-key": `ring-${steps}`, "aria-pressed": String(on), click };
  return element("button.small", attributes, text(`ring${steps}`));
}

function compareButton(actor) {
  const words = text("compareWith");
  const attributes = { id: "compare", autocomplete: "off", "aria-label": words, placeholder: words };
  const input = element("input", { type: "text", ...attributes });
  const list = element("ul", { id: "compare-hits", hidden: true, "aria-label": text("hits") });
  const pick = (id) => id !== actor.id && change({ pair: [actor.id, id], rings: 0 }, { fitLit: true });
  combobox(input, list, { pick });
  const click = () => setTimeout(() => input.focus());
  return element("details.inline", element("summary.small", { "data-key": "compare", click }, text("compare")),
    element("div.combo", input, list));
}

function about(actor) {
  const rows = [
    [text("alsoCalled"), joined(actor.aliases)],
    [text("identifiers"), joined(actor.identifiers).replaceAll(":", " ")],
    [text("source"), actor.source?.split("; ").map(linked)],
  ].filter(([, words]) => words?.length);
  const listed = rows.map(([term, words]) => [element("dt", term), element("dd", words)]);
  return rows.length ? element("dl.about", listed) : null;
}

/** An address becomes a link on a line of its own, anything else stays text. */
function linked(words) {
  const attributes = { href: words, target: "_blank", rel: "noopener noreferrer" };
  return /^https?:[/][/][^\s]+$/i.test(words) ? element("a", attributes, words) : element("span", words);
}

/** Why several spellings were taken for one, or kept apart. */
function why(decisions) {
  const reason = ({ doc, mention = "", verdict, reason: words = "" }) => {
    const { title, file, date: day } = sources[doc] ?? {};
    const place = [title || file, date(day)].filter(Boolean).join(", ");
    const reasons = ` ${text(`why_${verdict}`)}: ${words}`;
    return element("li", element("b", `»${mention}«`), reasons, place && element("small", place));
  };
  const summary = element("summary", { "data-key": "why" }, text("why"));
  return element("details.why", summary, element("ul", decisions.map(reason)));
}
