/** Elements made from text only: nothing that stands in a document is ever read as markup. */

export const find = (id) => document.getElementById(id);

export const all = (selector) => [...document.querySelectorAll(selector)];

/** An HTML element, as in `element("p.hint", words)` or `element("button", { click }, words)`.
 *  Functions among the attributes listen to the event of their name. */
export function element(name, ...rest) {
  const [tag, ...classes] = name.split(".");
  const attributes = Object.getPrototypeOf(rest[0] ?? "") === Object.prototype ? rest.shift() : {};
  const node = document.createElement(tag);
  if (tag === "button") node.type = "button";
  if (classes.length) node.className = classes.join(" ");
  return furnish(node, attributes, rest);
}

/** An SVG element. */
export function shape(name, attributes, ...children) {
  return furnish(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function furnish(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(key, value);
    else if (value ?? false !== false) node.setAttribute(key, value === true ? "" : String(value));
  }
  node.append(...present(children));
  return node;
}

const present = (children) => children.flat(Infinity).filter((child) => child || child === 0);

/** The mark of a type, a relation or a standing, by its id among the symbols of the page: `mark("kind-Person")`. */
export const mark = (id) => shape("svg", { class: `mark-${id.split("-")[0]}`, "aria-hidden": "true" },
  shape("use", { href: `#${id}` }));

/** What there is of some words, as one line. */
export const joined = (...words) => words.flat().filter(Boolean).join(" · ");

/** How many there are, small and soft. */
export const counter = (n) => element("span.count", n.toLocaleString(document.documentElement.lang));

const keyOf = ({ dataset }) => dataset.key ?? dataset.go;

/** Put new children into a place; what had the focus there has it again, found by what it is for. */
export function refill(place, ...children) {
  const active = document.activeElement;
  const key = place.contains(active) ? keyOf(active) : null;
  place.replaceChildren(...present(children));
  if (!key) return;
  const again = [...place.querySelectorAll("[data-key], [data-go]")].find((node) => keyOf(node) === key);
  (again ?? place).focus({ preventScroll: true });
}
