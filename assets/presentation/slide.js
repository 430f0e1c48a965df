// One slide as elements. Every text is set as text, never as markup.

const element = (name, role, text, inside = []) => {
  const made = document.createElement(name);
  if (role) made.className = role;
  if (text) made.textContent = text;
  made.append(...inside);
  return made;
};

const cell = (name, words, { numeric, wide }, known = true) =>
  element(name, [numeric && "num", wide && "wide", !known && "unknown"].filter(Boolean).join(" "), words);

const tableOf = ({ head, rows, total, numeric, wide }) => {
  const columns = head.map((_, at) => ({ numeric: numeric[at], wide: wide[at] }));
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

// One number is the slide; of several the letters follow the longest.
const lettersOf = (count, longest) => {
  if (count === 1) return longest > 11 ? 130 : 200;
  return count <= 3 && longest <= 9 ? 84 : 60;
};

const factsOf = ({ row, numbers }) => {
  const pairs = numbers.map(({ label, value }) =>
    element("div", "", "", [element("dt", "", label), element("dd", "", value)]));
  const list = element("dl", `of-${pairs.length}`, "", pairs);
  const longest = Math.max(...numbers.map(({ value }) => value.length));
  list.style.setProperty("--letters", lettersOf(pairs.length, longest));
  if (longest > 9) list.classList.add("long");
  return [...(row ? [element("p", "row", row)] : []), list];
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
export const slideElement = (slide, place, words) => {
  const title = element("h1", "", slide.title);
  if (slide.badge) title.append(" ", element("span", "badge", slide.badge));
  const about = element("p", "about");
  if (slide.subject) about.append(element("strong", "", `${slide.subject}.`), " ");
  about.append(slide.sentence);
  const kind = ["figures", "table", "facts"].find((name) => slide[name]) || "words";
  const made = element("section", `slide ${kind}`, "", [
    element("header", "", "", [title, about]),
    element("div", "body", "", bodyOf(slide)),
    element("footer", "", "", [
      element("p", "source", slide.source),
      element("p", "more"),
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
  const body = section.querySelector(".body"), more = section.querySelector(".more");
  const rows = [...section.querySelectorAll("tbody tr, .empty")];
  const full = () => body.scrollHeight > body.clientHeight || body.scrollWidth > body.clientWidth;
  const show = (count) => {
    rows.forEach((row, at) => { row.hidden = at >= count; });
    more.textContent = slide.left_out[count];
  };
  show(rows.length);
  for (const letters of LETTERS) {
    body.style.setProperty("--letters", letters);
    if (!full()) return;
  }
  for (let count = rows.length - 1; count >= 1 && full(); count -= 1) show(count);
};
