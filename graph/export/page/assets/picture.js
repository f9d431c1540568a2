/** The map as a drawing of its own: for a report (SVG), for a slide (PNG) and for paper, with legend and date. */

import { actors, content, facts, kinds } from "./data.js";
import { shape } from "./dom.js";
import { onPaper } from "./glyphs.js";
import { LEADING, lettering } from "./lettering.js";
import { measure } from "./map.js";
import { stencil, text } from "./texts.js";

/** Marks are no further apart than a sheet of paper allows, so that names can be read on it. */
const SHEET = { width: 1150, height: 680, margin: 90 };
const WIDTH = SHEET.width + 2 * SHEET.margin;
const COLUMNS = 7;
const ROW = 22;
const SHARP = 2.5;

/** A scene as an SVG element in the colours of paper. The template has its layers with what all in them share. */
export function drawing(scene, standings, captions) {
  const { at, height: map } = onSheet(scene.marks);
  const explained = legend(scene, standings);
  const under = map + Math.ceil(explained.length / COLUMNS) * ROW;
  const written = lettering(scene, at, { frame: [0, 0, WIDTH, map], widthOf: measure });
  const [sheet] = stencil("sheet").children;
  const height = under + ROW * (captions.length + 1);
  sheet.setAttribute("height", height);
  sheet.setAttribute("viewBox", `0 0 ${WIDTH} ${height}`);
  const layers = {
    title: captions[0],
    lines: [...scene.lines.values()].map((line) => curve(line, at)),
    marks: [...scene.marks].map(([id, mark]) => stamp(at(id), mark)),
    names: written.flatMap(lettered),
    samples: explained.map(([key, sample], place) => shape("g", { transform: inColumns(place, map) },
      shape("path", sample), shape("text", { x: 34, y: 4 }, text(key)))),
    captions: captions.map((words, row) => shape("text", { x: 16, y: under + ROW * (row + 1) }, words)),
  };
  for (const [name, parts] of Object.entries(layers)) sheet.querySelector(`.${name}`).append(...[parts].flat());
  return sheet;
}

/** Where marks stand on the sheet, `at(id)`, and how high it is. */
function onSheet(marks) {
  const [across, down] = ["x", "y"].map((axis) => [...marks.values()].map((mark) => mark[axis]));
  const [left, right, top, bottom] = [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)];
  const [wide, high] = [Math.min(1, SHEET.width / (right - left)), Math.min(1, SHEET.height / (bottom - top))];
  const at = (id) => {
    const { x, y, size } = marks.get(id);
    return { x: Math.round(WIDTH / 2 + (x - (left + right) / 2) * wide), y: Math.round(SHEET.margin + (y - top) * high),
      radius: size * Math.max(0.6, Math.min(wide, high)) };
  };
  return { at, height: marks.size && Math.round((bottom - top) * high) + 2 * SHEET.margin };
}

function curve({ from, to, bend, ink, width, dashes, strength }, at) {
  const [a, b] = [at(from), at(to)];
  const [x, y] = [(a.x + b.x) / 2 + (b.y - a.y) * bend, (a.y + b.y) / 2 - (b.x - a.x) * bend];
  return shape("path", { d: `M${a.x} ${a.y}Q${Math.round(x)} ${Math.round(y)} ${b.x} ${b.y}`, stroke: onPaper(ink),
    "stroke-width": width, "stroke-opacity": strength, "stroke-dasharray": dashes && dashes.join(" ") });
}

const stamp = ({ x, y, radius }, { kind, ink }) => shape("path", { d: kinds.get(kind).path, fill: onPaper(ink),
  transform: `translate(${x} ${y}) scale(${radius})`, "stroke-width": 2 / radius });

const ANCHORS = { center: "middle", left: "start", right: "end" };

const lettered = ({ lines, x, y, align, size, bold, ink }) => lines.map((line, row) => shape("text", {
  x, y: y + row * size * LEADING + size * 0.3, fill: onPaper(ink), "text-anchor": ANCHORS[align], "font-size": size,
  "font-weight": bold && 600,
}, line));

/** What must be explained of a scene, types before relations before standings: [key of the words, sample]. */
function legend({ marks, lines }, standings) {
  const drawn = [...lines.keys()].map((number) => facts[number]).filter(Boolean);
  const used = new Set([
    ...[...marks.keys()].map((id) => `kinds:${actors.get(id).kind}`),
    ...drawn.flatMap(({ relation, number }) => [`forward:${relation}`, standings[number]]),
  ]);
  return Object.entries(content.samples).filter(([key]) => used.has(key));
}

const inColumns = (place, top) =>
  `translate(${16 + (place % COLUMNS) * (WIDTH / COLUMNS)} ${top + 14 + Math.floor(place / COLUMNS) * ROW})`;

export const svgText = (svg) => new XMLSerializer().serializeToString(svg);

/** The drawing as a PNG blob, finer than a screen. */
export async function bitmap(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: image.width * SHARP, height: image.height * SHARP });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
