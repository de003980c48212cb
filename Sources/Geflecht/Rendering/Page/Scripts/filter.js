// Lets readers choose a part of the network. Numbers, table and map show that part alone; what does not says so.
const filter = (() => {
  if (!network) return undefined;
  const { data, levels, scopes, under, years } = network;
  const keys = ["sectors", "kinds", "states", "scope", "level", "as-of", "undated", "min-weight"];
  const isOn = () => keys.some((key) => view.all(key).length > 0);

  // MARK: Controls

  /** @typedef {{ de: string, en: string }} Words */
  const make = (/** @type {string} */ tag, /** @type {Record<string, string>} */ attributes, /** @type {(Node | string)[]} */ ...inside) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...inside);
    return element;
  };
  /** Shows in the controls what is chosen. @type {(() => void)[]} */
  const readers = [];
  /** A box that can be ticked for every value of a key. */
  const boxes = (/** @type {string} */ key, /** @type {Words} */ title, /** @type {{ value: string, words: Words }[]} */ choices) => {
    const group = make("fieldset", {}, make("legend", {}, language.element("span", title)));
    for (const { value, words } of choices) {
      const input = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox" }));
      input.addEventListener("change", () => {
        const others = view.all(key).filter((other) => other !== value);
        view.set(key, input.checked ? [...others, value] : others);
      });
      readers.push(() => { input.checked = view.all(key).includes(value); });
      group.append(make("label", {}, input, " ", language.element("span", words)));
    }
    return group;
  };
  /** A list of which one value can be chosen. */
  const list = (/** @type {string} */ key, /** @type {Words} */ title, /** @type {{ value: string, words: Words }[]} */ choices) => {
    const select = /** @type {HTMLSelectElement} */ (make("select", {}));
    for (const { value, words } of choices) {
      const option = /** @type {HTMLOptionElement} */ (language.element("option", words));
      option.value = value;
      select.append(option);
    }
    select.addEventListener("change", () => view.set(key, [select.value]));
    readers.push(() => { select.value = view.one(key); });
    return make("label", {}, language.element("span", title), " ", select);
  };
  const same = (/** @type {string} */ text) => ({ de: text, en: text });
  /** The name of a node as the page has it, in the language that is shown. */
  const nameOf = (/** @type {number} */ node) => document.querySelector(`#n${node} th`)?.textContent?.trim() ?? "";

  const controls = make("div", { class: "controls" });
  const titled = (/** @type {{ key: string, de: string, en: string }} */ item) => ({ value: item.key, words: item });
  const states = data.nodes.level.flatMap((/** @type {number} */ level, /** @type {number} */ node) => level === 2 ? [node] : []);
  if (states.length > 1) {
    controls.append(boxes("states", { de: "Länder", en: "States" }, states.map((/** @type {number} */ node) => ({
      value: data.nodes.id[node], words: { get de() { return nameOf(node); }, get en() { return nameOf(node); } },
    }))));
  }
  if (data.sectors.length > 1) {
    controls.append(boxes("sectors", { de: "Beziehungen dieser Sektoren", en: "Ties of these sectors" }, data.sectors.map(titled)));
  }
  if (data.kinds.length > 1) {
    controls.append(boxes("kinds", { de: "Beziehungen dieser Art", en: "Ties of this kind" }, data.kinds.map(titled)));
  }
  const scopeWords = [{ de: "örtlich", en: "local" }, { de: "landesweit", en: "state" }, { de: "bundesweit", en: "federal" }];
  const usedScopes = [1, 2, 3].filter((scope) => data.nodes.scope.includes(scope));
  if (usedScopes.length > 1) {
    controls.append(boxes("scope", { de: "Akteure dieser Reichweite", en: "Actors of this scope" },
      usedScopes.map((scope) => ({ value: scopes[scope], words: scopeWords[scope - 1] }))));
  }
  const singles = make("div", { class: "singles" });
  const usedLevels = [1, 2, 3].filter((level) => data.nodes.level.includes(level));
  const levelWords = [{ de: "Städten", en: "cities" }, { de: "Ländern", en: "states" }, { de: "Bund", en: "the federal level" }];
  if (data.view.level === null && usedLevels.length && data.nodes.level.includes(0)) {
    singles.append(list("level", { de: "Alles zusammengezogen zu", en: "Everything contracted into" }, [
      { value: "", words: { de: "nichts: alle Ebenen", en: "nothing: all levels" } },
      ...usedLevels.map((level) => ({ value: levels[level], words: levelWords[level - 1] })),
    ]));
  }
  if (data.view.as_of === null && years().length > 1) {
    singles.append(list("as-of", { de: "Stand", en: "As of" }, [
      { value: "", words: { de: "alle Jahre", en: "all years" } },
      ...years().map((year) => ({ value: String(year), words: same(String(year)) })),
    ]));
    const undated = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox" }));
    undated.addEventListener("change", () => view.set("undated", undated.checked ? ["keep"] : []));
    const label = make("label", {}, undated, " ", language.element("span", { de: "auch Beziehungen ohne Datum", en: "ties without a date too" }));
    readers.push(() => {
      undated.checked = view.one("undated") === "keep";
      label.hidden = view.one("as-of") === "";
    });
    singles.append(label);
  }
  const weights = [...new Set(data.ties.weight)].sort((a, b) => a - b);
  if (weights.length > 1) {
    const input = /** @type {HTMLInputElement} */ (make("input", { type: "number", min: "0", step: "any", max: String(weights.at(-1)) }));
    input.addEventListener("change", () => view.set("min-weight", Number(input.value) > 0 ? [String(Number(input.value))] : []));
    readers.push(() => { input.value = view.one("min-weight"); });
    singles.append(make("label", {}, language.element("span", { de: "Gewicht mindestens", en: "Weight at least" }), " ", input));
  }
  const clear = make("button", { type: "button" });
  clear.append(language.element("span", { de: "Ganzes Netzwerk zeigen", en: "Show the whole network" }));
  clear.addEventListener("click", () => view.clear(keys));
  singles.append(clear);
  controls.append(singles);

  const state = make("span", { role: "status" });
  const panel = make("details", { class: "tools" },
    make("summary", {}, language.element("span", { de: "Filtern", en: "Filter" }), " ", state), controls);
  document.querySelector("main")?.prepend(panel);

  // MARK: What follows the filter

  const table = document.querySelector("table.nodes");
  const rows = table ? [.../** @type {NodeListOf<HTMLTableRowElement>} */ (table.querySelectorAll("tbody tr"))].map((row) => ({
    row, node: Number(row.id.slice(1)),
  })) : [];
  /** What stands in the cells that a filter counts anew while there is none. @type {{ cell: Element, nodes: ChildNode[] }[][]} */
  let whole = [];
  const numbers = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#numbers dd"))].map((cell) => ({
    cell, key: cell.dataset.count ?? "",
  }));
  const maps = [...document.querySelectorAll("svg:has([data-n])")].map((map) => ({
    nodes: [.../** @type {NodeListOf<SVGElement>} */ (map.querySelectorAll("[data-n]"))].map((element) => ({
      element, node: Number(element.dataset.n),
    })),
    ties: [.../** @type {NodeListOf<SVGElement>} */ (map.querySelectorAll("[data-t]"))].map((element) => ({
      element, pair: element.dataset.t ?? "", isTandem: element.classList.contains("tandem"),
    })),
  }));
  // Sections that no filter reaches say so at their heading, tables beside a map above themselves.
  const marks = [...document.querySelectorAll("main section")].flatMap((section) => {
    const places = section.querySelector("#numbers, svg [data-n]")
      ? [...section.querySelectorAll(".wide:not(:has(.nodes)), figcaption")] : [...section.querySelectorAll("h2")];
    return places.map((place) => {
      const mark = make("p", { class: "whole" }, language.element("span", { de: "ganzes Netzwerk", en: "whole network" }));
      if (place.matches("h2")) place.after(mark);
      else if (place.matches("figcaption")) place.prepend(mark);
      else place.before(mark);
      return mark;
    });
  });

  const link = (/** @type {number} */ node) => make("a", { href: `#n${node}` }, nameOf(node));
  const withCommas = (/** @type {Node[]} */ items) => items.flatMap((item, place) => place ? [", ", item] : [item]);
  const shownNumber = (/** @type {number} */ number) => number.toLocaleString(language.current(), { useGrouping: true });

  /** What is chosen, in words. */
  const chosen = () => [
    ...view.all("states").map((id) => nameOf(data.nodes.id.indexOf(id))),
    ...view.all("sectors").concat(view.all("kinds")).map((key) =>
      [...data.sectors, ...data.kinds].find((item) => item.key === key)?.[language.current()] ?? key),
    ...view.all("scope").map((key) => scopeWords[scopes.indexOf(key) - 1]?.[language.current()] ?? key),
    ...view.all("level").map((key) => levelWords[levels.indexOf(key) - 1]?.[language.current()] ?? key),
    ...view.all("as-of"),
    ...view.all("min-weight").map((weight) => ({ de: `Gewicht ab ${weight.replace(".", ",")}`, en: `weight ${weight} or more` }[language.current()])),
  ];
  let last = "";
  /** Whether anything changed. */
  const apply = () => {
    const wanted = JSON.stringify([language.current(), ...keys.map((key) => view.all(key))]);
    if (wanted === last) return false;
    last = wanted;
    for (const read of readers) read();
    const on = isOn();
    for (const mark of marks) mark.hidden = !on;
    panel.classList.toggle("on", on);
    state.textContent = on ? chosen().join(", ") : { de: "ganzes Netzwerk", en: "whole network" }[language.current()];
    // The page opens with the whole network: there is nothing to count anew before the first filter.
    if (!on && !whole.length) return true;
    if (!whole.length) {
      whole = rows.map(({ row }) => [4, 6, 2].map((place) => ({ cell: row.cells[place], nodes: [...row.cells[place].childNodes] })));
    }
    const part = under(view);
    for (const { cell, key } of numbers) if (key in part.counts) cell.textContent = shownNumber(part.counts[key]);
    const sectorNames = data.sectors.map((/** @type {Words} */ sector) => sector[language.current()]);
    rows.forEach(({ row, node }, place) => {
      row.classList.toggle("off", !part.shown[node]);
      const [partners, neighbors, sectors] = whole[place].map(({ cell }) => cell);
      if (!on) {
        for (const { cell, nodes } of whole[place]) cell.replaceChildren(...nodes);
      } else if (part.shown[node]) {
        partners.textContent = shownNumber(part.neighbors[node].length);
        neighbors.replaceChildren(...withCommas(part.neighbors[node].map(link)));
        const present = part.present.get(node);
        if (present) sectors.textContent = sectorNames.filter((/** @type {string} */ _, /** @type {number} */ sector) => present.has(sector)).join(", ");
      }
    });
    for (const map of maps) {
      const { tandems, others } = part.pairsOn(new Set(map.nodes.map(({ node }) => node)));
      for (const { element, node } of map.nodes) element.classList.toggle("off", !part.kept[node]);
      for (const { element, pair, isTandem } of map.ties) element.classList.toggle("off", !(isTandem ? tandems : others).has(pair));
    }
    return true;
  };
  return { apply };
})();
