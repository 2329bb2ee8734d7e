/** Stored analyses carry no deciding words: the article is read once more, without storing, and its words are taken over. */
import { post } from "./api.js";

export async function addEvidence(text, analysis) {
  const { title, outlet, author, url, publishedAt, language } = analysis.article;
  const again = await post("/articles", { store: false, explain: true }, { title, text, outlet, author, url, publishedAt, language });
  const same = sameActors(again.actors, analysis.actors);
  const read = new Map(again.sentences.map((sentence) => [`${sentence.start}-${sentence.end}`, sentence]));
  for (const sentence of analysis.sentences) {
    const judged = read.get(`${sentence.start}-${sentence.end}`)?.judgements ?? [];
    for (const judgement of sentence.judgements) {
      const other = judged.find((one) => same(one.target) === judgement.target);
      if (other) {
        take(judgement, other, same);
      }
    }
  }
}

/** Actors of an analysis that isn't stored have ids of their own: name and type tell who is who. */
function sameActors(others, actors) {
  const key = ({ name, type }) => `${type} ${name}`;
  const ids = new Map(actors.map((actor) => [key(actor), actor.id]));
  const same = new Map(others.map((actor) => [actor.id, ids.get(key(actor))]));
  return (id) => same.get(id) ?? id;
}

function take(judgement, other, same) {
  if (judgement.sentiment.label === other.sentiment.label) {
    judgement.sentiment.evidence = other.sentiment.evidence;
  }
  const key = ({ kind, actor, start }) => [kind, same(actor), start].join(" ");
  for (const held of judgement.stances) {
    const twin = other.stances.find((one) => key(one.holder) === key(held.holder) && one.label === held.label);
    held.evidence = twin?.evidence;
  }
}
