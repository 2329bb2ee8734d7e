/** Net stance over time with the band of its interval; a table says the same. */
import uPlot from "/webjars/uplot/dist/uPlot.esm.js";
import { el, show } from "./dom.js";
import { counted, day, interval, month, net } from "./words.js";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** @param unit "month", "week" or "day" */
export function chart(series, unit) {
  const place = el("div", { class: "chart", role: "img", "aria-label": `Chart of net stance by ${unit}; the table below has its numbers` });
  const readout = el("p", { class: "readout", "aria-hidden": "true" }, hint());
  const say = (index) => show(readout, index == null ? hint() : words(series[index], unit));
  let plot;

  const draw = () => {
    plot?.destroy();
    plot = new uPlot(options(place, say, unit), data(series), place);
  };
  new ResizeObserver(() => {
    if (!plot) {
      draw();
    } else if (plot.width !== place.clientWidth) {
      plot.setSize({ width: place.clientWidth, height: place.clientHeight });
    }
  }).observe(place);
  dark.addEventListener("change", draw);
  return [legend(), place, readout];
}

function legend() {
  const item = (kind, text) => el("li", {}, el("span", { class: kind }), text);
  return el("ul", { class: "chart-key" }, item("line", "Net stance"), item("band", "95 % interval"), item("few", "Too few articles for an interval"));
}

const hint = () => "Point at the chart for its numbers.";

function words(point, unit) {
  return `${period(point, unit)}: ${net(point.netStance)} (${interval(point.interval)}), ${counted(point.sentences, "sentence", "sentences")} in ${counted(point.articles, "article", "articles")}`;
}

/** "Jun 2022" for a whole month, else its first day, and its last where it has more. */
export function period({ from, to }, unit) {
  return unit === "month" ? month(from) : from === to ? day(from) : `${day(from)} – ${day(to)}`;
}

function data(series) {
  return [
    series.map(({ from }) => Date.parse(from) / 1000),
    series.map(({ interval: known }) => known?.high ?? null),
    series.map(({ interval: known }) => known?.low ?? null),
    series.map(({ netStance }) => netStance ?? null),
    series.map(({ netStance, tooFew }) => (tooFew ? (netStance ?? null) : null)),
  ];
}

function options(place, say, unit) {
  const colour = colours(place);
  const font = `13px ${getComputedStyle(place).fontFamily}`;
  const axis = { stroke: colour("--soft"), font, grid: { stroke: colour("--line"), width: 1 }, ticks: { stroke: colour("--line"), width: 1 } };
  const hidden = { stroke: "transparent", points: { show: false }, spanGaps: false };
  return {
    width: place.clientWidth,
    height: place.clientHeight,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { size: 9 } },
    scales: { x: { time: true, range: (_, low, high) => widened(low, high) }, y: { range: [-1.08, 1.08] } },
    axes: [
      { ...axis, splits: some, values: (_, splits) => splits.map((at) => (unit === "month" ? month(at * 1000) : day(at * 1000))) },
      { ...axis, size: 92, splits: () => [-1, -0.5, 0, 0.5, 1], values: () => ["against −1", "−0.5", "0", "+0.5", "for +1"] },
    ],
    series: [
      {},
      hidden,
      hidden,
      { stroke: colour("--ink"), width: 2, spanGaps: true, points: { show: true, size: 8, fill: colour("--ink") } },
      { stroke: colour("--ink"), width: 0, points: { show: true, size: 9, width: 2, fill: colour("--surface"), stroke: colour("--ink") } },
    ],
    bands: [{ series: [1, 2], fill: colour("--neither", 0.45) }],
    hooks: { setCursor: [({ cursor }) => say(cursor.idx)], drawAxes: [(plot) => zero(plot, colour("--edge")), (plot) => lone(plot, colour("--edge"))] },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
  };
}

/** As many points as have room for their names. */
function some({ data: [times], width }) {
  const apart = ((times.at(-1) - times[0]) * 90) / (width - 130);
  return times.reduce((kept, time) => (kept.length && time - kept.at(-1) < apart ? kept : [...kept, time]), []);
}

/** A single point needs room too. */
function widened(low, high) {
  const margin = Math.max((high - low) * 0.04, 5 * 86400);
  return [low - margin, high + margin];
}

function zero({ ctx, bbox, valToPos }, stroke) {
  const y = valToPos(0, "y", true);
  ctx.save();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.restore();
}

/** An interval beside none has no room for a band: it is drawn as a bar. */
function lone({ ctx, data: [times, highs, lows], valToPos }, stroke) {
  const cap = 5 * devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = 2 * devicePixelRatio;
  ctx.beginPath();
  times.forEach((time, i) => {
    if (highs[i] != null && highs[i - 1] == null && highs[i + 1] == null) {
      const x = valToPos(time, "x", true);
      const [high, low] = [highs[i], lows[i]].map((value) => valToPos(value, "y", true));
      ctx.moveTo(x, high);
      ctx.lineTo(x, low);
      [high, low].forEach((y) => {
        ctx.moveTo(x - cap, y);
        ctx.lineTo(x + cap, y);
      });
    }
  });
  ctx.stroke();
  ctx.restore();
}

/** Canvas knows no custom properties: they are resolved on an element. */
function colours(place) {
  return (name, opacity = 1) => {
    const probe = el("span");
    probe.style.color = `color-mix(in srgb, var(${name}) ${opacity * 100}%, transparent)`;
    place.append(probe);
    const resolved = getComputedStyle(probe).color;
    probe.remove();
    return resolved;
  };
}
