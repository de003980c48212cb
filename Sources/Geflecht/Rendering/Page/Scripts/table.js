// Lets readers sort tables by their columns. Texts sort as a dictionary of the language does, numbers by size, blanks last.
const sorting = (() => {
  const tables = [...document.querySelectorAll("main table")].filter((table) => table.querySelectorAll("tbody tr").length > 1);
  /** The number that a text of the page means, in the language that is shown: `1.234,5` or `1,234.5`. */
  const number = (/** @type {string} */ text) => {
    const [group, mark] = language.current() === "de" ? [/\./g, ","] : [/,/g, "."];
    const digits = text.replace(group, "").replace(mark, ".").replace("−", "-").replace(/[\s\u00a0]?%$/, "");
    return digits === "" ? NaN : Number(digits);
  };
  const bodies = tables.map((table) => ({
    heads: [...table.querySelectorAll("thead th")],
    body: /** @type {HTMLTableSectionElement} */ (table.querySelector("tbody")),
    rows: [...table.querySelectorAll("tbody tr")],
  }));
  let last = "";
  const apply = (/** @type {boolean} */ isChanged) => {
    if (!isChanged && view.one("sort") === last) return;
    last = view.one("sort");
    const [place, column] = view.one("sort").replace("-", "").split(".").map(Number);
    const isDown = view.one("sort").startsWith("-");
    bodies.forEach(({ heads, body, rows }, at) => {
      const isSorted = heads[0].closest("thead")?.querySelector("[aria-sort]") !== null;
      if (at !== place && !isSorted) return;
      heads.forEach((head, number) => {
        if (at === place && number === column) head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      });
      if (at !== place || !heads[column]) {
        body.append(...rows);
        return;
      }
      const collator = new Intl.Collator(language.current(), { numeric: true });
      const keyed = rows.map((row) => {
        const text = row.children[column]?.textContent?.trim().replace(/^–$/, "") ?? "";
        return { row, text, value: number(text) };
      });
      const areNumbers = keyed.every(({ text, value }) => text === "" || !Number.isNaN(value));
      const sign = isDown ? -1 : 1;
      keyed.sort((a, b) => (a.text === "" ? 1 : 0) - (b.text === "" ? 1 : 0)
        || sign * (areNumbers ? a.value - b.value : collator.compare(a.text, b.text)) || 0);
      body.append(...keyed.map(({ row }) => row));
    });
  };
  bodies.forEach(({ heads }, at) => heads.forEach((head, column) => {
    if (!head.textContent?.trim()) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const key = `${at}.${column}`;
      view.set("sort", [view.one("sort") === key ? `-${key}` : key]);
    });
  }));
  return { apply };
})();
