/** The actors beside the text: who is chosen, and what the article adds up to for each. */
import { tallyBar, tallyWords } from "./bars.js";
import { el } from "./dom.js";
import { counted, TYPES } from "./words.js";

/** Those on whom most sides are taken come first; the article's order decides between equals. */
export function byInterest(actors) {
  const sides = ({ summary: { stance } }) => stance.favor + stance.against + stance.mixed;
  return [...actors].sort((a, b) => sides(b) - sides(a) || b.summary.sentences - a.summary.sentences);
}

/** Underlines tell this many actors apart; the rest share a plain one. */
const HUES = 8;

export function hues(actors) {
  return new Map(byInterest(actors).map((actor, rank) => [actor.id, Math.min(rank, HUES)]));
}

/** A choice of one actor. */
export function cast(actors, chosen, colours, choose, stored) {
  return el(
    "fieldset",
    { class: "cast" },
    el("legend", {}, counted(actors.length, "actor", "actors")),
    el("div", { class: "cast-list" }, byInterest(actors).map((actor) => card(actor, actor.id === chosen, colours.get(actor.id), choose, stored))),
  );
}

function card(actor, checked, hue, choose, stored) {
  const { sentences, stance } = actor.summary;
  return el(
    "div",
    { class: "cast-card" },
    el(
      "label",
      {},
      el("input", { type: "radio", name: "actor", value: actor.id, checked, onchange: () => choose(actor.id) }),
      el("span", { class: "cast-name" }, el("span", { class: "mention", "data-hue": hue }, actor.name), el("span", { class: "cast-type" }, TYPES[actor.type])),
      sentences > 0 ? tallyBar(stance) : el("span", { class: "bar" }),
      el("span", { class: "cast-tally" }, sentences > 0 ? tallyWords(stance) : "named only"),
    ),
    stored && el("a", { class: "cast-link", href: `/view/actors/${actor.id}`, "aria-label": `Report on ${actor.name}` }, "Report"),
  );
}
