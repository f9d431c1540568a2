/** The map without a mouse: arrows walk to the nearest actor, Enter opens its details, letters and signs do more. */

import { find } from "./dom.js";
import { change, parse, state } from "./state.js";

export function listenToKeys(map) {
  const walk = (...direction) => () => {
    const next = map.near(direction, state.chosen);
    if (!next) return;
    change({ chosen: next, path: null, pair: null });
    map.focus(next);
  };
  const actions = {
    ArrowLeft: walk(-1, 0), ArrowRight: walk(1, 0), ArrowUp: walk(0, -1), ArrowDown: walk(0, 1),
    "+": () => map.zoom(1.25), "=": () => map.zoom(1.25), "-": () => map.zoom(0.8), 0: () => map.fit(),
    n: () => state.chosen && change({ rings: (state.rings + 1) % 3 }),
    Escape: () => change(parse("n=&e=0&p=&c="), "fit"),
    Enter: () => {
      change({ tab: "details" });
      find("details").querySelector("h2").focus();
    },
  };
  find("canvas").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]();
  });
}
