/** A quote as it stands in the document, with the words that carry the fact marked. */

import { actors } from "./data.js";
import { element } from "./dom.js";

/** All words that may carry a fact: both ends under every name, its role, on whose behalf, its purpose. */
function carriers(fact) {
  const ends = [fact.subject, fact.object].map((id) => actors.get(id)).filter(Boolean);
  const words = [...ends.flatMap((actor) => [actor.label, ...actor.aliases]), fact.role, fact.literal, ...fact.behalf];
  return [...new Set(words)].filter((word) => word && word.length > 1).sort((a, b) => b.length - a.length);
}

/** Parts `{words, marked}` that together are the quote. */
function parts(quote, words) {
  if (!words.length) return [{ words: quote, marked: false }];
  const escaped = words.map((word) => word.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?=$|s?(?![\\p{L}\\p{N}]))`, "giu");
  const found = [];
  let from = 0;
  for (const match of quote.matchAll(pattern)) {
    if (match.index > from) found.push({ words: quote.slice(from, match.index), marked: false });
    found.push({ words: match[0], marked: true });
    from = match.index + match[0].length;
  }
  if (from < quote.length) found.push({ words: quote.slice(from), marked: false });
  return found;
}

export function quotation(evidence, fact) {
  if (!evidence.quote) return null;
  return element("blockquote", parts(evidence.quote.replace(/\s+/g, " ").trim(), carriers(fact))
    .map(({ words, marked }) => (marked ? element("mark", words) : words)));
}
