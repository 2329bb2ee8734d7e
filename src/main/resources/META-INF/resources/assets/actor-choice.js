/** A field for an actor's name, with those that it may be; its id goes into the form. */
import { get } from "./api.js";
import { byId, el, show } from "./dom.js";

const TYPING_MS = 200;

export function actorChoice() {
  const field = byId("other");
  const id = byId("otherActor");
  let found = [];
  let settled = "";
  let typing;

  const search = async (q) => (found = (await get("/actors", { q, limit: 20 })).actors);
  const named = (text) => found.find(({ name }) => name.toLowerCase() === text.toLowerCase()) ?? (found.length === 1 ? found[0] : null);

  field.addEventListener("input", () => {
    field.setCustomValidity("");
    clearTimeout(typing);
    typing = setTimeout(async () => {
      if (field.value.trim()) {
        await search(field.value.trim()).catch(() => {});
        show(byId("others"), found.map(({ name }) => el("option", { value: name })));
      }
    }, TYPING_MS);
  });

  // before the form's own listener, which reads the id
  field.form.addEventListener("submit", (event) => {
    if (field.value.trim() !== settled) {
      event.preventDefault();
      event.stopImmediatePropagation();
      settle();
    }
  }, { capture: true });

  async function settle() {
    const text = field.value.trim();
    await (text && search(text).catch(() => {}));
    const actor = text ? named(text) : null;
    if (text && !actor) {
      field.setCustomValidity("No stored actor has this name. Choose one of the list.");
      field.reportValidity();
      return;
    }
    settled = text;
    id.value = actor?.id ?? "";
    field.form.requestSubmit();
  }

  /** Shows who is compared with, known by the id in the address. */
  return (name) => {
    field.value = name ?? "";
    settled = field.value;
  };
}
