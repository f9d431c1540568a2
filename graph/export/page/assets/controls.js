/** The controls of the template: each has the name of the choice that it makes, the rows of the legend also count. */

import { all, find } from "./dom.js";
import { change, isOn, parse, state } from "./state.js";
import { number } from "./texts.js";

export function drawControls(seen) {
  for (const control of all("main [name]")) {
    const { name, type, value } = control;
    if (seen.counts[name]) drawRow(control, seen.counts[name].get(value)?.size ?? 0);
    else if (type === "checkbox") control.checked = Boolean(state[name]);
    else control.value = state[name];
  }
  for (const button of all("[aria-pressed][data-go]")) {
    button.setAttribute("aria-pressed", String(isOn(button.dataset.go)));
  }
}

function drawRow(box, count) {
  const row = box.closest(".row");
  box.checked = !state[box.name].has(box.value);
  row.querySelector(".count").textContent = number(count);
  row.classList.toggle("empty", !count);
}

export function listenToControls() {
  find("filters").addEventListener("change", ({ target: { name, type, value, checked } }) => {
    if (!Object.hasOwn(state, name)) return;
    if (state[name] instanceof Set) change({ [name]: state[name].symmetricDifference(new Set([value])) });
    else change({ [name]: type === "checkbox" ? Number(checked) : value });
  });
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-go]");
    if (!button) return;
    change(parse(button.dataset.go), "fit");
    find(button.dataset.focus)?.focus();
  });
}
