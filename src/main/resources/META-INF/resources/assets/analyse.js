/** The first page: an article goes in, the same article comes out marked up. */
import { post } from "./api.js";
import { byId, el, show } from "./dom.js";
import { addEvidence } from "./evidence.js";
import { reading } from "./reading.js";
import { run } from "./task.js";
import { count } from "./words.js";

const form = byId("article-form");
const field = { text: byId("text"), title: byId("title"), outlet: byId("outlet"), published: byId("published"), store: byId("store") };

form.addEventListener("submit", (event) => {
  event.preventDefault();
  analyse(field.store.checked);
});
byId("example").addEventListener("click", example);
byId("file").addEventListener("change", ({ target }) => target.files[0] && open(target.files[0]));
for (const type of ["dragenter", "dragover", "dragleave", "drop"]) {
  field.text.addEventListener(type, drag);
}

async function analyse(store) {
  const submit = byId("submit");
  const stop = new AbortController();
  const since = Date.now();
  submit.disabled = true;
  byId("result").hidden = true;
  const { node, done } = progress(since, stop);
  const given = article();
  const analysis = await run(node, async () => {
    const found = await post("/articles", store ? {} : { store: false, explain: true }, given, stop.signal);
    if (store) {
      await addEvidence(given.text, found).catch(() => {});
    }
    return found;
  });
  done();
  submit.disabled = false;
  if (analysis) {
    result(given.text, analysis, store);
  } else if (!given.text.trim()) {
    field.text.focus({ preventScroll: true });
  }
}

function article() {
  const published = field.published.value;
  const given = { text: field.text.value, title: field.title.value, outlet: field.outlet.value, publishedAt: published && `${published}T00:00:00Z` };
  return Object.fromEntries(Object.entries(given).filter(([name, value]) => name === "text" || value.trim() !== ""));
}

/** Says how long it has taken; once, to those who hear it. */
function progress(since, stop) {
  const words = count(field.text.value.split(/\s+/).filter(Boolean).length);
  const seconds = el("span", { "aria-hidden": "true" }, "0 s");
  const clock = setInterval(() => (seconds.textContent = `${Math.round((Date.now() - since) / 1000)} s`), 500);
  const node = el("div", { class: "working" }, el("span", { class: "spinner", "aria-hidden": "true" }), `Reading ${words} words… `, seconds, el("button", { type: "button", class: "quiet", onclick: () => stop.abort() }, "Stop"));
  return { node, done: () => clearInterval(clock) };
}

function result(text, analysis, stored) {
  byId("compose").hidden = true;
  const again = el("button", { type: "button", onclick: compose }, "Read another");
  const kept = stored
    ? el("a", { class: "button", href: `/view/articles/${analysis.article.id}` }, "Stored: its page")
    : el("button", { type: "button", onclick: () => analyse(true) }, "Store it");
  reading(byId("result"), text, analysis, { stored, tools: el("div", { class: "tools" }, again, kept, !stored && el("span", { class: "help" }, "Not stored yet.")) });
  byId("result").querySelector("h1").focus({ preventScroll: true });
}

function compose() {
  byId("result").hidden = true;
  show(byId("compose"), ...byId("compose").childNodes);
  field.text.focus();
}

async function example() {
  const response = await fetch("/assets/example.txt");
  const [title, outlet, published, , ...text] = (await response.text()).split("\n");
  field.title.value = title;
  field.outlet.value = outlet;
  field.published.value = published;
  field.text.value = text.join("\n").trim();
  byId("submit").focus();
}

function drag(event) {
  field.text.classList.toggle("dropping", event.type === "dragenter" || event.type === "dragover");
  const file = event.type === "drop" && event.dataTransfer.files[0];
  if (file || event.dataTransfer.types.includes("Files")) {
    event.preventDefault();
  }
  if (file) {
    open(file);
  }
}

function open(file) {
  run("Opening the file…", async () => {
    if (file.type && !file.type.startsWith("text/") || file.type === "text/html") {
      throw new Error(`“${file.name}” is not a plain text file. Copy its text and paste it here.`);
    }
    field.text.value = await file.text();
    field.text.focus();
  });
}
