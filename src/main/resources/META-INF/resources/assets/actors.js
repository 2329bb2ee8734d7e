/** Actors by name. */
import { address } from "./api.js";
import { el } from "./dom.js";
import { filters } from "./filters.js";
import { list } from "./list.js";
import { TYPES } from "./words.js";

filters((given) => list(address("/actors", given), ({ actors }) => actors, entry, empty(given), "tiles"));

function entry({ id, name, type, aliases }) {
  return [
    el("a", { class: "title", href: `/view/actors/${id}` }, name),
    el("p", { class: "help" }, [TYPES[type], aliases.length && `also ${aliases.slice(0, 6).join(", ")}`].filter(Boolean).join(" · ")),
  ];
}

function empty({ q }) {
  return q
    ? el("p", {}, `Nobody by that name in any stored article. Part of a name will do; `, el("a", { href: "/view/actors" }, "show everybody"), ".")
    : el("p", {}, "Nobody yet. ", el("a", { href: "/" }, "Read an article"), " and store it: whom it names is listed here.");
}
