// What the address asks of the browser itself: the language of the document, and the place on the page.
// And two repairs: a move by the menu is one step back, and Streamlit's menu is no valid list.
(() => {
  "use strict";

  // Screen readers choose their voice by the language of the document; the reader can switch without
  // a new document, and then only the address tells.
  const followLanguage = () => {
    const english = new URLSearchParams(location.search).get("taal") === "en";
    document.documentElement.lang = english ? "en" : "nl-BE";
  };

  // A figure is drawn after the browser has looked for the anchor, and figures above it still grow.
  // So its place is held until it has been still for a while, or the reader takes over.
  const STEP = 100, STILL = 1500, PATIENCE = 20000; // milliseconds
  let timer = 0;
  const release = () => clearInterval(timer);
  const goToAnchor = () => {
    release();
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* then as it stands */ }
    if (!id) return;
    const start = Date.now();
    let place = null, since = start;
    timer = setInterval(() => {
      const now = Date.now(), mark = document.getElementById(id);
      if (mark && !mark.closest("[data-stale=true]")) {
        mark.scrollIntoView({ block: "start", behavior: "instant" });
        const found = mark.offsetTop + mark.getBoundingClientRect().top;
        if (found !== place) [place, since] = [found, now];
      }
      if (now - start > PATIENCE || (place !== null && now - since > STILL)) release();
    }, STEP);
  };

  // Going to another page is one step back: Streamlit may first push the page without its filters, and
  // the filters right after it as a step of their own.
  let justMoved = false;
  const { pushState, replaceState } = history;
  history.pushState = function (state, unused, address) {
    const to = new URL(address ?? location.href, location.href);
    const onThePage = to.pathname === location.pathname;
    (justMoved && onThePage ? replaceState : pushState).call(this, state, unused, address);
    justMoved = !onThePage && !to.search;
    followLanguage();
  };
  history.replaceState = function (...its) {
    replaceState.apply(this, its);
    followLanguage();
  };
  addEventListener("popstate", followLanguage);
  addEventListener("hashchange", goToAnchor);
  for (const hand of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    addEventListener(hand, () => { release(); justMoved = false; }, { passive: true, capture: true });
  }
  goToAnchor();

  // Within <ul> it writes <div> and <header> beside <li>: screen readers would count a list wrongly. As
  // plain links within their <nav> all is well.
  const MENU = "ul[data-testid=stSidebarNavItems]";
  let asked = false;
  const plainMenu = () => {
    asked = false;
    for (const part of document.querySelectorAll(`${MENU}:not([role]), ${MENU} li:not([role])`)) {
      part.setAttribute("role", "presentation");
    }
  };
  new MutationObserver(() => {
    if (!asked) asked = Boolean(requestAnimationFrame(plainMenu));
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
