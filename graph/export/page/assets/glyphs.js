/** The colours of what is drawn rather than styled, by their names: for the screen as it is, or for paper. */

import { content } from "./data.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
let theme = Number(dark.matches);

/** Call back when the reader's system changes between light and dark. */
export const onTheme = (listener) => dark.addEventListener("change", () => {
  theme = Number(dark.matches);
  listener();
});

export const onScreen = (name) => content.colours[name][theme];

/** Paper and pictures are light, whatever the screen is. */
export const onPaper = (name) => content.colours[name][0];
