/** Two actors, outlets or periods side by side. */
import { el } from "./dom.js";
import { day, interval, net } from "./words.js";

export function comparison({ first, second, difference, method }) {
  return el(
    "section",
    { class: "card whole" },
    el("h2", {}, "Compared"),
    el(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": "Net stances compared" },
      el(
        "table",
        { class: "compared" },
        el("caption", { class: "unseen" }, "Net stances compared"),
        el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "What"), el("th", { scope: "col", class: "number" }, "Net stance"), el("th", { scope: "col" }, "95 % interval"), el("th", { scope: "col" }, el("span", { class: "unseen" }, "Rows")))),
        el("tbody", {}, side(first), side(second), line("Difference", difference)),
      ),
    ),
    el("p", { class: "help" }, words(difference), " ", el("details", {}, el("summary", {}, "How the interval is made"), el("p", {}, `${method}. ${difference.interval?.note ?? "Sampling error only"}.`))),
  );
}

function side(one) {
  return line([one.actor.name, one.outlet, period(one)].filter(Boolean).join(", "), one, el("a", { href: one.rows }, "Rows"));
}

function line(name, one, rows) {
  return el("tr", {}, el("th", { scope: "row" }, name), el("td", { class: "number" }, net(one.netStance)), el("td", {}, interval(one.interval)), el("td", {}, rows));
}

function period({ from, to }) {
  return from && to ? `${day(from)} – ${day(to)}` : from ? `from ${day(from)}` : to ? `to ${day(to)}` : null;
}

function words({ netStance, interval: known }) {
  if (netStance == null) {
    return "One of the two has no sentence that counts.";
  }
  if (!known) {
    return "Too few articles to say whether they differ.";
  }
  return known.low <= 0 && known.high >= 0 ? "They may not differ: the interval holds 0." : `The first is ${netStance > 0 ? "more favourable" : "less favourable"} than the second.`;
}
