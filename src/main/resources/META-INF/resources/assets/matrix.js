/** Who stands where on whom, as a table whose cells are tinted. */
import { get } from "./api.js";
import { fillChoices } from "./choices.js";
import { byId, el, show } from "./dom.js";
import { filters } from "./filters.js";
import { readingOf } from "./reading-of.js";
import { run } from "./task.js";
import { counted, holderName, net } from "./words.js";

await fillChoices();
filters(async (given) => {
  const matrix = await run("Loading the matrix…", () => get("/matrix", given));
  show(byId("result"), matrix && (matrix.cells.length > 0 ? [scale(), readingOf(matrix), table(matrix, given)] : empty(given)));
});

function empty(given) {
  return el("div", { class: "card" }, el("p", {}, Object.keys(given).length
    ? "No stance fits these filters. Widen the dates or empty the outlet."
    : ["No stance is stored yet. ", el("a", { href: "/" }, "Read an article"), " and tick “Store it”."]));
}

function scale() {
  const steps = [["-3", "against"], ["-2", "−0.67"], ["-1", "−0.33"], ["0", "0"], ["1", "+0.33"], ["2", "+0.67"], ["3", "for"]];
  return [
    el("p", { class: "help" }, "Each line is a holder, each column whom it judges. A cell is the net stance, from −1 (all against) to +1 (all for), and under it how many sentences; it leads to the report. Hatched and pale: fewer than ten articles, too few to say."),
    el("ul", { class: "scale", "aria-label": "Colours, from against to for" }, steps.map(([step, label]) => el("li", { "data-step": step }, label)), el("li", { class: "few" }, "too few")),
  ];
}

function table({ holders, targets, cells }, given) {
  const found = new Map(cells.map((cell) => [`${cell.holder} ${cell.target}`, cell]));
  return el(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": "Matrix of holders and targets" },
    el(
      "table",
      { class: "matrix" },
      el("thead", {}, el("tr", {}, el("th", { class: "corner", scope: "col" }, "Holder ↓ on →"), targets.map(({ id, name }) => el("th", { scope: "col" }, el("span", { title: name }, name))))),
      el("tbody", {}, holders.map((holder) => el("tr", {}, el("th", { scope: "row" }, holderName(holder)), targets.map((target) => cell(found.get(`${voice(holder)} ${target.id}`), holder, target, given))))),
    ),
  );
}

function cell(found, holder, target, given) {
  if (holder.actor === target.id) {
    return el("td", { class: "self" });
  }
  if (!found) {
    return el("td", { class: "none" }, el("span", { "aria-hidden": "true" }, "·"), el("span", { class: "unseen" }, "nothing"));
  }
  const { limit, watchlist, ...filter } = given;
  const query = new URLSearchParams({ ...filter, holder: voice(holder) });
  const label = `${holderName(holder)} on ${target.name}: ${net(found.netStance)}, ${counted(found.sentences, "sentence", "sentences")} in ${counted(found.articles, "article", "articles")}${found.tooFew ? ", too few to say" : ""}`;
  return el("td", { "data-step": step(found), class: found.tooFew ? "few" : null }, el("a", { href: `/view/actors/${target.id}?${query}`, "aria-label": label, title: label }, net(found.netStance), el("small", {}, String(found.sentences))));
}

/** "author", "unnamed" or an actor's id. */
const voice = ({ kind, actor }) => actor ?? kind.toLowerCase();

/** Seven steps: the number in the cell says the rest; the palest where it rests on too few. */
function step({ netStance: value, tooFew }) {
  return value == null ? 0 : Math.sign(value) * (tooFew ? 1 : Math.ceil(Math.min(1, Math.abs(value)) * 3 - 1e-9));
}
