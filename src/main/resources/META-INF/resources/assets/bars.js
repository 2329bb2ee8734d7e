/** Shares as bars; each has its numbers in words beside it or in its label. */
import { el } from "./dom.js";
import { count, percent, toneWords } from "./words.js";

/** Segments as wide as their share. */
export function bar(parts, label) {
  const node = el("span", { class: "bar", role: "img", "aria-label": label });
  for (const [tone, size] of parts) {
    if (size > 0) {
      const part = el("span", { "data-tone": tone });
      part.style.flexGrow = size;
      node.append(part);
    }
  }
  return node;
}

/** How many sentences take which side. */
export function tallyBar(stance) {
  const parts = ["favor", "neither", "unclear", "against"].map((tone) => [tone, stance[tone]]);
  return bar(parts, tallyWords(stance));
}

export function tallyWords(stance) {
  return ["favor", "against", "neither", "unclear"]
    .filter((tone) => stance[tone] > 0)
    .map((tone) => `${count(stance[tone])} ${toneWords(tone).word}`)
    .join(", ") || "none";
}

/** Probabilities of three labels, in the tones of stance. */
export function probabilities({ favor, positive, against, negative, neither, neutral }, by) {
  const parts = [
    ["favor", favor ?? positive],
    ["neither", neither ?? neutral],
    ["against", against ?? negative],
  ];
  const words = parts.map(([tone, size]) => `${by === "sentiment" ? { favor: "good", neither: "neutral", against: "bad" }[tone] : toneWords(tone).word} ${percent(size)}`);
  return el("div", { class: "probabilities" }, bar(parts, words.join(", ")), el("span", { class: "bar-words", "aria-hidden": "true" }, words.join(" · ")));
}
