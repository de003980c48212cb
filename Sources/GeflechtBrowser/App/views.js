// What the page shows of the data, a view each: controls that stand in the address, and what the engine answers.
const views = (() => {
  const { make, button, toggle, field, choice, titled } = elements;
  const { ask, show, picture, deliver, remarks, provenance, spelled, contents } = questions;
  const place = make("div", { id: "answer" });
  const controls = make("div", { className: "controls" });
  const set = (/** @type {(Node | string)[]} */ ...parts) => controls.replaceChildren(...parts);
  const refresh = () => shown[/** @type {keyof typeof shown} */ (current())]();
  const current = () => (address.get("view") in shown ? address.get("view") : "check");

  // MARK: Check

  /** Beside findings: the line of the file, and what to do about the first of each kind. */
  const enlighten = async () => {
    /** @type {Map<string, HTMLElement>} */
    const kinds = new Map();
    for (const item of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("li"))) {
      const text = item.textContent ?? "";
      const [, path, line, column] = /^(.+?):(\d+):(\d+): /.exec(text) ?? [];
      const file = page.open().find(([name]) => name === path);
      const found = file && files.line(file[1], Number(line));
      if (found !== undefined) item.append(excerpt(found, Number(column)));
      const [, code] = /\[([a-z0-9-]+)\]/.exec(text.trim()) ?? [];
      if (code && !kinds.has(code)) kinds.set(code, item);
    }
    for (const [code, item] of [...kinds].slice(0, 12)) {
      const parts = contents((await ask(["explain", code, "--format", "html"])).output)?.querySelectorAll("p") ?? [];
      item.append(...[...parts].slice(0, 1).map((part) => make("p", { className: "cure", textContent: part.textContent })));
    }
  };
  const excerpt = (/** @type {string} */ line, /** @type {number} */ column) => {
    const letters = [...line];
    const start = Math.max(0, column - 41);
    const rest = letters.slice(column - 1);
    // To the end of the cell.
    const end = rest.findIndex((letter, at) => at > 0 && /[;,\t|]/.test(letter));
    const cell = rest.slice(0, end < 0 ? 40 : Math.min(end, 40)).join("");
    return make("code", { className: "excerpt" }, (start ? "…" : "") + letters.slice(start, column - 1).join(""),
      make("mark", { textContent: cell || " " }), rest.slice([...cell].length, [...cell].length + 40).join(""));
  };

  // MARK: Years, states, measures

  /** The states of the data, for a choice. */
  const states = async () => {
    const { output } = await ask(["measure", ...questions.source(), "degree", "--level", "state", "--format", "json"]);
    const nodes = output ? JSON.parse(output).nodes : [];
    return nodes.map((/** @type {{ id: string, name?: string }} */ node) => /** @type {[string, string]} */ ([node.id, node.name ?? node.id]));
  };
  const without = (/** @type {string} */ word) => (/** @type {string} */ other) => other !== word;
  /** All measures with what they say, to be taken and left. */
  const catalog = () => {
    const list = /** @type {HTMLDetailsElement} */ (make("details", { className: "catalog" }, make("summary", { textContent: say("allMeasures"), key: "catalog" })));
    list.ontoggle = async () => {
      if (list.childElementCount > 1) return;
      const content = contents((await ask(["explain", "--format", "html"])).output);
      for (const head of content?.querySelectorAll("tbody th") ?? []) {
        const id = head.textContent ?? "";
        head.replaceChildren(toggle(id, ids().includes(id), () => {
          const others = ids().filter(without(id));
          address.set("ids", [...others, ...(others.length < ids().length ? [] : [id])].join(" ") || undefined);
          for (const button of list.querySelectorAll("button")) button.setAttribute("aria-pressed", String(ids().includes(button.textContent ?? "")));
          measure();
        }));
      }
      content?.querySelector("h1")?.remove();
      list.append(...(content?.childNodes ?? []));
    };
    return list;
  };
  const usual = "degree betweenness participation";
  const ids = () => (address.get("ids") || usual).split(/\s+/).filter(Boolean);
  const measure = () => show(place, ["measure", ...questions.source(), ...(ids().includes("all") ? [] : ids()), ...address.view()]);

  // MARK: Maps

  /** Under a picture: the command, and the picture as files. */
  const pictureFiles = (/** @type {string[]} */ line, /** @type {string} */ text) =>
    make("p", { className: "command" }, say("command") + " ", make("code", { textContent: spelled([...line, "-o", "map.svg"]) }),
      " ", button("SVG", () => elements.save("map.svg", text)), " ", button("DOT", () => deliver([...line, "-o", "map.dot"], place)));
  const showPicture = async (/** @type {string[]} */ line) => {
    const { svg, text, answer } = await picture(line);
    place.replaceChildren(...remarks({ ...answer, errors: answer.code ? answer.errors : "" }),
      ...(svg ? [make("figure", { className: "map" }, svg), pictureFiles(line, text)] : []));
  };

  /** @type {Record<string, () => Promise<void>>} */
  const shown = {
    check: async () => {
      set();
      await show(place, ["check", ...questions.source()]);
      await enlighten();
    },
    report: async () => {
      set();
      const line = ["report", ...questions.source(), ...questions.asked(), ...address.view(), "-o", "net.html"];
      const answer = await ask(line);
      const bytes = /** @type {BlobPart | undefined} */ (answer.files[0]?.bytes);
      place.replaceChildren(...(answer.code ? remarks(answer) : []), ...(bytes ? [make("p", { className: "command" }, say("command") + " ",
        make("code", { textContent: spelled(line) }), " ", button(say("save"), () => elements.save("net.html", bytes))),
        make("iframe", { title: say("report"), className: "page", src: URL.createObjectURL(new Blob([bytes], { type: "text/html" })) })] : []));
    },
    sectors: async () => {
      set();
      await show(place, ["sectors", ...questions.source(), ...address.view()]);
    },
    levels: async () => {
      const all = await states();
      set(...(all.length ? [choice("whichState", "state", [["", say("overview")], ...all], refresh)] : []));
      const state = address.get("state");
      await show(place, ["levels", ...questions.source(), ...(state ? [state] : []), ...address.view("states")]);
    },
    history: async () => {
      set(field("from", "from", refresh, { size: 8, placeholder: "2018" }), field("to", "to", refresh, { size: 8, placeholder: "2023" }),
        make("span", { className: "hint", textContent: say("compareHint") }));
      const [from, to] = [address.get("from"), address.get("to")];
      await show(place, [...(from && to ? ["compare", ...questions.source(), "--from", from, "--to", to] : ["history", ...questions.source()]),
        ...address.view("as-of")]);
      if (from && to) return;
      const line = ["history", ...questions.source(), ...address.view("as-of")];
      const { svg, text, answer } = await questions.picture(line);
      if (svg) place.append(make("figure", { className: "map" }, svg), make("p", { className: "command" }, button("SVG", () => elements.save("history.svg", text))));
      else place.append(...remarks(answer));
    },
    tandems: async () => {
      set(...tandems.controls());
      await tandems.show(place);
    },
    map: async () => {
      const styles = /** @type {const} */ (["geo", "network", "levels", "sectors", "tandems", "ego", "difference"]);
      const style = address.get("style");
      set(choice("style", "style", [["", say("anyStyle")], ...styles.map((name) => /** @type {[string, string]} */ ([name, say(`${name}Style`)]))],
        () => page.render()),
        ...(style === "ego" ? [field("of", "of", refresh)] : []),
        ...(style === "difference" ? [field("from", "from", refresh, { size: 8 }), field("to", "to", refresh, { size: 8 })] : []));
      const more = style === "ego" ? [["of", "--of"]] : style === "difference" ? [["from", "--from"], ["to", "--to"]] : [];
      if (more.some(([key]) => !address.has(key))) return place.replaceChildren(make("p", { className: "hint", textContent: say("needed") }));
      await showPicture(["map", ...questions.source(), ...(style ? ["--style", style] : []), ...more.flatMap(([key, flag]) => [flag, address.get(key)]),
        ...address.view(...(style === "difference" ? ["as-of"] : []))]);
    },
    measure: async () => {
      set(field("whichMeasures", "ids", measure, { size: 40, placeholder: usual }),
        button(say("everyMeasure"), () => {
          address.set("ids", "all");
          page.render();
        }), catalog());
      await measure();
    },
    export: async () => {
      set();
      const formats = /** @type {const} */ (["xlsx", "csv", "graphml", "gexf", "pajek", "json", "d3", "kumu", "kumu-csv", "gephi", "graphframes", "spark"]);
      const folders = ["csv", "kumu-csv", "gephi", "graphframes", "spark", "pajek"];
      place.replaceChildren(make("ul", { className: "files" }, ...formats.map((format) => make("li", {},
        button(format, () => deliver(["export", ...questions.source(), "--to", format, ...address.view(), "-o",
          folders.includes(format) ? `${format}/` : `net.${["d3", "kumu"].includes(format) ? "json" : format}`], place)),
        " ", make("span", { textContent: say(`${format}Format`) })))));
    },
  };

  return {
    place, controls, current,
    names: Object.keys(shown),
    refresh,
  };
})();
