// A written question: what is typed in the open answer is kept while it is typed, its places to fill in are
// marked and gone to, and a file or another page is only asked for once the last letter is kept.
(() => {
  "use strict";

  const PAUSE = 900, PATIENCE = 15000, STEP = 60; // milliseconds
  const PLACE = /\[(?:In te vullen|To be filled in): [^[\]]+\]/g;
  const FIELD = ".st-key-question_writing textarea";
  const FILES = "[class*='st-key-question_word_'] button, [class*='st-key-question_excel_'] button";
  const STORED = "atlas-answer ";

  const field = () => document.querySelector(FIELD);
  const mirror = () => document.querySelector(".answer-mirror");
  const saved = () => JSON.parse(mirror()?.dataset.saved ?? '""');
  const unsaved = () => Boolean(field() && mirror()) && field().value !== saved();
  const atRest = () => document.querySelector("[data-test-script-state=notRunning]") !== null;

  // Streamlit takes a text when its field is left, or with Ctrl and Enter.
  const keep = () => field()?.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
  const write = (text) => {
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set;
    set.call(field(), text);
    field().dispatchEvent(new Event("input", { bubbles: true }));
  };

  // The text behind the field, on which its places are marked.
  const mark = () => {
    const behind = mirror(), text = field().value;
    if (behind.dataset.shown === text) return;
    behind.dataset.shown = text;
    behind.replaceChildren();
    let at = 0;
    for (const place of text.matchAll(PLACE)) {
      const marked = document.createElement("mark");
      marked.textContent = place[0];
      behind.append(text.slice(at, place.index), marked);
      at = place.index + place[0].length;
    }
    behind.append(`${text.slice(at)}\n`);
  };

  // What was typed and not yet kept outlives the page; it comes back where nobody wrote in between.
  const typed = new Set();
  const memory = (act) => { try { return act(sessionStorage); } catch { return null; } };
  const follow = () => {
    const name = STORED + mirror().dataset.of;
    if (!unsaved()) {
      if (typed.has(name)) memory((kept) => kept.removeItem(name));
      else restore(name);
      typed.add(name);
    }
    document.documentElement.toggleAttribute("data-unsaved", typed.has(name) && unsaved());
  };
  const restore = (name) => {
    const kept = JSON.parse(memory((all) => all.getItem(name)) ?? "null");
    memory((all) => all.removeItem(name));
    if (kept && kept.on === saved() && kept.text !== saved()) {
      write(kept.text);
      keep();
    }
  };

  let timer = 0;
  addEventListener("input", (event) => {
    if (!event.target.matches?.(FIELD) || !mirror()) return;
    const name = STORED + mirror().dataset.of, text = event.target.value;
    typed.add(name);
    memory((all) => all.setItem(name, JSON.stringify({ text, on: saved() })));
    mark();
    follow();
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  addEventListener("popstate", keep, true);
  // A text that could not be kept lives on this page alone: who closes it is asked.
  addEventListener("beforeunload", (event) => { if (document.querySelector("textarea.own-text")) event.preventDefault(); });

  // A place to fill in is selected, so that the next letter takes its stead.
  let asked = "";
  const select = (again) => {
    const number = mirror().dataset.select, at = `${location.search} ${number}`;
    if (number === undefined || unsaved() || (!again && at === asked)) return;
    asked = at;
    const place = [...field().value.matchAll(PLACE)][Number(number)];
    if (!place) return;
    field().focus({ preventScroll: true });
    field().setSelectionRange(place.index, place.index + place[0].length);
    mirror().querySelectorAll("mark")[Number(number)]?.scrollIntoView({ block: "center", behavior: "instant" });
  };
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-jump]");
    if (link && link.href === location.href && mirror()) select(true);
  });

  // What is asked for right after the last letter waits until that is kept.
  const kept = async () => {
    keep();
    for (let waited = 0; waited < PATIENCE && (unsaved() || !atRest()); waited += STEP) {
      await new Promise((go) => setTimeout(go, STEP));
    }
  };
  // A file is to hold that letter.
  let through = false;
  addEventListener("click", async (event) => {
    const button = event.target.closest?.(FILES);
    if (!button || through || !unsaved()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const key = [...button.closest("[class*=st-key-question_]").classList].find((one) => one.startsWith("st-key-question_"));
    await kept();
    if (unsaved()) return; // somebody else wrote here: the page says so
    through = true;
    document.querySelector(`.${key} button`)?.click();
    through = false;
  }, true);
  // From another page Streamlit would come back with the text.
  addEventListener("atlas-leave", async (event) => {
    const { to, move } = event.detail, here = new URL(location.href);
    const stays = to.pathname === here.pathname && to.searchParams.get("dossier") === here.searchParams.get("dossier");
    if (stays || !unsaved()) return;
    event.preventDefault();
    await kept();
    move();
  });

  // A part that was opened is looked at: where it is out of sight it is brought there, and else nothing moves.
  let of = "";
  const show = () => {
    const now = mirror().dataset.of, open = document.querySelector(".st-key-question_open");
    if (of && of !== now && open) {
      const { top } = open.getBoundingClientRect();
      if (top < 0 || top > innerHeight - 160) open.scrollIntoView({ block: "start", behavior: "instant" });
    }
    of = now;
  };

  let waiting = false;
  new MutationObserver(() => {
    if (!waiting) waiting = Boolean(requestAnimationFrame(() => {
      waiting = false;
      if (!field() || !mirror()) return;
      mark();
      follow();
      if (atRest()) { show(); select(false); }
    }));
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-test-script-state", "data-saved"] });
})();
