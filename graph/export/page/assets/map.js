/** The renderer behind a few calls, so that another one can take its place: today vis-network, which pyvis brings.
 *
 *  It is told marks and lines with their looks; what they mean it does not know. Nothing glides: a large map would lag.
 *  vis-network sees numbers instead of ids, since it keeps them in plain objects, where "__proto__" would be more than
 *  a name.
 */

import { kinds } from "./data.js";
import { onScreen } from "./glyphs.js";
import { FONT, LEADING, lettering } from "./lettering.js";

/** Marks shrink and grow less than the distances between them: from afar they can be seen, near by they leave room. */
const SIZES = { smallest: 0.52, largest: 1.1 };
const CLOSEST = 1.5;
/** So much of the place is for the marks, the rest for their names. */
const ROOM = 0.88;
/** The rim of a mark, so that it stands apart; the chosen one has a coloured rim too, so many pixels wide. */
const RIM = 6;
const RIMS = [["chosen", 2 * RIM], ["ground", 6]];

/** Chips and buttons lie on the map along its upper edge and in its right corner: no name is written under them. */
const CONTROLS = { top: 44, right: 54, bottom: 136 };

/** The outline of each type as a canvas knows it, of radius 1. */
const outlines = new Map([...kinds].map(([kind, { path }]) => [kind, new Path2D(path)]));

/** Make a data set of the renderer hold these items; it is told only what differs, the rest costs no time. */
function hold(set, items) {
  const ids = new Set(items.map(({ id }) => id));
  set.remove(set.getIds().filter((id) => !ids.has(id)));
  set.update(items.filter((item) => JSON.stringify(set.get(item.id)) !== JSON.stringify(item)));
}

export class NetworkMap {
  #place;
  #ids;
  #network;
  #nodes = new vis.DataSet();
  #edges = new vis.DataSet();
  #scene = { marks: new Map(), lines: new Map(), order: [] };

  /** `ids` are of all that may ever be shown; `chosen(id | null)` is called on a click, `opened(id)` on a second. */
  constructor(place, ids, options, { chosen, opened }) {
    [this.#place, this.#ids] = [place, ids];
    const settings = { ...options, nodes: { ...options.nodes, ctxRenderer: (brush) => this.#mark(brush) } };
    this.#network = new vis.Network(place, { nodes: this.#nodes, edges: this.#edges }, settings);
    place.querySelector("canvas").setAttribute("aria-hidden", "true");
    this.#network.on("afterDrawing", (ctx) => this.#write(ctx));
    this.#network.on("click", ({ nodes: [number], edges: [line] }) => {
      if (number !== undefined || line === undefined) chosen(ids[number] ?? null);
    });
    this.#network.on("doubleClick", ({ nodes: [number] }) => number !== undefined && opened(ids[number]));
  }

  /** Draw a scene. */
  show(scene) {
    this.#scene = scene;
    const marks = [...scene.marks.values()];
    hold(this.#nodes, marks.map(({ number: id, x, y, title }) => ({ id, x, y, title, shape: "custom" })));
    hold(this.#edges, [...scene.lines].map(([number, line]) => this.#line(number, line)));
    this.#network.redraw();
  }

  /** Move so that these marks are to be seen, or all. */
  fit(ids = this.#scene.marks.keys()) {
    const nodes = [...ids].map((id) => this.#scene.marks.get(id)?.number).filter((number) => number !== undefined);
    if (!nodes.length) return;
    this.#network.fit({ nodes, maxZoomLevel: CLOSEST });
    this.#network.moveTo({ scale: this.#network.getScale() * ROOM });
  }

  focus(id) {
    this.#network.focus(this.#scene.marks.get(id).number, { scale: Math.max(0.9, this.#network.getScale()) });
  }

  zoom(factor) {
    this.#network.moveTo({ scale: this.#network.getScale() * factor });
  }

  /** The mark that lies nearest in a direction `[x, y]`, seen from another or from the middle; or undefined. */
  near([across, down], from) {
    const start = this.#scene.marks.get(from) ?? this.#network.getViewPosition();
    const ahead = [...this.#scene.marks].map(([id, mark]) => {
      const [x, y] = [mark.x - start.x, mark.y - start.y];
      return { id, way: x * across + y * down, aside: Math.abs(x * down - y * across) };
    }).filter(({ id, way }) => id !== from && way > 0);
    return ahead.sort((a, b) => a.way + 2.5 * a.aside - b.way - 2.5 * b.aside)[0]?.id;
  }

  /** The radius of a mark on the screen. */
  #radius({ size }) {
    return size * Math.min(SIZES.largest, Math.max(SIZES.smallest, this.#network.getScale()));
  }

  #mark({ ctx, id: number, x, y }) {
    const mark = this.#scene.marks.get(this.#ids[number]);
    const size = mark ? this.#radius(mark) / this.#network.getScale() : 0;
    const nodeDimensions = { width: size * 2, height: size * 2 };
    return { drawNode: () => mark && stamp(ctx, mark, x, y, size), nodeDimensions };
  }

  #line(number, { from, to, bend, ink, width, dashes, strength: opacity, title }) {
    const [start, end] = [from, to].map((one) => this.#scene.marks.get(one).number);
    return {
      id: number, from: start, to: end, width, dashes, title, color: { color: onScreen(ink), opacity, inherit: false },
      smooth: bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } : false,
    };
  }

  #write(ctx) {
    const at = (id) => {
      const mark = this.#scene.marks.get(id);
      return { ...this.#network.canvasToDOM(mark), radius: this.#radius(mark) + (mark.chosen ? RIM : 0) };
    };
    const [right, bottom] = [this.#place.clientWidth, this.#place.clientHeight];
    const frame = [4, 4, right - 4, bottom - 4];
    const walls = [[0, 0, right, CONTROLS.top], [right - CONTROLS.right, 0, right, CONTROLS.bottom]];
    const ratio = ctx.getTransform().a / this.#network.getScale();
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const item of lettering(this.#scene, at, { frame, walls, widthOf: measure })) put(ctx, item);
    ctx.restore();
  }
}

function stamp(ctx, { kind, ink, chosen }, x, y, size) {
  ctx.translate(x, y);
  ctx.scale(size, size);
  for (const [rim, width] of chosen ? RIMS : [["ground", 4]]) {
    Object.assign(ctx, { strokeStyle: onScreen(rim), lineWidth: width / size });
    ctx.stroke(outlines.get(kind));
  }
  ctx.fillStyle = onScreen(ink);
  ctx.fill(outlines.get(kind), "evenodd");
}

const font = ({ size, bold }) => `${bold ? 600 : 400} ${size}px ${FONT}`;

/** Write words with a halo on the canvas. */
function put(ctx, { lines, x, y, align, size, bold, ink }) {
  Object.assign(ctx, { font: font({ size, bold }), textAlign: align, textBaseline: "middle", lineJoin: "round",
    lineWidth: 4, strokeStyle: onScreen("ground"), fillStyle: onScreen(ink) });
  lines.forEach((line, row) => {
    ctx.strokeText(line, x, y + row * size * LEADING);
    ctx.fillText(line, x, y + row * size * LEADING);
  });
}

const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();

/** How wide a line is in a style of letters. */
export function measure(line, style) {
  const key = `${font(style)} ${line}`;
  if (!widths.has(key)) {
    pen.font = font(style);
    widths.set(key, pen.measureText(line).width);
  }
  return widths.get(key);
}
