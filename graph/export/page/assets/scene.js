/** What the map shows of the choices: marks for actors, lines for facts, and what of it is pale, bold or named. */

import { actors, kinds, relations, standings } from "./data.js";
import { circles } from "./paths.js";
import { state } from "./state.js";
import { choose, text } from "./texts.js";
import { isLimited } from "./view.js";

/** Lines carry words where at most so many are meant, and so long ones. */
const WORDS = 14;
const LONGEST = 34;
/** So far from the middle of a circle, names are written to the outside. */
const ASIDE = 40;

/** `marks` by id as {x, y, size, kind, ink, chosen, label}, `lines` by number as {from, to, bend, ink, width, dashes,
 *  strength, word}, `order` the ids in the order in which their names get room; which `circle` they stand in, or "". */
export function sceneOf(seen) {
  const ids = isLimited(seen) ? new Set() : seen.actors;
  const joined = [...seen.facts, ...seen.ties].filter((fact) => ids.has(fact.subject) && ids.has(fact.object));
  const places = state.rings && actors.has(state.chosen) ? circles(state.chosen, joined) : null;
  const ranked = [...actors.keys()].filter((id) => ids.has(id)); // the build has the important ones first
  const first = ranked.filter((id) => seen.lit?.ids.has(id));
  return {
    marks: new Map(ranked.map((id) => [id, markOf(actors.get(id), seen, places)])),
    lines: new Map(joined.map((fact) => [fact.number, lineOf(fact, seen)])),
    order: [...new Set([...(ids.has(state.chosen) ? [state.chosen] : []), ...first, ...ranked])],
    circle: places ? [state.chosen, ...places.keys()].join() : "",
  };
}

function markOf({ id, kind, lines, x, y, size }, seen, places) {
  const pale = seen.lit !== null && !seen.lit.ids.has(id);
  const chosen = [state.chosen, ...(state.pair ?? []), ...(state.path ?? [])].includes(id);
  const place = places?.get(id) ?? { x, y };
  const label = pale ? null : { lines, ...lettersOf(kind, chosen), side: places ? sideOf(place) : 0 };
  if (label) label.must = chosen || seen.lit?.ids.size <= WORDS; // few names are all wanted, even where it is tight
  return { ...place, size, kind, ink: pale ? "pale" : `kind-${kind}`, chosen, label };
}

const sideOf = ({ x }) => (Math.abs(x) > ASIDE ? Math.sign(x) : 0);

function lettersOf(kind, chosen) {
  const bold = chosen || kinds.get(kind).rank === 1;
  return { size: chosen ? 14 : bold ? 13 : 12, bold };
}

function lineOf(fact, seen) {
  const ends = { from: fact.subject, to: fact.object, bend: fact.bend ?? 0, word: "" };
  const lit = seen.lit?.facts.has(fact);
  if (seen.lit && !lit) return { ...ends, ink: "pale-line", width: 1, dashes: false, strength: 1 };
  if (!fact.relation) return { ...ends, ink: "tie", width: 1, dashes: [3, 4], strength: 1 };
  const { dashes, strength } = standings.get(seen.standings[fact.number]);
  const width = relations.get(fact.relation).width * (lit ? 1.5 : 1);
  const word = (lit ? seen.lit.facts.size : state.rings ? seen.facts.length : Infinity) <= WORDS ? wordOf(fact) : "";
  return { ...ends, ink: `line-${fact.relation}`, width, dashes, strength: lit ? 1 : strength, word };
}

function wordOf(fact) {
  const words = `${fact.role || text(`forward:${fact.relation}`)} ${choose(fact.money)}`.toLowerCase().trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
