// The page around the views: files in, a view of them, in one of two languages.
const page = (() => {
  const { make, button, field, picker, redraw } = elements;
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));
  /** What is open, by the names that commands know. @type {[string, Uint8Array][]} */
  let opened = [];

  const status = make("p", { role: "status", className: "read" });
  const progress = /** @type {HTMLProgressElement} */ (make("progress", { max: 1 }));
  const working = make("p", { className: "working", hidden: true });
  engine.onProgress((share) => {
    working.hidden = share === undefined;
    if (share) progress.value = share; else progress.removeAttribute("value");
  });

  // MARK: Files

  const open = (/** @type {string} */ source, /** @type {[string, Uint8Array][]} */ contents, /** @type {string[]} */ names,
    /** @type {string[]} */ words = [source], /** @type {string[]} */ asked = []) => {
    engine.stop();
    engine.read(contents);
    opened = contents;
    questions.about(words, asked);
    tandems.forget();
    status.textContent = `${say("reading")} ${names.slice(0, 12).join(", ")}${names.length > 12 ? " …" : ""}`;
    document.body.classList.add("open");
    render();
  };
  const take = async (/** @type {File[]} */ given, /** @type {string | undefined} */ folder) => {
    try {
      const { source, contents, names } = await files.read(given, folder);
      open(source, contents, names);
    } catch (error) {
      status.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  const example = async () => {
    const texts = JSON.parse(new TextDecoder().decode(await engine.unfold("example")));
    const encoder = new TextEncoder();
    open("engagierte-stadt", Object.entries(texts).map(([name, text]) => [`engagierte-stadt/${name}`, encoder.encode(/** @type {string} */ (text))]),
      Object.keys(texts));
  };
  /** The data of a page that was made with them: what `report --engine` wrote. */
  const given = async () => {
    const { words: line, files } = JSON.parse(new TextDecoder().decode(await engine.unfold("given")));
    const { about, others } = address.adopt(line);
    open("", Object.entries(files).map(([name, text]) => [name,
      Uint8Array.from(atob(/** @type {string} */ (text)), (letter) => letter.charCodeAt(0))]),
    Object.keys(files).map((name) => name.split("/").pop() ?? ""), about, others);
  };

  // MARK: Drawing

  const header = () => {
    const other = language() === "de" ? "en" : "de";
    const switcher = button(other === "de" ? "Deutsch" : "English", () => {
      address.set("lang", other);
      render();
    }, { lang: other, className: "language", key: "language" });
    return make("header", {}, switcher, make("h1", { textContent: "Geflecht" }), make("p", { textContent: say("intro") }));
  };
  const zone = () => make("section", { className: "drop", ariaLabel: say("drop") }, make("p", { className: "big", textContent: say("drop") }),
    make("p", { className: "choices" }, picker("choose", take, { multiple: true }),
      picker("folder", (given) => take(given, given[0]?.webkitRelativePath.split("/")[0]), { webkitdirectory: true }),
      button(say("example"), example), button(say("template"), () => questions.deliver(["template", "geflecht.xlsx"], zoned))));
  /** Where it is said what came of a template. */
  const zoned = make("div", {});
  const show = (/** @type {string} */ view) => {
    address.set("view", view);
    render();
  };
  const navigation = () => make("nav", {}, make("ul", {}, ...views.names.map((name) => {
    const link = button(say(/** @type {keyof typeof words} */ (name)), () => show(name), { key: `view ${name}` });
    if (name === views.current()) link.setAttribute("aria-current", "page");
    return make("li", {}, link);
  })));
  const part = () => make("details", { className: "view", open: address.view().length > 0 }, make("summary", { textContent: say("view") }),
    field("states", "states", render), field("sectorsOnly", "sectors", render), field("kinds", "kinds", render), field("asOf", "as-of", render));
  /** Everything as the address says it. */
  const render = () => redraw(() => {
    engine.stop();
    document.documentElement.lang = language();
    const isOpen = opened.length > 0;
    working.replaceChildren(say("working") + " ", progress, " ", button(say("stop"), () => engine.stop()));
    views.place.replaceChildren();
    main.replaceChildren(header(), zone(), zoned, status, ...(isOpen ? [navigation(), part(), views.controls, working, views.place] : []));
    if (isOpen) views.refresh();
  });

  addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("over");
  });
  addEventListener("dragleave", () => document.body.classList.remove("over"));
  addEventListener("drop", async (event) => {
    event.preventDefault();
    document.body.classList.remove("over");
    if (!event.dataTransfer) return;
    try {
      const { folder, given } = await files.dropped(event.dataTransfer);
      take(given, folder);
    } catch {
      status.textContent = say("unreadable");
    }
  });
  address.onChange(() => render());

  return {
    /** Begins: with the data that the page was made with, or without any. */
    start: () => {
      if (!address.has("lang") && navigator.language.startsWith("de")) address.set("lang", "de");
      engine.ready.catch(() => { status.textContent = say("noEngine"); });
      if (!document.getElementById("given")) return render();
      if (!address.has("view")) address.set("view", "report");
      given();
    },
    render, show,
    open: () => opened,
  };
})();
page.start();
