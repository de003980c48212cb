// Elements of the page. Those with a `data-key` find the keyboard's focus again when they are drawn anew.
const elements = (() => {
  /** @returns {HTMLElement} */
  const make = (/** @type {string} */ tag, /** @type {Record<string, unknown>} */ properties = {},
    /** @type {(Node | string)[]} */ ...children) => {
    const { key, ...rest } = properties;
    const element = Object.assign(document.createElement(tag), rest);
    if (key) element.dataset.key = /** @type {string} */ (key);
    element.append(...children);
    return element;
  };
  const button = (/** @type {string} */ text, /** @type {() => void} */ action, /** @type {Record<string, unknown>} */ properties = {}) =>
    make("button", { type: "button", textContent: text, onclick: action, ...properties });
  /** A button that is pressed or not. */
  const toggle = (/** @type {string} */ text, /** @type {boolean} */ isPressed, /** @type {() => void} */ action,
    /** @type {Record<string, unknown>} */ properties = {}) => {
    const element = button(text, action, properties);
    element.setAttribute("aria-pressed", String(isPressed));
    return element;
  };
  const titled = (/** @type {keyof typeof words} */ title, /** @type {HTMLElement} */ ...controls) =>
    make("label", {}, make("span", { textContent: say(title) }), ...controls);
  /** A field whose value stands in the address. */
  const field = (/** @type {keyof typeof words} */ title, /** @type {string} */ key, /** @type {() => void} */ changed,
    /** @type {Record<string, unknown>} */ properties = {}) => {
    const input = /** @type {HTMLInputElement} */ (make("input", { value: address.get(key), key: `field ${key}`, ...properties }));
    input.addEventListener("change", () => {
      address.set(key, input.value.trim() || undefined);
      changed();
    });
    return titled(title, input);
  };
  /** A choice that stands in the address: values and what they are called. The first is what an address says without words. */
  const choice = (/** @type {keyof typeof words} */ title, /** @type {string} */ key, /** @type {[string, string][]} */ options,
    /** @type {() => void} */ changed) => {
    const select = /** @type {HTMLSelectElement} */ (make("select", { key: `field ${key}` },
      ...options.map(([value, textContent]) => make("option", { value, textContent }))));
    select.value = address.get(key) || options[0][0];
    select.onchange = () => {
      address.set(key, select.value === options[0][0] ? undefined : select.value);
      changed();
    };
    return titled(title, select);
  };
  /** A file picker that looks like a button. */
  const picker = (/** @type {keyof typeof words} */ title, /** @type {(files: File[]) => void} */ take,
    /** @type {Record<string, unknown>} */ properties) => {
    const input = /** @type {HTMLInputElement} */ (make("input", { type: "file", ...properties }));
    input.onchange = () => {
      take([...(input.files ?? [])]);
      // The same file can be chosen again.
      input.value = "";
    };
    return make("label", { className: "pick" }, say(title), input);
  };
  const save = (/** @type {string} */ name, /** @type {BlobPart} */ content) => {
    const link = /** @type {HTMLAnchorElement} */ (make("a", { download: name, href: URL.createObjectURL(new Blob([content])) }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  /** Draws something anew without taking the keyboard away from where it is. */
  const redraw = (/** @type {() => void} */ draw) => {
    const key = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset?.key;
    draw();
    if (!key || document.activeElement !== document.body) return;
    /** @type {HTMLElement | SVGElement | null} */ (document.querySelector(`[data-key="${CSS.escape(key)}"]`))?.focus();
  };
  return { make, button, toggle, titled, field, choice, picker, save, redraw };
})();
