/** What a reader can take away: a link, a copy of the page in this view, pictures, tables, paper. */

import { shownWords } from "./chips.js";
import { content } from "./data.js";
import { element, find } from "./dom.js";
import { actorsCsv, relationsCsv } from "./csv.js";
import { bitmap, drawing, svgText } from "./picture.js";
import { ALWAYS, state, write } from "./state.js";
import { printedTable } from "./table.js";
import { date, text } from "./texts.js";

/** The page as it came, before anything was drawn into it. */
const original = `<!doctype html>\n${document.documentElement.outerHTML}`;

/** What stands under a picture and on top of a print: view, day, data date, contact. */
function captions(seen) {
  const day = state.day === ALWAYS ? text("drawnAll") : text("drawnAsOf", { date: date(state.day) });
  const contact = `${text("contact")}: ${text("contactText")}`;
  return [`${content.title}: ${text("subtitle")}`, `${shownWords(seen)}. ${day}. ${text("dataDate")}.`, contact];
}

const picture = ({ seen, scene }) => drawing(scene, seen.standings, captions(seen));

/** What the menu hands out, by the ids of its buttons: name, type and content of a file, or what else to do. */
const CHOICES = {
  linkCopy: copyLink,
  copySave: () => ["bordkort-visning.html", "text/html;charset=utf-8", copyOfPage()],
  pictureSave: async (now) => ["bordkort.png", "image/png", await bitmap(picture(now))],
  drawingSave: (now) => ["bordkort.svg", "image/svg+xml", svgText(picture(now))],
  relationsSave: ({ seen }) => ["relationer.csv", "text/csv;charset=utf-8", relationsCsv(seen)],
  actorsSave: ({ seen }) => ["aktoerer.csv", "text/csv;charset=utf-8", actorsCsv(seen)],
  print: () => window.print(),
};

/** Listen to the menu, and to printing. `now()` gives `{seen, scene, say}` of this moment. */
export function listenToShare(now) {
  for (const [key, run] of Object.entries(CHOICES)) {
    find(key).addEventListener("click", async () => {
      document.documentElement.dataset.busy = "yes";
      const file = await run(now());
      if (file) download(...file);
      now().say(text(file ? "saved" : key === "linkCopy" ? "linkCopied" : "printed"));
      delete document.documentElement.dataset.busy;
    });
  }
  window.addEventListener("beforeprint", () => fill(find("paper"), now()));
  window.addEventListener("afterprint", () => find("paper").replaceChildren());
}

/** Hand a file to the reader without any server. */
const download = (name, type, part) =>
  element("a", { href: URL.createObjectURL(new Blob([part], { type })), download: name }).click();

async function copyLink() {
  const link = `${location.href.split("#")[0]}#${write()}`;
  await navigator.clipboard.writeText(link).catch(() => window.prompt(text("linkCopy"), link));
}

function copyOfPage() {
  const mark = write().replaceAll("&", "&amp;").replaceAll('"', "%22");
  return original.replace(/(<html[^>]*data-view=")[^"]*"/, (_, start) => `${start}${mark}"`);
}

/** Paper has the picture first, then the table with sources. */
function fill(paper, { seen, scene }) {
  const [title, ...lines] = captions(seen);
  const head = [...lines, text("purposeText")].map((line) => element("p", line));
  paper.replaceChildren(element("h1", title), ...head, drawing(scene, seen.standings, [title]), printedTable(seen));
}
