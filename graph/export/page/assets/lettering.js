/** Writing on the map: names beside marks and words on lines, always as large as the reader's eyes need. */

import { GROUND, INK, themed } from "./glyphs.js";
import { arrange, meets } from "./labels.js";

export const FONT = "Segoe UI, system-ui, -apple-system, Helvetica Neue, Arial, sans-serif";
const LEADING = 1.18;
const WORD = { size: 11, bold: false };
/** On a line shorter than this there is no room for a word. */
const SHORTEST = 90;
const LONGEST = 34;
/** Where on a line its word may stand, best first; beside another line there may be no room in the middle. */
const STOPS = [0.5, 0.36, 0.64, 0.25, 0.75];

const widths = new Map();

/** Write on a canvas of so many device pixels a pixel. `lines` are `{from, to, bend, word, colour}`, `names`
 *  `{id, label}`, `at(id)` gives `{x, y, radius}` on the screen, `frame` the box that can be
 *  seen, `covered` boxes that cannot. */
export function lettering(ctx, ratio, { lines, names, at, frame, covered }) {
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.lineJoin = "round";
  ctx.textBaseline = "middle";
  const walls = [...covered, ...lineWords(ctx, lines, at)];
  const items = names.map(({ id, label }) => ({ ...at(id), ...label }));
  for (const item of arrange(items, (line, style) => measure(ctx, line, style), walls, frame)) {
    const { x, y, align } = item.at;
    item.lines.forEach((line, row) => put(ctx, line, x, y + row * item.size * LEADING, align, item, themed(INK)));
  }
  ctx.restore();
}

/** Words on lines; gives back the boxes that names must leave free. */
function lineWords(ctx, lines, at) {
  const boxes = [];
  for (const { from, to, bend = 0, word, colour } of lines) {
    const [a, b] = [at(from), at(to)];
    if (Math.hypot(b.x - a.x, b.y - a.y) < SHORTEST) continue;
    const words = word.length > LONGEST ? `${word.slice(0, LONGEST)}…` : word;
    const half = measure(ctx, words, WORD) / 2 + 3;
    const boxAt = ({ x, y }) => [x - half, y - 8, x + half, y + 8];
    const isFree = (point) => !boxes.some((other) => meets(boxAt(point), other));
    const free = STOPS.map((part) => along(a, b, bend, part)).find(isFree);
    if (!free) continue;
    boxes.push(boxAt(free));
    put(ctx, words, free.x, free.y, "center", WORD, colour);
  }
  return boxes;
}

/** The point at a part of the way along a line, which is bent as vis-network bends it. */
function along(a, b, bend, part) {
  const off = bend * 2 * part * (1 - part);
  return { x: a.x + (b.x - a.x) * part + (b.y - a.y) * off, y: a.y + (b.y - a.y) * part - (b.x - a.x) * off };
}

const font = ({ size, bold }) => `${bold ? 600 : 400} ${size}px ${FONT}`;

export function measure(ctx, line, style) {
  const key = `${style.size}${style.bold}${line}`;
  if (!widths.has(key)) {
    ctx.font = font(style);
    widths.set(key, ctx.measureText(line).width);
  }
  return widths.get(key);
}

function put(ctx, words, x, y, align, style, colour) {
  ctx.font = font(style);
  ctx.textAlign = align;
  ctx.strokeStyle = themed(GROUND);
  ctx.lineWidth = 4;
  ctx.strokeText(words, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(words, x, y);
}
