/** The map without a mouse: arrows walk to the nearest actor, Enter opens its details, letters and signs do more. */

import { find } from "./dom.js";
import { closeShare } from "./share.js";
import { change, state } from "./state.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function listenToKeys(map) {
  const actions = {
    "+": () => map.zoom(1.25), "=": () => map.zoom(1.25), "-": () => map.zoom(0.8), 0: () => map.fit(),
    n: () => state.chosen && change({ rings: (state.rings + 1) % 3 }, { fit: true }),
    Escape: () => change({ chosen: "", rings: 0, path: null, pair: null }, { say: "cleared", fit: true }),
    Enter: () => {
      change({ tab: "details" });
      (find("details").querySelector("h2") ?? find("details")).focus();
    },
  };
  find("canvas").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const next = direction && map.near(direction, state.chosen);
    if (!direction && !actions[event.key]) return;
    event.preventDefault();
    if (next) change({ chosen: next, path: null, pair: null }, { focus: true, say: "chosen" });
    else actions[event.key]?.();
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName ?? "");
    if (event.key === "/" && !typing) {
      event.preventDefault();
      find("search").focus();
    } else if (event.key === "Escape" && find("share").open) {
      closeShare();
    }
  });
}
