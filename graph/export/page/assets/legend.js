/** Filters that are the legend: the template has the rows, here they count and switch. */

import { all, find } from "./dom.js";
import { change, initial, state } from "./state.js";
import { number } from "./texts.js";

/** What each group of rows counts. */
const COUNTED = { kindsOff: "kind", standingsOff: "standing", relationsOff: "relation" };
/** The single filters, by the id of their field. */
const SINGLE = ["document", "sector", "route", "loose"];

const rowsOf = (field) => all(`#${field} .row`);

export function drawLegend(seen) {
  const met = new Set(seen.standings);
  for (const [field, counted] of Object.entries(COUNTED)) {
    for (const row of rowsOf(field)) {
      const { name } = row.dataset;
      const count = seen.counts[counted].get(name)?.size ?? 0;
      row.querySelector("input").checked = !state[field].has(name);
      row.querySelector(".count").textContent = number(count);
      row.classList.toggle("empty", !count);
      row.hidden = counted === "standing" && !met.has(name);
    }
  }
  for (const name of SINGLE) if (find(name)) find(name)[name === "loose" ? "checked" : "value"] = state[name];
}

export function listenToLegend() {
  find("filters").addEventListener("change", ({ target }) => {
    const row = target.closest(".row");
    if (row) toggle(row.parentElement.dataset.field, row.dataset.name, target.checked);
    else if (target.id === "loose") change({ loose: target.checked });
    else if (SINGLE.includes(target.id)) change({ [target.id]: target.value }, { fit: target.id !== "route" });
  });
  for (const field of Object.keys(COUNTED)) {
    find(field).addEventListener("click", ({ target }) => {
      if (target.matches(".only")) change({ [field]: allBut(field, target.closest(".row").dataset.name) });
      else if (target.matches(".quiet")) change({ [field]: new Set() });
    });
  }
  find("reset").addEventListener("click", () => {
    const { kindsOff, relationsOff, standingsOff, day, document, sector, loose } = initial();
    change({ kindsOff, relationsOff, standingsOff, day, document, sector, loose }, { fit: true });
  });
}

function toggle(field, name, on) {
  const off = new Set(state[field]);
  off[on ? "delete" : "add"](name);
  change({ [field]: off });
}

const allBut = (field, kept) => new Set(rowsOf(field).map((row) => row.dataset.name).filter((name) => name !== kept));
