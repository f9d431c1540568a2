/** The slider that asks for a day, and above it when the documents are from. */

import { facts } from "./data.js";
import { element, find } from "./dom.js";
import { date } from "./format.js";
import { lastDay, readDay } from "./days.js";
import { change, state, TODAY } from "./state.js";
import { text } from "./texts.js";

const YEARS = 20;
const BARS = 60;

const monthNumber = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthName = (value) => `${Math.floor(value / 12)}-${String((value % 12) + 1).padStart(2, "0")}`;

const last = TODAY ? monthNumber(TODAY) : 0;
const days = facts.flatMap((fact) => [fact.window.begins, fact.window.first]).filter((day) => day && day <= TODAY);
const earliest = days.reduce((least, day) => Math.min(least, monthNumber(day)), last - 11);
const first = Math.max(last - YEARS * 12, earliest - 1);

export function buildTimeline() {
  find("time").hidden = !TODAY;
  const slider = find("month");
  Object.assign(slider, { min: first, max: last });
  slider.addEventListener("input", () => change({ day: lastDay(monthName(Number(slider.value))) }));
  find("as-of").addEventListener("change", ({ target }) => {
    change({ day: target.checked ? lastDay(monthName(Number(slider.value))) : "" });
  });
  find("as-of-day").addEventListener("change", ({ target }) => writeDay(target));
  find("histogram").replaceChildren(...bars());
  find("first-year").textContent = monthName(first).slice(0, 4);
  find("last-year").textContent = monthName(last).slice(0, 4);
}

/** A day typed into the field; what is no day is said and stays to be mended. */
function writeDay(field) {
  const day = readDay(field.value);
  field.setAttribute("aria-invalid", String(!day));
  if (day) change({ day });
  else find("live").textContent = text("badDay", { day: field.value });
}

function bars() {
  const wide = Math.ceil((last - first + 1) / BARS);
  const heights = new Array(Math.ceil((last - first + 1) / wide)).fill(0);
  for (const fact of facts) {
    for (const day of new Set(fact.seen)) {
      if (day <= TODAY) heights[Math.max(0, Math.floor((monthNumber(day) - first) / wide))] += 1;
    }
  }
  const top = Math.max(1, ...heights);
  return heights.map((height, place) => {
    const bar = element("i", { "data-month": first + place * wide });
    bar.style.height = `${height ? Math.max(12, Math.round((100 * height) / top)) : 0}%`;
    return bar;
  });
}

export function drawTimeline() {
  const slider = find("month");
  find("as-of").checked = state.day !== "";
  slider.disabled = state.day === "";
  find("time").classList.toggle("off", state.day === "");
  if (state.day) slider.value = String(Math.min(last, Math.max(first, monthNumber(state.day))));
  const words = state.day ? date(state.day) : text("allDates");
  slider.setAttribute("aria-valuetext", words);
  find("as-of-day").value = words;
  find("as-of-day").disabled = state.day === "";
  find("as-of-day").removeAttribute("aria-invalid");
  for (const bar of find("histogram").children) {
    bar.classList.toggle("past", state.day !== "" && Number(bar.dataset.month) <= monthNumber(state.day));
  }
}
