// Questions to the engine about the files that are open, and what comes of them.
const questions = (() => {
  const { make, button, save } = elements;
  /** Where commands find the data, and what else a report was asked that came with them. @type {string[]} */
  let [source, asked] = [["data"], /** @type {string[]} */ ([])];

  const ask = (/** @type {string[]} */ line, /** @type {[string, Uint8Array][]} */ more = []) =>
    engine.run([...line, "--lang", language()], more);
  const spelled = (/** @type {string[]} */ line) =>
    "geflecht " + line.map((word) => (/^[\w.,:=+/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(" ");
  const remarks = (/** @type {{ code: number, errors: string }} */ answer) => {
    if (answer.code === 130) return [make("p", { className: "remarks", textContent: say("stopped") })];
    const text = answer.errors.trim();
    if (!text) return [];
    const isBroken = answer.code === 70;
    const told = make("pre", { className: answer.code ? "remarks failure" : "remarks", textContent: (isBroken ? say("broken") + "\n" : "") + text });
    // What is wrong with the data stands at its place there, with its cure.
    return answer.code === 65 ? [told, make("p", {}, button(say("seeCheck"), () => page.show("check")))] : [told];
  };
  /** What the engine wrote for its document of HTML, and the data beside it. */
  const contents = (/** @type {string} */ html) => new DOMParser().parseFromString(html, "text/html").querySelector("main");
  /** Saves the files that a command writes, or says why there are none. */
  const deliver = async (/** @type {string[]} */ line, /** @type {HTMLElement} */ place) => {
    const answer = await ask(line);
    const files = answer.files.map((file) => ({ name: file.name.split("/").pop() ?? "", bytes: /** @type {BlobPart} */ (file.bytes) }));
    for (const old of place.querySelectorAll(".remarks, .several")) old.remove();
    if (answer.code) place.prepend(...remarks(answer));
    // A table comes with a note of where it is from. Of what belongs together browsers may refuse all but the first.
    const main = files.filter(({ name }) => !name.endsWith(".geflecht.json"));
    if (main.length === 1) save(main[0].name, main[0].bytes);
    const others = main.length === 1 ? files.filter((file) => file !== main[0]) : files;
    if (others.length) {
      place.prepend(make("p", { className: "several", role: "status" }, say(main.length === 1 ? "beside" : "several") + " ",
        ...others.flatMap(({ name, bytes }) => [button(name, () => save(name, bytes)), " "])));
    }
  };
  /** The line that answers the same on a computer with the tool, and the answer as files. */
  const provenance = (/** @type {string[]} */ line, /** @type {HTMLElement} */ place) =>
    make("p", { className: "command" }, say("command") + " ", make("code", { textContent: spelled(line) }),
      ...["xlsx", "csv", "json"].flatMap((ending) =>
        [" ", button(ending === "xlsx" ? "Excel" : ending.toUpperCase(), () => deliver([...line, "-o", `${line[0]}.${ending}`], place))]));
  /** Shows what a command answers, taken over from the document that the engine wrote. */
  const show = async (/** @type {HTMLElement} */ place, /** @type {string[]} */ line) => {
    const answer = await ask([...line, "--format", "html"]);
    const content = contents(answer.output);
    // A document that says what is wrong needs no other word.
    place.replaceChildren(...(content && answer.code ? [] : remarks(answer)), ...(content?.childNodes ?? []),
      ...(content ? [provenance(line, place)] : []));
  };
  /** A picture that the engine draws. */
  const picture = async (/** @type {string[]} */ line, /** @type {[string, Uint8Array][]} */ more = []) => {
    const answer = await ask([...line, "-o", "map.svg"], more);
    const text = answer.files[0] ? new TextDecoder().decode(answer.files[0].bytes) : "";
    const svg = text ? /** @type {SVGSVGElement} */ (/** @type {unknown} */ (
      document.adoptNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement))) : undefined;
    return { svg, text, answer };
  };

  return {
    ask, show, picture, deliver, remarks, contents, provenance, spelled,
    source: () => source,
    /** What a report was asked that the page was made with. */
    asked: () => asked,
    /** Takes the words of a command that name its data, and the others. */
    about: (/** @type {string[]} */ named, /** @type {string[]} */ others = []) => { [source, asked] = [named, others]; },
  };
})();
