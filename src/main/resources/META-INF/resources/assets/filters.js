/** A form whose fields are the page's address, so that what it shows can be linked to. */
import { byId } from "./dom.js";

/** Fills the form from the address and calls back now, at each change, and when the reader goes back. */
export function filters(load) {
  const form = byId("filters");
  const start = () => {
    const asked = new URLSearchParams(location.search);
    for (const field of form.elements) {
      if (field.name) {
        take(field, asked.get(field.name) ?? "");
      }
    }
    load(values(form));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = values(form);
    history.pushState(null, "", location.pathname + (Object.keys(given).length ? `?${new URLSearchParams(given)}` : ""));
    load(given);
  });
  addEventListener("popstate", start);
  start();
}

/** A value that a choice lacks is one more where the choice says what to call it, else its first. */
function take(field, value) {
  const known = field.tagName !== "SELECT" || [...field.options].some((option) => option.value === value);
  if (!known && field.dataset.other) {
    field.add(new Option(field.dataset.other, value));
  }
  field.value = known || field.dataset.other ? value : field.options[0].value;
}

function values(form) {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim() !== ""));
}
