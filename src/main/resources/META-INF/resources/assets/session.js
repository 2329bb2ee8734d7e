/** Signing in and out, where the service asks for keys. The key goes into a cookie that no script can read. */
import { byId, el, show } from "./dom.js";

const NO_KEY = 401;
const answer = await fetch("/session").catch(() => null);
if (answer?.ok) {
  const { keys, name } = await answer.json();
  if (keys) {
    show(byId("session"), el("span", { class: "help" }, name), button("Sign out", signOut));
  }
} else if (answer?.status === NO_KEY) {
  show(byId("session"), button("Sign in", ask));
  ask();
} else if (answer) {
  show(byId("session"), button("Sign out", signOut));
}

function button(words, action) {
  return el("button", { type: "button", class: "quiet", onclick: action }, words);
}

function ask() {
  const key = el("input", { id: "key", type: "password", autocomplete: "off", spellcheck: "false", required: true, "aria-describedby": "key-help" });
  const trouble = el("p", { class: "notice error", role: "alert", hidden: true });
  const form = el(
    "form",
    { onsubmit: (event) => signIn(event, key, trouble) },
    el("h2", { id: "sign-in-heading" }, "Sign in"),
    el("div", { class: "field" }, el("label", { for: "key" }, "API key"), key, el("p", { class: "help", id: "key-help" }, "Whoever runs this service makes keys. The browser forgets this one when it is closed, or when you sign out.")),
    trouble,
    el("button", { type: "submit", class: "primary" }, "Sign in"),
  );
  const dialog = el("dialog", { class: "card sign-in", "aria-labelledby": "sign-in-heading", onclose: () => dialog.remove() }, form);
  document.body.append(dialog);
  dialog.showModal();
}

async function signIn(event, key, trouble) {
  event.preventDefault();
  const response = await fetch("/session", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ key: key.value }) }).catch(() => null);
  if (response?.ok) {
    location.reload();
  } else {
    show(trouble, response?.status === NO_KEY ? "This key opens nothing: it is wrong or revoked." : "The service can’t check keys just now. Try again later.");
    key.select();
  }
}

async function signOut() {
  await fetch("/session", { method: "DELETE" });
  location.reload();
}
