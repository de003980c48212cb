// Unfolds the other language of the page: its texts stand deflated in one block, in the order of those shown.
const language = (() => {
  const block = /** @type {HTMLElement} */ (document.getElementById("other"));
  const name = { de: "Deutsch", en: "English" };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const nodes = [];
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    if (text.parentElement?.closest("script")) break;
    if (/[^ \t\n\r\f]/.test(text.data)) nodes.push(text);
  }
  /** The texts that are not shown; 0 where both languages have the same. @type {Promise<(string | 0)[]> | undefined} */
  let folded;
  const unfold = async () => {
    const bytes = Uint8Array.from(atob(block.textContent ?? ""), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    // A number stands for so many texts that are the same.
    return JSON.parse(await new Response(stream).text())
      .flatMap((/** @type {string | number} */ text) => (typeof text === "number" ? Array(text).fill(0) : [text]));
  };
  /** @type {(() => void)[]} */
  const listeners = [];
  const current = () => /** @type {"de" | "en"} */ (document.documentElement.lang);
  const other = () => /** @type {"de" | "en"} */ (current() === "de" ? "en" : "de");

  const button = document.createElement("button");
  button.className = "language";
  const show = () => {
    button.lang = other();
    button.textContent = name[other()];
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("div[data-language]"))) {
      part.hidden = part.dataset.language !== current();
    }
    for (const listener of listeners) listener();
  };
  /** Shows the page in a language. */
  const set = async (/** @type {string} */ wanted) => {
    if (wanted !== other()) return;
    const texts = await (folded ??= unfold());
    if (wanted !== other()) return;
    const title = document.title;
    document.title = /** @type {string} */ (texts[0]);
    texts[0] = title;
    nodes.forEach((node, place) => {
      const text = texts[place + 1];
      if (typeof text === "string") [node.data, texts[place + 1]] = [text, node.data];
    });
    document.documentElement.lang = wanted;
    show();
  };
  button.addEventListener("click", () => set(other()));
  document.querySelector("header")?.prepend(button);
  show();
  return {
    current, set,
    /** Calls something whenever the language has changed. */
    onChange: (/** @type {() => void} */ listener) => { listeners.push(listener); },
    /** An element whose text follows the language. */
    element: (/** @type {string} */ tag, /** @type {{ de: string, en: string }} */ words) => {
      const element = document.createElement(tag);
      const write = () => { element.textContent = words[current()]; };
      write();
      listeners.push(write);
      return element;
    },
  };
})();
