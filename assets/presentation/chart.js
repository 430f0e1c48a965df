// Charts in letters for a room: drawn as small as on a page, shown about twice as large.

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

// --- maps: their key beside them or under them, whichever leaves the larger map --------------------

const SIGN = 6.9, MARK = 52, NARROW = 190; // a letter of the key, its mark, and the least it takes
const UNDER = 78, CIRCLES = 290; // what a key takes under the map, and circles with their words beside it

// How wide the part of the world is that a map shows, against its height.
const shapeOf = ({ lonaxis, lataxis }) => {
  const [west, east] = lonaxis.range, [south, north] = lataxis.range;
  return ((east - west) * Math.cos(((south + north) / 2) * Math.PI / 180)) / (north - south);
};

// The circles that explain the scale of a map keep the height they were drawn for.
const circlesOf = ({ yaxis, height }) => (yaxis?.domain ? yaxis.domain[1] * height : 0);

const keyWidth = ({ data, layout }, circles) => {
  const words = data.filter(({ name, showlegend }) => name && showlegend !== false).map(({ name }) => name);
  const longest = Math.max(...[...words, layout.legend?.title?.text || ""].map((text) => text.length));
  return Math.max(longest * SIGN + MARK, circles ? CIRCLES : NARROW);
};

const beside = ({ layout }, width, height, key, circles) => {
  const from = 1 - key / width, middle = 0.5;
  const made = {
    legend: {
      ...layout.legend, orientation: "v", x: from, xanchor: "left", y: middle, yanchor: circles ? "bottom" : "middle",
    },
    geo: { ...layout.geo, domain: { x: [0, from - 0.02], y: [0, 1] } },
  };
  if (circles) {
    made.xaxis = { ...layout.xaxis, domain: [from, 1], range: [-0.06, 0.66] };
    made.yaxis = { ...layout.yaxis, domain: [middle - (circles + 16) / height, middle - 16 / height] };
  }
  return made;
};

const under = ({ layout }, width, height, circles) => {
  if (!circles) return {};
  const part = circles / (height - UNDER);
  return {
    yaxis: { ...layout.yaxis, domain: [0, part] },
    geo: { ...layout.geo, domain: { ...layout.geo.domain, y: [part, 1] } },
  };
};

const mapLayout = (figure, width, height) => {
  if (!figure.layout.geo || figure.layout.geo2) return {};
  const shape = shapeOf(figure.layout.geo), circles = circlesOf(figure.layout), key = keyWidth(figure, circles);
  const sideways = Math.min(height, (width - key) / shape), below = Math.min(height - circles - UNDER, width / shape);
  return sideways >= below ? beside(figure, width, height, key, circles) : under(figure, width, height, circles);
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
