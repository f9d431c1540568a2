/** Suggestions below the editor: prefixes, our terms by name or Danish label, keywords, variables of the query. */

const KEYWORDS = ["SELECT", "DISTINCT", "WHERE", "FILTER", "OPTIONAL", "UNION", "BIND", "VALUES", "GROUP BY", "ORDER BY", "LIMIT",
  "COUNT", "GROUP_CONCAT", "FILTER NOT EXISTS", "CONSTRUCT", "ASK", "DESCRIBE", "COALESCE", "CONTAINS", "LCASE"];

/** Up to twelve suggestions for the word before the cursor. */
export function suggest(word, text, words) {
  const low = word.toLowerCase();
  if (!low) return [];
  const variables = [...new Set(text.match(/\?\w+/g) ?? [])].filter((name) => name !== word);
  const all = [
    ...words.terms.map(({ term, label }) => ({ insert: term, hint: label })),
    ...Object.keys(words.prefixes).map((prefix) => ({ insert: `${prefix}:`, hint: words.prefixes[prefix] })),
    ...KEYWORDS.map((insert) => ({ insert, hint: "" })),
    ...variables.map((insert) => ({ insert, hint: "" })),
  ];
  const starts = all.filter(({ insert }) => insert.toLowerCase().startsWith(low) && insert !== word);
  const inside = all.filter((one) => !starts.includes(one) && low.length > 2
    && (one.insert.toLowerCase().includes(low) || one.hint.toLowerCase().startsWith(low)));
  return [...starts, ...inside].slice(0, 12);
}

const before = (area) => area.value.slice(0, area.selectionStart).match(/[?\w:-]*$/)[0];

/** Join the text area and the list; arrows choose, Enter and Tab take, Escape closes. */
export function attach(area, list, words) {
  let found = [], at = 0;
  const close = () => { list.hidden = true; found = []; area.removeAttribute("aria-activedescendant"); };
  const show = () => {
    list.replaceChildren(...found.map(({ insert, hint }, place) => {
      const item = document.createElement("li");
      item.id = `choice-${place}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(place === at));
      item.textContent = hint ? `${insert}  ${hint}` : insert;
      item.addEventListener("mousedown", (event) => { event.preventDefault(); at = place; take(); });
      return item;
    }));
    list.hidden = found.length === 0;
    if (found.length) area.setAttribute("aria-activedescendant", `choice-${at}`);
  };
  const take = () => {
    const word = before(area), start = area.selectionStart - word.length;
    area.setRangeText(found[at].insert, start, area.selectionStart, "end");
    close();
  };
  const look = (force) => {
    const word = before(area);
    found = force || word.length > 1 ? suggest(word || "?", area.value, words) : [];
    at = 0;
    show();
  };
  area.addEventListener("input", () => look(false));
  area.addEventListener("blur", close);
  area.addEventListener("keydown", (event) => {
    if (event.ctrlKey && event.key === " ") { event.preventDefault(); look(true); return; }
    if (!found.length) return;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) { event.preventDefault(); at = (at + moves[event.key] + found.length) % found.length; show(); }
    else if (event.key === "Tab" || (event.key === "Enter" && !event.ctrlKey)) { event.preventDefault(); take(); }
    else if (event.key === "Escape") { event.preventDefault(); close(); }
  });
}
