// Counts the network under a filter, as the command line does with the options of the same names.
const network = (() => {
  const data = JSON.parse(document.getElementById("data")?.textContent ?? "{}").network;
  if (!data) return undefined;
  const { nodes, ties, sets, sectors, kinds } = data;
  // Columns in which nothing is known are left out.
  const blank = (/** @type {unknown[]} */ column) => column.map(() => 0);
  for (const key of ["scope", "joined", "left"]) nodes[key] ??= blank(nodes.id);
  for (const key of ["since", "until"]) ties[key] ??= blank(ties.source);
  const levels = ["actor", "city", "state", "federal"];
  const scopes = ["", "local", "state", "federal"];
  const tandem = kinds.findIndex((/** @type {{ key: string }} */ kind) => kind.key === "tandem");
  /** @type {number[]} */
  const all = nodes.id.map((/** @type {string} */ _, /** @type {number} */ node) => node);
  /** Every node and those it lies in, upward. */
  const chains = all.map((node) => {
    const chain = [];
    for (let at = node; at >= 0; at = nodes.parent[at]) chain.push(at);
    return chain;
  });
  /** Whether a node stands above the cities: a state, the federal level, or an actor that works for one of them. */
  const isAbove = all.map((node) => nodes.level[node] > 0
    ? nodes.level[node] > 1
    : nodes.scope[node] > 1 || (nodes.scope[node] === 0 && nodes.parent[node] >= 0 && nodes.level[nodes.parent[node]] > 1));
  /** The city whose ties a node makes: itself, or the one it lies in and works in; −1 for none. */
  const homes = all.map((node) => {
    const city = nodes.level[node] === 0 && !isAbove[node] ? nodes.parent[node] : node;
    return city >= 0 && nodes.level[city] === 1 ? city : -1;
  });

  /** Whether a date is at or before another, as far as both are known: September 2020 is at or before 2020. */
  const isBy = (/** @type {number} */ date, /** @type {string} */ other) => {
    const text = String(date);
    const length = Math.min(text.length, other.length);
    return text.slice(0, length) <= other.slice(0, length);
  };

  /**
   * The network under a filter.
   * @param {{ all: (key: string) => string[], one: (key: string) => string }} view
   */
  const under = (view) => {
    const places = (/** @type {string} */ key, /** @type {string[]} */ keys) =>
      new Set(view.all(key).map((word) => keys.indexOf(word)));
    const keysOf = (/** @type {{ key: string }[]} */ list) => list.map((item) => item.key);
    const [chosenSectors, chosenKinds] = [places("sectors", keysOf(sectors)), places("kinds", keysOf(kinds))];
    const [chosenStates, chosenScopes] = [places("states", nodes.id), places("scope", scopes)];
    const date = view.one("as-of").replaceAll("-", "");
    const least = Number(view.one("min-weight"));
    const level = levels.indexOf(view.one("level"));

    const isAbsent = all.map((node) => date !== "" && (
      (nodes.joined[node] > 0 && !isBy(nodes.joined[node], date)) || (nodes.left[node] > 0 && isBy(nodes.left[node], date))));
    const kept = all.map((node) => {
      if (chosenStates.size && !chains[node].some((above) => chosenStates.has(above))) return false;
      if (chosenScopes.size && nodes.level[node] === 0 && !chosenScopes.has(nodes.scope[node])) return false;
      return !chains[node].some((above) => isAbsent[above]);
    });
    /** @type {number[]} */
    const rows = [];
    ties.source.forEach((/** @type {number} */ source, /** @type {number} */ tie) => {
      const [since, until] = [ties.since[tie], ties.until[tie]];
      if (chosenKinds.size && !chosenKinds.has(ties.kind[tie])) return;
      if (chosenSectors.size && !sets[ties.sectors[tie]].some((/** @type {number} */ sector) => chosenSectors.has(sector))) return;
      if (date && !since && view.one("undated") !== "keep") return;
      if (date && ((since && !isBy(since, date)) || (until && isBy(until, date)))) return;
      if (ties.weight[tie] < least) return;
      if (kept[source] && kept[ties.target[tie]]) rows.push(tie);
    });

    // Contract everything into one level, if one is chosen.
    const target = all.map((node) => !kept[node] ? -1
      : level < 0 ? node : chains[node].find((above) => kept[above] && nodes.level[above] === level) ?? -1);
    const shown = all.map((node) => target[node] === node);
    /** @type {Set<number>[]} */
    const neighbors = all.map(() => new Set());
    /** @type {Record<string, number>} */
    const counts = { pairs: 0, ties: 0, tandems: 0, complete: 0 };
    for (const name of levels) counts[name] = 0;
    sectors.forEach((/** @type {unknown} */ _, /** @type {number} */ sector) => { counts[`sector-${sector}`] = 0; });
    for (const tie of rows) {
      const [a, b] = [target[ties.source[tie]], target[ties.target[tie]]];
      if (a < 0 || b < 0 || a === b) continue;
      neighbors[a].add(b);
      neighbors[b].add(a);
      counts.ties += 1;
      if (ties.kind[tie] === tandem) counts.tandems += 1;
      for (const sector of sets[ties.sectors[tie]]) counts[`sector-${sector}`] += 1;
    }
    for (const node of all) {
      if (shown[node]) counts[levels[nodes.level[node]]] += 1;
      counts.pairs += neighbors[node].size / 2;
    }

    // The sectors of a city are those of its local actors and local ties, whatever level is chosen.
    /** @type {Map<number, Set<number>>} */
    const present = new Map();
    for (const node of all) if (kept[node] && nodes.level[node] === 1) present.set(node, new Set());
    const add = (/** @type {number} */ city, /** @type {number} */ set) => {
      for (const sector of sets[set]) present.get(city)?.add(sector);
    };
    for (const node of all) if (kept[node] && nodes.level[node] === 0) add(homes[node], nodes.sectors[node]);
    for (const tie of rows) {
      const [a, b] = [ties.source[tie], ties.target[tie]];
      if (!isAbove[b]) add(homes[a], ties.sectors[tie]);
      if (!isAbove[a]) add(homes[b], ties.sectors[tie]);
    }
    for (const set of present.values()) if (set.size === sectors.length) counts.complete += 1;

    return {
      counts, kept, shown, present,
      neighbors: neighbors.map((set) => [...set].sort((a, b) => a - b)),
      /** The pairs of nodes on a drawing that are tied, by tandems or otherwise; ties of what it leaves out are drawn at the places it lies in. */
      pairsOn: (/** @type {Set<number>} */ drawn) => {
        const seat = all.map((node) => chains[node].find((above) => drawn.has(above)) ?? -1);
        const [tandems, others] = [new Set(), new Set()];
        for (const tie of rows) {
          const [a, b] = [seat[ties.source[tie]], seat[ties.target[tie]]];
          (ties.kind[tie] === tandem ? tandems : others).add(a < b ? `${a} ${b}` : `${b} ${a}`);
        }
        return { tandems, others };
      },
    };
  };

  /** The years that the network has: from its first tie on. */
  const years = () => {
    const dates = [...ties.since, ...nodes.joined, ...nodes.left].filter((date) => date > 0);
    const found = dates.map((date) => Number(String(date).slice(0, 4)));
    const first = Math.min(...ties.since.filter((/** @type {number} */ date) => date > 0).map((/** @type {number} */ date) => Number(String(date).slice(0, 4))));
    const last = Math.max(...found);
    return Number.isFinite(first) ? Array.from({ length: last - first + 1 }, (_, step) => first + step) : [];
  };
  return { data, levels, scopes, under, years };
})();
