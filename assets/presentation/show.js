// A presentation on the screen: every slide is drawn before it is asked for, so that a key shows it at once.

import { drawChart, forgetChart } from "./chart.js";
import { fitRows, slideElement } from "./slide.js";

const idle = () => new Promise((done) => {
  (window.requestIdleCallback || ((work) => setTimeout(work, 30)))(done, { timeout: 500 });
});

// The same story in one way: for a province, on a ground. Its slides lie on each other, unseen.
export class Reel {
  constructor(values, stage) {
    this.values = values;
    this.root = document.createElement("div");
    this.root.className = `reel ${values.mode}`;
    this.root.lang = values.language;
    this.sections = values.slides.map((slide, at) => slideElement(slide, at + 1, values.words));
    this.drawn = new Map();
    this.root.append(...this.sections);
    stage.append(this.root);
  }

  get unit() {
    return Math.min(innerHeight / 1080, innerWidth / 1440);
  }

  // Drawn once, and again in another size.
  draw(at) {
    const slide = this.values.slides[at], section = this.sections[at], size = `${innerWidth}×${innerHeight}`;
    const before = this.drawn.get(at);
    if (before?.size === size) return before.done;
    let done = Promise.resolve();
    if (slide.table || slide.empty) fitRows(section, slide);
    if (slide.figures) {
      const draw = () => drawChart(section, slide, this.unit, this.values.config);
      done = before ? before.done.then(draw) : draw();
    }
    this.drawn.set(at, { size, done });
    return done;
  }

  // The slide that is looked at first, then those around it.
  async drawAll(from = 0) {
    const order = this.sections.map((_, at) => at);
    order.sort((a, b) => Math.abs(a - from) - Math.abs(b - from) || b - a);
    for (const at of order) {
      await this.draw(at);
      await idle();
    }
  }

  show(at) {
    this.sections.forEach((section, position) => section.classList.toggle("shown", position === at));
    this.root.classList.add("shown");
  }

  hide() {
    this.root.classList.remove("shown");
  }

  leave() {
    this.sections.forEach(forgetChart);
    this.root.remove();
  }
}
