// A walk through a map by keyboard: left and right go along the nodes, down to the partners of one, up and Escape back.
const walk = (() => {
  const spoken = document.createElement("p");
  spoken.className = "unseen";
  spoken.setAttribute("role", "status");
  document.body.append(spoken);
  /** The node of a map from which a card was opened. @type {SVGAElement | undefined} */
  let left;

  for (const map of document.querySelectorAll("svg:has(a[data-n])")) {
    const nodes = /** @type {SVGAElement[]} */ ([...map.querySelectorAll("a[data-n]")]);
    const ties = /** @type {SVGElement[]} */ ([...map.querySelectorAll("[data-t]")]);
    const isShown = (/** @type {Element} */ element) => !element.classList.contains("off");
    /** Where the walk came from: the nodes it could choose among, and which it chose. */
    const way = [{ among: nodes, at: 0 }];
    const partners = (/** @type {SVGAElement} */ node) => {
      const number = node.dataset.n;
      const tied = new Set(ties.filter(isShown).flatMap((tie) => {
        const ends = tie.dataset.t?.split(" ") ?? [];
        return ends[0] === number ? [ends[1]] : ends[1] === number ? [ends[0]] : [];
      }));
      return nodes.filter((other) => isShown(other) && tied.has(other.dataset.n));
    };
    const name = (/** @type {SVGAElement} */ node) => (node.querySelector("title") ?? node).textContent?.trim() ?? "";
    const show = () => {
      const { among, at } = way[way.length - 1];
      const node = among[at];
      for (const other of nodes) other.setAttribute("tabindex", other === node ? "0" : "-1");
      node.focus();
      const count = partners(node).length;
      const from = way.length > 1 ? way[way.length - 2] : undefined;
      const origin = from ? name(from.among[from.at]).split(" · ")[0] : "";
      spoken.textContent = {
        de: `${name(node)}. ${count} Partner auf der Karte. ${at + 1} von ${among.length}${origin ? `, verbunden mit ${origin}` : ""}.`,
        en: `${name(node)}. ${count} partner${count === 1 ? "" : "s"} on the map. ${at + 1} of ${among.length}${origin ? `, tied to ${origin}` : ""}.`,
      }[language.current()];
    };
    const start = (/** @type {SVGAElement} */ node) => {
      const among = nodes.filter(isShown);
      way.splice(0, way.length, { among, at: among.indexOf(node) });
    };
    nodes.forEach((node, place) => {
      node.setAttribute("tabindex", place ? "-1" : "0");
      // Whoever comes by mouse, touch or Tab begins anew there.
      node.addEventListener("focus", () => {
        const { among, at } = way[way.length - 1];
        if (among[at] !== node || !isShown(node)) start(node);
      });
      node.addEventListener("click", () => { left = node; });
    });
    map.addEventListener("keydown", (event) => {
      const { key } = /** @type {KeyboardEvent} */ (event);
      const here = /** @type {SVGAElement | null} */ (document.activeElement?.closest("a[data-n]") ?? null);
      if (!here || !map.contains(here)) return;
      const step = way[way.length - 1];
      const next = key === "ArrowDown" ? partners(here) : [];
      if (key === "ArrowRight") step.at = (step.at + 1) % step.among.length;
      else if (key === "ArrowLeft") step.at = (step.at + step.among.length - 1) % step.among.length;
      else if (key === "Home") step.at = 0;
      else if (key === "End") step.at = step.among.length - 1;
      else if (next.length) way.push({ among: next, at: 0 });
      else if ((key === "ArrowUp" || key === "Escape") && way.length > 1) way.pop();
      else return;
      event.preventDefault();
      show();
    });
  }
  // Enter follows the link of a node to its card; Escape comes back.
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !left || left.contains(document.activeElement)) return;
    left.focus();
    left = undefined;
  });
  return {
    /** The first node that is shown can be reached by Tab, whatever the filter leaves. */
    apply: () => {
      for (const map of document.querySelectorAll("svg:has(a[data-n])")) {
        const nodes = [...map.querySelectorAll("a[data-n]")];
        const current = nodes.find((node) => node.getAttribute("tabindex") === "0");
        if (current && !current.classList.contains("off")) continue;
        current?.setAttribute("tabindex", "-1");
        nodes.find((node) => !node.classList.contains("off"))?.setAttribute("tabindex", "0");
      }
    },
  };
})();
