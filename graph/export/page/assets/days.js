/** Days as people write them: "11. feb. 2021", "11-2-2021", "2021-02-11"; a month or a year means its last day. */

import { content } from "./data.js";

const MONTHS = ["jan", "feb", "mar", "apr", "ma[ij]|may", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec"];
const FORMS = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([, year, month, day]) => [year, month, day]],
  [/^(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})$/, ([, day, month, year]) => [year, month, day]],
  [/^(\d{1,2})\.?\s*([a-z]{3,9})\.?\s+(\d{4})$/, ([, day, name, year]) => [year, monthOf(name), day]],
  [/^([a-z]{3,9})\.?\s+(\d{4})$/, ([, name, year]) => [year, monthOf(name), 0]],
  [/^(\d{4})-(\d{2})$/, ([, year, month]) => [year, month, 0]],
  [/^(\d{4})$/, ([, year]) => [year, 12, 31]],
];

const monthOf = (name) => MONTHS.findIndex((month) => new RegExp(`^(${month})`).test(name)) + 1;

/** ISO day; "" if the words are no day. */
export function readDay(words) {
  for (const [form, order] of FORMS) {
    const match = form.exec(words.trim().toLowerCase());
    if (!match) continue;
    const [year, month, day] = order(match).map(Number);
    if (!day) return month >= 1 && month <= 12 ? lastDay(`${year}-${String(month).padStart(2, "0")}`) : "";
    const when = new Date(Date.UTC(year, month - 1, day));
    return when.getUTCMonth() === month - 1 && when.getUTCDate() === day ? when.toISOString().slice(0, 10) : "";
  }
  return "";
}

/** The last day of a month ("2021-02"), but never after the newest document of the same month. */
export function lastDay(month) {
  const [year, number] = month.split("-").map(Number);
  const day = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return content.date.slice(0, 7) === day.slice(0, 7) ? content.date : day;
}
