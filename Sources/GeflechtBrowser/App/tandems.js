// Tandems: weights and places to move, pairs to settle, rule out or wish for on the map and in the tables, and what that changes.
const tandems = (() => {
  const { make, button, toggle, titled, field, choice, picker, save, redraw } = elements;
  const { ask, contents, remarks, provenance } = questions;
  const parts = /** @type {const} */ (["sectors", "topics", "needs", "size", "travel", "relation", "wish", "reach"]);
  const decisions = /** @type {const} */ (["pin", "forbid", "wish"]);
  /** The pairs of the last plan, with the names of their cities. @type {Map<string, [string, string]>} */
  let before = new Map();
  /** The cities that ask for a partner. @type {string[]} */
  let asking = [];
  /** Names of cities, as far as they were told. @type {Map<string, string>} */
  let names = new Map();
  /** The cities that are chosen on the map: one, or two as a pair. @type {string[]} */
  let chosen = [];
  /** The latest plan that was asked for; those before it are not shown any more. */
  let latest = 0;

  const desk = make("div", { className: "desk" });
  const chart = make("figure", { className: "map choosing" });
  const detail = make("section", { className: "detail" });
  const plan = make("div", { className: "plan" });
  const news = make("p", { className: "unseen", role: "status" });
  const named = (/** @type {string} */ id) => names.get(id) ?? id;
  const pairName = (/** @type {string} */ pair) => pair.split("=").map(named).join(" – ");
  const ends = (/** @type {string} */ pair) => /** @type {[string, string]} */ (pair.split("="));
  const turned = (/** @type {string} */ pair) => ends(pair).reverse().join("=");
  const line = (/** @type {string[]} */ ...words) =>
    ["tandems", ...questions.source(), ...words, ...address.plan("draws"), ...address.view()];

  // MARK: Decisions

  /** Whether a pair is settled, ruled out or wished for; which city stands first matters for wishes alone. */
  const isDecided = (/** @type {typeof decisions[number]} */ how, /** @type {string} */ pair) =>
    address.all(how).includes(pair) || (how !== "wish" && address.all(how).includes(turned(pair)));
  const decide = (/** @type {typeof decisions[number]} */ how, /** @type {string} */ pair) => {
    const wasDecided = isDecided(how, pair);
    const gone = how === "wish" ? [how] : /** @type {const} */ (["pin", "forbid"]);
    for (const key of gone) for (const word of key === "wish" ? [pair] : [pair, turned(pair)]) address.put(key, word, false);
    if (!wasDecided) address.put(how, pair, true);
    replan();
  };
  const buttons = (/** @type {string} */ pair) => decisions.flatMap((how) => [toggle(say(how), isDecided(how, pair), () => decide(how, pair),
    { ariaLabel: `${say(how)}: ${pairName(pair)}`, key: `${how} ${pair}` }), " "]);
  /** Adds buttons to the rows of a document that are about pairs. */
  const decorate = (/** @type {HTMLElement} */ content) => {
    for (const row of /** @type {NodeListOf<HTMLTableRowElement>} */ (content.querySelectorAll("tr[data-pair]"))) {
      const pair = row.dataset.pair ?? "";
      row.insertBefore(make("td", { className: "decide" }, ...buttons(pair)), row.children[2]);
      row.classList.toggle("settled", isDecided("pin", pair));
    }
    for (const table of content.querySelectorAll("table:has(tr[data-pair])")) {
      const heads = table.querySelector("thead tr");
      heads?.insertBefore(make("th", { scope: "col", textContent: say("decide") }), heads.children[2]);
    }
  };
  const list = () => make("div", { className: "decisions" }, ...decisions.filter((how) => address.has(how)).map((how) =>
    make("div", {}, make("h2", { textContent: say(/** @type {const} */ ({ pin: "settled", forbid: "ruledOut", wish: "wished" })[how]) }),
      make("ul", {}, ...address.all(how).map((pair) => make("li", {}, pairName(pair) + " ",
        button(say("takeBack"), () => decide(how, pair), { ariaLabel: `${say("takeBack")}: ${pairName(pair)}`, key: `back ${how} ${pair}` })))))));

  // MARK: The plan

  /** Asks for the plan anew; one that is at work gives way. */
  const replan = async (/** @type {string[]} */ draws = ["--draws", "0"]) => {
    // Another view may have been opened meanwhile.
    if (!plan.isConnected) return;
    engine.stop();
    const number = (latest += 1);
    const question = [...line(), ...draws];
    const answer = await ask([...question, "--format", "html"]);
    if (number !== latest || !plan.isConnected) return;
    const content = contents(answer.output);
    const told = changes(content);
    redraw(() => {
      if (content) learn(content);
      if (content) decorate(content);
      plan.replaceChildren(...remarks(answer), ...(answer.code === 130 ? [] : [list()]), told,
        ...(content?.childNodes ?? []),
        ...(content ? [make("p", {}, button(say("howSure"), () => replan(address.has("draws") ? ["--draws", address.get("draws")] : []), { key: "sure" })), provenance(question, plan)] : []));
    });
    news.textContent = told.textContent;
    // Without a plan there is the last map, or none.
    desk.hidden = !content && !chart.childElementCount;
    if (!content) return;
    settle(content);
    await draw([...before.keys()], number);
    if (number !== latest) return;
    // Now the names of all cities are known.
    redraw(() => plan.querySelector(".decisions")?.replaceWith(list()));
    if (chosen.length) await explain(number);
  };
  /** What the engine says beside a document. */
  const data = (/** @type {HTMLElement} */ content, /** @type {string} */ key) => JSON.parse(content.dataset[key] ?? "null");
  /** Takes over from a plan what later ones are compared with. */
  const learn = (/** @type {HTMLElement} */ content) => {
    asking = data(content, "asking") ?? [];
    before = pairs(content);
    for (const [pair, titles] of before) ends(pair).forEach((id, place) => names.set(id, titles[place]));
  };
  /** The pairs of a plan and the names of their cities; below a plan for one city stand its candidates too, by their ranks. */
  const pairs = (/** @type {HTMLElement} */ content) => {
    const rows = /** @type {HTMLTableRowElement[]} */ ([...content.querySelectorAll("tr[data-pair]")]);
    return new Map(rows.filter((row) => row.closest("table")?.querySelector("th")?.textContent !== "#").map((row) =>
      [row.dataset.pair ?? "", /** @type {[string, string]} */ ([...row.children].slice(0, 2).map((cell) => cell.textContent ?? ""))]));
  };
  /** @typedef {[pair: string, names: [string, string]][]} Pairs */
  /** Who has another guide, and whom. */
  const byCity = (/** @type {Pairs} */ come, /** @type {Pairs} */ gone) => {
    const left = new Map(gone.map(([pair, [city, guide]]) => [ends(pair)[0], { city, guide }]));
    const lines = come.map(([pair, [city, guide]]) => {
      const old = left.get(ends(pair)[0])?.guide ?? "–";
      left.delete(ends(pair)[0]);
      return `${city}: ${old} → ${guide}`;
    });
    return [...lines, ...[...left.values()].map(({ city, guide }) => `${city}: ${guide} → –`)];
  };
  /** Peers change partners all along a chain: pairs say it better than cities. */
  const inPairs = (/** @type {Pairs} */ come, /** @type {Pairs} */ gone) =>
    /** @type {[keyof typeof words, Pairs][]} */ ([["newPairs", come], ["gonePairs", gone]]).filter(([, list]) => list.length)
      .map(([key, list]) => `${say(key)} ${list.map(([, titles]) => titles.join(" – ")).join(", ")}`);
  /** What is other than in the last plan. */
  const changes = (/** @type {HTMLElement | null} */ content) => {
    if (!content || !before.size) return make("div", { className: "change" });
    const now = pairs(content);
    const without = (/** @type {Map<string, unknown>} */ others) => (/** @type {[string, unknown]} */ [pair]) =>
      !others.has(pair) && !others.has(turned(pair));
    const [come, gone] = [[...now].filter(without(before)), [...before].filter(without(now))];
    const lines = (address.has("peers") ? inPairs : byCity)(come, gone);
    return make("div", { className: "change" }, make("h2", { textContent: say("change") }),
      lines.length ? make("ul", {}, ...lines.map((textContent) => make("li", { textContent })))
        : make("p", { textContent: say("unchanged") }));
  };

  // MARK: The map

  const draw = async (/** @type {string[]} */ planned, /** @type {number} */ number) => {
    const quoted = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`;
    const heads = address.has("peers") ? "city_a,city_b" : "newcomer,guide";
    const table = [heads, ...planned.map((pair) => ends(pair).map(quoted).join(","))].join("\n") + "\n";
    const { svg, answer } = await questions.picture(
      ["map", ...questions.source(), "--style", "tandems", ...(planned.length ? ["--plan", "plan.csv"] : []), ...address.view()],
      [["plan.csv", new TextEncoder().encode(table)]]);
    if (number !== latest) return;
    redraw(() => {
      chart.replaceChildren(...(svg ? [svg] : remarks(answer)));
      if (svg) walk(svg);
    });
  };
  /** Makes the cities of a map choosable: by a click on them or their names, or by Tab, arrows and Enter. */
  const walk = (/** @type {SVGSVGElement} */ svg) => {
    svg.setAttribute("role", "group");
    svg.setAttribute("aria-label", say("chooseOnMap"));
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    const marks = /** @type {SVGElement[]} */ ([...svg.querySelectorAll("[data-id]")]);
    const cities = marks.filter((mark) => mark.querySelector("title"));
    for (const mark of marks) {
      mark.addEventListener("click", (event) => {
        event.preventDefault();
        choose(mark.dataset.id ?? "");
      });
    }
    cities.forEach((city, place) => {
      const id = city.dataset.id ?? "";
      const [name] = (city.querySelector("title")?.textContent ?? id).split(" · ");
      names.set(id, name);
      city.dataset.key = `city ${id}`;
      city.setAttribute("role", "button");
      city.setAttribute("aria-label", name);
      city.setAttribute("tabindex", place ? "-1" : "0");
      city.addEventListener("focus", () => {
        for (const other of cities) other.setAttribute("tabindex", other === city ? "0" : "-1");
      });
      city.addEventListener("keydown", (event) => {
        const step = { ArrowRight: place + 1, ArrowDown: place + 1, ArrowLeft: place - 1, ArrowUp: place - 1, Home: 0, End: -1 }[event.key];
        if (step !== undefined) cities.at(step % cities.length)?.focus();
        else if (event.key === "Enter" || event.key === " ") choose(id);
        else return;
        event.preventDefault();
      });
    });
    mark();
  };
  const mark = () => {
    for (const city of /** @type {NodeListOf<SVGElement>} */ (chart.querySelectorAll("[data-id]"))) {
      const isChosen = chosen.includes(city.dataset.id ?? "");
      if (city.hasAttribute("role")) city.setAttribute("aria-pressed", String(isChosen));
      city.classList.toggle("chosen", isChosen);
    }
  };
  /** A first city, the second of a pair, or one taken back. */
  const choose = (/** @type {string} */ id) => {
    chosen = chosen.includes(id) ? chosen.filter((other) => other !== id) : chosen.length === 1 ? [...chosen, id] : [id];
    mark();
    explain(latest);
  };
  /** What there is to say about the chosen cities. */
  const explain = async (/** @type {number} */ number) => {
    const [city, partner] = chosen;
    if (!city) return detail.replaceChildren(make("p", { className: "hint", textContent: say("chooseOnMap") }));
    if (!partner && !asking.includes(city)) {
      return detail.replaceChildren(make("h2", { textContent: named(city) }), make("p", { className: "hint", textContent: say("choosePartner") }));
    }
    const question = partner ? [...line("explain", city, partner)]
      : ["tandems", ...questions.source(), "candidates", "--newcomer", city, "--top", "10", ...address.plan("newcomer", "draws"), ...address.view()];
    const answer = await ask([...question, "--format", "html"]);
    if (number !== latest || chosen[0] !== city || chosen[1] !== partner || answer.code === 130) return;
    const content = contents(answer.output);
    redraw(() => {
      if (!content) return detail.replaceChildren(make("h2", { textContent: chosen.map(named).join(" – ") }), ...remarks(answer));
      for (const [pair, title] of partner ? [] : pairsOfCandidates(content)) names.set(ends(pair)[1], title);
      decorate(content);
      const pair = data(content, "pair");
      const [title, heading] = [content.querySelector("h1"), content.querySelector("h2")];
      // How the plan is made stands below it: here a city and its candidates are enough.
      if (!partner) while (heading?.previousSibling) heading.previousSibling.remove();
      else title?.replaceWith(make("h2", { textContent: title.textContent }), ...(pair ? [make("p", {}, ...buttons(pair))] : []));
      detail.classList.toggle("candidates", !partner);
      detail.replaceChildren(...content.childNodes,
        ...(partner ? [] : [make("p", { className: "hint", textContent: say("choosePartner") })]));
    });
  };
  /** The names of partners in a table of candidates, whose rows begin with a rank. */
  const pairsOfCandidates = (/** @type {HTMLElement} */ content) => [...content.querySelectorAll("tr[data-pair]")].map((row) =>
    /** @type {[string, string]} */ ([/** @type {HTMLElement} */ (row).dataset.pair ?? "", row.children[1]?.textContent ?? ""]));

  // MARK: What can be set

  /** Plans anew a moment after the last move of a slider. */
  let timer = 0;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(replan, 150);
  };
  const slider = (/** @type {string} */ name, /** @type {string} */ title, /** @type {Record<string, string>} */ range,
    /** @type {(value: string) => void} */ move) => {
    const output = make("output", { textContent: "–" });
    // It waits for a plan to say where it stands.
    const input = /** @type {HTMLInputElement} */ (make("input", { type: "range", key: `slider ${name}`, ...range, value: range.min, disabled: true }));
    input.dataset.slider = name;
    input.oninput = () => {
      output.textContent = input.value;
      move(input.value);
      soon();
    };
    return make("label", { className: "slider" }, make("span", { textContent: title }), input, output);
  };
  /** Puts the sliders where the plan has them. */
  const settle = (/** @type {HTMLElement} */ content) => {
    const values = { ...data(content, "weights"), capacity: data(content, "capacity") };
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[data-slider]"))) {
      const value = values[input.dataset.slider ?? ""];
      if (value === undefined || value === null || input === document.activeElement) continue;
      input.disabled = false;
      if (value > Number(input.max)) input.max = String(value);
      input.value = String(value);
      if (input.nextElementSibling) input.nextElementSibling.textContent = String(value);
    }
  };
  const controls = () => {
    const peers = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", checked: address.has("peers"), key: "field peers" }));
    peers.onchange = () => {
      address.set("peers", peers.checked ? "" : undefined);
      [before, chosen] = [new Map(), []];
      replan();
    };
    const goals = /** @type {[string, string][]} */ ([["cover", say("cover")], ["fair", say("fair")], ["score", say("total")],
      ["network", say("forNetwork")]]);
    return [
      field("intake", "intake", replan, { size: 6, inputMode: "numeric" }),
      choice("objective", "objective", goals, replan),
      make("label", { className: "check" }, peers, " ", say("peers")),
      make("fieldset", { className: "sliders" }, make("legend", { textContent: say("weights") }),
        ...parts.map((part) => slider(part, say(part === "sectors" ? "missingSectors" : part), { min: "0", max: "5", step: "0.5" }, (value) => {
          for (const word of address.all("weight")) if (word.startsWith(part + "=")) address.put("weight", word, false);
          address.put("weight", `${part}=${value}`, true);
        })),
        slider("capacity", say("capacity"), { min: "1", max: "5", step: "1" }, (value) => address.set("capacity", value))),
      make("p", { className: "command" }, button(say("settings"), () => save("tandems.txt", address.settings())), " ",
        picker("loadSettings", async ([file]) => {
          if (!file) return;
          address.read(await file.text());
          page.render();
        }, { accept: ".txt" }), " ",
        button(say("startOver"), () => {
          address.clear();
          page.render();
        }), " ", make("span", { textContent: say("inAddress") })),
    ];
  };

  return {
    show: (/** @type {HTMLElement} */ place) => {
      desk.replaceChildren(chart, detail);
      desk.hidden = !chart.childElementCount;
      place.replaceChildren(desk, plan, news);
      before = new Map();
      explain(latest);
      return replan();
    },
    controls,
    /** Other data have other cities. */
    forget: () => {
      latest += 1;
      [before, chosen, asking, names] = [new Map(), [], [], new Map()];
      chart.replaceChildren();
      plan.replaceChildren();
    },
  };
})();
