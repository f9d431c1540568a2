/** The as-of rule of the build, once more for the slider: how a fact stands on a day.
 *
 *  An unknown end is not an open one: who was seen last in 2020 is `last-attested` in 2024, neither current nor ended.
 *  The build has worked out the days that bound each fact (`window`); here they are only compared.
 */

/** Every answer, in the order of the legend. */
export const STANDINGS = ["current", "last-attested", "unknown", "planned", "ended", "denied", "not-yet"];

/** The standing of a fact on an ISO day. Without a day only its status is looked at. */
export function holds(fact, day) {
  if (fact.status === "negated") return "denied";
  if (fact.status === "planned") return "planned";
  if (!day) return fact.status === "former" ? "ended" : "current";
  const days = fact.window;
  if (fact.event) return happened(day, days);
  if ((days.ends && day > days.ends) || (days.over && day >= days.over)) return "ended";
  return fact.status === "former" ? former(day, days) : lasting(day, days);
}

function happened(day, days) {
  const on = days.begins || days.first;
  return !on || day >= on ? "current" : "not-yet";
}

function former(day, days) {
  if (days.first ? day >= days.first : !days.ends) return "ended";
  if (days.begins && day < days.begins) return "not-yet";
  return days.begins && days.ends ? "current" : "unknown";
}

function lasting(day, days) {
  if (days.begins && day < days.begins) return "not-yet";
  if (!days.begins && (!days.first || day < days.first)) return "unknown";
  return days.ends || day <= days.last ? "current" : "last-attested";
}
