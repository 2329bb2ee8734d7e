/** Work that takes a while: says so, shows what comes of it or what went wrong. */
import { byId, show } from "./dom.js";

export async function run(message, work) {
  const error = byId("error");
  error.hidden = true;
  show(byId("status"), message);
  document.body.setAttribute("aria-busy", "true");
  try {
    return await work();
  } catch (failure) {
    if (failure.name !== "AbortError") {
      show(error, failure.message);
      error.scrollIntoView({ block: "nearest" });
    }
    return undefined;
  } finally {
    document.body.removeAttribute("aria-busy");
    show(byId("status"));
  }
}
