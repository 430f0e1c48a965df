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
  return element.offsetHeight + parseFloat(style.marginTop) + parseFloat(style.marginBottom);
};

const fill = (scene) => {
  document.documentElement.lang = scene.language;
  at("title").textContent = scene.title;
  at("badge").textContent = scene.badge;
  at("sentence").textContent = scene.sentence;
  at("notes").replaceChildren(...scene.notes.map((note) => {
    const line = document.createElement("p");
    line.textContent = note;
    return line;
  }));
  at("made").textContent = scene.link ? `${scene.made_with}: ${scene.link}` : scene.made_with;
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
const fitted = (width, height, wanted) => {
  let zoom = 1;
  for (let round = 0; round < 4; round += 1) {
    zoom = Math.min(1, Math.max(SHORT, (furniture(width * zoom) + wanted) / height));
  }
  const least = () => Math.min(wanted, SHARE * height * zoom);
  while (furniture(width * zoom) + least() > height * zoom) zoom *= 1.04;
  const room = Math.floor(height * zoom) - furniture(width * zoom);
  return { zoom, room: Math.min(room, Math.floor(wanted * TALL)) };
};

async function drawPicture({ scene, width, height: asked }) {
  const chart = at("chart");
  sheet.style.transform = sheet.style.height = "";
  await Promise.all([...document.fonts].map((font) => font.load()));
  fill(scene);
  const wanted = scene.figure.layout.height || 420;
  const natural = furniture(width) + wanted;
  const height = asked || Math.min(natural, TALLEST);
  const { zoom, room } = asked || natural > TALLEST
    ? fitted(width, height, wanted) : { zoom: 1, room: wanted };
  furniture(width * zoom);
  sheet.style.height = `${height * zoom}px`;
  const padding = getComputedStyle(sheet);
  const inner = Math.floor(width * zoom - parseFloat(padding.paddingLeft) - parseFloat(padding.paddingRight));
  const smaller = Math.max(1, wanted / room);
  at("frame").style.height = `${room}px`;
  const layout = {
    ...scene.figure.layout, width: Math.floor(inner * smaller), height: Math.floor(room * smaller), autosize: false,
  };
  chart.style.transform = "";
  await Plotly.newPlot(chart, scene.figure.data, layout, scene.config);
  chart.style.transform = `scale(${1 / smaller})`;
  sheet.style.transform = `scale(${1 / zoom})`;
  document.body.style.width = `${width}px`;
  document.body.style.height = `${height}px`;
  return { width, height };
}

const clearPicture = () => Plotly.purge(at("chart"));
