/** The page at work: whatever changes is looked at once and drawn everywhere. */

import { actors, content, edges, facts, kinds, options, relations, ties } from "./data.js";
import { all, element, find } from "./dom.js";
import { date, nameOf, number } from "./format.js";
import { onTheme } from "./glyphs.js";
import { buildFilters, drawLegend, setPath } from "./legend.js";
import { listenToKeys } from "./keys.js";
import { NetworkMap } from "./map.js";
import { drawPanel } from "./panel.js";
import { isLimited, pictureOf, sceneOf } from "./scene.js";
import { combobox } from "./search.js";
import { buildPrint, buildShare, captions } from "./share.js";
import { change, read, state, subscribe, write } from "./state.js";
import { drawTable } from "./table.js";
import { choose, speak, text } from "./texts.js";
import { buildTimeline, drawTimeline } from "./timeline.js";
import { LIMIT, look, uncover } from "./view.js";

const SMALL = matchMedia("(max-width: 760px)");

let seen = null;
let shownWords = "";
let circle = "";
let spoken = "";
let timer = 0;

const map = createMap();

/** The map, turned where the screen is higher than wide. */
function createMap() {
  const nodes = [...actors.values()];
  if (innerWidth < innerHeight * 0.75) {
    for (const node of nodes) [node.x, node.y] = [Math.round(node.y * 0.88), Math.round(node.x * 1.14)];
  }
  const thin = ties.map((tie) => ({ id: tie.number, from: tie.subject, to: tie.object }));
  return new NetworkMap(find("canvas"), nodes, [...edges, ...thin], options, [find("chips"), document.querySelector(".zoom")]);
}

/** Draw everything anew for the choices as they are. `how` is what `change` was told: fit, fitLit, focus, say. */
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

function drawMap(how) {
  const scene = sceneOf(seen);
  const before = circle;
  circle = scene.places ? JSON.stringify([...scene.places]) : "";
  map.show(scene);
  if (circle !== before) map.arrange(scene.places);
  if (circle !== before || how.fit) map.fit();
  else if (how.fitLit) map.fit(seen.lit?.ids);
  else if (how.focus && state.chosen) map.focus(state.chosen);
  const words = text("tooMany", { n: number(seen.actors.size), limit: number(LIMIT) });
  find("too-many").hidden = !isLimited(seen);
  find("too-many").textContent = isLimited(seen) ? words : "";
}

/** How much is shown, and what narrows it, each with a way out. */
function drawChips() {
  shownWords = text("shown", { a: number(seen.actors.size), b: number(actors.size), c: number(seen.facts.length), d: number(facts.length) });
  const chip = (words, values) => element("button.chip", { "data-key": words, click: () => change(values, { fit: true }) },
    words, element("span", { "aria-hidden": "true" }, "✕"), element("span.unseen", text("clear")));
  const source = content.sources[state.document];
  const chips = [
    element("span.chip", shownWords),
    state.rings && state.chosen ? chip(text("near", { n: state.rings, name: nameOf(state.chosen) }), { rings: 0 }) : null,
    state.path ? chip(text("pathTitle"), { path: null }) : null,
    state.pair ? chip(text("compare"), { pair: null }) : null,
    source ? chip(source.title || source.file, { document: -1 }) : null,
    state.sector ? chip(text(state.sector), { sector: "" }) : null,
  ];
  find("chips").replaceChildren(...chips.filter(Boolean));
}

function say(words) {
  find("live").textContent = words;
}

/** Once the reader has stopped moving things: the address, and what a screen reader hears. */
function settle(how) {
  history.replaceState(null, "", `#${write()}`);
  const actor = how.say === "chosen" ? actors.get(state.chosen) : null;
  const kind = actor ? choose(kinds.get(actor.kind).one) : "";
  const told = actor ? `${text("chosen", { name: actor.label, kind, n: actor.facts.length })}. ` : "";
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
  find("about").replaceChildren(
    element("span", content.date ? text("dataDate", { date: date(content.date) }) : text("undatedData")),
    element("span.aim", `${text("purpose")}: ${choose(content.purpose)}`),
    element("span", `${text("contact")}: ${choose(content.contact)}`),
  );
  buildFilters();
  setPath(state.path?.[0] ?? "", state.path?.[1] ?? "");
  buildShare(now);
}

/** What can be taken away at this moment. */
function now() {
  const scene = () => ({ ...pictureOf(seen, map.positions()), captions: captions(seen, shownWords) });
  return { seen, scene, say };
}

/** Choose an actor (or nobody); filters that would hide it are opened. */
function chooseActor(id, how) {
  const tab = id && SMALL.matches ? "details" : state.tab;
  const rings = id ? state.rings : 0;
  change({ ...(id ? uncover(id) : {}), chosen: id ?? "", path: null, pair: null, rings, tab }, how);
}

/** What was found by search is read next: the heading of its details takes the focus. */
function found(id) {
  Object.assign(state, { view: "map" });
  chooseActor(id, { focus: true, fitLit: true, say: "chosen" });
  find("details").querySelector("h2").focus({ preventScroll: true });
}

/** What lies under the pointer, in words. */
function tip(over) {
  const place = find("tip");
  map.hover(over?.id ?? null);
  place.hidden = !over;
  if (!over) return;
  place.textContent = over.id === undefined ? lineWords(facts[over.line] ?? ties[over.line - facts.length])
    : `${nameOf(over.id)} – ${choose(kinds.get(actors.get(over.id).kind).one).toLowerCase()}`;
  place.style.left = `${Math.max(8, Math.min(over.x + 14, find("canvas").clientWidth - 300))}px`;
  place.style.top = `${over.y + 16}px`;
}

function lineWords(fact) {
  const verb = fact.relation ? choose(relations.get(fact.relation).sentence) : text("isMeetingOf");
  return `${nameOf(fact.subject)} ${verb} ${nameOf(fact.object)}`;
}

function listen() {
  const clicks = {
    "show-map": () => change({ view: "map", tab: "map" }),
    "show-table": () => change({ view: "table", tab: "table" }),
    language: () => change({ language: state.language === "da" ? "en" : "da" }),
    "zoom-in": () => map.zoom(1.3),
    "zoom-out": () => map.zoom(0.77),
    "zoom-fit": () => map.fit(),
    skip: (event) => {
      event.preventDefault();
      change({ view: "table", tab: "table" });
      find("table").focus();
    },
  };
  for (const [id, run] of Object.entries(clicks)) find(id).addEventListener("click", run);
  for (const tab of all("#tabs button")) tab.addEventListener("click", () => openTab(tab.dataset.tab));
  map.listen({ chosen: (id) => chooseActor(id, { say: "chosen" }), opened: (id) => change({ chosen: id, rings: 1 }, { fit: true }), over: tip });
  listenToKeys(map);
  combobox(find("search"), find("search-hits"), { pick: found, hidden: (id) => !seen.actors.has(id) });
  window.addEventListener("hashchange", () => location.hash.slice(1) !== write() && change(read(location.hash), { fit: true }));
  document.addEventListener("click", ({ target }) => find("share").contains(target) || (find("share").open = false));
  onTheme(() => draw());
}

const openTab = (tab) => change({ tab, view: tab === "table" ? "table" : "map" }, { fit: tab === "map" });

/** Open in the state that the address asks for, or the file itself, or else as suits the size. */
function start() {
  const asked = location.hash || document.documentElement.dataset.view;
  Object.assign(state, read(asked));
  if (!asked && actors.size > LIMIT) state.view = "table";
  if (state.view === "table") state.tab = "table";
  else if (SMALL.matches && (state.chosen || state.path || state.pair)) state.tab = "details";
  listen();
  buildTimeline();
  buildPrint(now);
  subscribe(draw);
  draw(state.rings ? { fit: true } : { fitLit: true });
  document.documentElement.dataset.ready = "yes";
  performance.mark("ready");
}

start();
