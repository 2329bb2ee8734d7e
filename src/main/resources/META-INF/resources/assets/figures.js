/** A report's numbers: the whole, and its parts as a table. */
import { bar, tallyBar, tallyWords } from "./bars.js";
import { el, svg } from "./dom.js";
import { count, counted, interval, leaning, net, side } from "./words.js";

/** The whole report in one card. */
export function totals(report) {
  const { sentiment } = report;
  const light = [["favor", sentiment.positive], ["neither", sentiment.neutral], ["unclear", sentiment.unclear], ["against", sentiment.negative]];
  const lightWords = `${count(sentiment.positive)} in a good light, ${count(sentiment.negative)} in a bad one, ${count(sentiment.neutral)} neutral${sentiment.unclear ? `, ${count(sentiment.unclear)} unclear` : ""}`;
  return el(
    "section",
    { class: "card whole figures", "aria-label": "All together" },
    el(
      "div",
      {},
      el("div", { class: "big", "data-tone": side(report) }, net(report.netStance)),
      el("p", { class: "help" }, `net stance: ${leaning(report)}`),
      el("p", { class: "help" }, `95 % interval: ${interval(report.interval)}`, report.interval && `, ${report.interval.note}`),
      report.rows && el("p", { class: "help" }, el("a", { href: report.rows }, "The rows behind it")),
    ),
    el(
      "dl",
      {},
      el("div", {}, el("dt", {}, `${counted(report.sentences, "sentence", "sentences")} in ${counted(report.articles, "article", "articles")}`), el("dd", {}, tallyBar(report.stance), el("p", { class: "help" }, tallyWords(report.stance)))),
      el("div", {}, el("dt", {}, "Portrayal"), el("dd", {}, bar(light, lightWords), el("p", { class: "help" }, lightWords))),
      report.undated?.articles > 0 && el("div", {}, el("dt", {}, "Undated"), el("dd", { class: "help" }, `${counted(report.undated.articles, "article", "articles")} without a date: ${report.from || report.to ? "not counted here" : "counted here, but not in the chart"}.`)),
    ),
  );
}

/** The net stance as a gold sample corrects it, beside the classifier's over the same sentences. */
export function corrected({ sample, labelled, sentences, outside, raw, corrected: gold, method }) {
  const line = (name, part) => el(
    "tr",
    {},
    el("th", { scope: "row" }, name),
    el("td", { class: "number" }, net(part.netStance)),
    el("td", { class: "hide-narrow" }, whisker(part)),
    el("td", {}, interval(part.interval), part.interval && el("p", { class: "help" }, part.interval.note)),
  );
  return el(
    "section",
    { class: "card whole", "aria-labelledby": "corrected" },
    el("h2", { id: "corrected" }, "Corrected by people’s labels"),
    el("p", { class: "help" }, `People labelled ${count(labelled)} of ${counted(sentences, "sentence", "sentences")} that `, el("a", { href: `/gold/${sample}` }, "the sample"), ` was drawn from${outside > 0 ? `; it does not speak for ${count(outside)} more` : ""}.${gold.tooFew ? " Too few are labelled for an interval." : ""}`),
    el(
      "table",
      { class: "corrected" },
      el("caption", { class: "unseen" }, "Net stance, as read and corrected"),
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Over these sentences"), el("th", { scope: "col", class: "number" }, "Net stance"), el("th", { scope: "col", class: "hide-narrow" }, "Interval"), el("th", { scope: "col" }, "95 % interval"))),
      el("tbody", {}, line("As the models read them", raw), line("Corrected", gold)),
    ),
    el("details", {}, el("summary", {}, "How it is corrected"), el("p", { class: "help" }, `By ${method}. Sample ${sample}.`)),
  );
}

/** Parts of a report, one a line. */
export function table(caption, head, parts, name) {
  return el(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    el(
      "table",
      {},
      el("caption", { class: "unseen" }, caption),
      el("thead", {}, el("tr", {}, [head, "Net stance"].map((title, i) => el("th", { scope: "col", class: i ? "number" : null }, title)), el("th", { scope: "col" }, "Interval"), el("th", { scope: "col", class: "number" }, "Sentences"), el("th", { scope: "col", class: "number hide-narrow" }, "Articles"))),
      el("tbody", {}, parts.map((part) => row(part, name(part)))),
    ),
  );
}

function row(part, name) {
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, name),
    el("td", { class: "number" }, net(part.netStance)),
    el("td", {}, whisker(part)),
    el("td", { class: "number" }, part.rows ? el("a", { href: part.rows }, count(part.sentences)) : count(part.sentences)),
    el("td", { class: "number hide-narrow" }, count(part.articles)),
  );
}

/** A dot at the net stance, a line along its interval. */
function whisker(part) {
  const { netStance, interval: known } = part;
  const x = (value) => `${50 + 47 * value}%`;
  return svg(
    "svg",
    { class: "whisker", role: "img", "aria-label": `interval: ${interval(known)}` },
    svg("line", { class: "zero", x1: "50%", x2: "50%", y1: "0", y2: "100%" }),
    known && svg("line", { class: "range", x1: x(known.low), x2: x(known.high), y1: "50%", y2: "50%" }),
    netStance != null && svg("circle", { class: side(part), cx: x(netStance), cy: "50%", r: known ? 5 : 3.5 }),
  );
}
