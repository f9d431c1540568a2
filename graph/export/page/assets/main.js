/** The page at work: whatever changes is looked at once and drawn everywhere. */

import { actors, content, options } from "./data.js";
import { drawChips, drawTip, shownWords } from "./chips.js";
import { all, find } from "./dom.js";
import { onTheme } from "./glyphs.js";
import { drawLegend, listenToLegend } from "./legend.js";
import { listenToKeys } from "./keys.js";
import { NetworkMap } from "./map.js";
import { listenToPairs, setEnds } from "./pairs.js";
import { drawPanel } from "./panel.js";
import { drawing } from "./picture.js";
import { sceneOf } from "./scene.js";
import { combobox } from "./search.js";
import { captions, listenToPrint, listenToShare } from "./share.js";
import { change, onChange, read, state, write } from "./state.js";
import { drawTable } from "./table.js";
import { speak, text } from "./texts.js";
import { drawTimeline, listenToTimeline } from "./timeline.js";
import { isLimited, LIMIT, look, tooMany, uncover } from "./view.js";

const SMALL = matchMedia("(max-width: 760px)");

let seen = null;
let scene = { circle: "" };
let spoken = "";
let timer = 0;
let address = location.hash; // as read or written last

const map = createMap();

/** The map, turned where the screen is higher than wide. */
function createMap() {
  if (innerWidth < innerHeight * 0.75) {
    for (const one of actors.values()) [one.x, one.y] = [Math.round(one.y * 0.88), Math.round(one.x * 1.14)];
  }
  return new NetworkMap(find("canvas"), [...actors.keys()], options, [find("chips"), document.querySelector(".zoom")]);
}

/** Draw everything anew for the choices as they are. `how` is what `change` was told: fit, fitLit, focus, say. */
function draw(how = {}) {
  if (spoken !== state.language) retell();
  seen = look();
  document.body.dataset.view = state.view;
  document.body.dataset.tab = state.tab;
  for (const node of all(".top [data-tab]")) node.setAttribute("aria-pressed", String(state.view === node.dataset.tab));
  for (const tab of all("#tabs button")) {
    tab.setAttribute("aria-current", tab.dataset.tab === state.tab ? "page" : "false");
  }
  drawChips(seen);
  drawLegend(seen);
  drawTimeline();
  drawPanel(seen);
  drawTable(seen);
  drawMap(how);
  if (how.focus) find("details").scrollTop = 0;
  clearTimeout(timer);
  timer = setTimeout(() => say(told(how)), 200);
}

function drawMap(how) {
  const { circle } = scene;
  scene = sceneOf(seen);
  map.show(scene);
  if (scene.circle !== circle || how.fit) map.fit();
  else if (how.fitLit) map.fit(seen.lit?.ids);
  else if (how.focus && state.chosen) map.focus(state.chosen);
  find("too-many").hidden = !isLimited(seen);
  find("too-many").textContent = isLimited(seen) ? tooMany(seen) : "";
}

/** Once the reader has stopped moving things: the address, and what a screen reader hears. What is said meanwhile
 *  takes the place of what was to be said. */
function say(words) {
  clearTimeout(timer);
  if (location.hash === address) { // else the reader has just given another, which is read next
    history.replaceState(null, "", `#${write()}`);
    address = location.hash;
  }
  find("live").textContent = words;
}

function told(how) {
  const actor = how.say === "chosen" ? actors.get(state.chosen) : null;
  const values = actor && { name: actor.label, kind: text(`kind:${actor.kind}`), n: actor.facts.length };
  return `${actor ? `${text("chosen", values)}. ` : ""}${shownWords(seen)}`;
}

/** Everything that is said once, in another language. */
function retell() {
  speak(state.language);
  spoken = state.language;
  document.title = `${content.title}: ${text("subtitle")}`;
  find("language").lang = text("languageCode");
}

/** What can be taken away at this moment. */
function now() {
  const picture = (words) => drawing(scene, map.positions(), seen.standings, words);
  return { seen, picture, captions: captions(shownWords(seen)), say };
}

/** Choose an actor (or nobody); filters that would hide it are opened. */
function chooseActor(id, how) {
  const tab = id && SMALL.matches ? "details" : state.tab;
  const rings = id ? state.rings : 0;
  change({ ...(id ? uncover(id) : {}), chosen: id ?? "", path: null, pair: null, rings, tab }, how);
}

/** What was found by search is read next: the heading of its details takes the focus. */
function found(id) {
  state.view = "map";
  chooseActor(id, { focus: true, fitLit: true, say: "chosen" });
  find("details").querySelector("h2").focus({ preventScroll: true });
}

function listen() {
  const clicks = {
    language: () => change({ language: state.language === "da" ? "en" : "da" }),
    "zoom-in": () => map.zoom(1.3),
    "zoom-out": () => map.zoom(0.77),
    "zoom-fit": () => map.fit(),
    skip: (event) => {
      event.preventDefault();
      openTab("table");
      find("table").focus();
    },
  };
  for (const [id, run] of Object.entries(clicks)) find(id).addEventListener("click", run);
  for (const node of all("button[data-tab]")) node.addEventListener("click", () => openTab(node.dataset.tab));
  document.addEventListener("click", ({ target }) => {
    if (!find("share").contains(target)) find("share").open = false;
  });
  window.addEventListener("hashchange", () => {
    address = location.hash;
    if (location.hash.slice(1) !== write()) change(read(location.hash), arrival());
  });
  map.listen({
    chosen: (id) => chooseActor(id, { say: "chosen" }),
    opened: (id) => change({ chosen: id, rings: 1 }, { fit: true }),
    over: drawTip,
  });
  combobox(find("search"), find("search-hits"), { pick: found, hidden: (id) => !seen.actors.has(id) });
  listenToKeys(map);
  listenToLegend();
  listenToPairs();
  listenToTimeline(say);
  listenToShare(now);
  listenToPrint(now);
  onTheme(() => draw());
}

/** What to show of a state that comes from an address: the circle, or what is lit, or all. */
const arrival = () => (state.rings ? { fit: true } : { fitLit: true });

const openTab = (tab) => change({ tab, view: tab === "table" ? "table" : "map" }, { fit: tab === "map" });

/** Open in the state that the address asks for, or the file itself, or else as suits the size. */
function start() {
  const asked = location.hash || document.documentElement.dataset.view;
  Object.assign(state, read(asked));
  if (!asked && actors.size > LIMIT) state.view = "table";
  if (state.view === "table") state.tab = "table";
  else if (SMALL.matches && (state.chosen || state.path || state.pair)) state.tab = "details";
  listen();
  setEnds(...(state.path ?? state.pair ?? []));
  onChange(draw);
  draw(arrival());
  document.documentElement.dataset.ready = "yes";
  performance.mark("ready");
}

start();
