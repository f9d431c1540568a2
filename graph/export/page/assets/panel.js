/** The right-hand side: the chosen actor with everything that is said of it, a path step by step, two bodies compared. */

import { actors, contradictionsOf, opposite, relations, sources } from "./data.js";
import { actorLink, group, grouped, kindLine, qualifiers, sourcesOf, standingWords } from "./cards.js";
import { element, find, refill } from "./dom.js";
import { date, nameOf, objectName, period } from "./format.js";
import { setPath } from "./legend.js";
import { dispute, overview } from "./overview.js";
import { combobox } from "./search.js";
import { change, state } from "./state.js";
import { choose, text } from "./texts.js";
import { sitting } from "./view.js";

const GATHERINGS = new Set(["Body", "Cluster", "Project", "Secretariat"]);
const EMPLOYERS = new Set(["Municipality", "Region", "State", "Hospital", "University", "Association", "Company", "Other"]);

export function drawPanel(seen) {
  const content = state.path ? pathPanel(seen) : state.pair ? pairPanel(seen)
    : actors.has(state.chosen) ? actorPanel(actors.get(state.chosen), seen) : overview(seen);
  refill(find("details"), content);
}

const backButton = () => element("button", { type: "button", class: "back", "data-key": "back",
  click: () => change({ chosen: "", rings: 0, path: null, pair: null }, { say: "cleared", fit: state.rings > 0 }) }, text("back"));

function actorPanel(actor, seen) {
  const shown = actor.facts.filter((fact) => seen.passing.has(fact));
  const hidden = actor.facts.filter((fact) => !seen.passing.has(fact));
  return [
    backButton(), element("h2", { class: "name", tabindex: "-1" }, actor.label), kindLine(actor), life(actor), actions(actor),
    disputesOf(actor, seen),
    grouped(actor.id, shown).map((one) => group(one, actor.id, seen)), meetings(actor),
    shown.length ? null : element("p", { class: "hint" }, text(actor.facts.length ? "allHidden" : "noFacts")),
    grouped(actor.id, hidden).map((one) => group(one, actor.id, seen, true)),
    EMPLOYERS.has(actor.kind) ? seats(actor, seen) : null,
    about(actor),
  ];
}

function life(actor) {
  const minutes = sources.find((source) => source.meeting === actor.id);
  const lines = [period(actor), minutes && actors.has(minutes.body) ? [text("meetingIn"), " ", actorLink(minutes.body, "held")] : null,
    actor.parent ? [text("partOf"), " ", actorLink(actor.parent, "parent")] : null,
    actor.successor ? [text("successor"), " ", actorLink(actor.successor, "successor")] : null];
  return lines.filter(Boolean).map((line) => element("p", { class: "life" }, line));
}

function actions(actor) {
  const ring = (steps, key) => element("button", { type: "button", class: "small", "data-key": `ring-${steps}`,
    "aria-pressed": String(state.rings === steps),
    click: () => change({ rings: state.rings === steps ? 0 : steps, view: "map", tab: "map" }, { fit: true }) }, text(key));
  return element("div", { class: "buttons" }, ring(1, "ring1"), ring(2, "ring2"),
    element("button", { type: "button", class: "small", "data-key": "path-from", click: () => {
      setPath(actor.id, "");
      change({ tab: "filters" });
      find("path-to").focus();
    } }, text("pathFrom")),
    GATHERINGS.has(actor.kind) ? compareButton(actor) : null);
}

function compareButton(actor) {
  const input = element("input", { type: "text", id: "compare", autocomplete: "off", "aria-label": text("compareWith"),
    placeholder: text("compareWith") });
  const list = element("ul", { id: "compare-hits", hidden: true, "aria-label": text("hits") });
  combobox(input, list, { pick: (id) => id !== actor.id && change({ pair: [actor.id, id], rings: 0 }, { fitLit: true }) });
  return element("details", { class: "inline" }, element("summary", { class: "small", "data-key": "compare",
    click: () => setTimeout(() => input.focus()) }, text("compare")), element("div", { class: "combo" }, input, list));
}

function disputesOf(actor, seen) {
  const found = actor.facts.flatMap((fact) => contradictionsOf(fact));
  return [...new Set(found)].map((one) => dispute(one, one.message, seen));
}

/** The meetings of a group up to the chosen day, newest first, with who came and who sent apologies. */
function meetings(actor) {
  const held = sources.filter((source) => source.body === actor.id && actors.has(source.meeting) && (!state.day || source.date <= state.day));
  if (!held.length) return null;
  const once = new Map(held.toSorted((a, b) => (a.date < b.date ? 1 : -1)).map((source) => [source.meeting, source]));
  return element("section", { class: "group" }, element("h3", {}, text("meetings"), element("span", { class: "count" }, String(once.size))),
    element("ul", { class: "facts" }, [...once.values()].map((source) => element("li", { class: "fact" }, actorLink(source.meeting, "meeting"),
      ["attended", "absent"].map((relation) => attendance(source.meeting, relation))))));
}

function attendance(meeting, relation) {
  const names = actors.get(meeting).facts.filter((fact) => fact.relation === relation && fact.status === "current");
  if (!names.length) return null;
  return element("details", { class: "sources" }, element("summary", { "data-key": `${relation}-${meeting}` },
    `${choose(relations.get(relation).backward)} (${names.length})`),
  element("ul", { class: "plain" }, names.map((fact) => element("li", {}, actorLink(fact.subject, `${relation}-${meeting}`),
    fact.role ? element("span", { class: "said" }, fact.role) : null))));
}

/** Who of an organisation's people (or on its behalf) sits where. */
function seats(actor, seen) {
  const staff = actor.facts.filter((fact) => fact.relation === "employed-by" && fact.object === actor.id && seen.passing.has(fact));
  const people = new Set(staff.map((fact) => fact.subject));
  const names = new Set([actor.label, ...(actor.aliases ?? [])]);
  const taken = [...seen.passing].filter((fact) => ["membership", "appointment"].includes(relations.get(fact.relation).family)
    && (people.has(fact.subject) || (fact.behalf ?? []).some((name) => names.has(name))) && fact.subject !== actor.id && fact.object !== actor.id);
  if (!taken.length) return null;
  const bodies = new Map();
  for (const fact of taken) bodies.set(fact.object, [...(bodies.get(fact.object) ?? []), fact]);
  return element("section", { class: "group" }, element("h3", {}, text("seats"), element("span", { class: "count" }, String(taken.length))),
    [...bodies].map(([body, list]) => element("div", { class: "fact" }, actorLink(body, "seat"), element("ul", { class: "plain" },
      list.map((fact) => element("li", {}, actorLink(fact.subject, `seat-${fact.number}`), element("span", { class: "said" },
        [choose(relations.get(fact.relation).forward).toLowerCase(), ...qualifiers(fact), standingWords(fact, seen.standings[fact.number])]
          .filter(Boolean).join(" · ")), sourcesOf(fact, false)))))));
}

function about(actor) {
  const rows = [
    actor.aliases?.length ? [text("alsoCalled"), actor.aliases.join(" · ")] : null,
    actor.identifiers?.length ? [text("identifiers"), actor.identifiers.join(" · ").replaceAll(":", " ")] : null,
    actor.source ? [text("source"), linked(actor.source)] : null,
  ].filter(Boolean);
  return [
    rows.length ? element("dl", { class: "about" }, rows.map(([term, words]) => [element("dt", {}, term), element("dd", {}, words)])) : null,
    actor.decisions?.length ? element("details", { class: "why" }, element("summary", { "data-key": "why" }, text("why")),
      element("ul", {}, actor.decisions.map(decision))) : null,
  ];
}

/** An address becomes a link, anything else stays text. */
const linked = (words) => (/^https?:[/][/][^\s]+$/i.test(words)
  ? element("a", { href: words, target: "_blank", rel: "noopener noreferrer" }, words) : words);

function decision(one) {
  const where = sources[one.doc];
  return element("li", {}, element("b", {}, `»${one.mention ?? ""}«`), ` ${text(`why_${one.verdict}`)}: ${one.reason ?? ""}`,
    where ? element("small", {}, [where.title || where.file, where.date ? date(where.date) : ""].filter(Boolean).join(", ")) : null);
}

function pathPanel(seen) {
  const head = [backButton(), element("h2", { class: "name", tabindex: "-1" }, text("pathTitle"))];
  if (!seen.chain) return [...head, element("p", { class: "hint" }, text("noPath"))];
  const { ids, facts: links } = seen.chain;
  return [...head, element("p", { class: "kind" }, text("steps", { n: links.length })),
    element("ol", { class: "chain" }, ids.map((id, number) => element("li", {}, actorLink(id, number),
      links[number] ? link(links[number], seen) : null)))];
}

function link(fact, seen) {
  const sentence = `${nameOf(fact.subject)} ${choose(relations.get(fact.relation).sentence)} ${objectName(fact)}`;
  return element("div", { class: "fact" }, element("p", { class: "said" },
    [sentence, ...qualifiers(fact), standingWords(fact, seen.standings[fact.number])].filter(Boolean).join(" · ")), sourcesOf(fact, true));
}

function pairPanel(seen) {
  const [one, two] = state.pair.map((id) => ({ id, people: sitting(id, seen.passing) }));
  const both = [...one.people.keys()].filter((id) => two.people.has(id));
  const list = (title, ids, sides) => element("section", { class: "group" },
    element("h3", {}, title, element("span", { class: "count" }, String(ids.length))),
    ids.length ? element("ul", { class: "facts" }, ids.map((id) => element("li", { class: "fact" }, actorLink(id, title),
      sides.flatMap((side) => (side.people.get(id) ?? []).map((fact) => element("div", { class: "side" }, element("p", { class: "said" },
        [`${choose(relations.get(fact.relation).forward)} ${opposite(fact, id).label}`, ...qualifiers(fact)].join(" · ")),
      sourcesOf(fact, false)))))))
      : element("p", { class: "hint" }, text("nobody")));
  const onlyIn = (side, rest) => list(text("onlyIn", { name: actors.get(side.id).label }),
    [...side.people.keys()].filter((id) => !rest.people.has(id)), [side]);
  return [backButton(), element("h2", { class: "name", tabindex: "-1" }, text("compareTitle")),
    element("p", { class: "life" }, actorLink(one.id, "pair"), " + ", actorLink(two.id, "pair")),
    list(text("inBoth"), both, [one, two]), onlyIn(one, two), onlyIn(two, one)];
}
