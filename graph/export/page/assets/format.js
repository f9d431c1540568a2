/** Dates, money, periods and places in documents as a Danish (or English) reader writes them. */

import { actors, sources } from "./data.js";
import { language, text } from "./texts.js";

const LOCALES = { da: "da-DK", en: "en-GB" };
const locale = () => LOCALES[language()];

export const number = (value) => value.toLocaleString(locale());

/** EDTF in words: "2021-11-02" is "2. nov. 2021", "2021-10/2021-12" "okt. 2021 – dec. 2021", "2021~" "ca. 2021". */
export function date(edtf) {
  if (!edtf) return "";
  if (edtf.includes("/")) return edtf.split("/").map((part) => (part === ".." ? "…" : date(part))).join(" – ");
  const mark = /[?~%]$/.exec(edtf)?.[0] ?? "";
  const day = edtf.slice(0, edtf.length - mark.length);
  const written = day.length === 10 ? calendar(day, { day: "numeric", month: "short", year: "numeric" })
    : day.length === 7 ? calendar(`${day}-01`, { month: "short", year: "numeric" }) : day;
  return `${mark === "~" || mark === "%" ? "ca. " : ""}${written}${mark === "?" || mark === "%" ? "?" : ""}`;
}

const calendars = new Map();

/** A day as a calendar of a place writes it; making a calendar is slow, so each is made once. */
function calendar(day, fields, place = locale()) {
  const when = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(when.getTime())) return day;
  const key = place + Object.values(fields).join();
  if (!calendars.has(key)) calendars.set(key, new Intl.DateTimeFormat(place, { ...fields, timeZone: "UTC" }));
  return calendars.get(key).format(when);
}

export function money(fact) {
  if (!fact.amount) return "";
  const value = Number(fact.amount).toLocaleString(locale(), { maximumFractionDigits: 2 });
  return !fact.currency || fact.currency === "DKK" ? (language() === "da" ? `${value} kr.` : `DKK ${value}`)
    : `${fact.currency} ${value}`;
}

/** When a fact holds, in words; "" where nothing is said about time. */
export function period(fact) {
  if (fact.start && fact.end) {
    return fact.start === fact.end ? date(fact.start) : text("fromTo", { a: date(fact.start), b: date(fact.end) });
  }
  if (fact.start) return text(fact.start.includes("/") ? "begun" : "since", { a: date(fact.start) });
  return fact.end ? text("until", { b: date(fact.end) }) : "";
}

/** The document of a piece of evidence: title and date. */
export function documentName(evidence) {
  const source = sources[evidence.doc];
  if (!source) return text("documentMissing", { name: evidence.file ?? "?" });
  const title = source.title || source.file;
  if (!source.date) return text("meetingOf", { title, date: text("undated") });
  return isDated(title, source.date) ? title : text("meetingOf", { title, date: date(source.date) });
}

/** Whether a title tells its day already, as "Møde den 5. maj 2022" does. */
function isDated(title, day) {
  const spelt = (month) => calendar(day, { day: "numeric", month, year: "numeric" }, LOCALES.da);
  return [day, spelt("short"), spelt("long")].some((spelling) => title.includes(spelling));
}

/** Where in the document: "pkt. 4: Økonomi, s. 3". */
export function placeIn(evidence) {
  const heading = sources[evidence.doc]?.items?.[evidence.item];
  const item = evidence.item ? text("item", { n: evidence.item }) + (heading ? `: ${heading}` : "") : text("noItem");
  return evidence.page ? `${item}, ${text("page", { n: evidence.page })}` : item;
}

export const nameOf = (id) => actors.get(id)?.label ?? id;

/** What a fact points to, in words: the other actor, or the purpose of the money. */
export const objectName = (fact) => (fact.object ? nameOf(fact.object) : fact.literal);
