/** Who stands where on one actor. */
import { get } from "./api.js";
import { chart, period } from "./chart.js";
import { actorChoice } from "./actor-choice.js";
import { fillChoices } from "./choices.js";
import { comparison } from "./comparison.js";
import { byId, el, show } from "./dom.js";
import { corrected, table, totals } from "./figures.js";
import { filters } from "./filters.js";
import { readingOf } from "./reading-of.js";
import { run } from "./task.js";
import { holderName, percent, published, TYPES } from "./words.js";

const id = encodeURIComponent(byId("actor").dataset.id);

openMore(Object.fromEntries(new URLSearchParams(location.search)));
await fillChoices();
const chosen = actorChoice();

filters(async (given) => {
  const { otherActor, otherOutlet, otherFrom, otherTo, ...own } = given;
  const others = { otherActor, otherOutlet, otherFrom, otherTo };
  const asked = { interval: "month", ...own };
  const compared = Object.values(others).some(Boolean);
  openMore(given);
  const loaded = await run("Loading the report…", () => Promise.all([
    get(`/actors/${id}/stance`, asked),
    compared && get("/comparison", { ...own, interval: null, ...others, actor: id }),
  ]));
  if (loaded) {
    const [report, other] = loaded;
    document.title = `${report.actor.name} · Standpoint`;
    show(byId("actor"), report.actor.name);
    chosen(otherActor && other.second.actor.name);
    show(byId("result"), facts(report.actor), other && el("div", { class: "sheet first" }, comparison(other)), report.articles > 0 ? sheet(report, asked) : empty(given));
  } else {
    show(byId("result"));
  }
});

/** What is asked for is seen. */
function openMore(given) {
  const more = document.querySelector(".more-filters");
  more.open ||= [...more.querySelectorAll("[name]")].some(({ name }) => given[name]);
}

/** Below the filters, which so stay where they are. */
function facts({ type, wikidata, aliases }) {
  return el(
    "p",
    { class: "facts" },
    el("span", {}, TYPES[type]),
    aliases.length > 0 && el("span", {}, `Also: ${aliases.slice(0, 8).join(", ")}`),
    wikidata && el("a", { href: `https://www.wikidata.org/wiki/${encodeURIComponent(wikidata)}`, rel: "noreferrer" }, `Wikidata ${wikidata}`),
    el("a", { href: `/view/articles?actor=${id}` }, "Articles that name this actor"),
  );
}

function empty(given) {
  const filtered = Object.keys(given).some((name) => name !== "interval");
  return el("div", { class: "card" }, el("p", {}, filtered
    ? "No sentence fits these filters. Widen the dates, or empty the outlet and whose stance counts."
    : "No stored article judges this actor yet: it is only named. Reports fill as articles are stored."));
}

function sheet(report, { interval: unit }) {
  return el(
    "div",
    { class: "sheet" },
    readingOf(report),
    totals(report),
    report.correction && corrected(report.correction),
    overTime(report.series ?? [], unit),
    parts("By outlet", "Outlet", report.outlets, ({ outlet }) => (outlet ? el("a", { href: narrowed("outlet", outlet) }, outlet) : "No outlet")),
    parts("By holder", "Whose stance", (report.holders ?? []).slice(0, 12), ({ holder }) => el("a", { href: narrowed("holder", holder.actor ?? holder.kind.toLowerCase()) }, holderName(holder))),
    quotes("For", "favor", report.favor, report),
    quotes("Against", "against", report.against, report),
  );
}

/** This page with one more filter. */
function narrowed(name, value) {
  const now = new URLSearchParams(location.search);
  now.set(name, value);
  return `?${now}`;
}

function overTime(series, unit) {
  const title = el("h2", {}, "Over time");
  if (series.length === 0) {
    return el("section", { class: "card whole" }, title, el("p", { class: "help" }, "No article here has a date. Give “Published” when you read one, and it appears."));
  }
  return el(
    "section",
    { class: "card whole" },
    title,
    chart(series, unit),
    el("details", {}, el("summary", {}, "The numbers as a table"), table(`Net stance by ${unit}`, `Each ${unit}`, series, (point) => period(point, unit))),
  );
}

function parts(title, head, rows, name) {
  return el("section", { class: "card" }, el("h2", {}, title), rows.length > 0 ? table(`${title}, most first`, head, rows, name) : el("p", { class: "help" }, "Nobody."));
}

function quotes(title, tone, sentences, { actor, run }) {
  const quote = (one) =>
    el(
      "li",
      {},
      el("blockquote", {}, one.text),
      el("p", {}, el("b", {}, holderName(one.holder)), one.probability != null && ` (${percent(one.probability)})`, " · ", el("a", { href: `/view/articles/${one.article}?sentence=${one.index}&actor=${actor.id}${run ? `&analysis=${one.analysis}` : ""}` }, one.title ?? "Untitled article"), published(one) && `, ${published(one)}`),
    );
  return el(
    "section",
    { class: "card" },
    el("h2", {}, el("span", { class: `${tone}-ink` }, title), ` ${actor.name}`),
    sentences.length > 0 ? el("ul", { class: `quotes ${tone}` }, sentences.map(quote)) : el("p", { class: "help" }, `No sentence here is ${title.toLowerCase()} ${actor.name}.`),
  );
}
