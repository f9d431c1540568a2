/** Tables for Danish Excel: semicolons, a byte order mark, Windows line ends, never a cell that becomes a formula. */

import { sortedRows, TABLES } from "./table.js";
import { choose, documentName, nameOf, objectName, placeIn, text } from "./texts.js";

function cell(value) {
  const plain = String(value ?? "").replace(/\s+/g, " ").trim();
  const harmless = /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** `columns` are [heading, value of a row]. */
function csv(columns, rows, seen) {
  const lines = [columns.map(([key]) => text(key)), ...rows.map((row) => columns.map(([, value]) => value(row, seen)))];
  return `\ufeff${lines.map((line) => line.map(cell).join(";")).join("\r\n")}\r\n`;
}

/** Columns of a fact with one of its sources, or without where it has none. */
const COLUMNS = [
  ["from", ({ fact }) => nameOf(fact.subject)],
  ["relation", ({ fact }) => text(`forward:${fact.relation}`)],
  ["to", ({ fact }) => objectName(fact)],
  ["role", ({ fact }) => fact.role],
  ["behalfHead", ({ fact }) => fact.behalf.join(", ")],
  ["amount", ({ fact }) => choose(fact.money)],
  ["start", ({ fact }) => fact.start],
  ["end", ({ fact }) => fact.end],
  ["status", ({ fact }, seen) => text(seen.standings[fact.number])],
  ["basis", ({ fact }) => text(fact.basis)],
  ["document", ({ source }) => (source ? documentName(source) : text("noSource"))],
  ["place", ({ source }) => source && placeIn(source)],
  ["quote", ({ source }) => source?.quote?.join("")],
  ["key", ({ fact }) => fact.id],
];

/** One row a fact and source, so that a filter in Excel finds either. */
export function relationsCsv(seen) {
  const rows = sortedRows("relations", seen)
    .flatMap((fact) => (fact.evidence.length ? fact.evidence : [null]).map((source) => ({ fact, source })));
  return csv(COLUMNS, rows, seen);
}

export const actorsCsv = (seen) => csv(TABLES.actors.columns, sortedRows("actors", seen), seen);
