/** Labels, numbers and dates as people read them. */

/** Signs and words of stances and sentiments: a colour never stands alone. */
export const TONES = {
  favor: { sign: "+", word: "for" },
  against: { sign: "−", word: "against" },
  mixed: { sign: "±", word: "both for and against" },
  unclear: { sign: "?", word: "unclear" },
  neither: { sign: "·", word: "no side" },
};

const LIGHTS = {
  favor: { sign: "+", word: "in a good light" },
  against: { sign: "−", word: "in a bad light" },
  unclear: { sign: "?", word: "unclear" },
  neither: { sign: "·", word: "in a neutral light" },
};

/** Sentiment uses the tones of stance. */
const SENTIMENTS = { POSITIVE: "favor", NEGATIVE: "against", NEUTRAL: "neither", UNCLEAR: "unclear" };

export const stanceTone = (label) => label.toLowerCase();
export const sentimentTone = (label) => SENTIMENTS[label];
export const toneWords = (tone, by) => (by === "sentiment" ? LIGHTS : TONES)[tone];

export const TYPES = { PERSON: "Person", ORGANIZATION: "Organisation", COUNTRY: "Country" };

/** What all holders of one sentence take together, as reports count it. */
export function togetherTone(stances) {
  const labels = new Set(stances.map((held) => held.label));
  if (labels.has("FAVOR") && labels.has("AGAINST")) {
    return "mixed";
  }
  return ["FAVOR", "AGAINST", "UNCLEAR", "NEITHER"].find((label) => labels.has(label))?.toLowerCase() ?? null;
}

export const percent = (probability) => `${Math.round(probability * 100)} %`;
export const count = (number) => number.toLocaleString("en");
export const counted = (number, one, many) => `${count(number)} ${number === 1 ? one : many}`;

/** From −1.00 to +1.00; null reads as a dash. */
export function net(value) {
  if (value == null) {
    return "–";
  }
  const digits = Math.abs(value).toFixed(2);
  return `${digits === "0.00" ? "" : value > 0 ? "+" : "−"}${digits}`;
}

/** The side of a net stance; none where its interval holds both, or too few articles give it none. */
export function side({ netStance, interval: known, tooFew }) {
  if (tooFew) {
    return "few";
  }
  return !netStance || (known && known.low < 0 && known.high > 0) ? "even" : netStance > 0 ? "favor" : "against";
}

const LEANINGS = { favor: "more for than against", against: "more against than for", even: "not clearly on either side", few: "too little to call it a side" };

export const leaning = (figures) => (figures.netStance == null ? "nothing clear is said" : LEANINGS[side(figures)]);

export const interval = (known) => (known ? `${net(known.low)} to ${net(known.high)}` : "too few to say");

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

export const day = (time) => DAY.format(new Date(time));
export const month = (time) => MONTH.format(new Date(time));

/** Where and when an article was published, as far as it is known. */
export function published({ outlet, publishedAt }) {
  return [outlet, publishedAt && day(publishedAt)].filter(Boolean).join(", ");
}

/** "The author", “critics”, or an actor's name. */
export function holderName(holder, nameOf) {
  switch (holder.kind) {
    case "AUTHOR":
      return "The author";
    case "UNNAMED":
      return holder.text ? `“${holder.text}”` : "Unnamed people";
    default:
      return holder.name ?? nameOf(holder.actor);
  }
}
