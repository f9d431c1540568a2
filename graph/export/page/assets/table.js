/** The same as the map, as rows: relations with their sources, and actors; sorted by any column, all reachable. */

import { actors, kinds, relations } from "./data.js";
import { actorLink, qualifiers, reviewWords, standingWords } from "./cards.js";
import { counter, element, find, joined, refill } from "./dom.js";
import { date, documentName, number, objectName, nameOf, period, placeIn } from "./format.js";
import { quotation } from "./quote.js";
import { change, state } from "./state.js";
import { choose, text } from "./texts.js";
import { isLimited, tooMany } from "./view.js";

const PAGE = 100;
const collator = new Intl.Collator("da", { numeric: true });
const view = { sort: { relations: [0, 1], actors: [0, 1] }, page: 0, everything: false };

/** Columns: heading, the plain value to sort by, and what to show if that is more. */
const RELATION_COLUMNS = [
  ["from", (fact) => nameOf(fact.subject), (fact) => actorLink(fact.subject, `s${fact.number}`)],
  ["relation", (fact) => choose(relations.get(fact.relation).forward)],
  ["to", objectName, (fact) => (fact.object ? actorLink(fact.object, `o${fact.number}`) : fact.literal)],
  ["roleHead", (fact) => joined(qualifiers({ ...fact, start: "", end: "" }))],
  ["period", (fact) => fact.start ?? fact.seen[0] ?? "", period],
  ["status", (fact, seen) => text(seen.standings[fact.number]), standingCell],
  ["source", (fact) => fact.seen.at(-1) ?? "", sourceCell],
];

export const ACTOR_COLUMNS = [
  ["name", (actor) => actor.label, (actor) => actorLink(actor.id, "row")],
  ["kind", (actor) => choose(kinds.get(actor.kind).one)],
  ["count", (actor, seen) => actor.facts.filter((fact) => seen.passing.has(fact)).length],
  ["alsoCalled", (actor) => actor.aliases.join(", ")],
  ["identifiers", (actor) => actor.identifiers.join(", "), (actor) => joined(actor.identifiers).replaceAll(":", " ")],
  ["lastIn", lastSeen, (actor) => date(lastSeen(actor))],
];

function lastSeen(actor) {
  return actor.facts.map((fact) => fact.seen.at(-1) ?? "").sort().at(-1) ?? "";
}

function standingCell(fact, seen) {
  const standing = seen.standings[fact.number];
  const words = standingWords(fact, standing) || text(standing);
  return [words[0].toUpperCase() + words.slice(1), element("small", joined(text(fact.basis), reviewWords(fact)))];
}

function sourceCell(fact) {
  if (!fact.evidence.length) return text("noSource");
  return fact.evidence.map((evidence) => element("div.source", element("p.document", documentName(evidence)),
    element("p.place", placeIn(evidence)), quotation(evidence, fact)));
}

/** Rows in the order of the table, as the exports need them too. */
export function relationRows(seen) {
  const [column, direction] = view.sort.relations;
  return sorted(seen.facts, RELATION_COLUMNS[column][1], direction, seen);
}

export function actorRows(seen) {
  const [column, direction] = view.sort.actors;
  return sorted([...seen.actors].map((id) => actors.get(id)), ACTOR_COLUMNS[column][1], direction, seen);
}

function sorted(rows, value, direction, seen) {
  const keyed = rows.map((row) => [value(row, seen), row]);
  const compare = (a, b) => (typeof a === "number" ? a - b : collator.compare(a, b));
  return keyed.sort((a, b) => direction * compare(a[0], b[0])).map(([, row]) => row);
}

export function drawTable(seen) {
  const place = find("table");
  place.hidden = state.view !== "table";
  if (place.hidden) return;
  const relationView = state.rows === "relations";
  const rows = relationView ? relationRows(seen) : actorRows(seen);
  const columns = relationView ? RELATION_COLUMNS : ACTOR_COLUMNS;
  const pages = view.everything ? 1 : Math.max(1, Math.ceil(rows.length / PAGE));
  view.page = Math.min(view.page, pages - 1);
  const from = view.everything ? 0 : view.page * PAGE;
  const part = view.everything ? rows : rows.slice(from, from + PAGE);
  const region = { tabindex: "0", role: "region", "aria-labelledby": "rows-title", "data-key": "scroll" };
  const filled = rows.length ? tableOf(part, columns, seen) : element("p.hint", text("emptyTable"));
  refill(place, switcher(seen), element("div.scroll", region, filled),
    rows.length > PAGE ? pager(from, part.length, rows.length, pages) : null);
}

function switcher(seen) {
  const tab = (name, key, n) => {
    const pressed = String(state.rows === name);
    const attributes = { "aria-pressed": pressed, "data-key": `rows-${name}`, click: turnTo({ rows: name }) };
    return element("button", attributes, `${text(key)} `, counter(n));
  };
  const title = text(state.rows === "relations" ? "relationTable" : "actorTable");
  return element("div.table-head", element("h2.unseen", { id: "rows-title" }, title),
    element("div.switch", { role: "group", "aria-label": text("table") },
      tab("relations", "relationTable", seen.facts.length), tab("actors", "actorTable", seen.actors.size)),
    isLimited(seen) && element("p.hint", tooMany(seen)));
}

/** Another order or another table begins on its first page. */
const turnTo = (values) => () => {
  view.page = 0;
  change(values);
};

/** A table of all its rows; the print uses it without the sorting buttons. */
function tableOf(rows, columns, seen, sortable = true) {
  const cell = (row) => ([key, value, show = value], place) => {
    const attributes = { "data-column": text(key), scope: place ? null : "row" };
    return element(place ? "td" : "th", attributes, show(row, seen));
  };
  const head = ([key], place) => (sortable ? sortHead(key, place) : element("th", { scope: "col" }, text(key)));
  return element(`table.${state.rows}`, element("thead", element("tr", columns.map(head))),
    element("tbody", rows.map((row) => element("tr", columns.map(cell(row))))));
}

function sortHead(key, place) {
  const [chosen, direction] = view.sort[state.rows];
  const up = place === chosen ? direction : 0;
  const turn = turnTo({});
  const click = () => {
    view.sort[state.rows] = [place, up > 0 ? -1 : 1];
    turn();
  };
  const arrow = element("span.arrow", { "aria-hidden": "true" }, ["↓", "", "↑"][up + 1]);
  return element("th", { scope: "col", "aria-sort": ["descending", null, "ascending"][up + 1] },
    element("button", { "data-key": `sort-${place}`, click }, text(key), arrow));
}

export const printedTable = (seen) => tableOf(relationRows(seen), RELATION_COLUMNS, seen, false);

function pager(from, shown, total, pages) {
  const turn = (step) => () => {
    view.page += step;
    change({});
    find("table").querySelector(".scroll").scrollTop = 0;
  };
  const button = (key, step, disabled) =>
    element("button.small", { disabled, "data-key": key, click: turn(step) }, text(key));
  return element("div.pager",
    element("span", { role: "status" }, text("rows", { a: from + 1, b: from + shown, n: number(total) })),
    view.everything ? null : [button("previous", -1, view.page === 0), button("next", 1, view.page === pages - 1)],
    element("button.small", { "data-key": "all-rows", click: () => {
      view.everything = !view.everything;
      change({});
    } }, text(view.everything ? "fewerRows" : "allRows")));
}
