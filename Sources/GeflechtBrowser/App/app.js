// The page around the engine: files in, command lines out, answers as the engine writes them.
(() => {
  /** @typedef {{ de: string, en: string }} Words */
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));
  const views = ["check", "report", "sectors", "levels", "history", "tandems", "map", "measure", "export"];
  const parts = ["sectors", "topics", "needs", "size", "travel", "relation", "wish", "reach"];
  const styles = ["geo", "network", "levels", "sectors", "tandems", "ego"];
  const endings = ["graphml", "gexf", "pajek", "json", "kumu", "csv", "graphframes"];

  // MARK: State, which stands in the address

  const state = new URLSearchParams(location.hash.slice(1));
  const language = () => (state.get("lang") ?? document.documentElement.lang) === "de" ? "de" : "en";
  const say = (/** @type {keyof typeof words} */ key) => words[key][language()];
  const keep = () => history.replaceState(null, "", "#" + state.toString());
  const set = (/** @type {string} */ key, /** @type {string} */ value) => {
    if (value) state.set(key, value); else state.delete(key);
    keep();
  };
  const put = (/** @type {string} */ key, /** @type {string} */ value, /** @type {boolean} */ isThere) => {
    const others = state.getAll(key).filter((other) => other !== value);
    state.delete(key);
    for (const other of isThere ? [...others, value] : others) state.append(key, other);
    keep();
  };

  // MARK: Elements

  /** @returns {HTMLElement} */
  const make = (/** @type {string} */ tag, /** @type {Record<string, unknown>} */ properties = {},
    /** @type {(Node | string)[]} */ ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const button = (/** @type {string} */ text, /** @type {() => void} */ action) =>
    make("button", { type: "button", textContent: text, onclick: action });
  /** A field whose value stands in the address. */
  const field = (/** @type {keyof typeof words} */ title, /** @type {string} */ key, /** @type {() => void} */ changed,
    /** @type {Record<string, unknown>} */ properties = {}) => {
    const input = make("input", { value: state.get(key) ?? "", ...properties });
    input.addEventListener("change", () => {
      set(key, /** @type {HTMLInputElement} */ (input).value.trim());
      changed();
    });
    return make("label", {}, make("span", { textContent: say(title) }), input);
  };
  const choice = (/** @type {keyof typeof words} */ title, /** @type {string} */ key, /** @type {string[]} */ options,
    /** @type {() => void} */ changed) => {
    const select = /** @type {HTMLSelectElement} */ (make("select", {}, ...options.map((value) =>
      make("option", { value, textContent: value }))));
    select.value = state.get(key) ?? options[0];
    select.onchange = () => { set(key, select.value); changed(); };
    return make("label", {}, make("span", { textContent: say(title) }), select);
  };
  const save = (/** @type {string} */ name, /** @type {BlobPart} */ content) => {
    const link = /** @type {HTMLAnchorElement} */ (make("a", { download: name, href: URL.createObjectURL(new Blob([content])) }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  // MARK: Questions

  const data = "data";
  /** Where commands find the data, and what else a report was asked that came with them. @type {string[]} */
  let [source, asked] = [[data], /** @type {string[]} */ ([])];
  /** The options that say which part of the network is meant. */
  const view = () => [["states", "--states"], ["only", "--sectors"], ["kinds", "--kinds"], ["as-of", "--as-of"]]
    .flatMap(([key, flag]) => (state.get(key) ? [flag, /** @type {string} */ (state.get(key))] : []));
  const ask = (/** @type {string[]} */ line) => engine.run([...line, "--lang", language()]);
  const shown = (/** @type {string[]} */ line) =>
    "geflecht " + line.map((word) => (/^[\w.,:=+/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(" ");

  /** Shows what a command answers, taken over from the document that the engine wrote. */
  const show = async (/** @type {HTMLElement} */ place, /** @type {string[]} */ line) => {
    const answer = await ask([...line, "--format", "html"]);
    if (answer.code === 130) return place.replaceChildren(make("p", { textContent: say("stopped") }));
    const parsed = new DOMParser().parseFromString(answer.output, "text/html").querySelector("main");
    place.replaceChildren(...remarks(answer), ...(parsed ? [...parsed.childNodes] : []), provenance(line));
  };
  const remarks = (/** @type {{ code: number, errors: string }} */ answer) => {
    const text = answer.errors.trim();
    if (!text) return [];
    const isBroken = answer.code === 70;
    return [make("pre", { className: answer.code ? "remarks failure" : "remarks", role: "status",
      textContent: (isBroken ? say("broken") + "\n" : "") + text })];
  };
  const provenance = (/** @type {string[]} */ line) =>
    make("p", { className: "command" }, say("command") + " ", make("code", { textContent: shown(line) }),
      " ", button("xlsx", () => deliver([...line, "-o", line[0] + ".xlsx"])),
      " ", button("CSV", () => deliver([...line, "-o", line[0] + ".csv"])),
      " ", button("JSON", () => deliver([...line, "-o", line[0] + ".json"])));
  /** Saves the files that a command writes. */
  const deliver = async (/** @type {string[]} */ line) => {
    const answer = await ask(line);
    for (const file of answer.files) save(file.name.split("/").pop() ?? "geflecht", /** @type {BlobPart} */ (file.bytes));
    if (answer.code) place.prepend(...remarks(answer));
  };

  // MARK: Views

  const place = make("div", { id: "answer" });
  const controls = make("div", { className: "controls" });
  const refresh = () => draw[/** @type {keyof typeof draw} */ (state.get("view") ?? "check")]();
  /** A picture that the engine drew. */
  const picture = async (/** @type {string[]} */ line) => {
    const answer = await ask([...line, "-o", "map.svg"]);
    const svg = answer.files[0] && new TextDecoder().decode(answer.files[0].bytes);
    const drawn = svg && document.adoptNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement);
    const buttons = svg ? [make("p", { className: "command" }, say("save") + ": ", button("SVG", () => save("map.svg", svg)),
      " ", button("DOT", () => deliver([...line, "-o", "map.dot"])))] : [];
    return [...remarks(answer), ...(drawn ? [make("figure", { className: "map" }, drawn)] : []), ...buttons];
  };

  const draw = {
    check: () => show(place, ["check", ...source]),
    sectors: () => show(place, ["sectors", ...source, ...view()]),
    levels: () => {
      controls.append(field("whichState", "state", refresh));
      return show(place, ["levels", ...source, ...(state.get("state") ? [/** @type {string} */ (state.get("state"))] : ["all"]),
        ...view().filter((_, index, all) => all[index & ~1] !== "--states")]);
    },
    history: async () => {
      controls.append(field("from", "from", refresh, { size: 6 }), field("to", "to", refresh, { size: 6 }));
      const [from, to] = [state.get("from"), state.get("to")];
      const line = from && to ? ["compare", ...source, "--from", from, "--to", to] : ["history", ...source];
      await show(place, [...line, ...view().filter((_, index, all) => all[index & ~1] !== "--as-of")]);
    },
    measure: () => {
      controls.append(field("whichMeasures", "ids", refresh, { size: 40 }));
      const ids = (state.get("ids") ?? "degree betweenness participation").split(/\s+/).filter(Boolean);
      return show(place, ["measure", ...source, ...ids, ...view()]);
    },
    map: async () => {
      controls.append(choice("style", "style", styles, refresh), field("of", "of", refresh));
      const of = state.get("of");
      const line = ["map", ...source, "--style", state.get("style") ?? styles[0], ...(of ? ["--of", of] : []), ...view()];
      place.replaceChildren(...await picture(line));
    },
    report: async () => {
      const line = ["report", ...source, ...asked, ...view(), "-o", "net.html"];
      const answer = await ask(line);
      const page = answer.files[0]?.bytes;
      const frame = make("iframe", { title: say("report"), className: "page",
        src: page ? URL.createObjectURL(new Blob([/** @type {BlobPart} */ (page)], { type: "text/html" })) : "" });
      place.replaceChildren(...remarks(answer), ...(page ? [make("p", { className: "command" }, say("command") + " ",
        make("code", { textContent: shown(line) }), " ",
        button(say("save"), () => save("net.html", /** @type {BlobPart} */ (page)))), frame] : []));
    },
    export: async () => {
      place.replaceChildren(make("ul", { className: "files" }, ...endings.map((format) => make("li", {},
        button(format, () => deliver(["export", ...source, "--to", format, ...view(), "-o",
          ["kumu", "csv", "graphframes"].includes(format) ? "export/" : "net." + (format === "pajek" ? "net" : format)]))))));
    },
    tandems: () => tandems(),
  };

  // MARK: Tandems

  /** The names of nodes, by id. @type {Promise<Map<string, string>> | undefined} */
  let named;
  const names = () => named ??= ask(["measure", ...source, "degree", "--format", "json"]).then(({ output }) =>
    new Map(JSON.parse(output || '{"nodes":[]}').nodes.map((/** @type {any} */ node) => [node.id, node.name ?? node.id])));
  /** The pairs of the last plan, to say what has changed. @type {Map<string, string>} */
  let before = new Map();
  const question = () => [
    "tandems", ...source,
    ...(state.has("peers") ? ["--peers"] : state.get("intake") ? ["--intake", /** @type {string} */ (state.get("intake"))] : []),
    ...(state.get("capacity") ? ["--capacity", /** @type {string} */ (state.get("capacity"))] : []),
    ...state.getAll("pin").flatMap((pair) => ["--pin", pair]),
    ...state.getAll("forbid").flatMap((pair) => ["--forbid", pair]),
    ...state.getAll("weight").flatMap((weight) => ["--weight", weight]),
    ...view(),
  ];
  const weightOf = (/** @type {string} */ part) =>
    state.getAll("weight").find((weight) => weight.startsWith(part + "="))?.split("=")[1];
  const slider = (/** @type {string} */ part, /** @type {number} */ usual) => {
    const output = make("output", { textContent: weightOf(part) ?? String(usual) });
    const input = /** @type {HTMLInputElement} */ (make("input", { type: "range", min: "0", max: "5", step: "0.5",
      value: weightOf(part) ?? String(usual) }));
    input.oninput = () => { output.textContent = input.value; };
    input.onchange = () => {
      put("weight", `${part}=${weightOf(part)}`, false);
      if (Number(input.value) !== usual) put("weight", `${part}=${input.value}`, true);
      replan();
    };
    return make("label", { className: "slider" },
      make("span", { textContent: say(part === "sectors" ? "missingSectors" : /** @type {keyof typeof words} */ (part)) }),
      input, output);
  };
  const usualWeights = { sectors: 3, topics: 3, needs: 3, size: 2, travel: 1, relation: 1, wish: 3, reach: 2 };
  const replan = async () => {
    // A plan that is asked for while another is at work takes its place.
    engine.stop();
    const line = question();
    const answer = await ask([...line, "--draws", "0", "--format", "json"]);
    if (answer.code === 130) return;
    if (!answer.output) return place.replaceChildren(...remarks(answer), decisions());
    const plan = JSON.parse(answer.output);
    const title = await names();
    const called = (/** @type {string} */ id) => title.get(id) ?? id;
    const pairs = new Map(plan.pairs.map((/** @type {any} */ pair) => [pair.newcomer ?? pair.second, pair.guide ?? pair.first]));
    place.replaceChildren(...remarks(answer),
      make("p", { className: "proof", textContent: say(plan.certificate?.proven ? "proven" : "notProven") }),
      changes(pairs, called), table(plan.pairs, called), decisions(), make("div", { id: "whole" }), provenance(line));
    before = pairs;
    const whole = /** @type {HTMLElement} */ (document.getElementById("whole"));
    whole.append(button(words.instead[language()], () => show(whole, line)));
  };
  const changes = (/** @type {Map<string, string>} */ pairs, /** @type {(id: string) => string} */ called) => {
    if (!before.size) return "";
    const lines = [...new Set([...before.keys(), ...pairs.keys()])].filter((city) => before.get(city) !== pairs.get(city))
      .map((city) => `${called(city)}: ${called(before.get(city) ?? "–")} → ${called(pairs.get(city) ?? "–")}`);
    return make("div", { className: "change" }, make("h2", { textContent: say("change") }),
      lines.length ? make("ul", {}, ...lines.map((textContent) => make("li", { textContent })))
        : make("p", { textContent: say("unchanged") }));
  };
  const table = (/** @type {any[]} */ pairs, /** @type {(id: string) => string} */ called) => {
    const rows = pairs.map((pair) => {
      const [guide, newcomer] = [pair.guide ?? pair.first, pair.newcomer ?? pair.second];
      const key = `${newcomer}=${guide}`;
      return make("tr", {}, make("th", { scope: "row", textContent: called(newcomer) }), make("td", { textContent: called(guide) }),
        make("td", { className: "n", textContent: (100 * pair.score).toFixed(0) }),
        make("td", { textContent: (pair.claims ?? []).map((/** @type {any} */ claim) => claim.text[language()]).join("; ") }),
        make("td", {}, button(say("pin"), () => { put("pin", key, true); replan(); }), " ",
          button(say("forbid"), () => { put("pin", key, false); put("forbid", key, true); replan(); })));
    });
    const heads = /** @type {(keyof typeof words)[]} */ (["newcomer", "guide", "score", "why"]).map((key) =>
      make("th", { scope: "col", textContent: say(key) }));
    return make("div", { className: "wide", tabIndex: 0, role: "group" }, make("table", {},
      make("thead", {}, make("tr", {}, ...heads, make("td"))), make("tbody", {}, ...rows)));
  };
  const decisions = () => make("div", { className: "decisions" }, .../** @type {const} */ (["pin", "forbid"])
    .filter((key) => state.has(key)).map((key) => make("div", {},
      make("h2", { textContent: say(key === "pin" ? "settled" : "ruledOut") }),
      make("ul", {}, ...state.getAll(key).map((pair) => make("li", {}, pair.replace("=", " – ") + " ",
        button(say("takeBack"), () => { put(key, pair, false); replan(); })))))));
  const tandems = () => {
    const peers = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", checked: state.has("peers") }));
    peers.onchange = () => { set("peers", peers.checked ? "yes" : ""); replan(); };
    controls.append(field("intake", "intake", replan, { size: 6, inputMode: "numeric" }),
      field("capacity", "capacity", replan, { type: "number", min: "1", max: "9" }),
      make("label", {}, peers, " ", say("peers")),
      make("fieldset", { className: "sliders" }, make("legend", { textContent: say("weights") }),
        ...parts.map((part) => slider(part, usualWeights[/** @type {keyof typeof usualWeights} */ (part)]))),
      make("p", { className: "command" }, button(say("settings"), () =>
        save("tandems.txt", question().slice(2).join("\n").replace(/\n(?!--)/g, " ") + "\n")),
      " ", make("span", { textContent: say("copyAddress") })));
    const picker = /** @type {HTMLInputElement} */ (make("input", { type: "file", accept: ".txt" }));
    picker.onchange = async () => {
      decide(await picker.files?.[0]?.text() ?? "");
      render();
    };
    controls.lastElementChild?.append(" ", make("label", { className: "pick" }, say("loadSettings"), picker));
    return replan();
  };
  /** Where an option of the settings stands in the address. @type {Record<string, string>} */
  const keys = { "--intake": "intake", "--capacity": "capacity", "--peers": "peers", "--pin": "pin", "--forbid": "forbid",
    "--weight": "weight", "--states": "states", "--sectors": "only", "--kinds": "kinds", "--as-of": "as-of" };
  /** Takes settings over from a file: an option a line, as for `--settings`. */
  const decide = (/** @type {string} */ text) => {
    for (const key of Object.values(keys)) state.delete(key);
    for (const line of text.split(/\r?\n/)) {
      const [, flag, value] = /^\s*(--[\w-]+)[\s=]*(.*?)\s*$/.exec(line) ?? [];
      if (keys[flag]) state.append(keys[flag], value || "yes");
    }
    keep();
  };

  // MARK: Files

  const most = 200e6;
  const take = async (/** @type {File[]} */ given) => {
    const tables = given.filter((file) => /\.(csv|xlsx|xlsm|ods)$/i.test(file.name));
    if (tables.reduce((sum, file) => sum + file.size, 0) > most) {
      status.textContent = say("tooLarge");
      return;
    }
    [source, asked] = [[data], []];
    open(await Promise.all(tables.map(async (file) => /** @type {[string, Uint8Array]} */ (
      [`${data}/${file.name}`, new Uint8Array(await file.arrayBuffer())]))), tables.map((file) => file.name));
  };
  const open = (/** @type {[string, Uint8Array][]} */ files, /** @type {string[]} */ names) => {
    engine.stop();
    engine.read(files);
    [before, named] = [new Map(), undefined];
    status.textContent = `${say("reading")} ${names.join(", ")}`;
    document.body.classList.add("open");
    render();
  };
  const example = async () => {
    const bytes = await engine.unfold("example");
    const files = JSON.parse(new TextDecoder().decode(bytes));
    const encoder = new TextEncoder();
    [source, asked] = [[data], []];
    open(Object.entries(files).map(([name, text]) => [`${data}/${name}`, encoder.encode(/** @type {string} */ (text))]),
      Object.keys(files));
  };

  // MARK: Page

  const status = make("p", { role: "status", className: "read" });
  const progress = /** @type {HTMLProgressElement} */ (make("progress", { max: 1 }));
  const working = make("p", { className: "working", hidden: true, role: "status" });
  engine.onProgress((share) => {
    working.hidden = share === undefined;
    if (share) progress.value = share; else progress.removeAttribute("value");
  });

  const render = () => {
    document.documentElement.lang = language();
    const picker = /** @type {HTMLInputElement} */ (make("input", { type: "file", multiple: true, accept: ".csv,.xlsx,.xlsm,.ods" }));
    picker.onchange = () => take([...(picker.files ?? [])]);
    const folder = /** @type {HTMLInputElement} */ (make("input", { type: "file", webkitdirectory: true }));
    folder.onchange = () => take([...(folder.files ?? [])]);
    const other = language() === "de" ? "en" : "de";
    const switcher = button(other === "de" ? "Deutsch" : "English", () => { set("lang", other); render(); });
    switcher.lang = other;
    switcher.className = "language";
    const zone = make("section", { className: "drop" }, make("p", { className: "big", textContent: say("drop") }),
      make("p", { className: "choices" }, make("label", { className: "pick" }, say("choose") + " ", picker),
        make("label", { className: "pick" }, say("folder") + " ", folder),
        button(say("example"), example), button(say("template"), () => deliver(["template", "geflecht.xlsx"]))));
    const isOpen = document.body.classList.contains("open");
    const current = state.get("view") ?? "check";
    const nav = make("nav", {}, make("ul", {}, ...views.map((name) => {
      const link = button(say(/** @type {keyof typeof words} */ (name)), () => { set("view", name); render(); });
      if (name === current) link.setAttribute("aria-current", "page");
      return make("li", {}, link);
    })));
    controls.replaceChildren();
    working.replaceChildren(say("working") + " ", progress, " ", button(say("stop"), () => engine.stop()));
    const bar = make("details", { className: "view", open: view().length > 0 }, make("summary", { textContent: say("view") }),
      field("states", "states", render), field("sectorsOnly", "only", render), field("kinds", "kinds", render),
      field("asOf", "as-of", render));
    place.replaceChildren();
    main.replaceChildren(make("header", {}, switcher, make("h1", { textContent: say("title") }),
      make("p", { textContent: say("intro") })), zone, status, ...(isOpen ? [nav, bar, controls, working, place] : []));
    if (isOpen) refresh();
  };

  addEventListener("dragover", (event) => { event.preventDefault(); document.body.classList.add("over"); });
  addEventListener("dragleave", () => document.body.classList.remove("over"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("over");
    take([...(event.dataTransfer?.files ?? [])]);
  });
  /** The data of a page that was made with them: what `report --engine` wrote. */
  const given = async () => {
    const { words: line, files } = JSON.parse(new TextDecoder().decode(await engine.unfold("given")));
    const end = line[0] === data ? 1 : 2 * ["--edges", "--nodes"].filter((flag) => line.includes(flag)).length;
    [source, asked] = [line.slice(0, end), line.slice(end)];
    open(Object.entries(files).map(([name, text]) => [name,
      Uint8Array.from(atob(/** @type {string} */ (text)), (letter) => letter.charCodeAt(0))]),
    Object.keys(files).map((name) => name.split("/")[1]));
  };
  if (!state.has("lang") && navigator.language.startsWith("de")) state.set("lang", "de");
  if (document.getElementById("given")) {
    if (!state.has("view")) state.set("view", "report");
    given();
  } else {
    render();
  }
})();
