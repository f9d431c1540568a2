/** Two actors: the fields that ask for the path between them, or for who sits in both. */

import { find } from "./dom.js";
import { combobox, put } from "./search.js";
import { change, state } from "./state.js";
import { text } from "./texts.js";

const fields = () => [find("path-from"), find("path-to")];

export function listenToPairs() {
  for (const field of fields()) combobox(field, find(`${field.id}-hits`), (id) => put(field, id));
  find("path-go").addEventListener("click", () => ask((two) => ({ path: two, pair: null })));
  find("compare-go").addEventListener("click", () => ask((two) => ({ pair: two, path: null })));
}

function ask(asked) {
  const [from, to] = fields().map((field) => field.dataset.actor);
  const complaint = !from || !to ? "chooseTwo" : from === to ? "same" : "";
  find("path-note").textContent = complaint && text(complaint);
  if (complaint) find(from ? "path-to" : "path-from").focus();
  else change({ ...asked([from, to]), rings: 0, view: "map", tab: "details" }, "fit");
}

/** The two that are shown stand in the fields; else who is chosen is the first of them. */
export function drawPairs() {
  const two = state.path ?? state.pair ?? [state.chosen, ""];
  fields().forEach((field, place) => put(field, two[place]));
}
