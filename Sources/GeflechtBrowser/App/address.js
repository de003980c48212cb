// What is set stands in the address, under the names of the options: #view=tandems&intake=2024&pin=cloppenburg%3Demden
const address = (() => {
  /** What the page itself keeps there, and what says which part of the network is meant; the rest is for `tandems`. */
  const own = ["lang", "view", "state", "from", "to", "ids", "style", "of"];
  const part = ["states", "sectors", "kinds", "as-of", "scope", "scheme", "undated", "min-weight"];
  /** What says how the data are read, for every command. */
  const reading = ["edges", "nodes", "column", "merge", "places", "strict"];
  /** What a report and a plan of tandems both may be asked. */
  const shared = ["intake", "newcomer", "peers", "seniority", "capacity", "seen-within", "pin", "forbid", "wish", "pair-states",
    "min-score", "max-pairs", "everyone", "weight", "objective", "goals"];
  /** What the page asks for by itself, whatever a file of settings says. */
  const fixed = ["format", "lang", "output", "force", "quiet", "no-color", "settings"];
  let state = new URLSearchParams(location.hash.slice(1));

  const keep = () => history.replaceState(null, "", "#" + state.toString());
  const isForTandems = (/** @type {string} */ key) => !own.includes(key) && !part.includes(key) && !fixed.includes(key);
  /** The words of options, one or two of each. */
  const words = (/** @type {(key: string) => boolean} */ isMeant) =>
    [...state].filter(([key]) => isMeant(key)).map(([key, value]) => (value ? ["--" + key, value] : ["--" + key]));

  return {
    get: (/** @type {string} */ key) => state.get(key) ?? "",
    all: (/** @type {string} */ key) => state.getAll(key),
    has: (/** @type {string} */ key) => state.has(key),
    set: (/** @type {string} */ key, /** @type {string | undefined} */ value) => {
      if (value === undefined) state.delete(key); else state.set(key, value);
      keep();
    },
    /** Adds one of several values of a key, or takes it away. */
    put: (/** @type {string} */ key, /** @type {string} */ value, /** @type {boolean} */ isThere) => {
      const others = state.getAll(key).filter((other) => other !== value);
      state.delete(key);
      for (const other of isThere ? [...others, value] : others) state.append(key, other);
      keep();
    },
    /** The options that say which part of the network is meant, but for some that a command does not know. */
    view: (/** @type {string[]} */ ...but) => words((key) => part.includes(key) && !but.includes(key)).flat(),
    /** The options of a plan. */
    plan: (/** @type {string[]} */ ...but) => words((key) => isForTandems(key) && !but.includes(key)).flat(),
    /** A file for `--settings`: an option a line. */
    settings: () => words((key) => isForTandems(key) || part.includes(key)).map((line) => line.join(" ") + "\n").join(""),
    /** Takes over what such a file says. */
    read: (/** @type {string} */ text) => {
      for (const key of [...state.keys()]) if (!own.includes(key)) state.delete(key);
      for (const line of text.split(/\r\n|\r|\n/)) {
        const [, key, value] = /^\s*--([\w-]+)[\s=]*(.*?)\s*$/.exec(line) ?? [];
        if (key && !own.includes(key) && !fixed.includes(key)) state.append(key, value);
      }
      keep();
    },
    /** Takes over the words of a report: what says which data it read, and what else it was asked. What other views can be asked
      as well stands in the address from now on. */
    adopt: (/** @type {string[]} */ line) => {
      const [about, others] = [/** @type {string[]} */ ([]), /** @type {string[]} */ ([])];
      const isNew = ![...state.keys()].some((key) => !own.includes(key));
      line.forEach((word, place) => {
        const flag = word.startsWith("--") ? word : line[place - 1]?.startsWith("--") ? line[place - 1] : "";
        const key = flag.slice(2);
        if (!flag || reading.includes(key)) return about.push(word);
        const value = line[place + 1]?.startsWith("--") ? "" : line[place + 1] ?? "";
        if (isNew && word === flag && (part.includes(key) || shared.includes(key))) state.append(key, value);
        if (!part.includes(key)) others.push(word);
      });
      keep();
      return { about, others };
    },
    /** Forgets what is set for a plan. */
    clear: () => {
      for (const key of [...state.keys()]) if (isForTandems(key)) state.delete(key);
      keep();
    },
    /** Calls something when another address is entered. */
    onChange: (/** @type {() => void} */ listener) => addEventListener("hashchange", () => {
      state = new URLSearchParams(location.hash.slice(1));
      listener();
    }),
  };
})();

/** @typedef {"de" | "en"} Language */
const language = () => /** @type {Language} */ ((address.get("lang") || document.documentElement.lang) === "de" ? "de" : "en");
const say = (/** @type {keyof typeof words} */ key) => words[key][language()];
