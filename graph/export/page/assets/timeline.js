/** The slider that asks for a day; the bars above it, when the documents are from, stand in the template. */

import { all, find } from "./dom.js";
import { lastDay, readDay } from "./days.js";
import { ALWAYS, change, state } from "./state.js";
import { date, text } from "./texts.js";

const monthOf = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** `complain` says aloud that what was typed is no day; it stays to be mended. */
export function listenToTimeline(complain) {
  const chosen = () => lastDay(Number(find("month").value));
  find("month").addEventListener("input", () => change({ day: chosen() }, "passing"));
  find("month").addEventListener("change", () => change({ day: chosen() }));
  find("as-of").addEventListener("change", ({ target }) => change({ day: target.checked ? chosen() : ALWAYS }));
  find("as-of-day").addEventListener("change", ({ target }) => {
    const day = readDay(target.value);
    target.setAttribute("aria-invalid", String(!day));
    if (day) change({ day });
    else complain(text("badDay", { day: target.value }));
  });
}

export function drawTimeline() {
  const [slider, field, isOn] = [find("month"), find("as-of-day"), state.day !== ALWAYS];
  const words = isOn ? date(state.day) : text("allDates");
  find("as-of").checked = isOn;
  slider.disabled = field.disabled = !isOn;
  if (isOn) slider.value = monthOf(state.day); // the slider itself keeps within its ends
  slider.setAttribute("aria-valuetext", words);
  field.value = words;
  field.removeAttribute("aria-invalid");
  const past = (bar) => isOn && bar.dataset.month <= monthOf(state.day);
  for (const bar of all("#histogram rect")) bar.classList.toggle("past", past(bar));
}
