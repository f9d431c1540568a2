/** The page at work: whatever changes is looked at once and drawn everywhere. */

import { actors, content, options } from "./data.js";
import { drawChips, drawTip, shownWords } from "./chips.js";
import { drawControls, listenToControls } from "./controls.js";
import { all, find } from "./dom.js";
import { onTheme } from "./glyphs.js";
import { listenToKeys } from "./keys.js";
import { NetworkMap } from "./map.js";
import { drawPairs, listenToPairs } from "./pairs.js";
import { drawPanel } from "./panel.js";
import { drawing } from "./picture.js";
import { sceneOf } from "./scene.js";
import { combobox, put } from "./search.js";
import { captions, listenToPrint, listenToShare } from "./share.js";
import { change, onChange, read, state, write } from "./state.js";
import { drawTable } from "./table.js";
import { speak, text } from "./texts.js";
import { drawTimeline, listenToTimeline } from "./timeline.js";
import { isLimited, LIMIT, look, tooMany, uncover } from "./view.js";

const SMALL = matchMedia("(max-width: 760px)");
/** What follows so fast, in milliseconds, is told once: a slider is still on its way. */
const PAUSE = 200;

const page = document.documentElement;
const map = createMap();
let seen = null;
let scene = { circle: "" };
let address = location.hash; // as read or written last
let [timer, drawn] = [0, -PAUSE];

/** The map, turned where the screen is higher than wide. */
function createMap() {
  if (innerWidth < innerHeight * 0.75) {
    for (const one of actors.values()) [one.x, one.y] = [Math.round(one.y * 0.88), Math.round(one.x * 1.14)];
  }
  return new NetworkMap(find("canvas"), [...actors.keys()], options, [find("chips"), document.querySelector(".zoom")]);
}

/** Draw everything anew for the choices as they are; with `fit` the map moves to what is meant. */
function draw(changed, fit) {
  if (changed("language")) retell();
  seen = look();
  Object.assign(document.body.dataset, { view: state.view, tab: state.tab });
  drawControls(seen);
  drawChips(seen);
  drawTimeline();
  drawPanel(seen);
  drawTable(seen);
  drawMap(fit && !changed("language"));
  if (changed("path", "pair")) drawPairs();
  if (changed("chosen", "path", "pair")) find("details").scrollTop = 0;
  settle(changed("chosen") ? actors.get(state.chosen) : null);
}

function drawMap(fit) {
  const { circle } = scene;
  scene = sceneOf(seen);
  map.show(scene);
  if (scene.circle !== circle) map.fit();
  else if (fit) map.fit(seen.lit?.ids);
  find("too-many").hidden = !isLimited(seen);
  find("too-many").textContent = isLimited(seen) ? tooMany(seen) : "";
}

/** Tell what is shown, with the actor that has been chosen; at once, or when the reader has stopped moving things. */
function settle(actor) {
  const values = actor && { name: actor.label, kind: text(`kind:${actor.kind}`), n: actor.facts.length };
  const words = `${actor ? `${text("chosen", values)}. ` : ""}${shownWords(seen)}`;
  const rested = performance.now() - drawn > PAUSE;
  drawn = performance.now();
  clearTimeout(timer);
  page.dataset.busy = "yes";
  if (rested) say(words);
  else timer = setTimeout(() => say(words), PAUSE);
}

/** The address, and what a screen reader hears; it takes the place of what was to be said. */
function say(words) {
  clearTimeout(timer);
  if (location.hash === address) { // else the reader has just given another, which is read next
    history.replaceState(null, "", `#${write()}`);
    address = location.hash;
  }
  find("live").textContent = words;
  delete page.dataset.busy;
}

/** Everything that is said once, in another language. */
function retell() {
  speak(state.language);
  document.title = `${content.title}: ${text("subtitle")}`;
  find("language").lang = text("languageCode");
  find("language").dataset.go = `l=${text("languageCode")}`;
}

/** What can be taken away at this moment. */
function now() {
  const picture = (words) => drawing(scene, map.positions(), seen.standings, words);
  return { seen, picture, captions: captions(shownWords(seen)), say };
}

/** Choose an actor (or nobody); filters that would hide it are opened. */
function choose(id, fit, view = state.view) {
  const tab = id && SMALL.matches ? "details" : state.tab;
  change({ ...(id ? uncover(id) : { rings: 0 }), chosen: id ?? "", path: null, pair: null, view, tab }, fit);
}

/** What was found by search is read next: the heading of its details takes the focus. */
function found(id) {
  put(find("search"), "");
  choose(id, true, "map");
  find("details").querySelector("h2").focus({ preventScroll: true });
}

function listen() {
  for (const button of all("[data-zoom]")) button.addEventListener("click", () => map.zoom(button.dataset.zoom));
  find("zoom-fit").addEventListener("click", () => map.fit());
  window.addEventListener("hashchange", () => {
    address = location.hash;
    if (location.hash.slice(1) !== write()) change(read(location.hash), true);
  });
  map.listen({ chosen: choose, opened: (id) => change({ chosen: id, rings: 1 }), over: drawTip });
  combobox(find("search"), find("search-hits"), found, (id) => !seen.actors.has(id));
  listenToKeys(map);
  listenToControls();
  listenToPairs();
  listenToTimeline(say);
  listenToShare(now);
  listenToPrint(now);
  onTheme(() => draw(() => false));
}

/** Open in the state that the address asks for, or the file itself, or else as suits the size. */
function start() {
  const asked = location.hash || page.dataset.view;
  Object.assign(state, read(asked));
  if (!asked && actors.size > LIMIT) state.view = "table";
  if (state.view === "table") state.tab = "table";
  else if (SMALL.matches && (state.chosen || state.path || state.pair)) state.tab = "details";
  listen();
  onChange(draw);
  draw(() => true);
  if (!scene.circle) map.fit(seen.lit?.ids);
  page.dataset.ready = "yes";
  performance.mark("ready");
}

start();
