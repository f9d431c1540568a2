/** Tables for Danish Excel: semicolons, a byte order mark, Windows line ends, never a cell that becomes a formula. */

import { relations } from "./data.js";
import { documentName, money, nameOf, objectName, placeIn } from "./format.js";
import { ACTOR_COLUMNS, actorRows, relationRows } from "./table.js";
import { choose, text } from "./texts.js";

function cell(value) {
  const plain = String(value ?? "").replace(/\s+/g, " ").trim();
  const harmless = /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return `"${harmless.replaceAll('"', '""')}"`;
}

const csv = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;

/** Columns of a fact with one of its sources, or null where it has none. */
const COLUMNS = [
  ["from", (fact) => nameOf(fact.subject)],
  ["relation", (fact) => choose(relations.get(fact.relation).forward)],
  ["to", objectName],
  ["role", (fact) => fact.role],
  ["behalfHead", (fact) => fact.behalf.join(", ")],
  ["amount", money],
  ["start", (fact) => fact.start],
  ["end", (fact) => fact.end],
  ["status", (fact, evidence, seen) => text(seen.standings[fact.number])],
  ["basis", (fact) => text(fact.basis)],
  ["document", (fact, evidence) => (evidence ? documentName(evidence) : text("noSource"))],
  ["place", (fact, evidence) => evidence && placeIn(evidence)],
  ["quote", (fact, evidence) => evidence?.quote],
  ["key", (fact) => fact.id],
];

/** One row a fact and source, so that a filter in Excel finds either. */
export function relationsCsv(seen) {
  const withSource = (fact) => (fact.evidence.length ? fact.evidence : [null]).map((evidence) => [fact, evidence]);
  const row = ([fact, evidence]) => COLUMNS.map(([, value]) => value(fact, evidence, seen));
  const rows = relationRows(seen).flatMap(withSource).map(row);
  return csv([COLUMNS.map(([key]) => text(key)), ...rows]);
}

export function actorsCsv(seen) {
  const rows = actorRows(seen).map((actor) => ACTOR_COLUMNS.map(([, value]) => value(actor, seen)));
  return csv([ACTOR_COLUMNS.map(([key]) => text(key)), ...rows]);
}
