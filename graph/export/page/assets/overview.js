/** Nothing chosen: key figures, quick answers, who is joined most, what is newest and what the sources disagree on. */

import { STANDINGS } from "./asof.js";
import { actors, content, facts, relations, sources } from "./data.js";
import { actorLink, card } from "./cards.js";
import { counter, element } from "./dom.js";
import { change, initial } from "./state.js";
import { number, text } from "./texts.js";

const TOP = 8;
const NEWEST = 4;
const DISPUTES = 4;

export function overview(seen) {
  const figures = { actors: seen.actors.size, relationsN: seen.facts.length, documents: sources.length };
  const figure = ([key, n]) => element("div", element("dt", text(key, { n })), element("dd", number(n)));
  return [
    element("h2.name", { tabindex: "-1" }, text("overview")),
    element("p.hint", text("help")),
    element("dl.figures", Object.entries(figures).map(figure)),
    section("questions", element("div.buttons", Object.keys(ANSWERS).map(question))),
    disputed(seen),
    section("mostTies", element("ol.ranked", best(seen))),
    section("news", element("ul.ranked", newest().map(newDocument))),
    aboutData(),
  ];
}

const section = (key, list) => (list.childElementCount ? element("section", element("h3", text(key)), list) : null);

const only = (...names) => new Set([...relations.keys()].filter((name) => !names.includes(name)));
const TABLE = { view: "table", tab: "table" };

/** Filters that answer a question a director asks. */
const ANSWERS = {
  whoSits: { relationsOff: only("chairs", "member-of", "appointed-to", "leads") },
  whoChairs: { relationsOff: only("chairs"), ...TABLE },
  whoPays: { relationsOff: only("funds", "has-budget"), ...TABLE },
  whatPlanned: { standingsOff: new Set(STANDINGS.filter((name) => name !== "planned")), ...TABLE },
};

function question(key) {
  const { kindsOff, relationsOff, standingsOff } = initial();
  const asked = { kindsOff, relationsOff, standingsOff, rows: "relations", tab: "map", ...ANSWERS[key] };
  return element("button.small", { "data-key": key, click: () => change(asked, { fit: true }) }, text(key));
}

function best(seen) {
  const degrees = new Map();
  const found = seen.facts.flatMap((fact) => [fact.subject, fact.object]);
  for (const id of found) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const ranked = [...degrees].filter(([id]) => actors.has(id)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ranked.slice(0, TOP).map(([id, n]) => element("li", actorLink(id, "top"), counter(n)));
}

const dayOf = (document) => sources[document].date ?? "";

const newest = () => [...sources.keys()].sort((a, b) => (dayOf(a) > dayOf(b) ? -1 : 1)).slice(0, NEWEST);

function newDocument(document) {
  const { id, facts: n = 0 } = sources[document];
  const told = element("span", text(`doc:${document}`), element("small", text("newsIn", { n })));
  const click = () => change({ document: id }, { fit: true });
  return element("li", element("button.link", { "data-key": `doc-${document}`, click }, told));
}

function disputed(seen) {
  const n = content.contradictions.length;
  if (!n) return null;
  const drawn = content.contradictions.map((one, place) => dispute(one, place, seen));
  const more = element("summary", { "data-key": "disputes" }, text("moreOf", { n }));
  return element("section", element("h3", text("disputed"), counter(n)), drawn.slice(0, DISPUTES),
    n > DISPUTES ? element("details", more, drawn.slice(DISPUTES)) : null);
}

/** A contradiction: what is odd, and folded under it the facts side by side with their sources. */
export function dispute(one, key, seen) {
  return element("details.dispute", element("summary", { "data-key": `dispute-${key}`, lang: "da" }, one.message),
    element("ul.facts.beside", one.facts.map((fact) => card(facts[fact], "", seen, true))));
}

/** Purpose, date and contact: they travel with the file. */
function aboutData() {
  const { losses } = content;
  return element("section.purpose", element("h3", text("about")), element("p", text("purposeText")),
    element("p", `${text("dataDate")}. ${text("contact")}: ${text("contactText")}.`),
    losses ? element("p", text("unread", { n: losses })) : null);
}
