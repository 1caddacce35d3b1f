// Offers what one may be about to ask: a combobox after WAI-ARIA's pattern, over a box that works
// without it. The box names the address; see search/suggestions.
const PAUSE = 150; // milliseconds between the last key and a request: a word typed asks once

// As attributes: browsers of old telephones know no properties for them.
function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

class Suggestions {
  constructor(input) {
    this.input = input;
    this.known = new Map();
    const list = `${input.id}-suggestions`;
    this.list = this.put("ul", { id: list, class: "suggestions", role: "listbox", "aria-label": input.dataset.suggestionsLabel });
    this.status = this.put("div", { class: "govuk-visually-hidden", role: "status" });
    set(input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list });
    this.show([]);
    input.addEventListener("input", () => {
      this.mark(-1);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), PAUSE);
    });
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.show([]));
    // The box keeps the focus, so that a press does not close the list before it is a click.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.take(event.target.closest("li")));
  }

  put(name, attributes) {
    const element = set(document.createElement(name), attributes);
    this.input.parentElement.append(element);
    return element;
  }

  async ask() {
    const text = this.input.value.trim();
    this.running?.abort();
    if (text.length < 2) return this.show([]);
    if (!this.known.has(text)) {
      this.running = new AbortController();
      const query = new URLSearchParams(new FormData(this.input.form));
      try {
        const answer = await fetch(`${this.input.dataset.suggestions}?${query}`, { signal: this.running.signal });
        if (!answer.ok) return this.show([]); // asked again the next time
        this.known.set(text, (await answer.json())[1]);
      } catch {
        return; // no connection: the box works as ever
      }
    }
    if (document.activeElement === this.input) this.show(this.known.get(text));
  }

  show(texts) {
    this.list.replaceChildren(...texts.map((text, number) => {
      const option = set(document.createElement("li"), { id: `${this.list.id}-${number}`, role: "option" });
      option.textContent = text;
      return option;
    }));
    this.list.hidden = !texts.length;
    set(this.input, { "aria-expanded": !!texts.length });
    this.status.textContent = texts.length ? this.input.dataset.suggestionsHint.replace("{}", texts.length) : "";
    this.mark(-1);
  }

  // Beyond either end lies the box itself.
  mark(number) {
    const options = [...this.list.children];
    this.at = number < -1 ? options.length - 1 : number < options.length ? number : -1;
    options.forEach((option, place) => set(option, { "aria-selected": place === this.at }));
    const marked = options[this.at];
    if (!marked) return this.input.removeAttribute("aria-activedescendant");
    set(this.input, { "aria-activedescendant": marked.id });
    marked.scrollIntoView({ block: "nearest" });
  }

  press(event) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (this.list.hidden) {
      if (event.key === "ArrowDown") this.ask();
      return;
    }
    // The text is edited again, and Enter searches for what it says.
    if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) return this.mark(-1);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.mark(this.at + step);
    else if (event.key === "Escape") this.show([]);
    else if (event.key === "Enter" && this.at >= 0) this.take(this.list.children[this.at]);
    else return;
    event.preventDefault();
  }

  take(option) {
    if (!option) return;
    this.input.value = option.textContent;
    this.input.form.requestSubmit();
  }
}

document.querySelectorAll("[data-suggestions]").forEach((input) => new Suggestions(input));
