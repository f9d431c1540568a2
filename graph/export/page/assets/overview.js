/** Nothing chosen: key figures, quick answers, who is joined most, what is newest and what the sources disagree on. */

import { STANDINGS } from "./asof.js";
import { actors, content, facts, relations, sources } from "./data.js";
import { actorLink, card } from "./cards.js";
import { counter, element, joined } from "./dom.js";
import { date, number } from "./format.js";
import { change, initial } from "./state.js";
import { choose, text } from "./texts.js";

const TOP = 8;
const NEWEST = 4;
const DISPUTES = 4;

export function overview(seen) {
  return [
    element("h2.name", { tabindex: "-1" }, text("overview")),
    element("p.hint", text("help")),
    element("dl.figures",
      figure(seen.actors.size, "actors"), figure(seen.facts.length, "relationsN"), figure(sources.length, "documents")),
    questions(),
    disputed(seen),
    best(seen),
    newest(),
    aboutData(),
  ];
}

const figure = (n, key) => element("div", element("dt", text(key, { n })), element("dd", number(n)));

/** Filters that answer a question a director asks. */
function questions() {
  const only = (...names) => new Set([...relations.keys()].filter((name) => !names.includes(name)));
  const answers = {
    whoSits: { relationsOff: only("chairs", "member-of", "appointed-to", "leads") },
    whoChairs: { relationsOff: only("chairs"), view: "table", tab: "table" },
    whoPays: { relationsOff: only("funds", "has-budget"), view: "table", tab: "table" },
    whatPlanned: { standingsOff: new Set(STANDINGS.filter((name) => name !== "planned")), view: "table", tab: "table" },
  };
  const { kindsOff, relationsOff, standingsOff } = initial();
  const asked = { kindsOff, relationsOff, standingsOff, rows: "relations", tab: "map" };
  const ask = (values) => () => change({ ...asked, ...values }, { fit: true });
  const buttons = Object.entries(answers).map(([key, values]) =>
    element("button.small", { "data-key": key, click: ask(values) }, text(key)));
  return element("section", element("h3", text("questions")), element("div.buttons", buttons));
}

function best(seen) {
  const degrees = new Map();
  const found = seen.facts.flatMap((fact) => [fact.subject, fact.object]);
  for (const id of found) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const ranked = [...degrees].filter(([id]) => actors.has(id)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const rows = ranked.slice(0, TOP).map(([id, n]) => element("li", actorLink(id, "top"), counter(n)));
  return rows.length ? element("section", element("h3", text("mostTies")), element("ol.ranked", rows)) : null;
}

function newest() {
  const day = (doc) => sources[doc].date ?? "";
  const latest = [...sources.keys()].sort((a, b) => (day(a) > day(b) ? -1 : 1)).slice(0, NEWEST);
  if (!latest.length) return null;
  return element("section", element("h3", text("news")), element("ul.ranked", latest.map(newDocument)));
}

function newDocument(doc) {
  const { title, file, date: day } = sources[doc];
  const n = facts.filter((fact) => fact.evidence.some((one) => one.doc === doc)).length;
  const words = joined(day ? date(day) : text("undated"), text("newsIn", { n }));
  const click = () => change({ document: doc }, { fit: true });
  const told = element("span", title || file, element("small", words));
  return element("li", element("button.link", { "data-key": `doc-${doc}`, click }, told));
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
  return element("details.dispute", element("summary", { "data-key": `dispute-${key}` }, one.message),
    element("ul.facts.beside", one.facts.map((fact) => card(facts[fact], "", seen, true))));
}

/** Purpose, date and contact: they travel with the file. */
function aboutData() {
  const day = content.date ? text("dataDate", { date: date(content.date) }) : text("undatedData");
  return element("section.purpose", element("h3", text("about")), element("p", choose(content.purpose)),
    element("p", `${day}. ${text("contact")}: ${choose(content.contact)}.`),
    content.losses ? element("p", text("unread", { n: content.losses })) : null);
}
