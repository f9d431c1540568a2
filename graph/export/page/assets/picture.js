/** The map as a drawing of its own: for a report (SVG), for a slide (PNG) and for paper, with legend and date. */

import { kinds, relations, standings } from "./data.js";
import { shape } from "./dom.js";
import { GROUND, INK, kindColour, lineColour } from "./glyphs.js";
import { extent } from "./map.js";
import { arrange } from "./labels.js";
import { FONT, measure } from "./lettering.js";
import { text } from "./texts.js";

const MARGIN = 60;
const SHEET = { width: 1150, height: 680 };
const SHARP = 2.5;
const LARGEST = 8000;

/** The scene as an SVG element, to be made in the colours of paper.
 *  `marks` are `{id, x, y, size, path, fill, label}`, `lines` `{from, to, bend, colour, width, dashes, strength}`. */
export function drawing({ marks: scattered, lines, captions, usedKinds, usedRelations, usedStandings }) {
  const marks = gathered(scattered);
  const box = frame(marks);
  const legend = legendBlock(entries(usedKinds, usedRelations, usedStandings), box);
  const height = box.height + legend.height + 22 * captions.length + 16;
  const places = new Map(marks.map((mark) => [mark.id, mark]));
  const sheet = {
    xmlns: "http://www.w3.org/2000/svg", viewBox: `${box.x} ${box.y} ${box.width} ${height}`,
    width: Math.round(box.width), height: Math.round(height), "font-family": FONT, fill: INK[0], role: "img",
  };
  const caption = (words, row) => write(box.x + 16, box.y + height - 20 * (captions.length - row), words);
  return shape("svg", sheet,
    shape("title", {}, captions[0]),
    shape("rect", { x: box.x, y: box.y, width: box.width, height, fill: GROUND[0] }),
    lines.map((line) => curve(line, places)), marks.map(stamp), names(marks, box), legend.parts, captions.map(caption));
}

const write = (x, y, words) => shape("text", { x, y, "font-size": 13 }, words);

/** The marks no further apart than a sheet of paper allows, so that names can be read on it. */
function gathered(marks) {
  const [left, right, top, bottom] = extent(marks);
  const across = Math.min(1, SHEET.width / (right - left));
  const down = Math.min(1, SHEET.height / (bottom - top));
  const size = Math.max(0.6, Math.min(across, down));
  const nearer = ({ x, y }) => ({ x: Math.round(x * across), y: Math.round(y * down) });
  return marks.map((mark) => ({ ...mark, ...nearer(mark), size: mark.size * size }));
}

function frame(marks) {
  if (!marks.length) return { x: 0, y: 0, width: 760, height: 40 };
  const [left, right, top, bottom] = extent(marks);
  const width = Math.max(760, right - left + 2 * MARGIN + 120);
  return { x: (left + right - width) / 2, y: top - MARGIN, width, height: bottom - top + 2 * MARGIN };
}

function curve(line, places) {
  const [a, b] = [places.get(line.from), places.get(line.to)];
  if (!a || !b) return null;
  const bend = line.bend ?? 0;
  const [x, y] = [(a.x + b.x) / 2 + (b.y - a.y) * bend, (a.y + b.y) / 2 - (b.x - a.x) * bend];
  return shape("path", {
    d: `M${a.x} ${a.y}Q${Math.round(x)} ${Math.round(y)} ${b.x} ${b.y}`, fill: "none", stroke: line.colour,
    "stroke-width": line.width, "stroke-opacity": line.strength,
    "stroke-dasharray": line.dashes && line.dashes.join(" "),
  });
}

function stamp({ x, y, size, path, fill }) {
  return shape("path", { d: path, transform: `translate(${x} ${y}) scale(${size})`, fill, "fill-rule": "evenodd",
    stroke: GROUND[0], "stroke-width": 2 / size, "paint-order": "stroke" });
}

function names(marks, box) {
  const pen = document.createElement("canvas").getContext("2d");
  const items = marks.filter((one) => one.label).map((one) => ({ ...one, ...one.label, radius: one.size }));
  const sheet = [box.x, box.y, box.x + box.width, box.y + box.height];
  const placed = arrange(items, (line, style) => measure(pen, line, style), [], sheet);
  return placed.map((item) => item.lines.map((line, row) => lettered(item, line, row)));
}

const ANCHORS = { center: "middle", left: "start", right: "end" };

function lettered({ at, size, bold }, line, row) {
  return shape("text", {
    x: at.x, y: at.y + (row + 0.35) * size * 1.18 - size * 0.1, "text-anchor": ANCHORS[at.align],
    "font-size": size, "font-weight": bold ? 600 : 400,
    stroke: GROUND[0], "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round",
  }, line);
}

/** What the legend explains, types before colours before dashes: words with a function that draws what they mean. */
function entries(usedKinds, usedRelations, usedStandings) {
  const kind = (name) => (x, y) =>
    stamp({ x: x + 13, y, size: 6, path: kinds.get(name).path, fill: kindColour(name) });
  const line = (stroke, width, dashes) => (x, y) => shape("line", { x1: x, y1: y, x2: x + 26, y2: y, stroke,
    "stroke-width": width, "stroke-dasharray": dashes && dashes.join(" ") });
  return [
    ...usedKinds.map((name) => [text(`kinds:${name}`), kind(name)]),
    ...usedRelations.map((name) => [text(`forward:${name}`), line(lineColour(name), relations.get(name).width)]),
    ...usedStandings.map((name) => [text(name), line(INK[0], 1.5, standings.get(name).dashes)]),
  ];
}

/** The entries in columns under the map, and how high they are. */
function legendBlock(explained, box) {
  const column = 200;
  const columns = Math.max(1, Math.floor((box.width - 32) / column));
  const parts = explained.map(([words, draw], place) => {
    const x = box.x + 16 + (place % columns) * column;
    const y = box.y + box.height + 14 + Math.floor(place / columns) * 22;
    return [draw(x, y), write(x + 34, y + 4, words)];
  });
  return { parts, height: Math.ceil(parts.length / columns) * 22 + 12 };
}

export const svgText = (svg) => new XMLSerializer().serializeToString(svg);

/** The drawing as a PNG blob, twice as fine as a screen. */
export async function bitmap(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await image.decode();
  const scale = Math.min(SHARP, LARGEST / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
