/** Tables for Danish Excel: semicolons, a byte order mark, Windows line ends, never a cell that becomes a formula. */

import { sortedRows, TABLES } from "./table.js";
import { choose, documentName, nameOf, objectName, placeIn, text } from "./texts.js";

function cell(value) {
  const plain = String(value ?? "").replace(/\s+/g, " ").trim();
  const harmless = /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** `columns` are [heading, value of a row]. */
function csv(columns, rows) {
  const lines = [columns.map(([key]) => text(key)), ...rows.map((row) => columns.map(([, value]) => value(row)))];
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
  ["status", ({ standing }) => text(standing)],
  ["basis", ({ fact }) => text(fact.basis)],
  ["document", ({ source }) => (source ? documentName(source) : text("noSource"))],
  ["place", ({ source }) => source && placeIn(source)],
  ["quote", ({ source }) => source?.quote?.join("")],
  ["key", ({ fact }) => fact.id],
];

/** One row a fact and source, so that a filter in Excel finds either. */
export function relationsCsv(seen) {
  const row = (fact) => (source) => ({ fact, source, standing: seen.standings[fact.number] });
  const rows = sortedRows("relations", seen)
    .flatMap((fact) => (fact.evidence.length ? fact.evidence : [null]).map(row(fact)));
  return csv(COLUMNS, rows);
}

export function actorsCsv(seen) {
  const columns = TABLES.actors.columns.map(([key, value]) => [key, (actor) => value(actor, seen)]);
  return csv(columns, sortedRows("actors", seen));
}
