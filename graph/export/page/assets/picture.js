/** The map as a drawing of its own: for a report (SVG), for a slide (PNG) and for paper, with legend and date. */

import { actors, content, facts, kinds } from "./data.js";
import { shape } from "./dom.js";
import { onPaper } from "./glyphs.js";
import { FONT, LEADING, lettering } from "./lettering.js";
import { extent, measure } from "./map.js";
import { text } from "./texts.js";

/** Marks are no further apart than a sheet of paper allows, so that names can be read on it. */
const SHEET = { width: 1150, height: 680, margin: 90 };
const WIDTH = SHEET.width + 2 * SHEET.margin;
const COLUMN = 190;
const ROW = 22;
const SHARP = 2.5;
const LARGEST = 8000;

/** A scene as an SVG element in the colours of paper; `places` are where its marks stand, by id. */
export function drawing(scene, places, standings, captions) {
  const { at, height: map } = onSheet(places);
  const explained = legend(scene, standings);
  const legendHeight = Math.ceil(explained.length / Math.floor(WIDTH / COLUMN)) * ROW;
  const height = map + legendHeight + ROW * (captions.length + 1);
  const caption = (words, row) => write(16, height - ROW * (captions.length - row) + 8, words);
  const written = lettering(scene, at, { frame: [0, 0, WIDTH, map], widthOf: measure });
  return shape("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height,
    "font-family": FONT, "font-size": 13, fill: onPaper("ink"), role: "img" },
  shape("title", {}, captions[0]), shape("rect", { width: WIDTH, height, fill: onPaper("ground") }),
  [...scene.lines.values()].map((line) => curve(line, at)),
  [...scene.marks].map(([id, mark]) => stamp(at(id), mark)),
  written.flatMap(lettered),
  explained.map(([key, sample], place) => shape("g", { transform: inColumns(place, map) }, shape("path", sample),
    write(34, 4, text(key)))),
  captions.map(caption));
}

const write = (x, y, words) => shape("text", { x, y }, words);

/** Where marks stand on the sheet, `at(id)`, and how high it is. */
function onSheet(places) {
  if (!places.size) return { height: 0 };
  const [left, right, top, bottom] = extent([...places.values()]);
  const [across, down] = [Math.min(1, SHEET.width / (right - left)), Math.min(1, SHEET.height / (bottom - top))];
  const size = Math.max(0.6, Math.min(across, down));
  const at = (id) => {
    const { x, y, size: radius } = places.get(id);
    const [aside, below] = [(x - (left + right) / 2) * across, (y - top) * down];
    return { x: Math.round(WIDTH / 2 + aside), y: Math.round(SHEET.margin + below), radius: radius * size };
  };
  return { at, height: Math.round((bottom - top) * down) + 2 * SHEET.margin };
}

function curve({ from, to, bend, ink, width, dashes, strength }, at) {
  const [a, b] = [at(from), at(to)];
  const [x, y] = [(a.x + b.x) / 2 + (b.y - a.y) * bend, (a.y + b.y) / 2 - (b.x - a.x) * bend];
  return shape("path", {
    d: `M${a.x} ${a.y}Q${Math.round(x)} ${Math.round(y)} ${b.x} ${b.y}`, fill: "none", stroke: onPaper(ink),
    "stroke-width": width, "stroke-opacity": strength, "stroke-dasharray": dashes && dashes.join(" "),
  });
}

function stamp({ x, y, radius }, { kind, ink }) {
  return shape("path", {
    d: kinds.get(kind).path, transform: `translate(${x} ${y}) scale(${radius})`, fill: onPaper(ink),
    "fill-rule": "evenodd", stroke: onPaper("ground"), "stroke-width": 2 / radius, "paint-order": "stroke",
  });
}

const ANCHORS = { center: "middle", left: "start", right: "end" };

function lettered({ lines, x, y, align, size, bold, ink }) {
  return lines.map((line, row) => shape("text", {
    x, y: y + row * size * LEADING + size * 0.3, "text-anchor": ANCHORS[align], "font-size": size, fill: onPaper(ink),
    "font-weight": bold ? 600 : 400, stroke: onPaper("ground"), "stroke-width": 3, "paint-order": "stroke",
  }, line));
}

/** What must be explained of a scene, types before relations before standings: [key of the words, sample]. */
function legend({ marks, lines }, standings) {
  const drawn = [...lines.keys()].filter((number) => facts[number]);
  const used = new Set([
    ...[...marks.keys()].map((id) => `kinds:${actors.get(id).kind}`),
    ...drawn.flatMap((number) => [`forward:${facts[number].relation}`, standings[number]]),
  ]);
  return Object.entries(content.samples).filter(([key]) => used.has(key));
}

function inColumns(place, top) {
  const columns = Math.floor(WIDTH / COLUMN);
  return `translate(${16 + (place % columns) * COLUMN} ${top + 14 + Math.floor(place / columns) * ROW})`;
}

export const svgText = (svg) => new XMLSerializer().serializeToString(svg);

/** The drawing as a PNG blob, finer than a screen. */
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
