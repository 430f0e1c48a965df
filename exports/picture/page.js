// The page that the browser of the pictures holds: one sheet, filled anew for each picture.
// Words are set as text, never as markup.
const sheet = document.createElement("main");
sheet.id = "sheet";
sheet.innerHTML =
  '<header><h1><span id="title"></span> <span id="badge"></span></h1><p id="sentence"></p></header>' +
  '<div id="frame"><div id="chart"></div></div><footer><div id="notes"></div><p id="made"></p></footer>';
document.body.append(sheet);

const at = (id) => document.getElementById(id);
const outer = (element) => {
  const style = getComputedStyle(element);
  if (style.display === "none") return 0;
  return element.offsetHeight + parseFloat(style.marginTop) + parseFloat(style.marginBottom);
};

// A table of texts: {head, rows, total, right (per column whether it counts), left_out}.
const tableOf = ({ head, rows, total, right, left_out }) => {
  const table = document.createElement("table");
  const add = (cells, kind, name) => {
    const row = table.insertRow();
    row.className = name;
    cells.forEach((text, x) => {
      const cell = document.createElement(kind);
      cell.textContent = text;
      cell.className = right[x] ? "right" : "";
      row.append(cell);
    });
  };
  add(head, "th", "head");
  rows.forEach((cells) => add(cells, "td", ""));
  if (total.length) add(total, "td", "total");
  const below = document.createElement("p");
  below.textContent = left_out;
  const both = document.createElement("div");
  both.append(table, below);
  return both;
};

// What stands in place of a plotly figure: a table or words.
const written = (scene) => {
  if (scene.table) return tableOf(scene.table);
  const words = document.createElement("p");
  words.className = "said";
  words.textContent = scene.said || "";
  return words;
};

// On a slide the words are the link, as far as a file can hold one; elsewhere it is written out.
const madeWith = ({ kind, made_with, link }) => {
  if (!link) return made_with;
  if (kind !== "slide") return `${made_with}: ${link}`;
  const made = document.createElement("a");
  made.textContent = made_with;
  if (/^https?:/.test(link)) made.href = link;
  return made;
};

const fill = (scene) => {
  sheet.className = scene.kind || "";
  document.documentElement.lang = scene.language;
  at("title").textContent = scene.title;
  at("badge").textContent = scene.badge;
  at("sentence").textContent = scene.sentence;
  at("notes").replaceChildren(...scene.notes.map((note) => {
    const line = document.createElement("p");
    line.textContent = note;
    return line;
  }));
  at("made").replaceChildren(madeWith(scene));
};

// How tall everything but the chart is, when the sheet has this width.
const furniture = (width) => {
  sheet.style.width = `${width}px`;
  const style = getComputedStyle(sheet);
  const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
  const space = getComputedStyle(at("frame"));
  return Math.ceil(padding + outer(sheet.querySelector("header")) + outer(sheet.querySelector("footer"))
    + parseFloat(space.marginTop) + parseFloat(space.marginBottom));
};

// In an asked height a short chart is shown larger (down to SHORT of the sheet, at most TALL times as
// tall as it asks). A long one becomes smaller than the words around it, but keeps SHARE of the height:
// words that leave it less become smaller too.
const SHORT = 0.7, TALL = 1.5, SHARE = 0.4;
// A picture without an asked height is no taller than this: browsers cannot paint without end.
const TALLEST = 4000;
const LOWEST_MAP = 440;
const fitted = (width, height, wanted) => {
  let zoom = 1;
  if (sheet.classList.contains("slide")) {
    // Letters of the same size on every slide; what is left is for the figure.
    const free = height - furniture(width);
    if (free >= SHARE * height) return { zoom, room: Math.min(free, Math.floor(wanted * TALL)) };
  }
  for (let round = 0; round < 4; round += 1) {
    zoom = Math.min(1, Math.max(SHORT, (furniture(width * zoom) + wanted) / height));
  }
  const least = () => Math.min(wanted, SHARE * height * zoom);
  while (furniture(width * zoom) + least() > height * zoom) zoom *= 1.04;
  const room = Math.floor(height * zoom) - furniture(width * zoom);
  return { zoom, room: Math.min(room, Math.floor(wanted * TALL)) };
};

// Sets what is written as large as the room lets it: smaller letters on wider lines need less height.
const setWritten = (inner, room) => {
  const chart = at("chart");
  let smaller = 1;
  for (let round = 0; round < 60; round += 1) {
    chart.style.width = `${Math.floor(inner * smaller)}px`;
    if (chart.offsetHeight / smaller <= room) break;
    smaller *= 1.04;
  }
  return smaller;
};

const innerWidthOf = (width) => {
  const style = getComputedStyle(sheet);
  return Math.floor(width - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight));
};

async function drawPicture({ scene, width, height: asked }) {
  const chart = at("chart");
  sheet.style.transform = sheet.style.height = chart.style.transform = chart.style.width = "";
  await Promise.all([...document.fonts].map((font) => font.load()));
  fill(scene);
  const plotted = Boolean(scene.figure);
  sheet.style.width = `${width}px`;
  if (!plotted) {
    chart.replaceChildren(written(scene));
    chart.style.width = `${innerWidthOf(width)}px`;
  }
  const drawn = plotted ? scene.figure.layout.height || 420 : Math.max(chart.offsetHeight, 1);
  // A map can be drawn lower than it asks, with its letters as large, until its key touches it.
  const wanted = asked && scene.elastic ? Math.min(drawn, Math.max(asked - furniture(width), LOWEST_MAP)) : drawn;
  const natural = furniture(width) + wanted;
  const height = asked || Math.min(natural, TALLEST);
  const { zoom, room } = asked || natural > TALLEST
    ? fitted(width, height, wanted) : { zoom: 1, room: wanted };
  furniture(width * zoom);
  sheet.style.height = `${height * zoom}px`;
  const inner = innerWidthOf(width * zoom);
  let smaller = Math.max(1, wanted / room);
  at("frame").style.height = `${room}px`;
  if (plotted) {
    const [wide, high] = [Math.floor(inner * smaller), Math.floor(room * smaller)];
    const around = scene.elastic && asked ? mapLayout(scene.figure, wide, high) : {};
    const layout = { ...scene.figure.layout, width: wide, height: high, autosize: false, ...around };
    await Plotly.newPlot(chart, scene.figure.data, layout, scene.config);
  } else {
    smaller = setWritten(inner, room);
  }
  chart.style.transform = `scale(${1 / smaller})`;
  sheet.style.transform = `scale(${1 / zoom})`;
  document.body.style.width = `${width}px`;
  document.body.style.height = `${height}px`;
  return { width, height };
}

const clearPicture = () => {
  Plotly.purge(at("chart"));
  at("chart").replaceChildren();
  at("chart").style.width = "";
};
