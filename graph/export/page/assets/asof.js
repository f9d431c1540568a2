/** How a fact stands on a day, by the one rule of the product: the build has worked it out, here it is looked up. */

import { standings } from "./data.js";

/** Every answer, in the order of the legend. */
const STANDINGS = [...standings.keys()];

const BY_STATUS = { negated: "denied", planned: "planned", former: "ended" };

/** The standing of a fact on an ISO day: the last of its steps that is not later. For "all" days its status tells. */
export function holds({ status, steps }, day) {
  if (day === "all") return BY_STATUS[status] ?? "current";
  let place = 0;
  while (steps[place + 1] <= day) place += 2;
  return STANDINGS[steps[place]];
}
