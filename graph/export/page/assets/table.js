/** The same as the map, as rows: relations with their sources, and actors; sorted by any column, every row reachable. */

import { actors, kinds, relations } from "./data.js";
import { actorLink, qualifiers, reviewWords, standingWords } from "./cards.js";
import { counter, element, find, refill } from "./dom.js";
import { date, documentName, number, objectName, nameOf, period, placeIn } from "./format.js";
import { quotation } from "./quote.js";
import { change, state } from "./state.js";
import { choose, text } from "./texts.js";

const PAGE = 100;
const collator = new Intl.Collator("da", { numeric: true });
const view = { sort: { relations: [0, 1], actors: [0, 1] }, page: 0, everything: false };

/** Columns: heading, what to sort by, what to show. */
const RELATION_COLUMNS = [
  ["from", (fact) => nameOf(fact.subject), (fact) => actorLink(fact.subject, `s${fact.number}`)],
  ["relation", (fact) => choose(relations.get(fact.relation).forward), (fact) => choose(relations.get(fact.relation).forward)],
  ["to", (fact) => objectName(fact), (fact) => (fact.object ? actorLink(fact.object, `o${fact.number}`) : fact.literal ?? "")],
  ["role", (fact) => qualifiersOnly(fact).join(" "), (fact) => qualifiersOnly(fact).join(" · ")],
  ["period", (fact) => fact.start ?? fact.seen[0] ?? "", (fact) => period(fact)],
  ["status", (fact, seen) => text(seen.standings[fact.number]), (fact, seen) => [standingTitle(fact, seen), element("small", basis(fact))]],
  ["source", (fact) => fact.seen.at(-1) ?? "", (fact) => sourceCells(fact)],
];

const ACTOR_COLUMNS = [
  ["name", (actor) => actor.label, (actor) => actorLink(actor.id, "row")],
  ["kind", (actor) => choose(kinds.get(actor.kind).one), (actor) => choose(kinds.get(actor.kind).one)],
  ["count", (actor, seen) => degree(actor, seen), (actor, seen) => number(degree(actor, seen))],
  ["alsoCalled", (actor) => (actor.aliases ?? []).join(" "), (actor) => (actor.aliases ?? []).join(" · ")],
  ["identifiers", (actor) => (actor.identifiers ?? []).join(" "), (actor) => (actor.identifiers ?? []).join(" · ").replaceAll(":", " ")],
  ["lastIn", (actor) => lastSeen(actor), (actor) => date(lastSeen(actor))],
];

const qualifiersOnly = (fact) => qualifiers({ ...fact, start: "", end: "" });
const degree = (actor, seen) => actor.facts.filter((fact) => seen.passing.has(fact)).length;
const lastSeen = (actor) => actor.facts.map((fact) => fact.seen.at(-1) ?? "").sort().at(-1) ?? "";

const basis = (fact) => [text(fact.basis), reviewWords(fact)].filter(Boolean).join(" · ");

function standingTitle(fact, seen) {
  const words = standingWords(fact, seen.standings[fact.number]) || text(seen.standings[fact.number]);
  return words[0].toUpperCase() + words.slice(1);
}

function sourceCells(fact) {
  if (!fact.evidence.length) return text("noSource");
  return fact.evidence.map((evidence) => element("div.source", element("p.document", documentName(evidence)),
    element("p.place", placeIn(evidence)), quotation(evidence, fact)));
}

/** Rows in the order of the table, as the exports need them too. */
export function relationRows(seen) {
  const [column, direction] = view.sort.relations;
  return sorted(seen.facts.length ? seen.facts : [], RELATION_COLUMNS[column][1], direction, seen);
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
  refill(place, head(seen), element("div.scroll", region, rows.length ? tableOf(part, columns, seen) : element("p.hint", text("emptyTable"))),
    rows.length > PAGE ? pager(from, part.length, rows.length, pages) : null);
}

function head(seen) {
  const tab = (name, key, n) => element("button", { "aria-pressed": String(state.rows === name), "data-key": `rows-${name}`,
    click: () => {
      view.page = 0;
      change({ rows: name });
    } }, `${text(key)} `, counter(number(n)));
  return element("div.table-head", element("h2.unseen", { id: "rows-title" },
    text(state.rows === "relations" ? "relationTable" : "actorTable")),
  element("div.switch", { role: "group", "aria-label": text("table") },
    tab("relations", "relationTable", seen.facts.length), tab("actors", "actorTable", seen.actors.size)));
}

/** A table of all its rows; the print uses it without the sorting buttons. */
export function tableOf(rows, columns, seen, sortable = true) {
  const [chosen, direction] = view.sort[state.rows];
  const heading = ([key], place) => {
    if (!sortable) return element("th", { scope: "col" }, text(key));
    const up = place === chosen ? direction : 0;
    return element("th", { scope: "col", "aria-sort": up ? (up > 0 ? "ascending" : "descending") : null },
      element("button", { "data-key": `sort-${place}`, click: () => {
        view.sort[state.rows] = [place, up > 0 ? -1 : 1];
        view.page = 0;
        change({});
      } }, text(key), element("span.arrow", { "aria-hidden": "true" }, up ? (up > 0 ? "↑" : "↓") : "")));
  };
  return element(`table.${state.rows}`, element("thead", element("tr", columns.map(heading))),
    element("tbody", rows.map((row) => element("tr", columns.map(([key, , show], place) => element(place ? "td" : "th",
      { "data-column": text(key), scope: place ? null : "row" }, show(row, seen)))))));
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

