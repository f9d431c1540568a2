/** Nothing chosen: key figures, quick answers, who is joined most, what is newest and what the sources disagree on. */

import { actors, content, sources } from "./data.js";
import { actorLink, dispute } from "./cards.js";
import { counter, element } from "./dom.js";
import { number, stencil, text } from "./texts.js";
import { degree } from "./view.js";

const TOP = 8;
const DISPUTES = 4;

/** The template has all but what the choices change. */
export function overview(seen) {
  const page = stencil("overview");
  const figures = { actors: seen.actors.size, relationsN: seen.facts.length, documents: sources.length };
  const figure = ([key, n]) => element("div", element("dt", text(key, { n })), element("dd", number(n)));
  page.querySelector(".figures").append(...Object.entries(figures).map(figure));
  page.querySelector(".best")?.append(...best(seen));
  const disputes = content.contradictions.map((one) => dispute(one, seen));
  page.querySelector(".disputes")?.append(...disputes.slice(0, DISPUTES));
  page.querySelector(".more")?.append(...disputes.slice(DISPUTES));
  return page;
}

function best(seen) {
  const joined = [...actors.values()].map((actor) => [actor.id, degree(actor, seen)]).filter(([, n]) => n);
  return joined.sort((a, b) => b[1] - a[1]).slice(0, TOP).map(([id, n]) => element("li", actorLink(id), counter(n)));
}
