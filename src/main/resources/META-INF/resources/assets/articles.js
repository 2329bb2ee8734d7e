/** Stored articles. */
import { address } from "./api.js";
import { el } from "./dom.js";
import { filters } from "./filters.js";
import { list } from "./list.js";
import { published } from "./words.js";

filters((given) => list(address("/articles", { ...given, actor: new URLSearchParams(location.search).get("actor") }), ({ articles }) => articles, entry, empty(given)));

function entry(article) {
  return [
    el("a", { class: "title", href: `/view/articles/${article.id}` }, article.title ?? "Untitled article"),
    el("p", { class: "help" }, [published(article) || "No outlet, no date", article.author].filter(Boolean).join(" · ")),
  ];
}

function empty(given) {
  return Object.keys(given).length
    ? el("p", {}, "No stored article fits. Fewer words may find more; ", el("a", { href: "/view/articles" }, "show all"), ".")
    : el("p", {}, "Nothing is stored yet. ", el("a", { href: "/" }, "Read an article"), " and tick “Store it”.");
}
