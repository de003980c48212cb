// Light or dark, as the system has it or as the reader chooses; then everything is shown as the address says.
(() => {
  const select = document.createElement("select");
  for (const [value, words] of Object.entries({
    "": { de: "wie das System", en: "as the system" }, light: { de: "hell", en: "light" }, dark: { de: "dunkel", en: "dark" },
  })) {
    const option = /** @type {HTMLOptionElement} */ (language.element("option", words));
    option.value = value;
    select.append(option);
  }
  const label = document.createElement("label");
  label.className = "theme";
  label.append(language.element("span", { de: "Farben", en: "Colors" }), " ", select);
  document.querySelector("header")?.prepend(label);
  select.addEventListener("change", () => view.set("theme", [select.value]));

  const first = language.current();
  const show = () => {
    const theme = view.one("theme");
    select.value = theme;
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    const isChanged = filter?.apply() ?? true;
    search.apply(isChanged);
    sorting.apply(isChanged);
    walk.apply();
  };
  view.onChange(() => {
    const wanted = view.one("lang") || first;
    if (wanted === language.current()) show();
    else language.set(wanted);
  });
  language.onChange(() => {
    const shown = language.current();
    if (shown !== (view.one("lang") || first)) view.set("lang", shown === first ? [] : [shown]);
    else show();
  });
  show();
  view.start();
})();
