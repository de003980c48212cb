// Finds rows and cards by a word. Umlauts and their spellings are one: Über, Ueber, uber.
const search = (() => {
  const folded = (/** @type {string} */ text) => text.toLowerCase().replace(/ß/g, "ss").replace(/æ/g, "ae")
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/ae|oe|ue/g, (pair) => pair[0]);
  /** A field for what is searched, and how many were found. */
  const field = (/** @type {string} */ id, /** @type {Element} */ before, /** @type {(wanted: string) => string} */ find) => {
    const box = document.createElement("div");
    box.className = "search";
    const input = document.createElement("input");
    input.type = "search";
    input.id = id;
    const label = document.createElement("label");
    label.htmlFor = id;
    label.append(language.element("span", { de: "Suchen", en: "Search" }));
    const count = document.createElement("span");
    count.setAttribute("role", "status");
    box.append(label, " ", input, " ", count);
    before.before(box);
    const update = () => { count.textContent = find(folded(input.value.trim())); };
    input.addEventListener("input", update);
    return { input, update };
  };

  for (const list of document.querySelectorAll(".cards")) {
    const cards = [...list.querySelectorAll(".card")];
    if (cards.length < 8) continue;
    const texts = new Map();
    language.onChange(() => texts.clear());
    field(`${list.id}-search`, list, (wanted) => {
      let found = 0;
      for (const card of cards) {
        if (!texts.has(card)) texts.set(card, folded(card.textContent ?? ""));
        const fits = texts.get(card).includes(wanted);
        card.toggleAttribute("hidden", !fits);
        if (fits) found += 1;
      }
      return wanted ? `${found} / ${cards.length}` : "";
    });
  }

  const rows = [.../** @type {NodeListOf<HTMLTableRowElement>} */ (document.querySelectorAll("table.nodes tbody tr"))];
  if (!rows.length) return { apply: () => {} };
  // Who is meant stands in the name, the level, the sectors and the place, and in that of the place: not in the names of others.
  /** The cell that says where the place of a row lies. */
  const placeOf = (/** @type {HTMLTableRowElement} */ row) => {
    const place = row.cells[3].querySelector("a")?.hash.slice(1) ?? "";
    return /** @type {HTMLTableRowElement | null} */ (document.getElementById(place))?.cells[3];
  };
  /** @type {Map<HTMLTableRowElement, string>} */
  const texts = new Map();
  const text = (/** @type {HTMLTableRowElement} */ row) => {
    let known = texts.get(row);
    if (known === undefined) texts.set(row, known = folded([...[...row.cells].slice(0, 4), placeOf(row)].map((cell) => cell?.textContent).join(" ")));
    return known;
  };
  const table = /** @type {Element} */ (document.querySelector("table.nodes")?.closest(".wide"));
  const { input, update } = field("search", table, (wanted) => {
    let [found, all] = [0, 0];
    for (const row of rows) {
      if (row.classList.contains("off")) continue;
      const fits = wanted === "" || text(row).includes(wanted);
      row.hidden = !fits;
      all += 1;
      if (fits) found += 1;
    }
    return wanted ? `${found} / ${all}` : "";
  });
  input.addEventListener("input", () => view.set("search", [input.value.trim()]));
  return {
    apply: (/** @type {boolean} */ isChanged) => {
      if (isChanged) texts.clear();
      if (input.value.trim() !== view.one("search")) input.value = view.one("search");
      update();
    },
  };
})();
