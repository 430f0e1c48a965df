// Slides as small pictures, where a page asks for them (`<div class="slide-small" data-slide="…">`): the same
// slides as on the screen, drawn once they come into sight. For who cannot see them, words stand beside them.

import { drawChart } from "./chart.js";
import { fitRows, slideElement } from "./slide.js";

const SMALL = ".slide-small[data-slide]";
const WIDE = 1920; // a slide is laid out as large as on a screen, and shown smaller

const told = new Map();
const values = (address) => {
  if (!told.has(address)) {
    const asked = new URL(address, location.href);
    asked.searchParams.set("vorm", "json");
    const answer = fetch(asked).then((found) => (found.ok ? found.json() : Promise.reject(found.status)));
    answer.catch(() => told.delete(address));
    told.set(address, answer);
  }
  return told.get(address);
};

const draw = async (place) => {
  const address = place.dataset.slide;
  if (place.dataset.drawn === address || new URL(address, location.href).origin !== location.origin) return;
  place.dataset.drawn = address;
  try {
    const { slides: [slide], words, config, mode } = await values(address);
    const stage = document.createElement("div");
    stage.className = `presentation ${mode}`;
    stage.style.transform = `scale(${place.clientWidth / WIDE})`;
    const section = slideElement(slide, 1, words, "p");
    stage.append(section);
    place.replaceChildren(stage);
    await document.fonts.ready;
    if (slide.table || slide.empty) fitRows(section, slide);
    if (slide.figures) await drawChart(section, slide, 1, config);
  } catch {
    place.replaceChildren(); // its title and its words stand beside it
  }
};

const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    draw(target);
  }
}, { rootMargin: "300px" });

export const watchSmallSlides = () => {
  for (const place of document.querySelectorAll(SMALL)) {
    if (place.dataset.drawn !== place.dataset.slide) seen.observe(place);
  }
};
