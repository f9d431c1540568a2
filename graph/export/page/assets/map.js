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
const ZOOM = { closest: 1.25, least: 0.02, most: 6 };
/** Where some are meant, so many pixels are left for their names on both sides. */
const BESIDE = 260;
/** The ring around the chosen one: so much wider than its mark, and so many pixels apart from it. */
const RING = { wide: 1.25, apart: 4 };

/** The outline of each type as a canvas knows it, of radius 1. */
const outlines = new Map([...kinds].map(([kind, { path }]) => [kind, new Path2D(path)]));

/** A data set of the renderer that is told only what differs: the rest costs no time. */
class Held {
  data = new vis.DataSet();
  #known = new Map();

  hold(items) {
    const told = new Map(items.map((item) => [item.id, JSON.stringify(item)]));
    this.data.remove([...this.#known.keys()].filter((id) => !told.has(id)));
    this.data.update(items.filter(({ id }) => this.#known.get(id) !== told.get(id)));
    this.#known = told;
  }
}

export class NetworkMap {
  #place;
  #covers;
  #network;
  #ids;
  #numbers;
  #nodes = new Held();
  #edges = new Held();
  #scene = { marks: new Map(), lines: new Map(), order: [] };
  #changing = false;

  /** `ids` are of all that may ever be shown, `covers` elements that lie on the map: no name is written under them. */
  constructor(place, ids, options, covers = []) {
    this.#place = place;
    this.#covers = covers;
    this.#ids = ids;
    this.#numbers = new Map(ids.map((id, number) => [id, number]));
    const settings = { ...options, nodes: { ...options.nodes, ctxRenderer: (brush) => this.#mark(brush) } };
    this.#network = new vis.Network(place, { nodes: this.#nodes.data, edges: this.#edges.data }, settings);
    place.querySelector("canvas").setAttribute("aria-hidden", "true");
    this.#network.on("afterDrawing", (ctx) => this.#changing || this.#write(ctx));
  }

  /** Draw a scene. */
  show(scene) {
    this.#scene = scene;
    this.#changing = true; // the renderer draws after each step, when some names have no mark yet or any more
    this.#nodes.hold([...scene.marks].map(([id, { x, y }]) => ({ id: this.#numbers.get(id), x, y, shape: "custom" })));
    this.#edges.hold([...scene.lines].map(([number, line]) => this.#line(number, line)));
    this.#changing = false;
    this.#network.redraw();
  }

  /** Show these marks, or all. */
  fit(ids) {
    const shown = [...(ids ?? this.#scene.marks.keys())].filter((id) => this.#scene.marks.has(id));
    if (!shown.length) return;
    const [left, right, top, bottom] = extent(shown.map((id) => this.#spot(id)));
    const [wide, high] = [this.#place.clientWidth, this.#place.clientHeight];
    const room = ids ? Math.max(wide * 0.5, wide - BESIDE) : wide * 0.8;
    const scale = Math.min(ZOOM.closest, room / (right - left + 1), (high - 112) / (bottom - top + 1));
    const position = { x: (left + right) / 2, y: (top + bottom) / 2 };
    this.#network.moveTo({ position, scale: Math.max(ZOOM.least, scale) });
  }

  focus(id) {
    if (!this.#scene.marks.has(id)) return;
    this.#network.focus(this.#numbers.get(id), { scale: Math.max(0.9, this.#network.getScale()) });
  }

  zoom(factor) {
    const scale = Math.min(ZOOM.most, Math.max(ZOOM.least, this.#network.getScale() * factor));
    this.#network.moveTo({ scale });
  }

  /** The mark that lies nearest in a direction `[x, y]`, seen from another or from the middle; or undefined. */
  near([across, down], from) {
    const start = this.#scene.marks.has(from) ? this.#spot(from) : this.#network.getViewPosition();
    const seen = [...this.#scene.marks.keys()].map((id) => {
      const [x, y] = [this.#spot(id).x - start.x, this.#spot(id).y - start.y];
      return { id, ahead: x * across + y * down, aside: Math.abs(x * down - y * across) };
    });
    const cost = ({ ahead, aside }) => ahead + 2.5 * aside;
    return seen.filter(({ id, ahead }) => id !== from && ahead > 0).sort((a, b) => cost(a) - cost(b))[0]?.id;
  }

  /** Where every mark stands now, with its size: `Map` id -> {x, y, size}. */
  positions() {
    return new Map([...this.#scene.marks].map(([id, { size }]) => [id, { ...this.#spot(id), size }]));
  }

  /** `chosen(id | null)` on a click, `opened(id)` on a second, `over({id | line, x, y} | null)` under the pointer. */
  listen({ chosen, opened, over }) {
    this.#network.on("click", ({ nodes: [number], edges: touched }) => {
      if (number !== undefined || !touched.length) chosen(this.#ids[number] ?? null);
    });
    this.#network.on("doubleClick", ({ nodes: [number] }) => number !== undefined && opened(this.#ids[number]));
    this.#network.on("hoverNode", ({ node, pointer }) => over({ id: this.#ids[node], ...pointer.DOM }));
    this.#network.on("hoverEdge", ({ edge, pointer }) => over({ line: edge, ...pointer.DOM }));
    for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) this.#network.on(event, () => over(null));
  }

  #spot(id) {
    return this.#network.getPosition(this.#numbers.get(id));
  }

  /** The radius of a mark on the screen. */
  #radius({ size }) {
    return size * Math.min(SIZES.largest, Math.max(SIZES.smallest, this.#network.getScale()));
  }

  #mark({ ctx, id: number, x, y }) {
    const mark = this.#scene.marks.get(this.#ids[number]);
    const size = mark ? this.#radius(mark) / this.#network.getScale() : 0;
    const drawNode = () => {
      if (!mark) return;
      ctx.translate(x, y);
      ctx.scale(size, size);
      ctx.fillStyle = onScreen(mark.ink);
      ctx.strokeStyle = onScreen("ground");
      ctx.lineWidth = 4 / size;
      ctx.stroke(outlines.get(mark.kind));
      ctx.fill(outlines.get(mark.kind), "evenodd");
      if (mark.chosen) ring(ctx, size);
    };
    return { drawNode, nodeDimensions: { width: size * 2, height: size * 2 } };
  }

  #line(number, { from, to, bend, ink, width, dashes, strength: opacity }) {
    const colour = onScreen(ink);
    return {
      id: number, from: this.#numbers.get(from), to: this.#numbers.get(to), width, dashes, hoverWidth: 1,
      color: { color: colour, hover: colour, highlight: colour, opacity, inherit: false },
      smooth: bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } : false,
    };
  }

  #write(ctx) {
    const { marks } = this.#scene;
    const outer = (mark) => (mark.chosen ? RING.wide * this.#radius(mark) + RING.apart : this.#radius(mark));
    const at = (id) => ({ ...this.#network.canvasToDOM(this.#spot(id)), radius: outer(marks.get(id)) });
    const frame = [4, 4, this.#place.clientWidth - 4, this.#place.clientHeight - 4];
    const ratio = ctx.getTransform().a / this.#network.getScale();
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const item of lettering(this.#scene, at, { frame, walls: this.#walls(), widthOf: measure })) put(ctx, item);
    ctx.restore();
  }

  /** What lies on the map, as boxes. */
  #walls() {
    const { left, top } = this.#place.getBoundingClientRect();
    return this.#covers.flatMap((cover) => [...cover.children]).map((child) => child.getBoundingClientRect())
      .map((box) => [box.left - left, box.top - top, box.right - left, box.bottom - top]);
  }
}

function ring(ctx, size) {
  ctx.strokeStyle = onScreen("chosen");
  ctx.lineWidth = 3 / size;
  ctx.beginPath();
  ctx.arc(0, 0, RING.wide + RING.apart / size, 0, 2 * Math.PI);
  ctx.stroke();
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

/** Left, right, top and bottom of some points. */
export function extent(points) {
  const [across, down] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)];
}
