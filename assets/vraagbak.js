// The box of every page: "/" puts the cursor in it, what is offered while one types can be chosen by arrows,
// Enter asks, Esc closes. Without this file it is a form: typing and Enter work all the same.
(() => {
  "use strict";

  const PAUSE = 140, PATIENCE = 20000; // milliseconds
  const field = (target) => target instanceof Element && target.matches("form.ask[data-offers] input[name=q]") ? target : null;
  const writing = (target) => target instanceof Element && target.closest("input, textarea, select, [contenteditable=true]");
  let timer = 0, asked = null, chosen = -1;

  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
    const box = document.querySelector("form.ask[data-offers] input[name=q]");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  const list = (box) => box.form.querySelector("[role=listbox]");
  const close = (box) => {
    clearTimeout(timer);
    asked?.abort();
    list(box)?.remove();
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-controls");
    box.removeAttribute("aria-activedescendant");
  };
  const part = (name, text, kind) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };
  const show = (box, offers) => {
    close(box);
    if (!offers.length || document.activeElement !== box) return;
    const offered = document.createElement("ul");
    offered.id = "atlas-offers";
    offered.setAttribute("role", "listbox");
    offered.setAttribute("aria-label", box.getAttribute("aria-label"));
    offers.forEach((offer, at) => {
      const item = document.createElement("li");
      item.id = `atlas-offer-${at}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.href = offer.href;
      item.append(part("span", offer.words), part("small", [offer.kind, offer.told].filter(Boolean).join(" · ")));
      offered.append(item);
    });
    box.form.append(offered);
    box.setAttribute("aria-expanded", "true");
    box.setAttribute("aria-controls", offered.id);
  };
  const choose = (box, step) => {
    const items = [...(list(box)?.children ?? [])];
    if (!items.length) return;
    chosen = (chosen + 1 + step + items.length + 1) % (items.length + 1) - 1; // -1: what was typed itself
    items.forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < 0) box.removeAttribute("aria-activedescendant");
    else {
      box.setAttribute("aria-activedescendant", items[chosen].id);
      items[chosen].scrollIntoView({ block: "nearest" });
    }
  };
  const follow = (box, href) => {
    close(box);
    box.blur();
    dispatchEvent(new CustomEvent("atlas-go", { detail: href }));
  };

  addEventListener("input", (event) => {
    const box = field(event.target);
    if (!box) return;
    clearTimeout(timer);
    const text = box.value.trim();
    if (text.length < 2) return close(box);
    timer = setTimeout(async () => {
      asked?.abort();
      asked = new AbortController();
      try {
        const answer = await fetch(box.form.dataset.offers + encodeURIComponent(text), { signal: asked.signal });
        if (answer.ok && box.value.trim() === text) show(box, await answer.json());
      } catch { /* who types on asks anew; without an answer nothing is offered */ }
    }, PAUSE);
  });
  addEventListener("keydown", (event) => {
    const box = field(event.target);
    if (!box || event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!list(box)) return;
      event.preventDefault();
      choose(box, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (list(box)) close(box);
      else box.blur();
    } else if (event.key === "Enter" && chosen >= 0 && list(box)) {
      event.preventDefault();
      follow(box, list(box).children[chosen].dataset.href);
    }
  });
  // Before the field loses the focus, and with it the list.
  addEventListener("mousedown", (event) => {
    if (event.target instanceof Element && event.target.closest("form.ask [role=listbox]")) event.preventDefault();
  });
  addEventListener("click", (event) => {
    const item = event.target instanceof Element ? event.target.closest("form.ask [role=option]") : null;
    if (item) follow(item.closest("form").querySelector("input[name=q]"), item.dataset.href);
  });
  addEventListener("focusout", (event) => {
    const box = field(event.target);
    if (box) close(box);
  });

  // Who asked reads the answer: its title takes the focus as soon as it stands there.
  addEventListener("submit", (event) => {
    const box = field(event.target.querySelector?.("input[name=q]"));
    if (!box) return;
    close(box);
    box.blur();
    const text = box.value.trim().replace(/\s+/g, " "), since = Date.now();
    const look = setInterval(() => {
      const title = document.querySelector("h1[data-asked]");
      const there = title && title.dataset.asked === text && !title.closest("[data-stale=true]");
      if (there) title.focus({ preventScroll: true });
      if (there || Date.now() - since > PATIENCE) clearInterval(look);
    }, 100);
  });
})();
