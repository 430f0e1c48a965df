// A presentation that was opened by its own address.

import { Presentation } from "./present.js";

const values = JSON.parse(document.getElementById("deck").textContent);
const root = document.createElement("main");
document.body.append(root);
document.documentElement.classList.add("presenting");

const leave = () => {
  const from = document.referrer && new URL(document.referrer).origin === location.origin;
  if (from && history.length > 1) history.back();
  else location.replace(values.back); // Back leads to where somebody came from, not into it again
};

// The slide stands in the address, so that it is there again after the page is loaded anew.
root.addEventListener("slide", ({ detail }) => history.replaceState(null, "", `#${detail + 1}`));
new Presentation(values, location.href, root, leave).present(Number(location.hash.slice(1)) - 1 || 0);
