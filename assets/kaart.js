// The map: its buttons, the names that have room, the outline of the place in hand; and the search in its list.
// Plotly is within Streamlit and nobody hands it out, so its own buttons (hidden by kaart.css) are pressed.
(() => {
  "use strict";

  const BOXES = "[class*='st-key-map_box_']";
  const PRESSED = { in: "[data-val=in]", out: "[data-val=out]", whole: "[data-attr=reset]" };
  const SVG = "http://www.w3.org/2000/svg";
  const NARROW = 480, FEW = 5; // pixels wide, and how many names such a map has while it is whole
  const ARROWS = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  const STEP = 60; // pixels that an arrow moves a map

  const chartOf = (box) => box?.querySelector(".js-plotly-plot");
  const zoomed = (chart) => (chart._fullLayout?.geo?.projection.scale ?? 1) > 1.01;

  addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-zoom]");
    const chart = chartOf(button?.closest(BOXES));
    chart?.querySelector(`.modebar-btn${PRESSED[button.dataset.zoom]}`)?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });

  // Arrows move a map that was zoomed in on, as a drag of the mouse would.
  addEventListener("keydown", (event) => {
    const button = event.target.closest?.("[data-zoom]"), arrow = ARROWS[event.key];
    const chart = chartOf(button?.closest(BOXES));
    if (!arrow || !chart || !zoomed(chart)) return;
    event.preventDefault();
    const ground = chart.querySelector(".geolayer .bg rect");
    const { x, y, width, height } = ground.getBoundingClientRect();
    const from = { clientX: x + width / 2, clientY: y + height / 2 };
    const to = { clientX: from.clientX + STEP * arrow[0], clientY: from.clientY + STEP * arrow[1] };
    const say = (target, kind, at) => target.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true, view: window, button: 0, ...at }));
    say(ground, "mousedown", from);
    say(window, "mousemove", to);
    say(window, "mouseup", to);
  });

  // The page scrolls where a whole map is touched or dragged: only one that was zoomed in on is moved.
  for (const kind of ["touchstart", "touchmove", "mousedown"]) {
    addEventListener(kind, (event) => {
      const chart = event.target.closest?.(".js-plotly-plot");
      if (chart?.closest(BOXES) && !zoomed(chart)) event.stopPropagation();
    }, { capture: true, passive: true });
  }

  // Names stand off each other and within the map; those of fewer people give way, the chosen one never.
  const ORDER = ["Antwerpen", "Gent", "Brugge", "Leuven", "Hasselt", "Kortrijk", "Turnhout", "Oostende", "Mechelen",
    "Genk", "Aalst", "Sint-Niklaas", "Roeselare"];
  const apart = (a, b) => a.right + 3 < b.left || b.right + 3 < a.left || a.bottom < b.top + 2 || b.bottom < a.top + 2;
  const nameTexts = (chart) => [...chart.querySelectorAll(".scattergeo text")].filter(({ style }) => Number(style.fontWeight) >= 500);
  const dotOf = (text) => {
    const trace = text.closest(".scattergeo"), dots = trace.querySelectorAll("path.point");
    return dots[[...trace.querySelectorAll("text")].indexOf(text)];
  };
  const placeNames = (chart, chosen) => {
    const frame = chart.getBoundingClientRect();
    const rank = ({ textContent: name }) => (name === chosen ? -1 : (ORDER.indexOf(name) + 99) % 99);
    const texts = nameTexts(chart).sort((a, b) => rank(a) - rank(b));
    const most = frame.width < NARROW && !zoomed(chart) ? FEW : Infinity;
    const own = chart.querySelector(".map-name");
    const taken = own ? [own.getBoundingClientRect()] : [];
    let shown = 0;
    for (const text of texts) {
      const isChosen = text.textContent === chosen, box = text.getBoundingClientRect();
      const inside = box.left >= frame.left - 2 && box.right <= frame.right + 2 && box.top >= frame.top - 2 && box.bottom <= frame.bottom + 2;
      const room = isChosen || (shown < most && inside && taken.every((other) => apart(box, other)));
      text.style.visibility = room ? "" : "hidden";
      const dot = dotOf(text);
      if (dot) dot.style.visibility = text.style.visibility;
      if (!room) continue;
      taken.push(box);
      if (!isChosen) shown += 1;
    }
  };

  // The outline is drawn over the area that plotly drew, and follows it: the figure itself stays as it is.
  const areaOf = (chart, place) => {
    const at = chart.data?.find(({ type }) => type === "choropleth")?.locations.indexOf(place) ?? -1;
    return at < 0 ? null : chart.querySelectorAll(".choroplethlayer path")[at];
  };
  const outline = (chart, place, name) => {
    for (const old of chart.querySelectorAll(".map-outline, .map-name")) old.remove();
    const area = place ? areaOf(chart, place) : null;
    if (!area) return;
    const above = chart.querySelector(".scatterlayer");
    for (const kind of ["map-outline around", "map-outline"]) {
      const line = document.createElementNS(SVG, "path");
      line.setAttribute("class", kind);
      line.setAttribute("d", area.getAttribute("d") ?? "");
      above.parentNode.insertBefore(line, above);
    }
    if (nameTexts(chart).some(({ textContent }) => textContent === name) || !name) return;
    if (chart.querySelector(".choroplethlayer path:nth-child(7)") === null) return; // provinces have their names
    const { x, y, width, height } = area.getBBox();
    const written = document.createElementNS(SVG, "text");
    written.setAttribute("class", "map-name");
    written.setAttribute("x", x + width / 2);
    written.setAttribute("y", y - 5 > 12 ? y - 5 : y + height + 15);
    written.textContent = name;
    above.parentNode.append(written);
  };

  const drawn = new WeakMap(); // per chart what it was dressed for
  const dress = (chart) => {
    const card = document.querySelector(".chosen-place[data-place]");
    const place = card?.dataset.place ?? "", name = card?.dataset.name ?? "";
    outline(chart, place, name);
    placeNames(chart, name);
    drawn.set(chart, place);
  };

  const watched = new WeakSet();
  const look = () => {
    for (const box of document.querySelectorAll(BOXES)) {
      const chart = chartOf(box);
      if (!chart?.on || !chart.querySelector(".choroplethlayer path")) continue;
      if (!watched.has(chart)) {
        watched.add(chart);
        chart.on("plotly_afterplot", () => dress(chart));
        chart.on("plotly_relayouting", () => dress(chart));
        chart.on("plotly_relayout", () => dress(chart));
        document.fonts.ready.then(() => dress(chart));
      }
      const place = document.querySelector(".chosen-place[data-place]")?.dataset.place ?? "";
      if (drawn.get(chart) !== place) dress(chart);
    }
  };
  let asked = false;
  new MutationObserver(() => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => { asked = false; look(); });
  }).observe(document.documentElement, { childList: true, subtree: true });

  // The search shows the rows whose name begins or goes on as was typed; without a text the short list is back.
  const plain = (text) => (text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[a-z0-9]+/g) ?? [])
    .map((word) => (word === "st" ? "sint" : word)).join("");
  const short = new WeakMap();
  addEventListener("input", (event) => {
    if (!event.target.matches?.(".list-search")) return;
    const list = event.target.closest(".ranked-list"), asked = plain(event.target.value);
    let found = 0;
    for (const row of list.querySelectorAll("li")) {
      if (!short.has(row)) short.set(row, [row.hidden, row.className]);
      const [hidden, kind] = short.get(row);
      row.hidden = asked ? !row.dataset.foundBy.includes(asked) : hidden;
      row.className = asked ? kind.replace("gap", "") : kind;
      found += !row.hidden;
    }
    list.querySelector(".list-none").hidden = found > 0;
  });
})();
