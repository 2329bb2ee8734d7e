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

function take(field, value) {
  if (field.tagName === "SELECT" && ![...field.options].some((option) => option.value === value)) {
    field.add(new Option(value === "" ? "Default" : "One actor’s", value));
  }
  field.value = value;
}

function values(form) {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim() !== ""));
}
