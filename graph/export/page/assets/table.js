/** The same as the map, as rows: relations with their sources, and actors; sorted by any column, all reachable. */

import { actors } from "./data.js";
import { actorLink, grounds, sourceBlock, standingWords } from "./cards.js";
import { counter, element, find, joined, refill } from "./dom.js";
import { change, state } from "./state.js";
import { choose, date, nameOf, number, objectName, said, text } from "./texts.js";
import { isLimited, tooMany } from "./view.js";

const PAGE = 100;
const collator = new Intl.Collator("da", { numeric: true });
const view = { page: 0, everything: false };

const lastSeen = (actor) => actor.facts.map((fact) => fact.last).sort().at(-1) ?? "";

const codes = (actor) => joined(actor.identifiers).replaceAll(":", " ");

/** Both tables: their rows, the column they are sorted by with its direction, and their columns as
 *  [heading, the plain value to sort by and to export, what to show if that is more]. */
export const TABLES = {
  relations: {
    title: "relationTable", sort: [0, 1],
    rows: (seen) => seen.facts,
    columns: [
      ["from", (fact) => nameOf(fact.subject), (fact) => actorLink(fact.subject, `s${fact.number}`)],
      ["relation", (fact) => text(`forward:${fact.relation}`)],
      ["to", objectName, (fact) => (fact.object ? actorLink(fact.object, `o${fact.number}`) : fact.literal)],
      ["roleHead", (fact) => joined(said(fact))],
      ["period", (fact) => fact.start || fact.first, (fact) => choose(fact.when)],
      ["status", (fact, seen) => text(seen.standings[fact.number]), standingCell],
      ["source", (fact) => fact.last, sourceCell],
    ],
  },
  actors: {
    title: "actorTable", sort: [0, 1],
    rows: (seen) => [...seen.actors].map((id) => actors.get(id)),
    columns: [
      ["name", (actor) => actor.label, (actor) => actorLink(actor.id, "row")],
      ["kind", (actor) => text(`kind:${actor.kind}`)],
      ["count", (actor, seen) => actor.facts.filter((fact) => seen.passing.has(fact)).length],
      ["alsoCalled", (actor) => actor.aliases.join(", ")],
      ["identifiers", (actor) => actor.identifiers.join(", "), codes],
      ["lastIn", lastSeen, (actor) => date(lastSeen(actor))],
    ],
  },
};

function standingCell(fact, seen) {
  const standing = seen.standings[fact.number];
  const words = standingWords(fact, standing) || text(standing);
  return [words[0].toUpperCase() + words.slice(1), element("small", grounds(fact))];
}

function sourceCell({ evidence }) {
  return evidence.length ? evidence.map((one) => sourceBlock(one, true)) : text("noSource");
}

/** The rows of a table in its order, as the exports need them too. Each word is compared once, however many rows
 *  begin with it. */
export function sortedRows(table, seen) {
  const { sort: [column, direction], columns, rows } = TABLES[table];
  const keyed = rows(seen).map((row) => [columns[column][1](row, seen), row]);
  const compare = (a, b) => (typeof a === "number" ? a - b : collator.compare(a, b));
  const values = [...new Set(keyed.map(([value]) => value))].sort(compare);
  const places = new Map(values.map((value, place) => [value, direction * place]));
  return keyed.sort((a, b) => places.get(a[0]) - places.get(b[0])).map(([, row]) => row);
}

export function drawTable(seen) {
  const place = find("table");
  place.hidden = state.view !== "table";
  if (place.hidden) return;
  const rows = sortedRows(state.rows, seen);
  const size = view.everything ? rows.length : PAGE;
  view.page = Math.max(0, Math.min(view.page, Math.ceil(rows.length / size) - 1));
  const from = view.page * size;
  const part = rows.slice(from, from + size);
  const region = { tabindex: "0", role: "region", "aria-labelledby": "rows-title", "data-key": "scroll" };
  const filled = rows.length ? tableOf(state.rows, part, seen) : element("p.hint", text("emptyTable"));
  refill(place, switcher(seen), element("div.scroll", region, filled),
    rows.length > PAGE ? pager(from, part.length, rows.length) : null);
}

function switcher(seen) {
  const counts = { relations: seen.facts.length, actors: seen.actors.size };
  const tab = ([name, { title }]) => {
    const pressed = String(state.rows === name);
    const attributes = { "aria-pressed": pressed, "data-key": `rows-${name}`, click: turnTo({ rows: name }) };
    return element("button", attributes, `${text(title)} `, counter(counts[name]));
  };
  return element("div.table-head", element("h2.unseen", { id: "rows-title" }, text(TABLES[state.rows].title)),
    element("div.switch", { role: "group", "aria-label": text("table") }, Object.entries(TABLES).map(tab)),
    isLimited(seen) && element("p.hint", tooMany(seen)));
}

/** Another order or another table begins on its first page. */
const turnTo = (values) => () => {
  view.page = 0;
  change(values);
};

/** A table of these rows; the print uses it without the sorting buttons. */
function tableOf(name, rows, seen, sortable = true) {
  const { columns, sort } = TABLES[name];
  const cell = (row) => ([key, value, show = value], place) => {
    const attributes = { "data-column": text(key), scope: place ? null : "row" };
    return element(place ? "td" : "th", attributes, show(row, seen));
  };
  const head = ([key], place) => (sortable ? sortHead(key, place, sort) : element("th", { scope: "col" }, text(key)));
  return element(`table.${name}`, element("thead", element("tr", columns.map(head))),
    element("tbody", rows.map((row) => element("tr", columns.map(cell(row))))));
}

function sortHead(key, place, sort) {
  const up = place === sort[0] ? sort[1] : 0;
  const click = () => {
    sort.splice(0, 2, place, up > 0 ? -1 : 1);
    turnTo({})();
  };
  const arrow = element("span.arrow", { "aria-hidden": "true" }, ["↓", "", "↑"][up + 1]);
  return element("th", { scope: "col", "aria-sort": ["descending", null, "ascending"][up + 1] },
    element("button", { "data-key": `sort-${place}`, click }, text(key), arrow));
}

export const printedTable = (seen) => tableOf("relations", sortedRows("relations", seen), seen, false);

function pager(from, shown, total) {
  const button = (key, disabled, turn) => element("button.small", { disabled, "data-key": key, click: () => {
    turn();
    change({});
    find("table").querySelector(".scroll").scrollTop = 0;
  } }, text(key));
  return element("div.pager",
    element("span", { role: "status" }, text("rows", { a: from + 1, b: from + shown, n: number(total) })),
    view.everything ? null : [button("previous", from === 0, () => { view.page -= 1; }),
      button("next", from + shown === total, () => { view.page += 1; })],
    button(view.everything ? "fewerRows" : "allRows", false, () => { view.everything = !view.everything; }));
}
