/** What the reader has chosen: one record that can be written into an address and read from it again.
 *
 *  Everything that changes the page goes through `change`. Filters are kept as what is switched off, so that an old
 *  link shows new kinds of things too.
 */

import { STANDINGS } from "./asof.js";
import { actors, content, facts, kinds, relations, sources } from "./data.js";
import { readDay } from "./days.js";

/** The day of the newest document: what the page calls now. */
export const TODAY = content.date;

/** Where seats were derived from attendance, attendance only doubles the lines. */
const seated = facts.some((fact) => fact.relation === "member-of" && fact.basis === "derived");

/** What is switched off at first and one click away: above all what is not so (yet, any more). */
const OFF = {
  relations: seated ? ["attended", "absent"] : ["absent"],
  standings: ["planned", "ended", "denied", "not-yet"],
};

export const initial = () => ({
  chosen: "", rings: 0, path: null, route: "shown", pair: null, view: "map", tab: "map", language: "da",
  kindsOff: new Set(), relationsOff: new Set(OFF.relations), standingsOff: new Set(OFF.standings),
  day: TODAY, document: "", sector: "", loose: false, rows: "relations",
});

export const state = initial();
let draw = () => {};

/** Who draws the page anew after each change. */
export const onChange = (listener) => { draw = listener; };

/** Take over new values and draw them. `how` says what else should happen: `{fit: true}`, `{say: "..."}`. */
export function change(values, how = {}) {
  Object.assign(state, values);
  draw(how);
}

const word = (field, allowed) => ({
  field, put: (value) => [value], take: ([given]) => (allowed.includes(given) ? given : null),
});

/** What is switched off; an empty word says that nothing is. */
const switches = (field, all) => ({
  field, put: (off) => (off.size ? [...off] : [""]), take: (given) => new Set(given.filter((value) => all.has(value))),
});

const two = (field) => ({ field, put: (ids) => ids, take: (given) => {
  const ids = [...new Set(given)].filter((id) => actors.has(id)).slice(0, 2);
  return ids.length === 2 ? ids : null;
} });

/** Each choice under its sign in an address: `put` writes it as words, `take` reads them, null if they mean nothing. */
const SIGNS = Object.entries({
  n: { field: "chosen", put: (id) => [id], take: ([id]) => (actors.has(id) ? id : null) },
  e: { field: "rings", put: (steps) => [steps], take: ([steps]) => Math.max(0, Math.min(2, Math.trunc(steps))) || 0 },
  p: two("path"),
  c: two("pair"),
  via: word("route", ["shown", "seats", "money", "all"]),
  k: switches("kindsOff", kinds),
  r: switches("relationsOff", relations),
  s: switches("standingsOff", new Set(STANDINGS)),
  d: { field: "day", put: (day) => [day || "all"], take: ([day]) => (day === "all" ? "" : readDay(day) || null) },
  doc: word("document", sources.map((source) => source.id)),
  z: word("sector", ["municipal", "regional", "state", "other"]),
  i: { field: "loose", put: () => ["1"], take: ([given]) => given === "1" },
  v: word("view", ["map", "table"]),
  t: word("rows", ["relations", "actors"]),
  l: word("language", ["da", "en"]),
});

const same = (a, b) => (a instanceof Set ? a.size === b.size && [...a].every((value) => b.has(value)) : a === b);

/** The choices as the part of an address after `#`; only what differs from the start. */
export function write() {
  const words = new URLSearchParams();
  const start = initial();
  for (const [sign, { field, put }] of SIGNS) {
    if (!same(state[field], start[field])) for (const value of put(state[field])) words.append(sign, value);
  }
  return words.toString();
}

/** The choices that an address asks for; whatever it names that is not in the data is left out. */
export function read(address) {
  const words = new URLSearchParams(address.replace(/^#/, ""));
  const found = initial();
  for (const [sign, { field, take }] of SIGNS) {
    if (words.has(sign)) found[field] = take(words.getAll(sign)) ?? found[field];
  }
  if (!found.chosen) found.rings = 0;
  if (found.path) found.pair = null;
  return found;
}
