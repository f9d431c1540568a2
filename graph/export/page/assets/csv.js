/** Tables for Danish Excel: semicolons, a byte order mark, Windows line ends, and never a cell that becomes a formula. */

import { kinds, relations } from "./data.js";
import { documentName, money, nameOf, objectName, placeIn } from "./format.js";
import { actorRows, relationRows } from "./table.js";
import { choose, text } from "./texts.js";

function cell(value) {
  const plain = String(value ?? "").replace(/\s+/g, " ").trim();
  const harmless = /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return `"${harmless.replaceAll('"', '""')}"`;
}

const csv = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;

/** One row a fact and source, so that a filter in Excel finds either. */
export function relationsCsv(seen) {
  const heads = ["from", "relation", "to", "role", "behalfHead", "amount", "start", "end", "status", "basis", "document", "place",
    "quote", "key"];
  const rows = relationRows(seen).flatMap((fact) => (fact.evidence.length ? fact.evidence : [null]).map((evidence) => [
    nameOf(fact.subject), choose(relations.get(fact.relation).forward), objectName(fact), fact.role, (fact.behalf ?? []).join(", "),
    money(fact), fact.start, fact.end, text(seen.standings[fact.number]), text(fact.basis),
    evidence ? documentName(evidence) : text("noSource"), evidence ? placeIn(evidence) : "", evidence?.quote, fact.id,
  ]));
  return csv([heads.map((key) => text(key)), ...rows]);
}

export function actorsCsv(seen) {
  const rows = actorRows(seen).map((actor) => [actor.label, choose(kinds.get(actor.kind).one),
    actor.facts.filter((fact) => seen.passing.has(fact)).length, (actor.aliases ?? []).join(", "), (actor.identifiers ?? []).join(", ")]);
  return csv([["name", "kind", "count", "alsoCalled", "identifiers"].map((key) => text(key)), ...rows]);
}
