/** Where names and words go on a map, so that none lies on another: the important ones first, the rest where room is.
 *
 *  All numbers are pixels, so that a name is as easy to read from afar as near by.
 */

export const FONT = "Segoe UI, system-ui, -apple-system, Helvetica Neue, Arial, sans-serif";
/** From line to line of a name, in heights of its letters. */
export const LEADING = 1.18;
const WORD = { size: 11, bold: false };
/** On a line shorter than this there is no room for a word. */
const SHORTEST = 90;
/** Where on a line its word may stand, best first; beside another line there may be no room in the middle. */
const STOPS = [0.5, 0.36, 0.64, 0.25, 0.75];
/** Where a name may stand beside its mark, best first: how far to the side and down. */
const BESIDE = [[0, 1], [1, 0], [-1, 0], [0, -1], [0.6, 0.6], [-0.6, 0.6], [0.6, -0.6], [-0.6, -0.6]];
/** The first so many names may lie on marks of the rest: a map without its hubs named says nothing. */
const HUBS = 16;
/** More names find no room on any screen. */
const MOST = 400;
/** A name that is cut by the frame is worse than one that lies on others. */
const CUT = 10_000;

/** Less than lies between a mark and its name. */
const CELL = 4;
const FAR = 1_000_000; // more squares than any screen has in a column

/** The squares that a box `[left, top, right, bottom]` lies on, by their numbers. */
function squares(box) {
  const [left, top, right, bottom] = box.map((side) => Math.floor(side / CELL));
  const found = [];
  for (let x = left; x <= right; x += 1) for (let y = top; y <= bottom; y += 1) found.push(x * FAR + y);
  return found;
}

const within = (box, frame) => box[0] >= frame[0] && box[1] >= frame[1] && box[2] <= frame[2] && box[3] <= frame[3];

/** What to write of a scene, as `{lines, x, y, align, size, bold, ink}`, `y` being the middle of the first line.
 *  `at(id)` gives `{x, y, radius}` of a mark, `frame` is the box that can be seen, `walls` are boxes to leave free,
 *  `widthOf(line, style)` measures. */
export function lettering({ marks, lines, order }, at, { frame, walls = [], widthOf }) {
  const taken = new Set(walls.flatMap(squares));
  const take = (box) => { for (const square of squares(box)) taken.add(square); };
  const write = (item) => {
    const width = Math.max(...item.lines.map((line) => widthOf(line, item)));
    const spots = item.spots.map((spot) => boxed(spot, width, item));
    const free = ({ box }) => within(box, frame) && !squares(box).some((square) => taken.has(square));
    const best = spots.find(free) ?? (item.must ? leastCrowded(spots, taken, frame) : null);
    if (best) take(best.box);
    return best ? [{ ...item, ...best }] : [];
  };
  const block = ({ x, y, radius }) => take([x - radius + 2, y - radius + 2, x + radius - 2, y + radius - 2]);
  const words = [...lines.values()].filter((line) => line.word).flatMap((line) =>
    write({ ...WORD, lines: [line.word], ink: line.ink, spots: along(at(line.from), at(line.to), line.bend) }));
  const names = order.map((id) => ({ ...at(id), ...marks.get(id).label, ink: "ink" }))
    .filter(({ x, y, lines: name }) => name && within([x, y, x, y], frame));
  const [hubs, rest] = [names.slice(0, HUBS), names.slice(HUBS)];
  return [words, ...[hubs, rest].map((some) => {
    some.forEach(block);
    return some.slice(0, MOST).flatMap((name) => write({ ...name, spots: beside(name) }));
  })].flat();
}

function leastCrowded(spots, taken, frame) {
  const crowd = ({ box }) => squares(box).filter((square) => taken.has(square)).length + (within(box, frame) ? 0 : CUT);
  return spots.toSorted((a, b) => crowd(a) - crowd(b))[0];
}

/** The places beside a mark; in a circle, `side` is 1 or -1 where names are written to its outside. */
function beside({ x, y, radius, side }) {
  const gap = radius + 4;
  return BESIDE.toSorted((a, b) => side * (b[0] - a[0]))
    .map(([across, down]) => ({ x: x + across * gap, y: y + down * gap, across, down }));
}

/** The places on a line, which is bent as vis-network bends it. */
function along(a, b, bend) {
  const stops = Math.hypot(b.x - a.x, b.y - a.y) < SHORTEST ? [] : STOPS;
  return stops.map((part) => {
    const off = bend * 2 * part * (1 - part);
    const [x, y] = [a.x + (b.x - a.x) * part + (b.y - a.y) * off, a.y + (b.y - a.y) * part - (b.x - a.x) * off];
    return { x, y, across: 0, down: 0 };
  });
}

/** A place with its box: the writing begins, ends or has its middle there, across and down. */
function boxed({ x, y, across, down }, width, { size, lines }) {
  const height = lines.length * size * LEADING;
  const left = x - (width * (1 - Math.sign(across))) / 2;
  const top = y - (height * (1 - Math.sign(down))) / 2;
  const align = ["right", "center", "left"][Math.sign(across) + 1];
  return { x, y: top + size * 0.55, align, box: [left - 2, top - 1, left + width + 2, top + height + 1] };
}
