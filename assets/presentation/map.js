// The key of a map beside it or under it, whichever leaves the larger map. Also used where pictures are
// made (exports/picture), which puts this file in its page: nothing is imported here.

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

// What changes in the layout of a figure when it is drawn in this size; nothing when it shows no single map.
export const mapLayout = (figure, width, height) => {
  if (!figure.layout.geo || figure.layout.geo2) return {};
  const shape = shapeOf(figure.layout.geo), circles = circlesOf(figure.layout), key = keyWidth(figure, circles);
  const sideways = Math.min(height, (width - key) / shape), below = Math.min(height - circles - UNDER, width / shape);
  return sideways >= below ? beside(figure, width, height, key, circles) : under(figure, width, height, circles);
};
