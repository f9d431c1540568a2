/** The same as the map, as rows: relations with their sources, and actors; sorted by any column, all reachable. */

import { actors } from "./data.js";
import { actorLink, grounds, sourceBlock, standingWords } from "./cards.js";
import { all, element, find, joined, refill } from "./dom.js";
import { state } from "./state.js";
import { choose, date, nameOf, number, objectName, said, text } from "./texts.js";
import { degree, isLimited, tooMany } from "./view.js";

/** So many rows at first, ten times as many each time that more are asked for. */
const FIRST = 100;
const collator = new Intl.Collator("da", { numeric: true });

const lastSeen = (actor) => actor.facts.map((fact) => fact.last).sort().at(-1) ?? "";

export const codes = (actor) => joined(actor.identifiers).replaceAll(":", " ");

/** Both tables: their rows, the column they are sorted by with its direction, and their columns as
 *  [heading, the plain value to sort by and to export, what to show if that is more]. */
export const TABLES = {
  relations: {
    sort: [0, 1], rows: (seen) => seen.facts,
    columns: [
      ["from", (fact) => nameOf(fact.subject), (fact) => actorLink(fact.subject)],
      ["relation", (fact) => text(`forward:${fact.relation}`)],
      ["to", objectName, (fact) => (fact.object ? actorLink(fact.object) : fact.literal)],
      ["roleHead", (fact) => joined(said(fact))],
      ["period", (fact) => fact.start || fact.first, (fact) => choose(fact.when)],
      ["status", (fact, seen) => text(seen.standings[fact.number]), standingCell],
      ["source", (fact) => fact.last, sourceCell],
    ],
  },
  actors: {
    sort: [0, 1], rows: (seen) => [...seen.actors].map((id) => actors.get(id)),
    columns: [
      ["name", (actor) => actor.label, (actor) => actorLink(actor.id)],
      ["kind", (actor) => text(`kind:${actor.kind}`)],
      ["count", degree],
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

export function drawTable(seen, most = FIRST) {
  find("table").hidden = state.view !== "table";
  if (find("table").hidden) return;
  const rows = sortedRows(state.rows, seen);
  const shown = rows.slice(0, most);
  const sizes = [seen.facts.length, seen.actors.size].map(number);
  all("#table .switch .count").forEach((place, n) => { place.textContent = sizes[n]; });
  find("too-many-rows").textContent = isLimited(seen) ? tooMany(seen) : "";
  refill(find("rows"), rows.length ? tableOf(state.rows, shown, seen) : element("p.hint", text("emptyTable")));
  find("pager").hidden = rows.length === shown.length;
  find("row-count").textContent = text("rows", { a: number(shown.length), b: number(rows.length) });
  find("more-rows").onclick = () => {
    drawTable(seen, most * 10);
    find("rows").focus();
  };
}

function tableOf(name, rows, seen) {
  const { columns, sort } = TABLES[name];
  const head = ([key], place) => {
    const up = place === sort[0] ? sort[1] : 0;
    const click = () => {
      TABLES[name].sort = [place, up > 0 ? -1 : 1];
      drawTable(seen, rows.length);
    };
    return element("th", { scope: "col", "aria-sort": { 1: "ascending", [-1]: "descending" }[up] },
      element("button", { "data-key": `sort-${place}`, click }, text(key)));
  };
  const cell = (row) => ([key, value, show = value], place) =>
    element(place ? "td" : "th", { "data-column": text(key), scope: !place && "row" }, show(row, seen));
  return element(`table.${name}`, element("thead", element("tr", columns.map(head))),
    element("tbody", rows.map((row) => element("tr", columns.map(cell(row))))));
}

export const printedTable = (seen) => tableOf("relations", sortedRows("relations", seen), seen);
