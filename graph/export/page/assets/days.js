/** Days as people write them: "11. feb. 2021", "11-2-2021", "2021-02-11"; a month or a year means its last day. */

import { content } from "./data.js";

const MONTHS = ["jan", "feb", "mar", "apr", "ma[ij]|may", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec"];

/** ISO day; "" if the words are no day. */
export function readDay(words) {
  const parts = words.toLowerCase().match(/[a-z]+|\d+/g) ?? [""];
  const [year, month = "12", day, ...more] = /^\d{4}$/.test(parts[0]) ? parts : parts.reverse();
  const number = Number(month) || MONTHS.findIndex((name) => new RegExp(`^(${name})`).test(month)) + 1;
  if (more.length || !/^\d{4}$/.test(year) || number < 1 || number > 12) return "";
  if (!day) return lastDay(Number(year) * 12 + number - 1);
  const when = new Date(Date.UTC(Number(year), number - 1, Number(day)));
  return when.getUTCDate() === Number(day) ? when.toISOString().slice(0, 10) : "";
}

/** The last day of a month, counted from year 0, but never after the newest document of the same month. */
export function lastDay(month) {
  const day = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);
  return content.date.slice(0, 7) === day.slice(0, 7) ? content.date : day;
}
