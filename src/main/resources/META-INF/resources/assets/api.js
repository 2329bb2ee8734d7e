/** Calls the public API. */

/** What went wrong, in words for a reader. */
export class Trouble extends Error {
  constructor(message, problem = {}) {
    super(message);
    this.field = problem.field;
    this.status = problem.status;
  }
}

const FIELDS = { text: "The article", title: "The title", outlet: "The outlet", publishedAt: "The date", from: "From", to: "To" };

const MEANINGS = {
  "busy": "The service is busy just now. Try again in a few seconds.",
  "database-down": "The service can’t reach its database, so nothing was stored or found. Try again later.",
  "internal-error": "Something went wrong inside the service; its log says what.",
  "forbidden": "The key that you signed in with doesn’t allow this.",
  "quota-exceeded": "This key’s articles of the day are used up.",
  "too-many-requests": "This key’s requests of the minute are used up. Try again in a minute.",
  "unauthorized": "Sign in to see this.",
  "too-long": "The article is too long for this service.",
};

/** Parameters that are empty are left out. */
export function address(path, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value != null && value !== "");
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

export async function get(path, parameters) {
  return (await send(address(path, parameters))).json();
}

export async function text(path) {
  return (await send(path)).text();
}

/** One page of a list, and the address of the next one. */
export async function page(url) {
  const response = await send(url);
  const next = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get("Link") ?? "");
  return { body: await response.json(), next: next && relative(next[1]) };
}

export async function post(path, parameters, body, signal) {
  const response = await send(address(path, parameters), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal,
  });
  return response.json();
}

/** Behind a proxy the service may know itself by another host. */
function relative(url) {
  const parsed = new URL(url, location.href);
  return parsed.pathname + parsed.search;
}

async function send(url, options) {
  let response;
  try {
    response = await fetch(url, options);
  } catch (failure) {
    if (failure.name === "AbortError") {
      throw failure;
    }
    throw new Trouble("The service can’t be reached. Is it running?");
  }
  if (!response.ok) {
    throw trouble(await problem(response));
  }
  return response;
}

async function problem(response) {
  try {
    return await response.json();
  } catch {
    return { status: response.status };
  }
}

function trouble(problem) {
  const kind = (problem.type ?? "").split(":").pop();
  return new Trouble(MEANINGS[kind] ?? detail(problem), problem);
}

function detail({ detail, field, status }) {
  if (!detail) {
    return `The service answered ${status}, which says no more.`;
  }
  const complaint = field && detail.startsWith(`${field}: `) ? `${FIELDS[field] ?? field} ${detail.slice(field.length + 2)}` : detail;
  return `${complaint[0].toUpperCase()}${complaint.slice(1)}.`;
}
