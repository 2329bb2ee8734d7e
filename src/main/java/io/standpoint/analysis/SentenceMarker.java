package io.standpoint.analysis;

import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRole;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Judgement;
import io.standpoint.judgement.MarkedActor;
import io.standpoint.judgement.MarkedSentence;
import io.standpoint.judgement.SentenceScores;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.speech.Quote;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Marks each sentence's actors for the engine, and turns the engine's scores back into judgements of those actors. */
final class SentenceMarker {
    private final Map<Integer, List<Mention>> mentions;
    private final Map<Integer, List<Quote>> quotes;

    SentenceMarker(List<Mention> mentions, List<Quote> quotes) {
        this.mentions = mentions.stream().collect(Collectors.groupingBy(Mention::sentence));
        this.quotes = quotes.stream().collect(Collectors.groupingBy(Quote::sentence));
    }

    MarkedActors mark(Sentence sentence) {
        Map<UUID, List<CharSpan>> spans = new LinkedHashMap<>();
        for (Mention mention : mentionsIn(sentence)) {
            if (mention.role() == MentionRole.ACTOR) {
                spans.computeIfAbsent(mention.actor(), id -> new ArrayList<>()).add(mention.span());
            }
        }
        List<MarkedActor> actors = spans.values().stream().map(MarkedActor::new).toList();
        List<CharSpan> reported =
                quotesIn(sentence).stream().map(Quote::content).toList();
        return new MarkedActors(new MarkedSentence(sentence, actors, reported), List.copyOf(spans.keySet()));
    }

    List<AnalysedSentence> judged(List<MarkedActors> marked, List<SentenceScores> scores) {
        List<AnalysedSentence> sentences = new ArrayList<>();
        for (int i = 0; i < marked.size(); i++) {
            sentences.add(judged(marked.get(i), scores.get(i)));
        }
        return sentences;
    }

    private AnalysedSentence judged(MarkedActors marked, SentenceScores scores) {
        List<Judgement> judgements = new ArrayList<>();
        for (int target = 0; target < marked.ids().size(); target++) {
            judgements.add(new Judgement(
                    marked.ids().get(target), scores.toward().get(target), stances(marked.ids(), target, scores)));
        }
        Sentence sentence = marked.sentence().sentence();
        return new AnalysedSentence(
                sentence.index(),
                sentence.span(),
                sentence.text(),
                scores.sentence(),
                mentionsIn(sentence),
                quotesIn(sentence),
                judgements);
    }

    private static List<HeldStance> stances(List<UUID> ids, int target, SentenceScores scores) {
        List<HeldStance> stances = new ArrayList<>();
        stances.add(new HeldStance(Holder.author(), scores.author().get(target)));
        for (int holder = 0; holder < ids.size(); holder++) {
            StancePrediction stance = scores.pairs().get(holder).get(target);
            if (stance != null) {
                stances.add(new HeldStance(Holder.actor(ids.get(holder)), stance));
            }
        }
        return stances;
    }

    private List<Mention> mentionsIn(Sentence sentence) {
        return mentions.getOrDefault(sentence.index(), List.of());
    }

    private List<Quote> quotesIn(Sentence sentence) {
        return quotes.getOrDefault(sentence.index(), List.of());
    }
}
