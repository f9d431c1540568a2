/** The renderer behind a few calls, so that another one can take its place: today vis-network, which pyvis brings.
 *
 *  It is told marks and lines with their looks; what they mean it does not know. Nothing glides: a large map would lag.
 *  vis-network sees numbers instead of ids, since it keeps them in plain objects, where "__proto__" would be more than
 *  a name.
 */

import { GROUND, MARK, themed } from "./glyphs.js";
import { lettering } from "./lettering.js";

/** Marks shrink and grow less than the distances between them: from afar they can be seen, near by they leave room. */
const SIZES = { smallest: 0.52, largest: 1.1 };
const ZOOM = { closest: 1.25, least: 0.02, most: 6 };
/** Where some are meant, so many pixels are left for their names on both sides. */
const BESIDE = 260;
/** The ring around the chosen one: so much wider than its mark, and so many pixels apart from it. */
const RING = { wide: 1.25, apart: 4 };

/** What is drawn: `marks` id -> {outline, fill, chosen, label}, `lines` number -> {colour, width, dashes, strength,
 *  word}, `order` the ids in the order in which their names get room. */
const EMPTY = { marks: new Map(), lines: new Map(), order: [] };

export class NetworkMap {
  #place;
  #covers;
  #network;
  #nodes = [];
  #numbers = new Map();
  #edges = new Map();
  #marks = new vis.DataSet();
  #lines = new vis.DataSet();
  #signatures = new Map();
  #scene = EMPTY;
  #changing = false;

  /** `covers` are elements that lie on the map: no name is written under them. */
  constructor(place, nodes, edges, options, covers = []) {
    this.#place = place;
    this.#covers = covers;
    this.#nodes = nodes;
    nodes.forEach((node, number) => this.#numbers.set(node.id, number));
    for (const edge of edges) this.#edges.set(edge.id, edge);
    const settings = { ...options, nodes: { ...options.nodes, ctxRenderer: (brush) => this.#mark(brush) } };
    this.#network = new vis.Network(place, { nodes: this.#marks, edges: this.#lines }, settings);
    place.querySelector("canvas").setAttribute("aria-hidden", "true");
    this.#network.on("afterDrawing", (ctx) => this.#write(ctx));
  }

  /** Draw a scene; only what has changed since the last one costs time. */
  show(scene) {
    const before = this.#scene.marks;
    this.#scene = scene;
    this.#changing = true; // the renderer draws after each step, when some names have no mark yet or any more
    const came = [...scene.marks.keys()].filter((id) => !before.has(id));
    this.#marks.remove([...before.keys()].filter((id) => !scene.marks.has(id)).map((id) => this.#numbers.get(id)));
    this.#marks.add(came.map((id) => ({ ...this.#home(id), shape: "custom" })));
    this.#lines.remove([...this.#signatures.keys()].filter((number) => !scene.lines.has(number)));
    const changed = [...scene.lines].filter(([number, line]) => this.#signatures.get(number) !== signature(line));
    this.#lines.update(changed.map(([number, line]) => this.#line(number, line)));
    this.#signatures = new Map([...scene.lines].map(([number, line]) => [number, signature(line)]));
    this.#changing = false;
    this.#network.redraw();
  }

  /** Move marks to places of their own (`Map` id -> {x, y}), or without places all home again. */
  arrange(places) {
    this.#marks.update([...this.#scene.marks.keys()].map((id) => ({ ...this.#home(id), ...places?.get(id) })));
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

  /** The mark that lies nearest in a direction `[x, y]`, seen from another or from the middle; or null. */
  near([across, down], from) {
    const start = this.#scene.marks.has(from) ? this.#spot(from) : this.#network.getViewPosition();
    let best = null;
    let least = Infinity;
    for (const id of this.#scene.marks.keys()) {
      const { x, y } = this.#spot(id);
      const ahead = (x - start.x) * across + (y - start.y) * down;
      const cost = ahead + 2.5 * Math.abs((x - start.x) * down - (y - start.y) * across);
      if (id !== from && ahead > 0 && cost < least) [best, least] = [id, cost];
    }
    return best;
  }

  /** Where every mark stands, with its size: `Map` id -> {x, y, size}. */
  positions() {
    return new Map([...this.#scene.marks.keys()].map((id) => [id, { ...this.#spot(id), size: this.#node(id).size }]));
  }

  /** `chosen(id | null)` on a click, `opened(id)` on a second, `over({id | line, x, y} | null)` under the pointer. */
  listen({ chosen, opened, over }) {
    const name = (number) => (number === undefined ? null : this.#nodes[number].id);
    this.#network.on("click", ({ nodes: [number], edges: touched }) => {
      if (number !== undefined || !touched.length) chosen(name(number));
    });
    this.#network.on("doubleClick", ({ nodes: [number] }) => number !== undefined && opened(name(number)));
    this.#network.on("hoverNode", ({ node, pointer }) => over({ id: name(node), ...pointer.DOM }));
    this.#network.on("hoverEdge", ({ edge, pointer }) => over({ line: edge, ...pointer.DOM }));
    for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) this.#network.on(event, () => over(null));
  }

  #node(id) {
    return this.#nodes[this.#numbers.get(id)];
  }

  #home(id) {
    const { x, y } = this.#node(id);
    return { id: this.#numbers.get(id), x, y };
  }

  #spot(id) {
    return this.#network.getPosition(this.#numbers.get(id));
  }

  /** The radius of a mark on the screen. */
  #radius(id) {
    return this.#node(id).size * Math.min(SIZES.largest, Math.max(SIZES.smallest, this.#network.getScale()));
  }

  #mark({ ctx, id: number, x, y }) {
    const { id } = this.#nodes[number];
    const mark = this.#scene.marks.get(id);
    const size = this.#radius(id) / this.#network.getScale();
    const drawNode = () => {
      if (!mark) return;
      ctx.translate(x, y);
      ctx.scale(size, size);
      ctx.fillStyle = mark.fill;
      ctx.strokeStyle = themed(GROUND);
      ctx.lineWidth = 4 / size;
      ctx.stroke(mark.outline);
      ctx.fill(mark.outline, "evenodd");
      if (mark.chosen) ring(ctx, size);
    };
    return { drawNode, nodeDimensions: { width: size * 2, height: size * 2 } };
  }

  #line(number, line) {
    const { from, to, bend = 0 } = this.#edges.get(number);
    const { colour, width, dashes, strength: opacity } = line;
    return {
      id: number, from: this.#numbers.get(from), to: this.#numbers.get(to), width, dashes, hoverWidth: 1,
      color: { color: colour, hover: colour, highlight: colour, opacity, inherit: false },
      smooth: bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } : false,
    };
  }

  #write(ctx) {
    if (this.#changing) return;
    const scale = this.#network.getScale();
    const { marks, order } = this.#scene;
    const outer = (id) => (marks.get(id).chosen ? RING.wide * this.#radius(id) + RING.apart : this.#radius(id));
    const at = (id) => ({ ...this.#network.canvasToDOM(this.#spot(id)), radius: outer(id) });
    const worded = [...this.#scene.lines].filter(([, line]) => line.word);
    const lines = worded.map(([number, line]) => ({ ...this.#edges.get(number), ...line }));
    const named = order.filter((id) => marks.get(id)?.label);
    const names = named.map((id) => ({ id, label: marks.get(id).label }));
    const frame = [4, 4, this.#place.clientWidth - 4, this.#place.clientHeight - 4];
    lettering(ctx, ctx.getTransform().a / scale, { lines, names, at, frame, covered: this.#covered() });
  }

  #covered() {
    const { left, top } = this.#place.getBoundingClientRect();
    return this.#covers.flatMap((cover) => [...cover.children]).map((child) => child.getBoundingClientRect())
      .map((box) => [box.left - left, box.top - top, box.right - left, box.bottom - top]);
  }
}

const signature = (line) => `${line.colour}|${line.width}|${line.dashes}|${line.strength}`;

function ring(ctx, size) {
  ctx.strokeStyle = themed(MARK);
  ctx.lineWidth = 3 / size;
  ctx.beginPath();
  ctx.arc(0, 0, RING.wide + RING.apart / size, 0, 2 * Math.PI);
  ctx.stroke();
}

/** Left, right, top and bottom of some points. */
export function extent(points) {
  const [across, down] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)];
}
