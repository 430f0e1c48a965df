// The filters: a button says whether its panel is open, and gets the focus back when the panel closes.
(() => {
  "use strict";
  const BUTTON = name => document.querySelector(`.st-key-filter_button_${name} button`);
  const openPanel = () => {
    const panel = document.querySelector("[class*='st-key-filter_panel_']");
    return panel ? panel.className.match(/st-key-filter_panel_(\w+)/)[1] : "";
  };
  let before = "", asked = false;
  const follow = () => {
    asked = false;
    const now = openPanel();
    for (const name of ["place", "calls", "time", "more"]) {
      const button = BUTTON(name), open = String(name === now);
      if (button && button.getAttribute("aria-expanded") !== open) button.setAttribute("aria-expanded", open);
    }
    if (before && !now && document.activeElement === document.body) BUTTON(before)?.focus();
    before = now;
  };
  new MutationObserver(() => {
    if (!asked) asked = Boolean(requestAnimationFrame(follow));
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
