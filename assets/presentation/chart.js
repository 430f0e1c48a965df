// Charts in letters for a room: drawn as small as on a page, shown about twice as large.

import { mapLayout } from "./map.js";

const PLOTLY = "/assets/plotly.min.js";
const LEAST = 1.93, MOST = 2.6; // letters of 12.5 become 24 at least
const TIGHT = 1.15; // times the room it has; as in presentation/drawn.py
const TALL = 1.6; // times what it asks for; a few bars would become walls
const SPARE = 1.12;
const NARROWEST = 640; // in the chart's own pixels; with less, dates under a time line meet

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

// Of the versions of a chart the first that fits, which has most rows.
const versionFor = (slide, room) =>
  slide.figures.find(({ figure }) => slide.map || figure.layout.height <= room * TIGHT) || slide.figures.at(-1);

const sizeOf = (chart, slide, unit) => {
  const width = chart.clientWidth, height = chart.clientHeight;
  const version = versionFor(slide, height / unit / LEAST), asked = version.figure.layout.height || 420;
  const most = Math.min(MOST, width / unit / NARROWEST, height / unit / (asked * SPARE));
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

// Words that do not fit on their bar are left out: plotly would write them too small to read.
const WHOLE_WORDS = { minsize: 12.5, mode: "hide" };

// Where rows are tight, the second line of the last label hangs below its row.
const roomForLastLabel = ({ layout }) => ({ margin: { ...layout.margin, b: (layout.margin?.b || 0) + 10 } });

const layoutFor = (slide, { version, width, height }) => ({
  ...version.figure.layout, width, height, autosize: false, uniformtext: WHOLE_WORDS,
  ...(slide.map ? mapLayout(version.figure, width, height) : roomForLastLabel(version.figure)),
});

// `unit` is how many pixels of this screen are one of a screen that is 1080 high. Drawn before, it is drawn anew.
export const drawChart = async (section, slide, unit, config) => {
  const chart = section.querySelector(".chart"), sheet = chart.firstChild;
  const size = sizeOf(chart, slide, unit);
  place(sheet, size);
  section.querySelector(".more").textContent = size.version.left_out;
  const library = await plotly();
  await library.react(sheet, size.version.figure.data, layoutFor(slide, size), config);
};

export const forgetChart = async (section) => {
  const sheet = section.querySelector(".sheet");
  if (sheet) (await plotly()).purge(sheet);
};
