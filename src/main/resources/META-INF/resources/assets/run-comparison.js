/** What two runs see differently. */
import { el } from "./dom.js";
import { count, counted, holderName, percent } from "./words.js";

const STANCES = { FAVOR: "for", AGAINST: "against", NEITHER: "no side", UNCLEAR: "unclear" };
const SENTIMENTS = { POSITIVE: "good light", NEGATIVE: "bad light", NEUTRAL: "neutral", UNCLEAR: "unclear" };
const AT_FIRST = 6;
const NONE = "not found";

export function changes(compared) {
  const { first, second, both, onlyFirst, onlySecond, stances, sentiment } = compared;
  const left = [onlyFirst && `${count(onlyFirst)} only in the first`, onlySecond && `${count(onlySecond)} only in the second`].filter(Boolean);
  return el(
    "div",
    { class: "sheet" },
    el("section", { class: "card whole" }, el("p", {}, el("b", {}, sideName(first)), " and ", el("b", {}, sideName(second)), `: ${counted(both, "article", "articles")} read by both`, left.length > 0 && `; left out: ${left.join(", ")}`, "."), el("p", { class: "help" }, `First: ${versions(first)}. Second: ${versions(second)}.`)),
    part("Stances", stances, STANCES),
    part("Portrayals", sentiment, SENTIMENTS),
    examples("Stances that differ", stances, STANCES),
    examples("Portrayals that differ", sentiment, SENTIMENTS),
  );
}

const sideName = ({ run }) => (run ? run.name : "Latest reading");
const versions = (side) => side.versions.map((one) => `${one.engine}, pipeline ${one.pipeline} (${counted(one.articles, "article", "articles")})`).join("; ") || "nothing";

/** Rows are what the first says, columns what the second says. */
function part(title, found, words) {
  const labels = [...Object.keys(words), null].filter((label) => found.table.some(({ from, to }) => from === label || to === label));
  const counts = new Map(found.table.map(({ from, to, count: size }) => [`${from} ${to}`, size]));
  const share = found.compared ? ` (${percent(found.changed / found.compared)})` : "";
  return el(
    "section",
    { class: "card" },
    el("h2", {}, title),
    el("p", {}, `${count(found.changed)} of ${count(found.compared)} changed${share}; ${count(found.onlyFirst)} only the first finds, ${count(found.onlySecond)} only the second.`),
    labels.length > 0 && el(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": `${title}, first by second` },
      el(
        "table",
        { class: "confusion" },
        el("caption", { class: "unseen" }, `${title}: lines are the first's labels, columns the second's`),
        el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "First ↓ second →"), labels.map((label) => el("th", { scope: "col", class: "number" }, words[label] ?? NONE)))),
        el("tbody", {}, labels.map((from) => el("tr", {}, el("th", { scope: "row" }, words[from] ?? NONE), labels.map((to) => cell(from, to, counts.get(`${from} ${to}`)))))),
      ),
    ),
  );
}

function cell(from, to, size = 0) {
  return el("td", { class: `number ${from === to ? "same" : size > 0 ? "changed" : ""}` }, from == null && to == null ? "" : count(size));
}

function examples(title, found, words) {
  const example = (one) => el(
    "li",
    {},
    el("blockquote", {}, one.text),
    el("p", {}, one.holder && `${holderName(one.holder)} on `, el("b", {}, one.target.name), ": ", said(one, one.first, words), " → ", said(one, one.second, words), ` · ${one.title ?? "Untitled article"}`, one.outlet && `, ${one.outlet}`),
  );
  const list = (some) => el("ul", { class: "quotes plain" }, some.map(example));
  const changed = found.examples.filter((one) => one.first && one.second);
  const lost = found.examples.filter((one) => !one.first || !one.second);
  return el(
    "section",
    { class: "card" },
    el("h2", {}, title),
    changed.length > 0 ? list(changed.slice(0, AT_FIRST)) : el("p", { class: "help" }, "No label changed."),
    more("More that changed", changed.slice(AT_FIRST), list),
    more("Found by one only", lost, list),
  );
}

const more = (title, some, list) => some.length > 0 && el("details", {}, el("summary", {}, `${title}: ${counted(some.length, "example", "examples")}`), list(some));

/** A label, which leads to its sentence as that reading has it. */
function said({ article, target }, label, words) {
  if (!label) {
    return NONE;
  }
  const sure = label.probability == null ? "" : ` (${percent(label.probability)})`;
  return el("a", { href: `/view/articles/${article}?analysis=${label.analysis}&sentence=${label.sentence}&actor=${target.id}` }, `${words[label.label]}${sure}`);
}
