/** What the reader has chosen: one record that can be written into an address and read from it again.
 *
 *  Everything that changes the page goes through `change`, or is a button whose `data-go` says in the words of an
 *  address what it chooses. Filters are kept as what is switched off, so that an old link shows new kinds of things
 *  too; `r=!chairs` switches all off but the chairs.
 */

import { actors, content, sources } from "./data.js";
import { readDay } from "./days.js";

/** Instead of a day: everything, whenever it holds. */
export const ALWAYS = "all";

/** What the data have, where the build only names it. */
const NAMED = { actors: [...actors.keys()], documents: sources.map((source) => source.id) };

/** How each kind of choice is written as words and read from them; undefined if the words mean nothing. */
const KINDS = {
  one: (words) => ({ put: (value) => [value], take: ([word]) => words.find((each) => String(each) === word) }),
  day: () => ({ put: (day) => [day], take: ([word]) => (word === ALWAYS ? word : readDay(word) || undefined) }),
  /** Two different ones, or null. */
  two: (words) => ({ put: (ids) => ids, take: (given) => {
    const ids = [...new Set(given)].filter((id) => words.includes(id)).slice(0, 2);
    return ids.length === 2 ? ids : undefined;
  } }),
  /** What is switched off; an empty word says that nothing is. */
  off: (words) => ({ put: (set) => (set.size ? [...set] : [""]), take: (given) => {
    const only = given.filter((word) => word.startsWith("!")).map((word) => word.slice(1));
    return new Set(words.filter((word) => (only.length ? !only.includes(word) : given.includes(word))));
  } }),
};

/** Every choice by its field, as the build lists them: its sign in an address, its start, its words. */
const FIELDS = Object.fromEntries(Object.entries(content.choices).map(([field, { sign, kind, start, words }]) =>
  [field, { sign, start: kind === "off" ? new Set(start) : start, ...KINDS[kind](NAMED[words] ?? words) }]));

const initial = () => Object.fromEntries(Object.entries(FIELDS).map(([field, { start }]) => [field, start]));

export const state = initial();
let draw = () => {};

/** Who draws the page anew after each change; it is told which fields have changed, and what `change` was told. */
export const onChange = (listener) => { draw = listener; };

/** Take over new values and draw them. */
export function change(values, how) {
  const before = { ...state };
  Object.assign(state, values);
  draw((...fields) => fields.some((field) => !same(before[field], state[field])), how);
}

const same = (a, b) => (a instanceof Set ? a.size === b.size && [...a].every((value) => b.has(value)) : a === b);

/** The choices that some words of an address make; what they name that is not in the data is as it was at first. */
export function parse(address) {
  const words = new URLSearchParams(address);
  const named = Object.entries(FIELDS).filter(([, { sign }]) => words.has(sign));
  return Object.fromEntries(named.map(([field, { sign, take, start }]) => [field, take(words.getAll(sign)) ?? start]));
}

/** All choices as an address after `#` makes them. */
export const read = (address) => ({ ...initial(), ...parse(address.replace(/^#/, "")) });

/** The choices as the part of an address after `#`; only what differs from the start. */
export function write() {
  const told = Object.entries(FIELDS).filter(([field, { start }]) => field !== "tab" && !same(state[field], start));
  return go(told.flatMap(([field, { sign, put }]) => put(state[field]).map((word) => [sign, word])));
}

/** Whether the first choice of a button is made. */
export function isOn(go) {
  const [[field, value]] = Object.entries(parse(go.split("&")[0]));
  return same(state[field], value);
}

/** What a button chooses, as its `data-go`. */
export const go = (words) => String(new URLSearchParams(words));
