/** An article as read: text, actors, and what one sentence says. */
import { byInterest, cast, hues } from "./cast.js";
import { detail } from "./detail.js";
import { el, show } from "./dom.js";
import { markedText, tint, toneOn } from "./marked-text.js";
import { counted, published, TONES } from "./words.js";

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/**
 * Shows an analysis.
 *
 * @param text what its offsets refer to
 * @param start the actor and the sentence to begin with
 * @param stored whether the actors have reports
 * @param tools what stands under the title
 */
export function reading(root, text, analysis, { actor, sentence, stored, tools }) {
  const looks = { actor: known(analysis, actor), by: "stance", hues: hues(analysis.actors) };
  const { marked, nodes } = markedText(text, analysis.sentences, looks);
  const panel = el("section", { class: "detail card", "aria-label": "The sentence", "aria-live": "polite", tabindex: "0" });
  const beside = el("div", { class: "cast-place" });
  let chosen = null;
  let pressed = null;

  const sentenceAt = (index) => analysis.sentences[index] ?? null;
  const draw = (index) => tint(nodes[index], sentenceAt(index), looks, index === chosen);
  const explain = (index) => show(panel, detail(analysis, sentenceAt(index), looks.actor, chooseActor, () => chooseSentence(null)));

  function chooseActor(id) {
    looks.actor = id;
    nodes.forEach((_, index) => draw(index));
    beside.querySelector(`input[value="${id}"]`).checked = true;
    explain(chosen);
  }

  function chooseSentence(index) {
    const before = chosen;
    chosen = index;
    [before, chosen].filter((one) => one != null).forEach(draw);
    nodes.forEach((node, i) => node.setAttribute("tabindex", i === (chosen ?? 0) ? "0" : "-1"));
    root.classList.toggle("sentence-chosen", chosen != null);
    explain(chosen);
    nodes[chosen]?.scrollIntoView({ block: "nearest" });
  }

  function move(event) {
    if (event.key === "Escape") {
      chooseSentence(null);
    } else if (event.key in STEPS && nodes.length) {
      event.preventDefault();
      const to = Math.max(0, Math.min(nodes.length - 1, (chosen ?? -1) + STEPS[event.key]));
      nodes[to].focus();
    }
  }

  const body = el("div", {
    class: "text",
    role: "group",
    "aria-label": "Text; arrow keys go from sentence to sentence",
    onkeydown: move,
    onfocusin: ({ target }) => at(target, (index) => index !== chosen && chooseSentence(index)),
    // the press brings focus, which draws the sentence anew: by the click what was pressed is gone
    onpointerdown: ({ target }) => (pressed = target.dataset.actor),
    onclick: ({ target }) => {
      at(target, (index) => index !== chosen && chooseSentence(index));
      if (pressed && looks.hues.has(pressed)) {
        chooseActor(pressed);
      }
    },
    onpointerover: ({ target, pointerType }) => pointerType === "mouse" && at(target, explain),
    onpointerleave: () => explain(chosen),
  }, marked);

  show(beside, cast(analysis.actors, looks.actor, looks.hues, chooseActor, stored));
  show(root, el("div", { class: "reading" },
    el("article", { class: "paper card" }, head(analysis), tools, key(looks, () => nodes.forEach((_, index) => draw(index))), body),
    el("aside", { class: "beside", "aria-label": "Actors, and what the sentence says" }, beside, panel)));
  nodes.forEach((_, index) => draw(index));
  chooseSentence(sentenceAt(sentence) ? sentence : example(analysis.sentences, looks.actor));
  window.scrollTo(0, 0);
  if (sentenceAt(sentence)) {
    nodes[sentence].scrollIntoView({ block: "center" });
  }
  return { redraw: () => (nodes.forEach((_, index) => draw(index)), explain(chosen)) };
}

function known({ actors }, asked) {
  return actors.find(({ id }) => id === asked)?.id ?? byInterest(actors)[0]?.id;
}

/** Where there is room beside the text, a sentence that takes a side shows what can be seen of one. */
function example(sentences, actor) {
  const roomy = matchMedia("(min-width: 56.01rem)").matches;
  return roomy ? (sentences.find((one) => ["favor", "against", "mixed"].includes(toneOn(one, actor, "stance")))?.index ?? null) : null;
}

function at(target, use) {
  const node = target.closest?.(".sentence");
  if (node) {
    use(Number(node.dataset.index));
  }
}

function head({ article, actors, sentences }) {
  const facts = [published(article), article.author && `by ${article.author}`, counted(sentences.length, "sentence", "sentences")];
  return el("header", {}, el("h1", { tabindex: "-1" }, article.title ?? "Untitled article"), el("p", { class: "help" }, facts.filter(Boolean).join(" · ")), actors.length === 0 && el("p", { class: "notice" }, "Nobody is named in it: no person, organisation or country was found."));
}

/** What tints mean, and a choice of what they show. */
function key(looks, redraw) {
  const choice = (by, label) =>
    el("label", {}, el("input", { type: "radio", name: "by", value: by, checked: looks.by === by, onchange: () => ((looks.by = by), redraw()) }), label);
  const signs = ["favor", "against", "mixed", "unclear"].map((tone) =>
    el("li", {}, el("span", { class: "sentence", "data-tone": tone }, el("span", { class: "sign", "aria-hidden": "true" }, TONES[tone].sign), TONES[tone].word)));
  return el("div", { class: "key" },
    el("fieldset", { class: "segmented" }, el("legend", { class: "unseen" }, "Sentences are tinted by"), choice("stance", "Stance"), choice("sentiment", "Portrayal")),
    el("ul", {}, signs));
}
