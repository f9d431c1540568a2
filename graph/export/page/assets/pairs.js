/** Two actors: the fields that ask for the path between them, or for who sits in both. */

import { actors } from "./data.js";
import { find } from "./dom.js";
import { combobox } from "./search.js";
import { change } from "./state.js";
import { text } from "./texts.js";

const ends = { from: "", to: "" };

export function listenToPairs() {
  for (const end of Object.keys(ends)) {
    const input = find(`path-${end}`);
    input.addEventListener("input", () => { ends[end] = ""; });
    combobox(input, find(`path-${end}-hits`), { keep: true, pick: (id) => { ends[end] = id; } });
  }
  find("path-go").addEventListener("click", () => ask((two) => ({ path: two, pair: null })));
  find("compare-go").addEventListener("click", () => ask((two) => ({ pair: two, path: null })));
  find("path-clear").addEventListener("click", () => {
    setEnds();
    find("path-note").textContent = "";
    change({ path: null, pair: null });
  });
}

function ask(asked) {
  const two = [ends.from, ends.to];
  const complaint = two.includes("") ? "chooseTwo" : two[0] === two[1] ? "same" : "";
  find("path-note").textContent = complaint && text(complaint);
  if (complaint) find(two[0] ? "path-to" : "path-from").focus();
  else change({ ...asked(two), rings: 0, view: "map", tab: "details" }, { fitLit: true });
}

/** Put actors into the fields, as from the panel or an address. */
export function setEnds(from = "", to = "") {
  for (const [end, id] of Object.entries({ from, to })) {
    ends[end] = id;
    find(`path-${end}`).value = actors.get(id)?.label ?? "";
  }
}

/** From the panel: the first of the two is there, the second is asked for. */
export function askForSecond(id) {
  setEnds(id);
  change({ tab: "filters" });
  find("path-to").focus();
}
