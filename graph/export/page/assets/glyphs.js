/** The colours of what is drawn rather than styled: map, pictures, paper. Each is a pair, for light and for dark. */

import { kinds, relations } from "./data.js";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Call back when the reader's system changes between light and dark. */
export const onTheme = (listener) => dark.addEventListener("change", listener);

let printing = false;

/** Paper and pictures are light, whatever the screen is. */
export function onPaper(draw) {
  printing = true;
  try {
    return draw();
  } finally {
    printing = false;
  }
}

export const themed = (pair) => pair[dark.matches && !printing ? 1 : 0];

export const INK = ["#15212c", "#eef3f7"];
export const GROUND = ["#ffffff", "#12191f"];
export const PALE = ["#e1e7ec", "#27323b"];
export const PALE_LINE = ["#eceff2", "#212b33"];
export const TIE = ["#66737f", "#93a0ac"];
export const MARK = ["#b4005a", "#ff7eb6"];

export const kindColour = (kind) => themed(kinds.get(kind).colours);

export const lineColour = (relation) => themed(relations.get(relation).colours);
