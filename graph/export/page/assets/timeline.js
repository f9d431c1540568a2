/** The slider that asks for a day; the bars above it, when the documents are from, stand in the template. */

import { all, find } from "./dom.js";
import { lastDay, readDay } from "./days.js";
import { change, state } from "./state.js";
import { date, text } from "./texts.js";

const monthNumber = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthName = (value) => `${Math.floor(value / 12)}-${String((value % 12) + 1).padStart(2, "0")}`;

/** `complain` says aloud that what was typed is no day; it stays to be mended. */
export function listenToTimeline(complain) {
  const chosen = () => lastDay(monthName(Number(find("month").value)));
  find("month").addEventListener("input", () => change({ day: chosen() }));
  find("as-of").addEventListener("change", ({ target }) => change({ day: target.checked ? chosen() : "" }));
  find("as-of-day").addEventListener("change", ({ target }) => {
    const day = readDay(target.value);
    target.setAttribute("aria-invalid", String(!day));
    if (day) change({ day });
    else complain(text("badDay", { day: target.value }));
  });
}

export function drawTimeline() {
  const [slider, field, isOn] = [find("month"), find("as-of-day"), state.day !== ""];
  const words = isOn ? date(state.day) : text("allDates");
  find("time").classList.toggle("off", !isOn);
  find("as-of").checked = isOn;
  slider.disabled = field.disabled = !isOn;
  if (isOn) slider.value = monthNumber(state.day); // the slider itself keeps within its ends
  slider.setAttribute("aria-valuetext", words);
  field.value = words;
  field.removeAttribute("aria-invalid");
  const past = (bar) => isOn && Number(bar.dataset.month) <= monthNumber(state.day);
  for (const bar of all("#histogram rect")) bar.classList.toggle("past", past(bar));
}
