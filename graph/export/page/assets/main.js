/** The page at work: whatever changes is looked at once and drawn everywhere, before anything else happens. */

import { actors, options } from "./data.js";
import { drawChips, shownWords } from "./chips.js";
import { drawControls, listenToControls } from "./controls.js";
import { all, find } from "./dom.js";
import { onTheme } from "./glyphs.js";
import { listenToKeys } from "./keys.js";
import { NetworkMap } from "./map.js";
import { drawPairs, listenToPairs } from "./pairs.js";
import { drawPanel } from "./panel.js";
import { sceneOf } from "./scene.js";
import { combobox, put } from "./search.js";
import { listenToShare } from "./share.js";
import { change, onChange, read, state, write } from "./state.js";
import { drawTable } from "./table.js";
import { speak, text } from "./texts.js";
import { drawTimeline, listenToTimeline } from "./timeline.js";
import { isLimited, LIMIT, look, tooMany } from "./view.js";

const page = document.documentElement;
let seen = null;
let scene = { circle: "" };
let address = location.hash; // as read or written last

if (innerWidth < innerHeight * 0.75) { // a map for a screen that is higher than wide
  for (const one of actors.values()) [one.x, one.y] = [Math.round(one.y * 0.88), Math.round(one.x * 1.14)];
}

const map = new NetworkMap(find("canvas"), [...actors.keys()], options, {
  chosen: (id) => pick(id), opened: (id) => change({ chosen: id, rings: 1 }),
});

/** Draw everything anew for the choices as they are. `how` is "fit" if the map shall move to what is meant, "passing"
 *  while a slider is still on its way. */
function draw(changed, how) {
  if (changed("language")) speak(state.language);
  seen = look();
  Object.assign(document.body.dataset, { view: state.view, tab: state.tab });
  drawChips(seen);
  drawTimeline();
  drawPanel(seen);
  drawControls(seen);
  drawTable(seen);
  drawMap(how === "fit" && !changed("language"));
  if (changed("chosen", "path", "pair")) drawPairs();
  if (changed("chosen", "path", "pair")) find("details").scrollTop = 0;
  const actor = changed("chosen") && actors.get(state.chosen);
  const words = actor && { name: actor.label, kind: text(`kind:${actor.kind}`), n: actor.facts.length };
  if (how !== "passing") say(actor && text("chosen", words), shownWords(seen));
}

function drawMap(fit) {
  const { circle } = scene;
  scene = sceneOf(seen);
  map.show(scene);
  if (scene.circle !== circle) map.fit();
  else if (fit) map.fit(seen.lit?.ids);
  find("too-many").textContent = isLimited(seen) ? tooMany(seen) : "";
}

/** What a screen reader hears, and the address. */
function say(...words) {
  find("live").textContent = words.filter(Boolean).join(". ");
  if (location.hash !== address) return; // the reader has just given another, which is read next
  history.replaceState(null, "", `#${write()}`);
  address = location.hash;
}

/** Choose an actor, or nobody. */
function pick(id, more = {}, how = "") {
  const tab = id ? "details" : state.tab;
  change({ chosen: id ?? "", path: null, pair: null, rings: id ? state.rings : 0, tab, ...more }, how);
}

/** What was found by search is read next: the heading of its details takes the focus. */
function found(id) {
  put(find("search"), "");
  pick(id, { view: "map" }, "fit");
  find("details").querySelector("h2").focus({ preventScroll: true });
}

function listen() {
  for (const button of all("[data-zoom]")) button.addEventListener("click", () => map.zoom(button.dataset.zoom));
  find("zoom-fit").addEventListener("click", () => map.fit());
  window.addEventListener("hashchange", () => {
    address = location.hash;
    if (location.hash.slice(1) !== write()) change(read(location.hash), "fit");
  });
  combobox(find("search"), find("search-hits"), found, (id) => !seen.actors.has(id));
  listenToKeys(map);
  listenToControls();
  listenToPairs();
  listenToTimeline(say);
  listenToShare(() => ({ seen, scene, say }));
  onTheme(() => draw(() => false));
}

/** Open in the state that the address asks for, or the file itself, or else as suits the size. */
function start() {
  const asked = location.hash || page.dataset.view;
  Object.assign(state, read(asked));
  if (!asked && actors.size > LIMIT) state.view = "table";
  if (state.view === "table") state.tab = "table";
  else if (state.chosen || state.path || state.pair) state.tab = "details";
  listen();
  onChange(draw);
  draw(() => true);
  if (!scene.circle) map.fit(seen.lit?.ids);
  page.dataset.ready = "yes";
  performance.mark("ready");
}

start();
