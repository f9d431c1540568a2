/** The page at work: whatever changes is looked at once and drawn everywhere. */

import { actors, content, edges, facts, kinds, options, relations, ties } from "./data.js";
import { all, element, find } from "./dom.js";
import { date, nameOf, number } from "./format.js";
import { kindColour, lineColour, onTheme, outline, PALE, PALE_LINE, STANDING_LINES, themed, TIE } from "./glyphs.js";
import { buildFilters, drawLegend, setPath } from "./legend.js";
import { listenToKeys } from "./keys.js";
import { wrapped } from "./labels.js";
import { NetworkMap } from "./map.js";
import { drawPanel } from "./panel.js";
import { circles } from "./paths.js";
import { combobox } from "./search.js";
import { buildPrint, buildShare, captions } from "./share.js";
import { change, read, state, subscribe, write } from "./state.js";
import { drawTable } from "./table.js";
import { choose, speak, text } from "./texts.js";
import { buildTimeline, drawTimeline } from "./timeline.js";
import { LIMIT, look, uncover } from "./view.js";

const SMALL = matchMedia("(max-width: 760px)");
const WORDS = 14;

let seen = null;
let shownWords = "";
let rings = "";
let spoken = "";
let timer = 0;

const nodes = [...actors.values()];
if (innerWidth < innerHeight * 0.75) for (const node of nodes) [node.x, node.y] = [Math.round(node.y * 0.88), Math.round(node.x * 1.14)];
const map = new NetworkMap(find("canvas"), nodes, [...edges, ...ties.map((tie) => ({ id: tie.number, from: tie.subject, to: tie.object }))],
  options, [find("chips"), document.querySelector(".zoom")]);

/** Names in the order in which they get room: the better joined first, a region before a person. */
const importance = (node) => node.facts.length + 16 / kinds.get(node.kind).rank;
const order = nodes.toSorted((a, b) => importance(b) - importance(a)).map((node) => node.id);

function markOf(id, places) {
  const actor = actors.get(id);
  const pale = seen.lit ? !seen.lit.ids.has(id) : false;
  const chosen = id === state.chosen || Boolean(state.pair?.includes(id)) || Boolean(state.path?.includes(id));
  const bold = chosen || kinds.get(actor.kind).rank === 1;
  const side = places ? (places.get(id)?.x > 40 ? "right" : places.get(id)?.x < -40 ? "left" : "") : "";
  return {
    outline: outline(actor.kind), path: kinds.get(actor.kind).path, fill: pale ? themed(PALE) : kindColour(actor.kind), pale, chosen,
    label: pale ? null : { lines: wrapped(actor.label), size: chosen ? 14 : bold ? 13 : 12, bold, side, must: chosen },
  };
}

function lineOf(fact) {
  const lit = seen.lit?.facts.has(fact);
  if (!fact.relation) return { colour: themed(seen.lit && !lit ? PALE_LINE : TIE), width: 1, dashes: [3, 4], strength: 1, word: "" };
  const relation = relations.get(fact.relation);
  const { dashes, strength } = STANDING_LINES[seen.standings[fact.number]];
  if (seen.lit && !lit) return { colour: themed(PALE_LINE), width: 1, dashes: false, strength: 1, word: "" };
  return { colour: lineColour(fact.relation), width: relation.width * (lit ? 1.5 : 1), dashes, strength: lit ? 1 : strength * 0.9,
    word: hasWord(lit) ? (fact.role || choose(relation.forward)).toLowerCase() : "" };
}

/** What a line means is written on it where few lines are meant. */
const hasWord = (lit) => (seen.lit ? lit && seen.lit.facts.size <= WORDS : state.rings > 0 && seen.facts.length <= WORDS);

/** Everything the map shows, in the words of the renderer. */
function scene(places) {
  const limited = seen.limited && !state.rings;
  const ids = limited ? new Set() : seen.actors;
  const ranked = order.filter((id) => ids.has(id));
  const first = ranked.filter((id) => seen.lit?.ids.has(id));
  const lines = limited ? [] : [...seen.facts, ...seen.ties].filter((fact) => ids.has(fact.subject) && ids.has(fact.object));
  return {
    marks: new Map(ranked.map((id) => [id, markOf(id, places)])),
    lines: new Map(lines.map((fact) => [fact.number, lineOf(fact)])),
    order: [state.chosen, ...first, ...ranked].filter((id, place, list) => id && list.indexOf(id) === place),
  };
}

/** The same for a picture: positions, colours of paper, legend and captions. */
function pictureScene() {
  const places = map.positions();
  const drawn = scene(state.rings ? circles(state.chosen, [...seen.facts, ...seen.ties]) : null);
  const shown = [...seen.facts, ...seen.ties].filter((fact) => drawn.lines.has(fact.number));
  return {
    marks: drawn.order.filter((id) => places.has(id)).map((id) => ({ id, ...places.get(id), ...drawn.marks.get(id) })),
    lines: shown.map((fact) => ({ from: fact.subject, to: fact.object, bend: fact.bend, ...drawn.lines.get(fact.number) })),
    usedKinds: [...kinds.keys()].filter((kind) => [...drawn.marks.keys()].some((id) => actors.get(id).kind === kind)),
    usedRelations: [...relations.keys()].filter((name) => shown.some((fact) => fact.relation === name)),
    captions: captions(seen, shownWords),
  };
}

function drawMap(how) {
  const places = state.rings && state.chosen ? circles(state.chosen, [...seen.facts, ...seen.ties]) : null;
  map.show(scene(places));
  const circle = places ? JSON.stringify([...places]) : "";
  if (circle !== rings) map.arrange(places);
  if (circle !== rings || how.fit) map.fit();
  else if (how.fitLit && seen.lit) map.fit(seen.lit.ids);
  else if (how.focus && state.chosen) map.focus(state.chosen);
  rings = circle;
  const limited = seen.limited && !state.rings;
  find("too-many").hidden = !limited;
  find("too-many").textContent = limited ? text("tooMany", { n: number(seen.actors.size), limit: number(LIMIT) }) : "";
}

function drawChips() {
  shownWords = text("shown", { a: number(seen.actors.size), b: number(actors.size), c: number(seen.facts.length), d: number(facts.length) });
  const chip = (words, values) => element("button", { type: "button", class: "chip", "data-key": words,
    click: () => change(values, { fit: true }) }, words, element("span", { "aria-hidden": "true" }, "✕"),
  element("span", { class: "unseen" }, text("clear")));
  find("chips").replaceChildren(element("span", { class: "chip" }, shownWords), ...[
    state.rings && state.chosen ? chip(text("near", { n: state.rings, name: actors.get(state.chosen).label }), { rings: 0 }) : null,
    state.path ? chip(text("pathTitle"), { path: null }) : null, state.pair ? chip(text("compare"), { pair: null }) : null,
    state.document >= 0 ? chip(content.sources[state.document].title || content.sources[state.document].file, { document: -1 }) : null,
    state.sector ? chip(text(state.sector), { sector: "" }) : null].filter(Boolean));
}

function say(words) {
  find("live").textContent = words;
}

/** Draw everything anew for the choices as they are. */
function draw(how = {}) {
  if (spoken !== state.language) retell();
  seen = look();
  document.body.dataset.view = state.view;
  document.body.dataset.tab = state.tab;
  find("show-map").setAttribute("aria-pressed", String(state.view === "map"));
  find("show-table").setAttribute("aria-pressed", String(state.view === "table"));
  for (const tab of all("#tabs button")) tab.setAttribute("aria-current", tab.dataset.tab === state.tab ? "page" : "false");
  drawChips();
  drawLegend(seen);
  drawTimeline();
  drawPanel(seen);
  drawTable(seen);
  drawMap(how);
  if (how.focus) find("details").scrollTop = 0;
  clearTimeout(timer);
  timer = setTimeout(() => settle(how), 200);
}

/** Once the reader has stopped moving things: the address, and what a screen reader hears. */
function settle(how) {
  history.replaceState(null, "", `#${write()}`);
  const actor = actors.get(state.chosen);
  const told = how.say === "chosen" && actor
    ? `${text("chosen", { name: actor.label, kind: choose(kinds.get(actor.kind).one), n: actor.facts.length })}. ` : "";
  say(`${told}${shownWords}`);
}

/** Everything that is said once, in another language. */
function retell() {
  speak(state.language);
  spoken = state.language;
  document.title = `${content.title}: ${choose(content.subtitle)}`;
  find("subtitle").textContent = choose(content.subtitle);
  find("language").textContent = text("language");
  find("language").lang = text("languageCode");
  find("canvas").setAttribute("aria-label", `${text("map")}. ${text("keysHelp")}`);
  find("about").replaceChildren(element("span", {}, content.date ? text("dataDate", { date: date(content.date) }) : text("undatedData")),
    element("span", { class: "aim" }, `${text("purpose")}: ${choose(content.purpose)}`),
    element("span", {}, `${text("contact")}: ${choose(content.contact)}`));
  buildFilters();
  setPath(state.path?.[0] ?? "", state.path?.[1] ?? "");
  buildShare(() => ({ seen, scene: pictureScene, say }));
}

function choosing(id, how = { focus: true, say: "chosen" }) {
  const shown = id ? uncover(id) : {};
  change({ ...shown, chosen: id ?? "", path: null, pair: null, rings: id ? state.rings : 0, tab: id && SMALL.matches ? "details" : state.tab }, how);
}

/** What was found by search is read next: the heading of its details takes the focus. */
function found(id) {
  change({ view: "map" });
  choosing(id);
  find("details").querySelector("h2").focus({ preventScroll: true });
}

function tip(over) {
  const place = find("tip");
  map.hover(over?.id ?? null);
  place.hidden = !over;
  if (!over) return;
  const fact = facts[over.line] ?? ties[over.line - facts.length];
  place.textContent = over.id === undefined
    ? `${nameOf(fact.subject)} ${fact.relation ? choose(relations.get(fact.relation).sentence) : text("isMeetingOf")} ${nameOf(fact.object)}`
    : `${actors.get(over.id).label} – ${choose(kinds.get(actors.get(over.id).kind).one).toLowerCase()}`;
  place.style.left = `${Math.max(8, Math.min(over.x + 14, find("canvas").clientWidth - 300))}px`;
  place.style.top = `${over.y + 16}px`;
}

function listen() {
  map.listen({ chosen: (id) => choosing(id, { say: "chosen" }), opened: (id) => change({ chosen: id, rings: 1 }, { fit: true }), over: tip });
  listenToKeys(map);
  combobox(find("search"), find("search-hits"), { pick: found, hidden: (id) => !seen.actors.has(id) });
  find("show-map").addEventListener("click", () => change({ view: "map", tab: "map" }));
  find("show-table").addEventListener("click", () => change({ view: "table", tab: "table" }));
  find("language").addEventListener("click", () => change({ language: state.language === "da" ? "en" : "da" }));
  find("skip").addEventListener("click", (event) => {
    event.preventDefault();
    change({ view: "table", tab: "table" });
    find("table").focus();
  });
  for (const [id, run] of [["zoom-in", () => map.zoom(1.3)], ["zoom-out", () => map.zoom(0.77)], ["zoom-fit", () => map.fit()]]) {
    find(id).addEventListener("click", run);
  }
  for (const { dataset } of all("#tabs button")) {
    document.querySelector(`#tabs [data-tab=${dataset.tab}]`).addEventListener("click", () => {
      change({ tab: dataset.tab, view: dataset.tab === "table" ? "table" : "map" }, { fit: dataset.tab === "map" });
    });
  }
  window.addEventListener("hashchange", () => location.hash.slice(1) !== write() && change(read(location.hash), { fit: true }));
  document.addEventListener("click", ({ target }) => find("share").contains(target) || (find("share").open = false));
  onTheme(() => draw());
}

Object.assign(state, read(location.hash || document.documentElement.dataset.view));
if (state.view === "table") state.tab = "table";
else if (SMALL.matches && (state.chosen || state.path || state.pair)) state.tab = "details";
if (!location.hash && actors.size > LIMIT) Object.assign(state, { view: "table", tab: "table" });
listen();
buildTimeline();
buildPrint(() => ({ seen, scene: pictureScene }));
subscribe(draw);
draw({ fit: !state.path, fitLit: Boolean(state.path) });
document.documentElement.dataset.ready = "yes";
