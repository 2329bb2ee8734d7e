/** The article's text, its actors underlined, its sentences tinted by how they stand on the chosen actor. */
import { el } from "./dom.js";
import { sentimentTone, togetherTone, toneWords } from "./words.js";

const DECIDES = 0.3;

/** How a sentence stands on an actor; null where it judges others only. */
export function toneOn(sentence, actor, by) {
  const judgement = sentence.judgements.find((one) => one.target === actor);
  if (!judgement) {
    return null;
  }
  return by === "sentiment" ? sentimentTone(judgement.sentiment.label) : togetherTone(judgement.stances);
}

/** Paragraphs of sentences, and the sentences' elements in order. */
export function markedText(text, sentences, looks) {
  const paragraphs = [[]];
  const nodes = [];
  let end = 0;
  for (const sentence of sentences) {
    between(text.slice(end, sentence.start), paragraphs);
    const node = el("span", { class: "sentence", role: "button", tabindex: "-1", "data-index": sentence.index });
    node.append(...content(sentence, looks, false));
    nodes.push(node);
    paragraphs.at(-1).push(node);
    end = sentence.end;
  }
  between(text.slice(end), paragraphs);
  const marked = paragraphs
    .filter((parts) => parts.some((part) => part.nodeType || part.trim()))
    .map((parts) => el("p", { class: isHeading(parts) ? "heading" : null }, parts));
  return { marked, nodes };
}

/** What stands between two sentences; a line's end also ends the paragraph. */
function between(gap, paragraphs) {
  gap.split(/\r\n|\n|\r/).forEach((part, line) => {
    if (line > 0) {
      paragraphs.push([]);
    }
    paragraphs.at(-1).push(part);
  });
}

function isHeading(parts) {
  const shown = parts.filter((part) => part.nodeType || part.trim());
  return shown.length === 1 && shown[0].nodeType && shown[0].textContent.length < 80 && !/[.!?:”"'’]\s*$/.test(shown[0].textContent);
}

/** Tints a sentence for the chosen actor and says so to who can't see it. */
export function tint(node, sentence, looks, chosen) {
  const tone = toneOn(sentence, looks.actor, looks.by);
  node.dataset.tone = tone ?? "none";
  node.setAttribute("aria-pressed", String(chosen));
  node.replaceChildren(...content(sentence, looks, chosen));
}

function content(sentence, looks, chosen) {
  const tone = toneOn(sentence, looks.actor, looks.by);
  const parts = [];
  if (tone && tone !== "neither") {
    const { sign, word } = toneWords(tone, looks.by);
    parts.push(el("span", { class: "sign", "aria-hidden": "true" }, sign), el("span", { class: "unseen" }, `${word}: `));
  }
  return parts.concat(pieces(sentence, looks, chosen ? decidingWords(sentence, looks) : []));
}

/** The words that weigh most in the labels shown. */
function decidingWords(sentence, { actor, by }) {
  const judgement = sentence.judgements.find((one) => one.target === actor);
  if (!judgement) {
    return [];
  }
  const predictions = by === "sentiment" ? [judgement.sentiment] : judgement.stances.filter((held) => held.label !== "NEITHER");
  return predictions.flatMap((one) => one.evidence ?? []).filter((words) => words.weight >= DECIDES);
}

/** The text cut where mentions and deciding words begin and end. */
function pieces(sentence, looks, deciding) {
  const cuts = new Set([sentence.start, sentence.end]);
  for (const span of [...sentence.mentions, ...deciding]) {
    cuts.add(span.start).add(span.end);
  }
  const sorted = [...cuts].filter((cut) => cut >= sentence.start && cut <= sentence.end).sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => piece(sentence, looks, deciding, sorted[i], end));
}

function piece(sentence, looks, deciding, start, end) {
  const text = sentence.text.slice(start - sentence.start, end - sentence.start);
  const covers = (span) => span.start <= start && span.end >= end;
  const mention = sentence.mentions.find(covers);
  const decides = deciding.some(covers);
  if (!mention && !decides) {
    return text;
  }
  const classes = [decides && "deciding", mention && "mention", mention?.actor === looks.actor && "chosen"];
  return el(
    "span",
    { class: classes.filter(Boolean).join(" "), "data-actor": mention?.actor, "data-hue": mention && looks.hues.get(mention.actor) },
    text,
  );
}
