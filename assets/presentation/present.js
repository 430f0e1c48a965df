// Presenting: what somebody at the front of the room does, and what the room sees.

import { plotly } from "./chart.js";
import { listenToKeys } from "./keys.js";
import { Reel } from "./show.js";

const STILL = 2000; // milliseconds after which the pointer is out of sight
const AS_MADE = "";

const element = (name, role, inside = []) => {
  const made = document.createElement(name);
  made.className = role;
  made.append(...inside);
  return made;
};

const keyList = ({ title, list }) => {
  const pairs = list.flatMap(([keys, does]) => {
    const key = document.createElement("dt"), what = document.createElement("dd");
    key.textContent = keys;
    what.textContent = does;
    return [key, what];
  });
  const heading = document.createElement("h2");
  heading.textContent = title;
  return element("div", "keys", [heading, element("dl", "", pairs)]);
};

// `values` (made by presentation/deck.py, fetched from `address`) in the empty element `root`; `leave` is called
// when it ends.
export class Presentation {
  constructor(values, address, root, leave) {
    Object.assign(this, { address, root, leave, at: 0, turn: 0 });
    this.first = values;
    this.mode = values.mode;
    this.province = AS_MADE;
    this.reels = new Map();
    this.live = element("p", "unseen");
    this.live.setAttribute("aria-live", "polite");
    this.hint = element("p", "hint", [values.words.hint]);
    this.notice = element("p", "notice", [values.notice]);
    this.keys = keyList(values.keys);
    this.keys.hidden = true;
    root.append(this.live, this.hint, this.notice, this.keys);
    this.reel = this.reelOf(AS_MADE, values);
    this.wants = this.reel;
  }

  async present(at = 0) {
    const stops = [
      listenToKeys((name, number) => this.act(name, number)),
      watchSize(this), watchPointer(this, this.root), watchScreen(this),
    ];
    const awake = navigator.wakeLock?.request("screen").catch(() => null); // a beamer must not go to sleep
    this.stop = () => {
      stops.forEach((stop) => stop());
      awake?.then((lock) => lock?.release());
    };
    await this.start(at).catch(() => this.say(this.first.words.failed));
  }

  async start(at) {
    this.at = Math.min(Math.max(at, 0), this.first.slides.length - 1);
    this.show();
    // Letters first: what they take is measured.
    const letters = ["400 28px Inter", "660 56px Inter"].map((font) => document.fonts.load(font));
    const charts = this.first.slides.some((slide) => slide.figures);
    await Promise.all([...letters, charts && plotly()]);
    await this.reel.draw(this.at);
    this.root.dataset.ready = "first";
    await this.reel.drawAll(this.at);
    this.root.dataset.ready = "all";
    this.fetchAround();
  }

  // --- slides ----------------------------------------------------------------------------------

  show() {
    for (const reel of this.reels.values()) if (reel.made && reel.made !== this.reel) reel.made.hide();
    this.reel.show(this.at);
    if (this.root.dataset.ready) this.reel.draw(this.at);
    this.root.className = `presentation ${this.mode}`;
    const { words, slides } = this.reel.values;
    this.live.textContent = `${words.slides[this.at]}: ${slides[this.at].title}`;
    this.root.dispatchEvent(new CustomEvent("slide", { detail: this.at }));
  }

  go(to) {
    this.hint.hidden = this.notice.hidden = true;
    this.at = Math.min(Math.max(to, 0), this.first.slides.length - 1);
    this.show();
  }

  // --- the same story for another province, on another ground ----------------------------------

  reelOf(province, values) {
    const made = new Reel(values, this.root), key = `${province} ${values.mode}`;
    this.reels.set(key, { made, ready: Promise.resolve(made) });
    return made;
  }

  // The reel of a province, fetched and drawn; kept until somebody is far from it.
  ask(province) {
    const key = `${province} ${this.mode}`, mode = this.mode;
    if (!this.reels.has(key)) {
      const held = { made: null, ready: null };
      held.ready = this.fetched(province, mode).then(async (values) => {
        if (this.closed) return null;
        held.made = new Reel(values, this.root);
        await held.made.draw(this.at);
        held.made.drawAll(this.at);
        return held.made;
      });
      held.ready.catch(() => this.reels.delete(key));
      this.reels.set(key, held);
    }
    return this.reels.get(key).ready;
  }

  async fetched(province, mode) {
    const address = new URL(this.address, location.href);
    address.searchParams.set("vorm", "json");
    if (province !== AS_MADE) address.searchParams.set("stap", province);
    address.searchParams.set("licht", mode === "light" ? "ja" : "nee");
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  // As it was made, then province by province; a story about one province begins there.
  get ways() {
    const own = this.first.province, all = this.first.provinces.map(({ slug }) => slug);
    const from = all.indexOf(own) + 1;
    return [AS_MADE, ...all.slice(from), ...all.slice(0, own ? from - 1 : 0)];
  }

  around(by) {
    const ways = this.ways, at = ways.indexOf(this.province);
    return ways[(at + by + ways.length) % ways.length];
  }

  async fetchAround() {
    const near = [this.province, this.around(1), this.around(-1)];
    for (const [key, held] of this.reels) {
      const [province, mode] = key.split(" ");
      if (province !== AS_MADE && held.made && (!near.includes(province) || mode !== this.mode)) {
        held.made.leave();
        this.reels.delete(key);
      }
    }
    for (const province of near) await this.ask(province).catch(() => {});
    this.root.dataset.around = near.join(" ");
  }

  // The last one that was asked for counts, whichever comes first.
  async change(province, mode = this.mode) {
    if (!this.first.provinces.length) return;
    const turn = (this.turn += 1);
    [this.province, this.mode] = [province, mode];
    try {
      const reel = await this.ask(province);
      if (turn !== this.turn || !reel) return;
      this.reel = reel;
      this.show();
    } catch {
      if (turn === this.turn) this.say(this.first.words.failed);
      return;
    }
    this.fetchAround();
  }

  say(words) {
    this.notice.textContent = words;
    this.notice.hidden = false;
  }

  // --- what a key does ---------------------------------------------------------------------------

  act(name, number) {
    if (this.root.classList.contains("black") && name !== "leave") name = "white";
    const told = !this.keys.hidden; // any key closes the list
    if (name === "help" || told) this.keys.hidden = told;
    const does = {
      next: () => this.go(this.at + 1),
      previous: () => this.go(this.at - 1),
      first: () => this.go(0),
      last: () => this.go(Infinity),
      jump: () => this.go(number - 1),
      nextProvince: () => this.change(this.around(1)),
      previousProvince: () => this.change(this.around(-1)),
      ground: () => this.change(this.province, this.mode === "dark" ? "light" : "dark"),
      black: () => this.root.classList.add("black"),
      white: () => this.root.classList.remove("black"),
      fullScreen: () => this.fullScreen(),
      leave: () => this.end(),
    };
    does[name]?.();
  }

  async fullScreen() {
    this.switching = true;
    try {
      await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    } catch { /* the browser does not allow it; then it stays as it is */ }
    this.switching = false;
  }

  end() {
    if (this.closed) return;
    this.closed = true;
    for (const { made } of this.reels.values()) made?.leave();
    this.stop();
    this.leave();
  }
}

const watchSize = (presentation) => {
  let timer = 0;
  const resized = () => {
    clearTimeout(timer);
    timer = setTimeout(() => presentation.reel.drawAll(presentation.at), 120);
  };
  addEventListener("resize", resized);
  return () => removeEventListener("resize", resized);
};

const watchPointer = (presentation, root) => {
  let timer = 0;
  const moved = () => {
    root.classList.remove("still");
    clearTimeout(timer);
    timer = setTimeout(() => root.classList.add("still"), STILL);
  };
  root.addEventListener("pointermove", moved);
  root.addEventListener("click", (event) => presentation.act(event.clientX < innerWidth / 2 ? "previous" : "next"));
  return () => clearTimeout(timer);
};

// Escape leaves the full screen before the page hears of it; who left it did so to end.
const watchScreen = (presentation) => {
  const changed = () => {
    if (!document.fullscreenElement && !presentation.switching) presentation.end();
  };
  document.addEventListener("fullscreenchange", changed);
  return () => document.removeEventListener("fullscreenchange", changed);
};
