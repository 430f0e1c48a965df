// One slide as elements. Every text is set as text, never as markup.

import { tellLeftOut } from "./chart.js";

const element = (name, role, text, inside = []) => {
  const made = document.createElement(name);
  if (role) made.className = role;
  if (text) made.textContent = text;
  made.append(...inside);
  return made;
};

const cell = (name, words, { right, wide }, known = true) =>
  element(name, [right && "num", wide && "wide", !known && "unknown"].filter(Boolean).join(" "), words);

const tableOf = ({ head, rows, total, right, wide }) => {
  const columns = head.map((_, at) => ({ right: right[at], wide: wide[at] }));
  const heads = head.map((words, at) => {
    const made = cell("th", words, columns[at]);
    made.scope = "col";
    return made;
  });
  const lines = rows.map((row) =>
    element("tr", "", "", row.map(({ text, known }, at) => cell("td", text, columns[at], known))));
  const parts = [element("thead", "", "", [element("tr", "", "", heads)]), element("tbody", "", "", lines)];
  if (total.length) {
    const sums = total.map((words, at) => cell("td", words, columns[at]));
    parts.push(element("tfoot", "", "", [element("tr", "", "", sums)]));
  }
  return element("table", "", "", parts);
};

// The number that is asked for is the slide: what it is of stands under it, the others are smaller.
const numberOf = ({ label, value }, row, of) => {
  const made = element("div", value.length > 11 ? "large long" : "large", "", [element("p", "value", value)]);
  if (of) made.append(element("p", "of", of));
  made.append(element("p", "label", row ? `${label}: ${row}` : label));
  return made;
};

const factsOf = ({ row, of, numbers }) => {
  const [first, ...others] = numbers;
  if (!others.length) return [numberOf(first, row, of)];
  const pairs = others.map(({ label, value }) =>
    element("div", "", "", [element("dt", "", label), element("dd", "", value)]));
  return [numberOf(first, row, of), element("dl", `of-${pairs.length}`, "", pairs)];
};

const chartOf = (slide) => {
  const chart = element("div", "chart", "", [element("div", "sheet")]);
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", slide.alternative);
  return chart;
};

const bodyOf = (slide) => {
  if (slide.figures) return [chartOf(slide)];
  if (slide.table) return [tableOf(slide.table)];
  if (slide.facts) return factsOf(slide.facts);
  return slide.empty.map((words) => element("p", "empty", words));
};

// `place` is its number among `count` slides, `words` those of the whole presentation.
export const slideElement = (slide, place, words, heading = "h1") => {
  const title = element(heading, "title", slide.title || " ");
  if (slide.badge) title.append(" ", element("span", "badge", slide.badge));
  const about = element("p", "about", "", [element("span", "", slide.about), " ", element("span", "more")]);
  const kind = ["figures", "table", "facts"].find((name) => slide[name]) || "words";
  const made = element("section", `slide ${kind}`, "", [
    element("header", "", "", [title, about]),
    element("div", "body", "", bodyOf(slide)),
    element("footer", "", "", [
      element("p", "source", slide.source),
      element("p", "number", `${place} / ${words.slides.length}`),
    ]),
  ]);
  made.setAttribute("aria-roledescription", words.slide);
  made.setAttribute("aria-label", words.slides[place - 1]);
  return made;
};

// Rows and sentences are as large as their number allows; when even the smallest letters leave no room for
// all of them, the foot says how many are not shown.
const LETTERS = [42, 36, 30];
export const fitRows = (section, slide) => {
  const body = section.querySelector(".body");
  const rows = [...section.querySelectorAll("tbody tr, .empty")];
  const full = () => body.scrollHeight > body.clientHeight || body.scrollWidth > body.clientWidth;
  const show = (count) => {
    rows.forEach((row, at) => { row.hidden = at >= count; });
    tellLeftOut(section, slide, slide.left_out[count]);
  };
  show(rows.length);
  for (const letters of LETTERS) {
    body.style.setProperty("--letters", letters);
    if (!full()) return;
  }
  for (let count = rows.length - 1; count >= 1 && full(); count -= 1) show(count);
};
