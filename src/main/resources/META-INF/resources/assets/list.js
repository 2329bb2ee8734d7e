/** A list that is loaded page by page. */
import { page } from "./api.js";
import { byId, el, show } from "./dom.js";
import { run } from "./task.js";

/**
 * @param items takes the items out of an answer
 * @param entry makes an item's element
 * @param empty what is shown where there is none
 * @param kind "tiles" where entries are short
 */
export async function list(url, items, entry, empty, kind = "") {
  const result = byId("result");
  const answer = await run("Searching…", () => page(url));
  if (!answer) {
    show(result);
  } else if (items(answer.body).length === 0) {
    show(result, el("div", { class: "card" }, empty));
  } else {
    const entries = el("ul", { class: `list ${kind}` });
    const more = el("button", { type: "button", class: "more" }, "More");
    show(result, entries, more);
    append(answer);
    more.addEventListener("click", async () => append(await run("Loading more…", () => page(more.dataset.next))));

    function append(one) {
      const added = one ? items(one.body).map((item) => el("li", { class: "card" }, entry(item))) : [];
      entries.append(...added);
      if (one) {
        more.dataset.next = one.next ?? "";
        more.hidden = !one.next;
      }
      if (entries.children.length > added.length) {
        added[0]?.querySelector("a").focus();
      }
    }
  }
}
