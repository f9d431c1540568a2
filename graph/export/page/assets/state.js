/** What the reader has chosen: one record that can be written into an address and read from it again.
 *
 *  Everything that changes the page goes through `change`; whoever draws something subscribes. Filters are kept as what
 *  is switched off, so that an old link shows new kinds of things too.
 */

import { STANDINGS } from "./asof.js";
import { actors, content, facts, kinds, relations, sources } from "./data.js";
import { readDay } from "./days.js";

/** The day of the newest document: what the page calls now. */
export const TODAY = content.date;

/** Where seats were derived from attendance, attendance only doubles the lines. */
const seated = facts.some((fact) => fact.relation === "member-of" && fact.basis === "derived");

/** What is switched off at first and one click away: above all what is not so (yet, any more). */
const OFF = { kinds: [], relations: seated ? ["attended", "absent"] : ["absent"], standings: ["planned", "ended", "denied", "not-yet"] };

export const SECTORS = ["municipal", "regional", "state", "other"];
export const ROUTES = ["shown", "seats", "money", "all"];

export const initial = () => ({
  chosen: "", rings: 0, path: null, route: "shown", pair: null, view: "map", tab: "map", language: "da",
  kindsOff: new Set(OFF.kinds), relationsOff: new Set(OFF.relations), standingsOff: new Set(OFF.standings),
  day: TODAY, document: -1, sector: "", loose: false, rows: "relations",
});

export const state = initial();
const listeners = [];

export const subscribe = (listener) => listeners.push(listener);

/** Take over new values and tell everybody. `how` says what else should happen: `{fit: true}`, `{say: "..."}`. */
export function change(values, how = {}) {
  Object.assign(state, values);
  for (const listener of listeners) listener(how);
}

const LISTS = [["k", "kindsOff", kinds, "kinds"], ["r", "relationsOff", relations, "relations"],
  ["s", "standingsOff", new Map(STANDINGS.map((name) => [name, name])), "standings"]];

/** The choices as the part of an address after `#`; only what differs from the start. */
export function write() {
  const words = new URLSearchParams();
  if (state.chosen) words.set("n", state.chosen);
  if (state.rings) words.set("e", state.rings);
  for (const [sign, ids] of [["p", state.path], ["c", state.pair]]) for (const id of ids ?? []) words.append(sign, id);
  if (state.path && state.route !== "shown") words.set("via", state.route);
  for (const [sign, field, , name] of LISTS) {
    if (sameSet(state[field], OFF[name])) continue;
    if (!state[field].size) words.append(sign, "");
    for (const value of state[field]) words.append(sign, value);
  }
  if (state.day !== TODAY) words.set("d", state.day || "all");
  if (state.document >= 0) words.set("doc", sources[state.document].id);
  if (state.sector) words.set("z", state.sector);
  if (state.loose) words.set("i", "1");
  if (state.view !== "map") words.set("v", state.view);
  if (state.rows !== "relations") words.set("t", state.rows);
  if (state.language !== "da") words.set("l", state.language);
  return words.toString();
}

const sameSet = (set, list) => set.size === list.length && list.every((value) => set.has(value));

/** The choices that an address asks for; whatever it names that is not in the data is left out. */
export function read(address) {
  const words = new URLSearchParams(address.replace(/^#/, ""));
  const ids = (sign) => words.getAll(sign).filter((id) => actors.has(id)).slice(0, 2);
  const two = (sign) => (new Set(ids(sign)).size === 2 ? ids(sign) : null);
  const one = (sign, allowed, fallback) => (allowed.includes(words.get(sign)) ? words.get(sign) : fallback);
  const found = initial();
  found.chosen = ids("n")[0] ?? "";
  found.rings = found.chosen ? Math.min(2, Math.max(0, Math.trunc(Number(words.get("e"))) || 0)) : 0;
  found.path = two("p");
  found.pair = found.path ? null : two("c");
  found.route = one("via", ROUTES, "shown");
  for (const [sign, field, all] of LISTS) {
    if (words.has(sign)) found[field] = new Set(words.getAll(sign).filter((value) => all.has(value)));
  }
  found.day = words.get("d") === "all" ? "" : readDay(words.get("d") ?? "") || TODAY;
  found.document = sources.findIndex((source) => source.id === words.get("doc"));
  found.sector = one("z", SECTORS, "");
  found.loose = words.get("i") === "1";
  found.view = one("v", ["map", "table"], "map");
  found.rows = one("t", ["relations", "actors"], "relations");
  found.language = one("l", ["da", "en"], "da");
  return found;
}
