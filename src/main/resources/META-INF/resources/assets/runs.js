/** Runs with their progress, and two of them compared. */
import { get } from "./api.js";
import { add, runName } from "./choices.js";
import { byId, el, show } from "./dom.js";
import { filters } from "./filters.js";
import { changes } from "./run-comparison.js";
import { run } from "./task.js";
import { count, counted, day } from "./words.js";

const AGAIN_MS = 3000;
const STATES = { WAITING: "Waiting", RUNNING: "Running", STALLED: "Stalled: this service has other models", FINISHED: "Finished", CANCELLED: "Cancelled" };
const OPEN = ["WAITING", "RUNNING"];

const runs = await list(true);
byId("comparison").hidden = false;
["first", "second"].forEach((id) => add(id, runs.map((one) => [one.id, runName(one)])));
filters(async (given) => {
  const asked = given.first || given.second;
  const sides = `${encodeURIComponent(given.first ?? "latest")}/comparison/${encodeURIComponent(given.second ?? "latest")}`;
  const compared = asked && (await run("Comparing…", () => get(`/runs/${sides}`)));
  show(byId("result"), compared ? changes(compared) : el("p", { class: "help" }, "Choose two runs, or one and the latest reading."));
});

/** Shows the runs, again as long as one is at work. */
async function list(first) {
  const answer = first ? await run("Loading the runs…", () => get("/runs", { limit: 100 })) : await get("/runs", { limit: 100 }).catch(() => null);
  const known = answer?.runs ?? [];
  if (answer) {
    show(byId("runs"), known.length > 0 ? table(known) : empty());
  }
  if (known.some(({ state }) => OPEN.includes(state))) {
    setTimeout(() => list(false), AGAIN_MS);
  }
  return known;
}

function empty() {
  return el("div", { class: "card" }, el("p", {}, "No run yet. ", el("a", { href: "/q/swagger-ui/#/Runs/postRun" }, "POST /runs"), " starts one, with the engine that is to read: ", el("code", {}, '{"engine": "maxent"}'), "."));
}

function table(known) {
  const heads = ["Run", "Read by", "Which articles", "Progress", "State"];
  return el(
    "div",
    { class: "scroll card", tabindex: "0", role: "region", "aria-label": "Runs" },
    el(
      "table",
      { class: "runs" },
      el("caption", { class: "unseen" }, "Runs, the one made last first"),
      el("thead", {}, el("tr", {}, heads.map((head, i) => el("th", { scope: "col", class: [1, 2].includes(i) ? "hide-narrow" : null }, head)))),
      el("tbody", {}, known.map(row)),
    ),
  );
}

function row(one) {
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, one.name, el("p", { class: "help" }, el("a", { href: `?second=${one.id}`, "aria-label": `Compare the latest reading with ${one.name}` }, "Compare"))),
    el("td", { class: "hide-narrow" }, one.engine, el("p", { class: "help" }, `pipeline ${one.pipeline}`)),
    el("td", { class: "hide-narrow" }, scope(one)),
    el("td", {}, progress(one)),
    el("td", {}, STATES[one.state], one.adoptedAt && el("p", { class: "help" }, `Adopted ${day(one.adoptedAt)}`), one.finishedAt && !one.adoptedAt && el("p", { class: "help" }, day(one.finishedAt))),
  );
}

function scope({ outlet, from, to }) {
  return [outlet === "" ? "Articles without an outlet" : (outlet ?? "Every outlet"), from && `from ${day(from)}`, to && `to ${day(to)}`].filter(Boolean).join(", ");
}

function progress({ name, progress: far, problems }) {
  const kept = far.done + far.failed + far.waiting;
  const rest = [far.failed && `${count(far.failed)} failed`, far.deleted && `${count(far.deleted)} deleted since`, far.added && `${count(far.added)} added since, not in it`].filter(Boolean);
  return [
    el("progress", { max: kept || 1, value: kept ? far.done + far.failed : 1, "aria-label": `Progress of ${name}` }),
    el("p", { class: "help" }, `${count(far.done)} of ${counted(kept, "article", "articles")}`, rest.length > 0 && `; ${rest.join(", ")}`),
    problems.length > 0 && el("details", {}, el("summary", {}, "What failed"), el("ul", {}, problems.map((one) => el("li", {}, el("a", { href: `/view/articles/${one.article}` }, one.title ?? "Untitled article"), `: ${one.detail}`)))),
  ];
}
