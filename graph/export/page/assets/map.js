/** The renderer behind eight calls, so that another one can take its place: today vis-network, which pyvis brings along.
 *
 *  It knows marks and lines with positions and looks; what they mean, it does not know. Names and line words are drawn
 *  here, since the renderer's own grow and shrink with the zoom and cover one another.
 */

import { arrange } from "./labels.js";
import { GROUND, INK, MARK, themed } from "./glyphs.js";

const FONT = '"Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif';
const CALM = matchMedia("(prefers-reduced-motion: reduce)");
/** Marks shrink and grow less than the distances between them: from afar they can be seen, near by they leave room. */
const MARKS = { smallest: 0.52, largest: 1.1 };
const MARGIN = { x: 70, y: 56 };
const CLOSEST = 1.25;
const widths = new Map();

const glide = () => (CALM.matches ? false : { duration: 320, easingFunction: "easeInOutQuad" });

/** A map in a place. `scene` is what `show` was told last:
 *  marks: id -> {outline, fill, pale, chosen, label: {lines, size, bold, side, must} | null}, lines: id -> {colour, width, dashes, word}. */
export function createMap(place, nodes, edges, options) {
  let scene = { marks: new Map(), lines: new Map(), order: [] };
  let hovered = null;
  let moved = false;
  const home = new Map(nodes.map((node) => [node.id, { x: node.x, y: node.y }]));
  const sizes = new Map(nodes.map((node) => [node.id, node.size]));
  const joined = new Map(edges.map((edge) => [edge.id, edge]));
  const drawn = { marks: new Set(), lines: new Map() };
  const marks = new vis.DataSet();
  const lines = new vis.DataSet();
  const settings = { ...options, nodes: { ...options.nodes, ctxRenderer: drawMark } };
  const network = new vis.Network(place, { nodes: marks, edges: lines }, settings);
  place.querySelector("canvas").setAttribute("aria-hidden", "true");
  network.on("afterDrawing", drawWords);

  /** The size of a mark in units of the map at this zoom. */
  const radius = (id) => {
    const scale = network.getScale();
    return (sizes.get(id) * Math.min(MARKS.largest, Math.max(MARKS.smallest, scale))) / scale;
  };

  function drawMark({ ctx, id, x, y }) {
    const mark = scene.marks.get(id);
    const size = radius(id);
    return {
      drawNode() {
        if (!mark) return;
        ctx.translate(x, y);
        ctx.scale(size, size);
        ctx.fillStyle = mark.fill;
        ctx.strokeStyle = themed(GROUND);
        ctx.lineWidth = 4 / size;
        ctx.stroke(mark.outline);
        ctx.fill(mark.outline, "evenodd");
        if (!mark.chosen && id !== hovered) return;
        ctx.strokeStyle = themed(mark.chosen ? MARK : INK);
        ctx.lineWidth = (mark.chosen ? 3 : 1.6) / size;
        ctx.beginPath();
        ctx.arc(0, 0, 1.25 + 4 / size, 0, 2 * Math.PI);
        ctx.stroke();
      },
      nodeDimensions: { width: size * 2, height: size * 2 },
    };
  }

  function show(next) {
    scene = next;
    const wanted = [...next.marks.keys()];
    marks.remove([...drawn.marks].filter((id) => !next.marks.has(id)));
    marks.add(wanted.filter((id) => !drawn.marks.has(id)).map((id) => ({ id, ...home.get(id), shape: "custom" })));
    drawn.marks = new Set(wanted);
    lines.remove([...drawn.lines.keys()].filter((id) => !next.lines.has(id)));
    const changed = [...next.lines].filter(([id, line]) => drawn.lines.get(id) !== signature(line));
    lines.update(changed.map(([id, line]) => lineItem(joined.get(id), line)));
    drawn.lines = new Map([...next.lines].map(([id, line]) => [id, signature(line)]));
    network.redraw();
  }

  /** Move marks to places of their own (`Map` id -> {x, y}), or all home again. */
  function arrangeMarks(places) {
    const where = (id) => places?.get(id) ?? home.get(id);
    marks.update([...drawn.marks].map((id) => ({ id, ...where(id) })));
  }

  function drawWords(ctx) {
    const scale = network.getScale();
    const ratio = ctx.getTransform().a / scale;
    const box = place.getBoundingClientRect();
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.lineJoin = "round";
    ctx.textBaseline = "middle";
    const at = (id) => network.canvasToDOM(network.getPosition(id));
    const walls = drawLineWords(ctx, at);
    const items = scene.order.filter((id) => drawn.marks.has(id)).map((id) => {
      const mark = scene.marks.get(id);
      const spot = { id, ...at(id), radius: radius(id) * scale };
      return mark.label ? { ...spot, ...mark.label, must: mark.label.must || id === hovered } : null;
    }).filter(Boolean);
    const placed = arrange(items, (line, item) => width(ctx, line, item), walls, [4, 4, box.width - 4, box.height - 4]);
    for (const item of placed) writeName(ctx, item);
    ctx.restore();
  }

  /** What a line means, written on its middle; returns the boxes that names must leave free. */
  function drawLineWords(ctx, at) {
    const boxes = [];
    for (const [id, line] of scene.lines) {
      if (!line.word) continue;
      const { from, to, bend } = joined.get(id);
      const [a, b] = [at(from), at(to)];
      if (Math.hypot(b.x - a.x, b.y - a.y) < 70) continue;
      const x = (a.x + b.x) / 2 + (b.y - a.y) * (bend ?? 0) * 0.5;
      const y = (a.y + b.y) / 2 - (b.x - a.x) * (bend ?? 0) * 0.5;
      const item = { size: 11, bold: false };
      const half = width(ctx, line.word, item) / 2 + 3;
      const box = [x - half, y - 8, x + half, y + 8];
      if (boxes.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) continue;
      boxes.push(box);
      letter(ctx, line.word, x, y, "center", item, line.colour);
    }
    return boxes;
  }

  function near(direction, from) {
    const start = from && drawn.marks.has(from) ? network.getPosition(from) : network.getViewPosition();
    let best = { id: null, cost: Infinity };
    for (const id of drawn.marks) {
      const spot = network.getPosition(id);
      const [x, y] = [spot.x - start.x, spot.y - start.y];
      const ahead = x * direction[0] + y * direction[1];
      const cost = ahead + 2.5 * Math.abs(x * direction[1] - y * direction[0]);
      if (id !== from && ahead > 0 && cost < best.cost) best = { id, cost };
    }
    return best.id;
  }

  function fit(ids) {
    const shown = [...(ids ?? drawn.marks)].filter((id) => drawn.marks.has(id));
    if (!shown.length) return;
    const spots = shown.map((id) => network.getPosition(id));
    const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
    const [left, right, top, bottom] = [low(xs), high(xs), low(ys), high(ys)];
    const scale = Math.min(CLOSEST, (place.clientWidth - 2 * MARGIN.x) / (right - left + 1), (place.clientHeight - 2 * MARGIN.y) / (bottom - top + 1));
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(0.02, scale), animation: moved ? glide() : false });
    moved = true;
  }

  return {
    show,
    fit,
    arrange: arrangeMarks,
    near,
    zoom: (factor) => network.moveTo({ scale: Math.min(6, Math.max(0.05, network.getScale() * factor)), animation: glide() }),
    focus: (id) => drawn.marks.has(id) && network.focus(id, { scale: Math.max(0.9, network.getScale()), animation: glide() }),
    positions: () => new Map([...drawn.marks].map((id) => [id, { ...network.getPosition(id), size: sizes.get(id) }])),
    resize: () => network.redraw(),
    hover(id) {
      hovered = id;
      network.redraw();
    },
    /** `chosen(id | null)`, `opened(id)`, `over({id | line, x, y} | null)`. */
    listen({ chosen, opened, over }) {
      network.on("click", ({ nodes: [id], edges: touched }) => (id !== undefined || !touched.length) && chosen(id ?? null));
      network.on("doubleClick", ({ nodes: [id] }) => id !== undefined && opened(id));
      network.on("hoverNode", ({ node, pointer }) => over({ id: node, ...pointer.DOM }));
      network.on("hoverEdge", ({ edge, pointer }) => over({ line: edge, ...pointer.DOM }));
      for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(event, () => over(null));
    },
  };
}

export const low = (values) => values.reduce((a, b) => Math.min(a, b));
export const high = (values) => values.reduce((a, b) => Math.max(a, b));

const signature = (line) => `${line.colour}|${line.width}|${line.dashes}|${line.strength}`;

function lineItem(edge, line) {
  const bend = edge.bend ?? 0;
  return {
    id: edge.id, from: edge.from, to: edge.to, width: line.width, dashes: line.dashes, hoverWidth: 1,
    color: { color: line.colour, hover: line.colour, highlight: line.colour, opacity: line.strength, inherit: false },
    smooth: bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } : false,
  };
}

const font = ({ size, bold }) => `${bold ? 600 : 400} ${size}px ${FONT}`;

function width(ctx, line, item) {
  const key = `${item.size}${item.bold}${line}`;
  if (!widths.has(key)) {
    ctx.font = font(item);
    widths.set(key, ctx.measureText(line).width);
  }
  return widths.get(key);
}

function writeName(ctx, item) {
  item.lines.forEach((line, row) => letter(ctx, line, item.at.x, item.at.y + row * item.size * 1.18, item.at.align, item, themed(INK)));
}

function letter(ctx, words, x, y, align, item, colour) {
  ctx.font = font(item);
  ctx.textAlign = align;
  ctx.strokeStyle = themed(GROUND);
  ctx.lineWidth = 4;
  ctx.strokeText(words, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(words, x, y);
}
