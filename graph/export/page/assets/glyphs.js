/** Silhouettes and lines as they stand in the legend, in lists and on the map; the colour follows the theme. */

import { kinds, relations } from "./data.js";
import { shape } from "./dom.js";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Call back when the reader's system changes between light and dark. */
export const onTheme = (listener) => dark.addEventListener("change", listener);

let printing = false;

/** Paper and pictures are light, whatever the screen is. */
export function onPaper(draw) {
  printing = true;
  try {
    return draw();
  } finally {
    printing = false;
  }
}

export const themed = (pair) => pair[dark.matches && !printing ? 1 : 0];

export const INK = ["#15212c", "#eef3f7"];
export const GROUND = ["#ffffff", "#12191f"];
export const PALE = ["#e1e7ec", "#27323b"];
export const PALE_LINE = ["#eceff2", "#212b33"];
export const TIE = ["#66737f", "#93a0ac"];
export const MARK = ["#b4005a", "#ff7eb6"];

/** How each standing changes a line: dashes in units of the page, and its strength. */
export const STANDING_LINES = {
  current: { dashes: false, strength: 1 },
  "last-attested": { dashes: [18, 5], strength: 0.85 },
  unknown: { dashes: [2, 5], strength: 0.8 },
  planned: { dashes: [8, 5], strength: 1 },
  ended: { dashes: [12, 4, 2, 4], strength: 0.6 },
  denied: { dashes: [1, 4], strength: 0.6 },
  "not-yet": { dashes: [4, 8], strength: 0.6 },
};

export const kindColour = (kind) => themed(kinds.get(kind).colours);

export const lineColour = (relation) => themed(relations.get(relation).colours);

const paths = new Map();

/** The outline of a type as a canvas knows it, of radius 1. */
export function outline(kind) {
  if (!paths.has(kind)) paths.set(kind, new Path2D(kinds.get(kind).path));
  return paths.get(kind);
}

/** The mark of a type, as big as a letter. */
export function kindMark(kind) {
  return shape("svg", { class: "mark-kind", viewBox: "-1.3 -1.3 2.6 2.6", "aria-hidden": "true" },
    shape("path", { d: kinds.get(kind).path, fill: kindColour(kind), "fill-rule": "evenodd" }));
}

/** The line of a relation, or of a standing, as long as a word. */
function lineMark(colour, width, dashes, strength = 1) {
  return shape("svg", { class: "mark-line", viewBox: "0 0 30 12", "aria-hidden": "true" },
    shape("line", { x1: 1, y1: 6, x2: 29, y2: 6, stroke: colour, "stroke-width": Math.min(4, width + 0.7),
      "stroke-dasharray": dashes ? dashes.map((part) => part * 0.7).join(" ") : null, "stroke-opacity": strength }));
}

export const relationMark = (name) => lineMark(lineColour(name), relations.get(name).width, null);

export function standingMark(name) {
  return lineMark(themed(INK), 1.3, STANDING_LINES[name].dashes, STANDING_LINES[name].strength);
}
