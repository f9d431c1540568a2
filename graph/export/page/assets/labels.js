/** Names on the map that never lie on one another: the important ones first, the rest as soon as there is room.
 *
 *  All numbers are pixels of the screen, so that a name is as easy to read from afar as near by.
 */

const CELL = 80;
const FAR = 1_000_000; // more squares than any screen has in a column
const WRAP = 22;
const ROWS = 3;
const LONGEST = 36;
/** A name that is cut by the frame is worse than one that lies on so many others. */
const CUT = 100;
/** The first so many names may lie on marks of the rest: a map without its hubs named says nothing. */
const LEADING = 16;

/** Whether two boxes `[left, top, right, bottom]` lie on one another. */
export const meets = (one, other) => one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];

/** The squares that a box lies on, by their numbers. */
function squares(box) {
  const [left, top, right, bottom] = box.map((side) => Math.floor(side / CELL));
  const found = [];
  for (let x = left; x <= right; x += 1) for (let y = top; y <= bottom; y += 1) found.push(x * FAR + y);
  return found;
}

/** Boxes that are taken, sorted into squares so that a new one meets only its neighbours. */
class Taken {
  #boxes = new Map();

  add(box) {
    for (const square of squares(box)) this.#boxes.get(square)?.push(box) ?? this.#boxes.set(square, [box]);
  }

  #near = (box) => squares(box).map((square) => this.#boxes.get(square) ?? []);

  isFree(box) {
    return !this.#near(box).some((boxes) => boxes.some((other) => meets(box, other)));
  }

  /** How many of them a box would lie on. */
  under(box) {
    return new Set(this.#near(box).flat().filter((other) => meets(box, other))).size;
  }
}

/** A long name on two or three lines of about the same length, a very long one cut with an ellipsis. */
export function wrapped(name) {
  const rows = Math.min(ROWS, Math.ceil(name.length / (WRAP + 4)));
  const room = Math.max(WRAP, name.length / rows + 3);
  const lines = [""];
  for (const word of name.split(" ")) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length <= room || lines.at(-1) === "" || lines.length === rows) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line));
}

/** Where names go. `items` are `{id, x, y, radius, lines, size, bold, first}` in order of importance;
 *  `measure(line, item)` gives a width; `walls` are boxes that stay free, `frame` the visible box.
 *  An item marked `must` is written anyhow. */
export function arrange(items, measure, walls, frame) {
  const taken = new Taken();
  for (const wall of walls) taken.add(wall);
  for (const item of items.slice(0, LEADING)) taken.add(blob(item));
  const placed = [];
  for (const [place, item] of items.entries()) {
    if (place === LEADING) for (const other of items.slice(LEADING)) taken.add(blob(other));
    const spot = within([item.x, item.y, item.x, item.y], frame) ? spotFor(item, measure, taken, frame) : null;
    if (!spot) continue;
    taken.add(spot.box);
    placed.push({ ...item, at: spot });
  }
  return placed;
}

function spotFor(item, measure, taken, frame) {
  const width = Math.max(...item.lines.map((line) => measure(line, item)));
  const spots = around(item, width, item.lines.length * item.size * 1.18);
  const free = spots.find(({ box }) => within(box, frame) && taken.isFree(box));
  if (free || !item.must) return free;
  const crowded = spots.map(({ box }) => taken.under(box) + (within(box, frame) ? 0 : CUT));
  return spots[crowded.indexOf(Math.min(...crowded))];
}

const blob = ({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius];

const within = (box, frame) => box[0] >= frame[0] && box[1] >= frame[1] && box[2] <= frame[2] && box[3] <= frame[3];

/** Where names stand beside a mark, best first: how far to the side and down, and how their lines are aligned. */
const SPOTS = {
  below: [0, 1, "center"], right: [1, 0, "left"], left: [-1, 0, "right"], above: [0, -1, "center"],
  lowRight: [0.6, 0.6, "left"], lowLeft: [-0.6, 0.6, "right"],
  highRight: [0.6, -0.6, "left"], highLeft: [-0.6, -0.6, "right"],
};
/** In a circle, names are written to its outside. */
const OUTSIDE = { right: ["right", "lowRight", "highRight"], left: ["left", "lowLeft", "highLeft"] };

/** All these places as boxes, with the middle of the first line. */
function around({ x, y, radius, size, side }, width, height) {
  const gap = radius + 4;
  const names = new Set([...(OUTSIDE[side] ?? []), ...Object.keys(SPOTS)]);
  return [...names].map((name) => {
    const [across, down, align] = SPOTS[name];
    const start = x + across * gap;
    const left = start - { left: 0, center: width / 2, right: width }[align];
    const top = y + down * gap - (height * (1 - Math.sign(down))) / 2;
    return { align, x: start, y: top + size * 0.55, box: [left - 2, top - 1, left + width + 2, top + height + 1] };
  });
}
