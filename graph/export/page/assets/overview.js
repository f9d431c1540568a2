/** Nothing chosen: key figures, quick answers, who is joined most, what is newest and what the sources disagree on. */

import { STANDINGS } from "./asof.js";
import { actors, content, facts, relations, sources } from "./data.js";
import { actorLink, card } from "./cards.js";
import { element } from "./dom.js";
import { date, number } from "./format.js";
import { change, initial } from "./state.js";
import { choose, text } from "./texts.js";

const TOP = 8;
const NEWEST = 4;
const DISPUTES = 4;

export function overview(seen) {
  return [
    element("h2", { class: "name", tabindex: "-1" }, text("overview")), element("p", { class: "hint" }, text("help")),
    element("dl", { class: "figures" }, figure(seen.actors.size, "actors"), figure(seen.facts.length, "relationsN"),
      figure(sources.length, "documents")),
    questions(), disputed(seen), best(seen), newest(), aboutData(),
  ];
}

const figure = (n, key) => element("div", {}, element("dt", {}, text(key, { n })), element("dd", {}, number(n)));

/** Filters that answer a question a director asks. */
function questions() {
  const only = (...names) => new Set([...relations.keys()].filter((name) => !names.includes(name)));
  const answers = {
    whoSits: { relationsOff: only("chairs", "member-of", "appointed-to", "leads") },
    whoChairs: { relationsOff: only("chairs"), view: "table", tab: "table" },
    whoPays: { relationsOff: only("funds", "has-budget"), view: "table", tab: "table" },
    whatPlanned: { standingsOff: new Set(STANDINGS.filter((name) => name !== "planned")), view: "table", tab: "table" },
  };
  return element("section", {}, element("h3", {}, text("questions")), element("div", { class: "buttons" },
    Object.entries(answers).map(([key, values]) => element("button", { type: "button", class: "small", "data-key": key, click: () => {
      const { kindsOff, relationsOff, standingsOff } = initial();
      change({ kindsOff, relationsOff, standingsOff, rows: "relations", tab: "map", ...values }, { fit: true });
    } }, text(key)))));
}

function best(seen) {
  const degrees = new Map();
  for (const fact of seen.facts) for (const id of [fact.subject, fact.object]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const first = [...degrees].filter(([id]) => actors.has(id)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TOP);
  return first.length ? element("section", {}, element("h3", {}, text("mostTies")), element("ol", { class: "ranked" },
    first.map(([id, n]) => element("li", {}, actorLink(id, "top"), element("span", { class: "count" }, number(n)))))) : null;
}

function newest() {
  const counts = new Map();
  for (const fact of facts) for (const doc of new Set(fact.evidence.map((one) => one.doc))) counts.set(doc, (counts.get(doc) ?? 0) + 1);
  const latest = sources.map((source, doc) => ({ source, doc })).sort((a, b) => ((a.source.date ?? "") > (b.source.date ?? "") ? -1 : 1));
  return latest.length ? element("section", {}, element("h3", {}, text("news")), element("ul", { class: "ranked" },
    latest.slice(0, NEWEST).map(({ source, doc }) => element("li", {}, element("button", { type: "button", class: "link", "data-key": `doc-${doc}`,
      click: () => change({ document: doc }, { fit: true }) }, element("span", {}, source.title || source.file,
      element("small", {}, `${source.date ? date(source.date) : text("undated")} · ${text("newsIn", { n: counts.get(doc) ?? 0 })}`))))))) : null;
}

function disputed(seen) {
  if (!content.contradictions.length) return null;
  return element("section", {}, element("h3", {}, text("disputed"), element("span", { class: "count" }, String(content.contradictions.length))),
    content.contradictions.slice(0, DISPUTES).map((one, place) => dispute(one, place, seen)),
    content.contradictions.length > DISPUTES ? element("details", {}, element("summary", { "data-key": "disputes" },
      text("moreOf", { n: content.contradictions.length })),
    content.contradictions.slice(DISPUTES).map((one, place) => dispute(one, DISPUTES + place, seen))) : null);
}

export const dispute = (one, place, seen) => element("details", { class: "dispute" }, element("summary", { "data-key": `dispute-${place}` }, one.message),
  element("ul", { class: "facts beside" }, one.facts.map((fact) => card(facts[fact], "", seen, true))));

/** Purpose, date and contact: they travel with the file. */
export function aboutData() {
  return element("section", { class: "purpose" }, element("h3", {}, text("about")), element("p", {}, choose(content.purpose)),
    element("p", {}, `${content.date ? text("dataDate", { date: date(content.date) }) : text("undatedData")}. ${text("contact")}: ${choose(content.contact)}.`),
    content.losses ? element("p", {}, text("unread", { n: content.losses })) : null);
}
