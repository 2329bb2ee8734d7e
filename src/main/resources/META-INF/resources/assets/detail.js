/** What a sentence says of the chosen actor: who holds what, how sure that is, which words decided. */
import { probabilities } from "./bars.js";
import { el } from "./dom.js";
import { holderName, percent, sentimentTone, stanceTone, TONES, togetherTone, toneWords } from "./words.js";

const ORDER = ["AGAINST", "FAVOR", "UNCLEAR", "NEITHER"];

/** @param choose takes an actor's id; close ends the look at the sentence */
export function detail(analysis, sentence, actor, choose, close) {
  const nameOf = names(analysis.actors);
  if (!sentence) {
    return [el("h2", {}, "What a sentence says"), el("p", { class: "help" }, "Point at a sentence, tap it, or press Tab and the arrow keys.")];
  }
  const judgement = sentence.judgements.find((one) => one.target === actor);
  return [
    el("h2", {}, `Sentence ${sentence.index + 1}`),
    el("button", { type: "button", class: "quiet close", onclick: close }, "Close"),
    el("p", { class: "help" }, tone(sentence.sentiment), speakers(sentence, nameOf)),
    judgement ? stances(judgement, nameOf) : el("p", {}, `It takes no view of ${nameOf(actor)}.`),
    others(sentence, actor, nameOf, choose),
  ];
}

function names(actors) {
  const byId = new Map(actors.map((actor) => [actor.id, actor.name]));
  return (id) => byId.get(id) ?? "Somebody";
}

function tone({ label, probabilities: p }) {
  return `Overall tone: ${label.toLowerCase()}${p && label !== "UNCLEAR" ? ` (${percent(p[label.toLowerCase()])})` : ""}.`;
}

function speakers({ quotes }, nameOf) {
  const heard = [...new Set((quotes ?? []).map(({ speaker }) => speakerName(speaker, nameOf)).filter(Boolean))];
  return heard.length ? ` Spoken by ${heard.join(", ")}.` : null;
}

function speakerName(speaker, nameOf) {
  return speaker?.actor ? nameOf(speaker.actor) : speaker?.text ? `“${speaker.text}”` : null;
}

function stances(judgement, nameOf) {
  const held = [...judgement.stances].sort((a, b) => ORDER.indexOf(a.label) - ORDER.indexOf(b.label));
  const target = nameOf(judgement.target);
  return [
    el("h3", {}, `Who stands where on ${target}`),
    el("ul", { class: "voices" }, held.map((one) => voice(one, nameOf))),
    el("h3", {}, `How it shows ${target}`),
    el("div", { class: "voices" }, portrayal(judgement.sentiment)),
  ];
}

function voice(held, nameOf) {
  const tone = stanceTone(held.label);
  return el(
    "li",
    { "data-tone": tone },
    el("p", { class: "verdict" }, badge(tone, "stance"), el("b", {}, holderName(held.holder, nameOf)), ": ", TONES[tone].word),
    sureness(held, "stance"),
    tone !== "neither" && words(held.evidence),
  );
}

function portrayal(sentiment) {
  const tone = sentimentTone(sentiment.label);
  return el("div", { "data-tone": tone }, el("p", { class: "verdict" }, badge(tone, "sentiment"), toneWords(tone, "sentiment").word), sureness(sentiment, "sentiment"), tone !== "neither" && words(sentiment.evidence));
}

function badge(tone, by) {
  return el("span", { class: "sign", "aria-hidden": "true" }, toneWords(tone, by).sign);
}

function sureness(prediction, by) {
  return prediction.probabilities ? probabilities(prediction.probabilities, by) : el("p", { class: "help" }, "Read off the sentence’s form, so without a probability.");
}

function words(evidence) {
  const deciding = (evidence ?? []).filter(({ weight }) => weight >= 0.05);
  if (deciding.length === 0) {
    return null;
  }
  return el(
    "p",
    { class: "deciding-words", title: "By how much the log odds fall without the word" },
    "Decided by ",
    deciding.flatMap(({ text, weight }, i) => [i ? " " : null, el("span", { class: "chip" }, text, el("span", { class: "weight" }, weight.toFixed(1)))]),
  );
}

function others(sentence, actor, nameOf, choose) {
  const judged = sentence.judgements.filter((one) => one.target !== actor);
  if (judged.length === 0) {
    return null;
  }
  return [
    el("h3", {}, "Others in it"),
    el("ul", { class: "others" }, judged.map((one) => el("li", {}, other(one, nameOf, choose)))),
  ];
}

function other({ target, stances }, nameOf, choose) {
  const tone = togetherTone(stances) ?? "neither";
  return el("button", { type: "button", class: "quiet", onclick: () => choose(target) }, badge(tone, "stance"), nameOf(target), el("span", { class: "unseen" }, `: ${TONES[tone].word}`));
}
