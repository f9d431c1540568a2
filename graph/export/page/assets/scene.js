/** What the map shows of the choices: marks for actors, lines for facts, and what of it is pale, bold or named. */

import { actors, kinds, relations, standings } from "./data.js";
import { joined } from "./dom.js";
import { circles } from "./paths.js";
import { state } from "./state.js";
import { choose, nameOf, text } from "./texts.js";
import { isLimited } from "./view.js";

/** Lines carry words where at most so many are meant, and so long ones. */
const WORDS = 14;
const LONGEST = 34;
/** So far from the middle of a circle, names are written to the outside. */
const ASIDE = 40;

/** `marks` by id as {number, x, y, size, kind, ink, chosen, label, title}, `lines` by number as {from, to, bend, ink,
 *  width, dashes, strength, word, title}, `order` the ids in the order in which their names get room; which `circle`
 *  they stand in, or "". */
export function sceneOf(seen) {
  const ids = isLimited(seen) ? new Set() : seen.actors;
  const drawn = [...seen.facts, ...seen.ties].filter((fact) => ids.has(fact.subject) && ids.has(fact.object));
  const places = state.rings && actors.has(state.chosen) ? circles(state.chosen, drawn) : new Map();
  const ranked = [...actors.keys()].filter((id) => ids.has(id)); // the build has the important ones first
  const first = [state.chosen, ...ranked.filter((id) => seen.lit?.ids.has(id))].filter((id) => ids.has(id));
  return {
    marks: new Map(ranked.map((id) => [id, markOf(actors.get(id), seen, places)])),
    lines: new Map(drawn.map((fact) => [fact.number, lineOf(fact, seen)])),
    order: [...new Set([...first, ...ranked])],
    circle: [...places.keys()].join(),
  };
}

function markOf({ id, number, kind, label, lines, x, y, size }, { lit }, places) {
  const chosen = [state.chosen, state.pair, state.path].flat().includes(id);
  const title = joined(label, text(`kind:${kind}`).toLowerCase());
  const mark = { number, x, y, ...places.get(id), size, kind, chosen, title };
  if (lit && !lit.ids.has(id)) return { ...mark, ink: "pale", label: null };
  const bold = chosen || kinds.get(kind).rank === 1;
  const side = places.size && Math.abs(mark.x) > ASIDE ? Math.sign(mark.x) : 0;
  const must = chosen || lit?.ids.size <= WORDS; // few names are all wanted, even where it is tight
  return { ...mark, ink: `kind-${kind}`, label: { lines, size: 12 + bold + chosen, bold, side, must } };
}

function lineOf(fact, seen) {
  const { subject: from, object: to, bend = 0, relation } = fact;
  const title = `${nameOf(from)} ${text(relation ? `says:${relation}` : "isMeetingOf")} ${nameOf(to)}`;
  const line = { from, to, bend, title, width: 1, dashes: false, strength: 1, word: "" };
  const lit = seen.lit?.facts.has(fact);
  if (seen.lit && !lit) return { ...line, ink: "pale-line" };
  if (!relation) return { ...line, ink: "tie", dashes: [3, 4] };
  const { dashes, strength } = standings.get(seen.standings[fact.number]);
  const { width } = relations.get(relation);
  const word = (lit ? seen.lit.facts.size : state.rings ? seen.facts.length : Infinity) <= WORDS ? wordOf(fact) : "";
  const look = lit ? { width: width * 1.5, strength: 1 } : { width, strength };
  return { ...line, ...look, ink: `line-${relation}`, dashes, word };
}

function wordOf(fact) {
  const words = `${fact.role || text(`forward:${fact.relation}`)} ${choose(fact.money)}`.toLowerCase().trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
