/** Which readings of the articles a report counts. */
import { el } from "./dom.js";
import { counted } from "./words.js";

export function readingOf({ run, versions }) {
  const mixed = versions.length > 1;
  const of = versions.map((one) => `${counted(one.articles, "article", "articles")} by ${engine(one)}`);
  const whose = run ? ["Run ", el("b", {}, run.name), run.finished ? "" : ", which has not read all of its articles", ". "] : [];
  const text = mixed ? `Models are mixed: ${of.join(", ")}. ` : versions.length ? `Read by ${engine(versions[0])}. ` : "";
  return el("p", { class: mixed || (run && !run.finished) ? "notice whole" : "help whole reading-of" }, whose, text, el("a", { href: "/view/runs" }, "Runs"));
}

const engine = ({ engine, pipeline }) => `${engine} (pipeline ${pipeline})`;
