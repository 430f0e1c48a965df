// What the address asks of the browser itself: the language of the document, and the place on the page.
// And repairs: a move to another page is one step back, and Streamlit's place for files speaks English only.
(() => {
  "use strict";

  // Screen readers choose their voice by the language of the document; the reader can switch without
  // a new document, and then only the address tells.
  const followLanguage = () => {
    const english = new URLSearchParams(location.search).get("taal") === "en";
    document.documentElement.lang = english ? "en" : "nl-BE";
  };

  // The part that draws charts takes the browser most of a second to start: it does so while the server
  // works on the first page, not when the first chart has come.
  const startCharts = (_, watch) => {
    if (!document.querySelector("[data-test-connection-state=CONNECTED]")) return;
    watch.disconnect();
    const part = document.querySelector("link[rel=modulepreload][href*='/PlotlyChart.']");
    // What was to be sent to the server goes first.
    if (part) setTimeout(() => import(part.href).then(() => performance.mark("charts-started"), () => {}));
  };
  new MutationObserver(startCharts).observe(document, {
    childList: true, subtree: true, attributes: true, attributeFilter: ["data-test-connection-state"],
  });

  // A figure is drawn after the browser has looked for the anchor, and figures above it still grow.
  // So its place is held until it has been still for a while, or the reader takes over.
  const STEP = 100, STILL = 1500, PATIENCE = 20000; // milliseconds
  const LOST = 2500;
  // The anchor for which this document was asked: where it is not here either, nobody looks on.
  const LOOKED = "looked-for";
  const arrivedFor = (() => {
    try {
      const id = sessionStorage.getItem(LOOKED);
      sessionStorage.removeItem(LOOKED);
      return id;
    } catch { return null; }
  })();
  const lookElsewhere = (id) => {
    try { sessionStorage.setItem(LOOKED, id); } catch { return; } // without a memory it would never end
    location.replace(`/figuur/${encodeURIComponent(id)}${location.search}`);
  };
  const atRest = () => document.querySelector("[data-test-script-state=notRunning]") !== null;
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
      // A figure that is not on this part of the page has an address that leads to where it is.
      else if (!mark && now - start > LOST && /^[\w.-]+$/.test(id) && atRest() && id !== arrivedFor) {
        release();
        lookElsewhere(id);
      }
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

  // Words that Streamlit has in English only, and ours for a reader of Dutch.
  const WORDED = ":is([data-testid=stFileUploader], [data-testid=stSkipToContent], [data-testid=InputInstructions], [data-baseweb=popover], [role=dialog])";
  const DUTCH = [
    [/^Skip to main content$/, "Naar de inhoud"],
    [/^Press (.+) to apply$/, "$1 om toe te passen"],
    [/^Press (.+) to submit form$/, "$1 om te verzenden"],
    [/^No results( found)?$/, "Niets gevonden"],
    [/^Select all$/, "Alles kiezen"],
    [/^Upload$|^Browse files$/, "Kies een bestand"],
    [/^(\d+)MB per file$/, "of sleep het hierheen; hoogstens $1 MB"],
    [/^Drag and drop files? here$/, "Laat het bestand hier los"],
    [/^File must be (\d+)\s?MB or smaller\.$/, "Het bestand is groter dan $1 MB."],
    [/^.* files are not allowed\.$/, "Een bestand van deze soort kan hier niet."],
    [/^Only one file is allowed\.$/, "Kies één bestand tegelijk."],
    [/^Connection error$/, "Geen verbinding"],
    [/^Is Streamlit still running\?/, "De atlas antwoordt niet: misschien is hij gestopt. Start hem opnieuw en laad deze pagina opnieuw."],
  ];
  const NAMES = [
    [/^Help for (.+)$/, "Uitleg bij $1"],
    [/^Help$/, "Uitleg"],
    [/^Close$/, "Sluiten"],
    [/^Clear( all| value)?$/, "Wissen"],
    [/^Remove (.+)$/, "Verwijder $1"],
    [/^file upload$/, "Kies een bestand"],
  ];
  const dutch = (words, table) => {
    const known = table.find(([fixed]) => fixed.test(words));
    return known && words.replace(known[0], known[1]);
  };
  const inDutch = () => document.documentElement.lang !== "en";
  const written = new WeakMap(); // per text what stood there and what we wrote
  const ourWords = () => {
    for (const part of document.querySelectorAll(WORDED)) {
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode, held = written.get(text);
        const fixed = held && held.ours === text.data ? held.fixed : text.data.trim();
        const ours = inDutch() ? dutch(fixed, DUTCH) : held && fixed;
        if (!ours || ours === text.data) continue;
        written.set(text, { fixed, ours });
        text.data = ours;
      }
    }
    if (inDutch()) ourNames();
  };
  // What only a screen reader says of a widget.
  const ourNames = () => {
    for (const part of document.querySelectorAll("#root [aria-label], [data-baseweb] [aria-label]")) {
      if (part.closest(".stHtml, .stPlotlyChart")) continue;
      const ours = dutch(part.getAttribute("aria-label"), NAMES);
      if (ours) part.setAttribute("aria-label", ours);
    }
  };

  // Its drop zone has a name, and says at the same time that it is nothing.
  const namedZone = () => {
    const zones = "[data-testid=stFileUploaderDropzone][role=presentation]";
    for (const zone of document.querySelectorAll(zones)) zone.setAttribute("role", "group");
  };

  let asked = false;
  const mend = () => { asked = false; ourWords(); namedZone(); };
  new MutationObserver(() => {
    if (!asked) asked = Boolean(requestAnimationFrame(mend));
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
