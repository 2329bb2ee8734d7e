/** Choices that the service knows of: watch-lists and runs. */
import { get } from "./api.js";
import { byId } from "./dom.js";
import { run } from "./task.js";

/** Fills the form's selects, if it has them; only then are they taken from the address. */
export async function fillChoices() {
  const known = await run("Loading…", () => Promise.all([get("/watchlists", { limit: 100 }), get("/runs", { limit: 100 })]));
  if (known) {
    const [{ watchlists }, { runs }] = known;
    add("watchlist", watchlists.map(({ name }) => [name, name]));
    add("run", runs.map((one) => [one.id, runName(one)]));
  }
  exclusive(byId("watchlist"), byId("holder"));
}

/** A run's name, and its state where it hasn't finished. */
export const runName = ({ name, state }) => (state === "FINISHED" ? name : `${name} (${state.toLowerCase()})`);

export function add(id, options) {
  options.forEach(([value, label]) => byId(id)?.add(new Option(label, value)));
}

/** A list says whose stances count, and so does a holder: the one chosen last stays. */
function exclusive(one, other) {
  if (one && other) {
    one.addEventListener("change", () => one.value && (other.value = ""));
    other.addEventListener("change", () => other.value && (one.value = ""));
  }
}
