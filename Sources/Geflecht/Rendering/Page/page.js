// Adds a search to the cards of a section. Without it all of them are there.
(() => {
  const folded = (/** @type {string} */ text) => text.toLowerCase().replace(/ß/g, "ss").replace(/æ/g, "ae")
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/ae|oe|ue/g, (pair) => pair[0]);
  for (const list of document.querySelectorAll(".cards")) {
    const cards = [...list.querySelectorAll(".card")].map((card) => ({ card, text: folded(card.textContent ?? "") }));
    if (cards.length < 8) continue;
    const box = document.createElement("div");
    box.className = "search";
    const input = document.createElement("input");
    input.type = "search";
    input.id = list.id + "-search";
    const label = document.createElement("label");
    label.htmlFor = input.id;
    const count = document.createElement("span");
    count.setAttribute("role", "status");
    label.append(language.element("span", { de: "Suchen ", en: "Search " }));
    box.append(label, input, " ", count);
    list.before(box);
    input.addEventListener("input", () => {
      const wanted = folded(input.value.trim());
      let shown = 0;
      for (const { card, text } of cards) {
        const fits = text.includes(wanted);
        card.toggleAttribute("hidden", !fits);
        if (fits) shown += 1;
      }
      count.textContent = wanted ? `${shown} / ${cards.length}` : "";
    });
  }
})();
