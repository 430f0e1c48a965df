// Charts in letters for a room: drawn as small as on a page, shown about twice as large.

import { mapLayout } from "./map.js";

const PLOTLY = "/assets/plotly.min.js";
const LEAST = 2, MOST = 2.6; // letters of 14 become 28 to 36 pixels of 1080, those of 12 never less than 24
const TIGHT = 1.15; // times the room it has: rows have some to give
const TALL = 1.5; // times what it asks for; a few bars would become walls
const NARROWEST = 600; // in the chart's own pixels; with less, names leave no room for bars

let loading = null;
export const plotly = () => {
  loading ||= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = PLOTLY;
    script.onload = () => done(window.Plotly);
    script.onerror = () => { loading = null; failed(new Error("plotly")); };
    document.head.append(script);
  });
  return loading;
};

// What a slide says when it shows not all rows; a title that counts them is then another.
export const tellLeftOut = (section, slide, words) => {
  section.querySelector(".more").textContent = words;
  section.querySelector(".title").firstChild.textContent = words ? slide.title_of_some : slide.title;
  section.querySelector(".about").firstChild.textContent = words ? slide.about_of_some : slide.about;
};

// Of the versions of a chart the first that fits, which has most rows.
const versionFor = (slide, room) =>
  slide.figures.find(({ figure }) => slide.map || figure.layout.height <= room * TIGHT) || slide.figures.at(-1);

const sizeOf = (chart, slide, unit) => {
  const width = chart.clientWidth, height = chart.clientHeight;
  const version = versionFor(slide, height / unit / LEAST), asked = version.figure.layout.height || 420;
  const most = Math.min(MOST, width / unit / NARROWEST, height / unit / asked);
  const zoom = slide.map ? LEAST : Math.max(LEAST, most);
  const scale = zoom * unit, room = Math.floor(height / scale);
  return {
    version,
    scale,
    width: Math.floor(width / scale),
    height: slide.map ? room : Math.min(room, Math.round(asked * TALL)),
  };
};

const place = (sheet, { scale, width, height }) => {
  sheet.style.width = `${width}px`;
  sheet.style.height = `${height}px`;
  sheet.style.transform = `scale(${scale})`;
};

const layoutFor = (slide, { version, width, height }) => ({
  ...version.figure.layout, width, height, autosize: false,
  ...(slide.map ? mapLayout(version.figure, width, height) : {}),
});

// `unit` is how many pixels of this screen are one of a screen that is 1080 high. Drawn before, it is drawn anew.
export const drawChart = async (section, slide, unit, config) => {
  const chart = section.querySelector(".chart"), sheet = chart.firstChild;
  const measured = () => sizeOf(chart, slide, unit);
  // Words on what is left out may take a line from the chart, which then may show less.
  for (let round = 0, told = null; round < slide.figures.length; round += 1) {
    const { left_out } = measured().version;
    if (left_out === told) break;
    tellLeftOut(section, slide, told = left_out);
  }
  const size = measured();
  place(sheet, size);
  const library = await plotly();
  await library.react(sheet, size.version.figure.data, layoutFor(slide, size), config);
};

export const forgetChart = async (section) => {
  const sheet = section.querySelector(".sheet");
  if (sheet) (await plotly()).purge(sheet);
};
