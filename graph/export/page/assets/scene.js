/** What the map shows of the choices: marks for actors, lines for facts, and what of it is pale, bold or named. */

import { STANDINGS } from "./asof.js";
import { actors, kinds, relations, standings } from "./data.js";
import { kindColour, lineColour, PALE, PALE_LINE, themed, TIE } from "./glyphs.js";
import { wrapped } from "./labels.js";
import { circles } from "./paths.js";
import { state } from "./state.js";
import { choose, text } from "./texts.js";
import { isLimited } from "./view.js";

/** Lines carry words where at most so many are meant. */
const WORDS = 14;
/** So far from the middle of a circle, names are written to the outside. */
const ASIDE = 40;

/** The outline of each type as a canvas knows it, of radius 1. */
const outlines = new Map([...kinds].map(([kind, { path }]) => [kind, new Path2D(path)]));

/** `marks`, `lines` and `order` as the renderer takes them; `places` where marks stand in a circle, else null. */
export function sceneOf(seen) {
  const ids = isLimited(seen) ? new Set() : seen.actors;
  const joined = [...seen.facts, ...seen.ties].filter((fact) => ids.has(fact.subject) && ids.has(fact.object));
  const places = state.rings && actors.has(state.chosen) ? circles(state.chosen, joined) : null;
  const ranked = [...actors.keys()].filter((id) => ids.has(id)); // the build has the important ones first
  const first = ranked.filter((id) => seen.lit?.ids.has(id));
  return {
    marks: new Map(ranked.map((id) => [id, markOf(id, seen, places)])),
    lines: new Map(joined.map((fact) => [fact.number, fact.relation ? lineOf(fact, seen) : tieOf(fact, seen)])),
    order: [...new Set([...(ids.has(state.chosen) ? [state.chosen] : []), ...first, ...ranked])],
    places,
  };
}

/** The same for a picture: with positions, and what its legend must explain. */
export function pictureOf(seen, positions) {
  const drawn = sceneOf(seen);
  const shown = [...seen.facts, ...seen.ties].filter((fact) => drawn.lines.has(fact.number));
  const marks = drawn.order.filter((id) => positions.has(id));
  return {
    marks: marks.map((id) => ({ id, ...positions.get(id), ...drawn.marks.get(id) })),
    lines: shown.map(({ subject: from, object: to, bend, number }) => ({ from, to, bend, ...drawn.lines.get(number) })),
    usedKinds: [...kinds.keys()].filter((kind) => marks.some((id) => actors.get(id).kind === kind)),
    usedRelations: [...relations.keys()].filter((name) => shown.some((fact) => fact.relation === name)),
    usedStandings: STANDINGS.filter((name) => seen.facts.some((fact) => seen.standings[fact.number] === name)),
  };
}

function markOf(id, seen, places) {
  const { kind } = actors.get(id);
  const pale = seen.lit !== null && !seen.lit.ids.has(id);
  const chosen = [state.chosen, ...(state.pair ?? []), ...(state.path ?? [])].includes(id);
  const fill = pale ? themed(PALE) : kindColour(kind);
  const few = seen.lit?.ids.size <= WORDS; // then every name is wanted, even where it is tight
  const label = pale ? null : nameOn(id, chosen, chosen || few, places?.get(id)?.x ?? 0);
  return { outline: outlines.get(kind), path: kinds.get(kind).path, fill, chosen, label };
}

function nameOn(id, chosen, must, x) {
  const { kind, label } = actors.get(id);
  const bold = chosen || kinds.get(kind).rank === 1;
  const side = x > ASIDE ? "right" : x < -ASIDE ? "left" : "";
  return { lines: wrapped(label), size: chosen ? 14 : bold ? 13 : 12, bold, side, must };
}

function lineOf(fact, seen) {
  const lit = seen.lit?.facts.has(fact);
  if (seen.lit && !lit) return { colour: themed(PALE_LINE), width: 1, dashes: false, strength: 1, word: "" };
  const { width } = relations.get(fact.relation);
  const { dashes, strength } = standings.get(seen.standings[fact.number]);
  const worded = lit ? seen.lit.facts.size <= WORDS : state.rings > 0 && seen.facts.length <= WORDS;
  return {
    colour: lineColour(fact.relation), width: width * (lit ? 1.5 : 1), dashes, strength: lit ? 1 : strength,
    word: worded ? `${fact.role || text(`forward:${fact.relation}`)} ${choose(fact.money)}`.toLowerCase().trim() : "",
  };
}

function tieOf(tie, seen) {
  const pale = seen.lit && !seen.lit.facts.has(tie);
  return { colour: themed(pale ? PALE_LINE : TIE), width: 1, dashes: [3, 4], strength: 1, word: "" };
}
