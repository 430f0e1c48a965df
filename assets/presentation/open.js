// One click from the app to the full screen. The presentation lies over the page, which stays as it is.
// A browser goes to full screen only within a click, so that comes first; the slides are fetched after it.

const LINK = 'a[href*="/presentatie?"]';
const STYLE = "/assets/presentation/presentation.css";

const code = () => Promise.all([import("./present.js"), import("./chart.js")]);
let warm = false;
const warmUp = (event) => {
  if (warm || !event.target.closest?.(LINK)) return;
  warm = true;
  code().then(([, chart]) => chart.plotly()).catch(() => { warm = false; });
};

const styled = () => new Promise((done) => {
  if (document.querySelector(`link[href="${STYLE}"]`)) return done();
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: STYLE, onload: done, onerror: done });
  document.head.append(link);
});

const cover = () => {
  const root = document.createElement("main"), others = [...document.body.children].filter((e) => !e.inert);
  const focused = document.activeElement;
  for (const other of others) {
    other.inert = true;
    other.setAttribute("aria-hidden", "true");
  }
  document.documentElement.classList.add("presenting");
  document.body.append(root);
  return {
    root,
    uncover() {
      root.remove();
      document.documentElement.classList.remove("presenting");
      for (const other of others) {
        other.inert = false;
        other.removeAttribute("aria-hidden");
      }
      focused?.focus?.({ preventScroll: true });
    },
  };
};

// The browser's Back leaves the presentation and nothing else: a step of its own lies in the history, over
// the page, which hears nothing of it. `end` is called when somebody goes back; what it gives takes the step off.
const stepInHistory = (end) => {
  history.pushState(history.state, "");
  const back = (event) => {
    event.stopImmediatePropagation();
    removeEventListener("popstate", back, { capture: true });
    there = false;
    end();
  };
  let there = true;
  addEventListener("popstate", back, { capture: true });
  return () => there && history.back();
};

const open = async (address) => {
  const wide = document.documentElement.requestFullscreen?.().catch(() => {});
  const { root, uncover } = cover();
  root.className = "presentation dark";
  let presentation = null, left = false;
  const leave = () => {
    if (left) return;
    left = true;
    uncover();
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    stepBack();
  };
  const stepBack = stepInHistory(() => (presentation ? presentation.end() : leave()));
  try {
    const values = new URL(address);
    values.searchParams.set("vorm", "json");
    const [[{ Presentation }], answer] = await Promise.all([code(), fetch(values), styled(), wide]);
    const told = await answer.json();
    if (left) return;
    presentation = new Presentation(told, address, root, leave);
    await presentation.present(Number(values.hash.slice(1)) - 1 || 0);
  } catch {
    if (left) return;
    uncover();
    location.replace(address); // by its own address it says what is wrong; Back leads to the page
  }
};

addEventListener("click", (event) => {
  const link = event.target.closest?.(LINK);
  const other = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!link || other || link.origin !== location.origin) return;
  event.preventDefault();
  event.stopPropagation();
  const menu = link.closest("details.menu");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus(); // where the presentation leads back to
  }
  open(link.href);
}, { capture: true });
// Small pictures of slides, where a page shows any.
let asked = false;
const small = () => {
  if (asked || !document.querySelector(".slide-small[data-slide]")) return;
  asked = true;
  setTimeout(async () => {
    const [{ watchSmallSlides }] = await Promise.all([import("./thumbnails.js"), styled()]);
    asked = false;
    watchSmallSlides();
  }, 100);
};
new MutationObserver(small).observe(document, {
  childList: true, subtree: true, attributes: true, attributeFilter: ["data-slide"],
});

addEventListener("pointerover", warmUp, { passive: true });
addEventListener("focusin", warmUp, { passive: true });
