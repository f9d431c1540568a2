/** Filters that are the legend: each row shows a mark, says what it means and how many there are, and switches it. */

import { STANDINGS } from "./asof.js";
import { actors, facts, kinds, relations, sources } from "./data.js";
import { counter, element, find, refill } from "./dom.js";
import { date } from "./format.js";
import { kindMark, relationMark, standingMark } from "./glyphs.js";
import { combobox } from "./search.js";
import { change, initial, ROUTES, SECTORS, state } from "./state.js";
import { choose, text } from "./texts.js";

const usedKinds = [...kinds.keys()].filter((kind) => [...actors.values()].some((actor) => actor.kind === kind));
const usedRelations = [...relations.keys()].filter((name) => facts.some((fact) => fact.relation === name));
const usedSectors = SECTORS.filter((name) => [...actors.values()].some((actor) => actor.sector === name));

/** One group of filters: the names in order, how to show one, and where it is kept in the state. */
const GROUPS = [
  { field: "kindsOff", title: "kinds", names: () => usedKinds, mark: kindMark,
    word: (name) => choose(kinds.get(name).many), counts: (seen) => seen.counts.kind },
  { field: "standingsOff", title: "states", names: (seen) => STANDINGS.filter((name) => seen.standings.includes(name)),
    mark: standingMark, word: (name) => text(name), counts: (seen) => seen.counts.standing },
  { field: "relationsOff", title: "relations", names: () => usedRelations, mark: relationMark,
    word: (name) => choose(relations.get(name).forward), counts: (seen) => seen.counts.relation },
];

const pathEnds = { from: "", to: "" };

/** Everything that does not change while filtering; drawn again only when the language changes. */
export function buildFilters() {
  const loose = { type: "checkbox", id: "loose", change: ({ target }) => change({ loose: target.checked }) };
  find("filters").replaceChildren(
    ...GROUPS.map(emptyGroup),
    element("section.more-filters", picker("document"), usedSectors.length > 1 ? picker("sector") : null,
      element("label.check", element("input", loose), text("loose")),
      element("button.small", { click: resetFilters }, text("reset"))),
    pathForm(),
  );
}

function emptyGroup({ field, title }) {
  const name = `${text(title)}: ${text("everything")}`;
  const everything = { "data-key": `${field}-all`, "aria-label": name, click: () => change({ [field]: new Set() }) };
  return element("section", { id: field },
    element("div.head", element("h2", text(title)), element("button.quiet", everything, text("everything"))),
    element("div.rows"));
}

/** The rows with their live counts. */
export function drawLegend(seen) {
  for (const group of GROUPS) {
    refill(find(group.field).querySelector(".rows"), group.names(seen).map((name) => row(group, name, seen)));
  }
  find("loose").checked = state.loose;
  find("document").value = String(state.document);
  if (find("sector")) find("sector").value = state.sector;
}

function row({ field, mark, word, counts, names }, name, seen) {
  const count = counts(seen).get(name)?.size ?? 0;
  const toggle = ({ target }) => {
    const off = new Set(state[field]);
    off[target.checked ? "delete" : "add"](name);
    change({ [field]: off });
  };
  const only = () => change({ [field]: new Set(names(seen).filter((other) => other !== name)) });
  const box = { type: "checkbox", checked: !state[field].has(name), "data-key": `${field}-${name}`, change: toggle };
  const words = text("onlyThis", { name: word(name) });
  return element("div", { class: count ? "row" : "row empty" },
    element("label.check", element("input", box), mark(name), element("span.word", word(name)), counter(count)),
    element("button.only", { "data-key": `${field}-only-${name}`, "aria-label": words, click: only }, text("only")));
}

function picker(name) {
  const choices = name === "document"
    ? [["-1", text("anyDocument")], ...sources.map((source, number) => [String(number), documentTitle(source)])]
    : [["", text("anySector")], ...usedSectors.map((sector) => [sector, text(sector)])];
  const take = (value) => change({ [name]: name === "document" ? Number(value) : value }, { fit: true });
  const list = element("select", { id: name, change: ({ target }) => take(target.value) },
    choices.map(([value, words]) => element("option", { value }, words)));
  return element("label.field", element("span", text(name)), list);
}

const documentTitle = (source) => [source.title || source.file, date(source.date)].filter(Boolean).join(", ");

function resetFilters() {
  const { kindsOff, relationsOff, standingsOff, day, document, sector, loose } = initial();
  change({ kindsOff, relationsOff, standingsOff, day, document, sector, loose }, { fit: true });
}

function pathForm() {
  const route = element("select", { id: "route", change: ({ target }) => change({ route: target.value }) },
    ROUTES.map((name) => element("option", { value: name }, text(`via_${name}`))));
  return element("section.path", element("h2", text("pathTitle")), pathField("from"), pathField("to"),
    element("label.field", element("span", text("via")), route),
    element("p.hint", { id: "path-note", role: "status" }),
    element("div.buttons",
      element("button.strong", { id: "path-go", click: findPath }, text("findPath")),
      element("button", { click: clearPath }, text("clear"))));
}

function pathField(end) {
  const input = element("input", { type: "text", id: `path-${end}`, autocomplete: "off", spellcheck: "false",
    input: () => { pathEnds[end] = ""; } });
  const list = element("ul", { id: `path-${end}-hits`, hidden: true, "aria-label": text("hits") });
  combobox(input, list, { keep: true, pick: (id) => { pathEnds[end] = id; } });
  return element("div.field", element("label", { for: `path-${end}` }, text(end)), element("div.combo", input, list));
}

function findPath() {
  const two = [pathEnds.from, pathEnds.to];
  const complaint = two.includes("") ? "chooseTwo" : two[0] === two[1] ? "same" : "";
  find("path-note").textContent = complaint ? text(complaint) : "";
  if (complaint) find(two[0] ? "path-to" : "path-from").focus();
  else change({ path: two, pair: null, rings: 0, view: "map", tab: "details" }, { fitLit: true });
}

function clearPath() {
  setPath("", "");
  find("path-note").textContent = "";
  change({ path: null });
}

/** Put actors into the fields of the path, as from the panel or an address. */
export function setPath(from, to) {
  for (const [end, id] of [["from", from], ["to", to]]) {
    pathEnds[end] = id;
    find(`path-${end}`).value = id ? actors.get(id).label : "";
  }
  find("route").value = state.route;
}
