/** A stored article. */
import { get, text } from "./api.js";
import { byId, el } from "./dom.js";
import { addEvidence } from "./evidence.js";
import { reading } from "./reading.js";
import { run } from "./task.js";
import { day } from "./words.js";

const result = byId("result");
const asked = new URLSearchParams(location.search);

const path = `/articles/${encodeURIComponent(result.dataset.id)}`;

const loaded = await run("Loading the article…", () => Promise.all([get(path, { analysis: asked.get("analysis") }), text(`${path}/text`)]));
if (loaded) {
  const [analysis, words] = loaded;
  const { article, analysis: made } = analysis;
  document.title = `${article.title ?? "Untitled article"} · Standpoint`;
  const button = el("button", { type: "button", onclick: () => explain() }, "Show deciding words");
  const origin = /^https?:/i.test(article.url ?? "") && el("a", { class: "button", href: article.url, rel: "noreferrer" }, "Original");
  const facts = el("span", { class: "help" }, `Read ${day(made.createdAt)} by the ${made.engine} engine`);
  const shown = reading(result, words, analysis, {
    actor: asked.get("actor"),
    sentence: asked.has("sentence") ? Number(asked.get("sentence")) : null,
    stored: true,
    tools: el("div", { class: "tools" }, button, origin, facts),
  });

  async function explain() {
    button.disabled = true;
    await run("Looking for the deciding words…", () => addEvidence(words, analysis).then(() => button.remove()));
    button.disabled = false;
    shown.redraw();
  }
}
