/** What a reader can take away: a link, a copy of the page in this view, pictures, tables, paper. */

import { content } from "./data.js";
import { element, find } from "./dom.js";
import { actorsCsv, relationsCsv } from "./csv.js";
import { bitmap, svgText } from "./picture.js";
import { state, write } from "./state.js";
import { printedTable } from "./table.js";
import { date, text } from "./texts.js";

/** The page as it came, before anything was drawn into it. */
const original = `<!doctype html>\n${document.documentElement.outerHTML}`;

/** What stands under a picture and on top of a print: view, day, data date, contact. */
export function captions(shownWords) {
  const day = state.day ? text("drawnAsOf", { date: date(state.day) }) : text("drawnAll");
  const contact = `${text("contact")}: ${text("contactText")}`;
  return [`${content.title}: ${text("subtitle")}`, `${shownWords}. ${day}. ${text("dataDate")}.`, contact];
}

/** Listen to the menu. `now()` gives `{seen, picture, captions, say}` of this moment. */
export function listenToShare(now) {
  const drawn = () => now().picture(now().captions);
  const choices = {
    linkCopy: copyLink, copySave: saveCopy,
    pictureSave: async () => download("bordkort.png", "image/png", await bitmap(drawn())),
    drawingSave: () => download("bordkort.svg", "image/svg+xml", svgText(drawn())),
    relationsSave: () => download("relationer.csv", "text/csv;charset=utf-8", relationsCsv(now().seen)),
    actorsSave: () => download("aktoerer.csv", "text/csv;charset=utf-8", actorsCsv(now().seen)),
    print: () => window.print(),
  };
  for (const [key, run] of Object.entries(choices)) {
    find(key).addEventListener("click", async () => {
      closeShare();
      await run();
      if (key !== "print") now().say(text(key === "linkCopy" ? "linkCopied" : "saved"));
    });
  }
}

/** The menu folds, and who opened it stands there again. */
export function closeShare() {
  find("share").open = false;
  find("share").querySelector("summary").focus();
}

/** Hand a file to the reader without any server. */
function download(name, type, part) {
  const address = URL.createObjectURL(new Blob([part], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function copyLink() {
  const address = `${location.href.split("#")[0]}#${write()}`;
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    window.prompt(text("linkCopy"), address);
  }
}

function saveCopy() {
  const mark = write().replaceAll("&", "&amp;").replaceAll('"', "%22");
  const copy = original.replace(/(<html[^>]*data-view=")[^"]*"/, (_, start) => `${start}${mark}"`);
  download("bordkort-visning.html", "text/html;charset=utf-8", copy);
}

/** Fill the paper before printing: picture first, then the table with sources. */
export function listenToPrint(now) {
  const paper = find("paper");
  window.addEventListener("beforeprint", () => {
    const { seen, picture, captions: [title, ...lines] } = now();
    const head = [...lines, text("purposeText")].map((line) => element("p", line));
    paper.replaceChildren(element("h1", title), ...head, picture([title]), printedTable(seen));
  });
  window.addEventListener("afterprint", () => paper.replaceChildren());
}
