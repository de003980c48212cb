// What the reader has chosen: filters, search, sorting, language and theme. It stands in the address, so that it can be sent.
const view = (() => {
  const keys = ["sectors", "kinds", "states", "scope", "level", "as-of", "undated", "min-weight", "search", "sort", "lang", "theme"];
  /** @type {Map<string, string[]>} */
  const chosen = new Map();
  /** @type {(() => void)[]} */
  const listeners = [];
  /** The part of the page that the address names. */
  let place = "";

  /** Takes over what the address says; one without a view only names a part of the page. */
  const read = () => {
    const text = location.hash.slice(1);
    if (!text.includes("=")) {
      place = text;
      return false;
    }
    const parts = new URLSearchParams(text);
    chosen.clear();
    for (const key of keys) if (parts.has(key)) chosen.set(key, parts.getAll(key));
    place = parts.get("at") ?? "";
    return true;
  };
  const write = () => {
    const parts = new URLSearchParams();
    for (const key of keys) for (const value of chosen.get(key) ?? []) parts.append(key, value);
    const hasView = parts.size > 0;
    if (hasView && place) parts.set("at", place);
    const text = hasView ? parts.toString() : place;
    history.replaceState(null, "", location.href.split("#")[0] + (text ? "#" + text : ""));
  };
  const tell = () => { for (const listener of listeners) listener(); };
  addEventListener("hashchange", () => {
    if (read()) {
      tell();
      document.getElementById(place)?.scrollIntoView();
    } else {
      write();
    }
  });
  return {
    read,
    /** All values of a key. */
    all: (/** @type {string} */ key) => chosen.get(key) ?? [],
    /** The value of a key that has one at most. */
    one: (/** @type {string} */ key) => chosen.get(key)?.[0] ?? "",
    set: (/** @type {string} */ key, /** @type {string[]} */ values) => {
      const kept = values.filter((value) => value !== "");
      if (kept.length) chosen.set(key, kept);
      else chosen.delete(key);
      write();
      tell();
    },
    /** Forgets some keys. */
    clear: (/** @type {string[]} */ gone) => {
      for (const key of gone) chosen.delete(key);
      write();
      tell();
    },
    onChange: (/** @type {() => void} */ listener) => { listeners.push(listener); },
    /** Shows what the address asked for when the page opened. */
    start: () => {
      if (!read()) return;
      tell();
      document.getElementById(place)?.scrollIntoView();
    },
  };
})();
