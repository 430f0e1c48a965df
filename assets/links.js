// Links and forms within the atlas: a click changes the address and asks Streamlit for the page, without a
// new document. Files are fetched, so that what takes a while or goes wrong is told where it was asked.
(() => {
  "use strict";

  const ELSEWHERE = /^\/(?:assets|bestand|figuur|presentatie|health|voorstellen|_stcore)(?:\/|$)/;
  const plain = (event) => event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const main = () => document.querySelector("[data-testid=stMain]");

  // Streamlit runs a page anew when the browser goes back or forward; this is how it learns of a link.
  const go = (address, stays) => {
    const to = new URL(address, location.href), moved = to.pathname !== location.pathname;
    if (to.href === location.href) return;
    const move = () => {
      history.pushState(null, "", to);
      dispatchEvent(new PopStateEvent("popstate", { state: null }));
      if (to.hash) dispatchEvent(new HashChangeEvent("hashchange"));
      else if (moved || (!stays && changed(to, ["tab", "toon", "cijfer", "project", "organisatie", "blad", "dossier", "versie", "stap", "als"]))) main()?.scrollTo({ top: 0, behavior: "instant" });
    };
    // Who has something to keep first holds the move, and makes it later (vraag.js).
    if (dispatchEvent(new CustomEvent("atlas-leave", { cancelable: true, detail: { to, move } }))) move();
  };
  let before = new URLSearchParams(location.search);
  const changed = (to, names) => {
    const after = new URLSearchParams(to.search), was = before;
    before = after;
    return names.some((name) => was.get(name) !== after.get(name));
  };

  const closeMenus = (but) => {
    for (const menu of document.querySelectorAll("details.menu[open], details.burger[open]")) {
      if (menu !== but && !menu.contains(but)) menu.open = false;
    }
  };

  addEventListener("click", (event) => {
    if (!event.isTrusted) return; // what a script saves is no click beside a menu
    const target = event.target instanceof Element ? event.target : null;
    closeMenus(target?.closest("details.menu, details.burger") ?? null);
    const link = target?.closest("a[href]");
    if (!link || !plain(event) || event.defaultPrevented) return;
    if (link.hasAttribute("data-file")) {
      event.preventDefault();
      fetched(link);
      return;
    }
    const to = new URL(link.href, location.href);
    const inside = link.target !== "_blank" && to.origin === location.origin && !ELSEWHERE.test(to.pathname);
    if (!inside || !link.closest(".stHtml")) return;
    event.preventDefault();
    closeMenus(null);
    go(to, link.hasAttribute("data-stays"));
  });

  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.activeElement?.closest("details.menu[open], details.burger[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  // A form holds the address to go to; what was typed takes the place of its mark.
  const MARK = "__TEXT__";
  addEventListener("submit", (event) => {
    const form = event.target.closest?.("form[data-href]");
    if (!form) return;
    event.preventDefault();
    const text = new FormData(form).get("q").trim();
    go(form.dataset.href.replace(MARK, encodeURIComponent(text).replace(/~/g, "%20")), true);
  });
  addEventListener("atlas-go", (event) => go(event.detail, false)); // an offer in the box that was chosen
  // The cross in a search field empties it: then everything shows again.
  addEventListener("search", (event) => {
    if (event.target.value === "") event.target.form?.requestSubmit();
  }, true);

  addEventListener("focusin", (event) => {
    if (event.target.matches?.("input[data-copy]")) event.target.select();
  });
  addEventListener("click", (event) => {
    const field = event.target.closest?.("input[data-copy]");
    if (field) navigator.clipboard?.writeText(field.value).catch(() => {});
  });

  async function fetched(link) {
    if (link.hasAttribute("data-busy")) return;
    const told = link.closest(".sheet")?.querySelector(".told");
    const english = document.documentElement.lang === "en";
    const say = (sentence) => { if (told) told.textContent = sentence; };
    link.setAttribute("data-busy", "");
    say(english ? "Making the file…" : "Het bestand wordt gemaakt…");
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(await answer.text());
      const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "subsidieatlas";
      const file = URL.createObjectURL(await answer.blob());
      const save = Object.assign(document.createElement("a"), { href: file, download: name });
      document.body.append(save);
      save.click();
      save.remove();
      setTimeout(() => URL.revokeObjectURL(file), 60000);
      say(english ? `Saved: ${name}` : `Bewaard: ${name}`);
    } catch (fault) {
      const lost = english ? "The server does not answer. Try again later." : "De server antwoordt niet. Probeer het later opnieuw.";
      say(fault instanceof TypeError ? lost : fault.message || lost);
    } finally {
      link.removeAttribute("data-busy");
    }
  }
})();
