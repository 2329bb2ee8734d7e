package io.standpoint.judgement;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Says which words decided: by how much the log odds of what was judged fall if a word isn't known.
 *
 * @see <a href="https://arxiv.org/abs/1612.08220">Li et al. 2016, Understanding Neural Networks through Representation Erasure</a>
 */
final class Occlusion {
    /** Enough to show why, few enough to read. */
    private static final int MOST = 5;

    private static final double LEAST = 0.05;

    private final Sentence sentence;
    private final List<Token> words;
    private final List<SentenceScores> without;

    /** @param judge the sentence's scores where a word of it, counted from the start of the sentence, isn't known */
    Occlusion(Sentence sentence, Function<CharSpan, SentenceScores> judge) {
        this.sentence = sentence;
        int start = sentence.span().start();
        words = sentence.tokens().stream()
                .filter(token -> Character.isLetterOrDigit(token.text().charAt(0)))
                .toList();
        without = words.stream()
                .map(word ->
                        new CharSpan(word.span().start() - start, word.span().end() - start))
                .map(judge)
                .toList();
    }

    /** The same scores with the words that decided. */
    SentenceScores explain(SentenceScores scores) {
        List<SentimentPrediction> toward = new ArrayList<>();
        List<StancePrediction> author = new ArrayList<>();
        for (int i = 0; i < scores.toward().size(); i++) {
            int actor = i;
            toward.add(explain(scores.toward().get(i), other -> other.toward().get(actor)));
            author.add(explain(scores.author().get(i), other -> other.author().get(actor)));
        }
        List<List<StancePrediction>> pairs = new ArrayList<>();
        for (int h = 0; h < scores.pairs().size(); h++) {
            int holder = h;
            List<StancePrediction> held = new ArrayList<>();
            for (int t = 0; t < scores.pairs().get(h).size(); t++) {
                int target = t;
                StancePrediction pair = scores.pairs().get(h).get(t);
                held.add(
                        pair == null
                                ? null
                                : explain(
                                        pair, other -> other.pairs().get(holder).get(target)));
            }
            pairs.add(held);
        }
        return new SentenceScores(explain(scores.sentence(), SentenceScores::sentence), toward, author, pairs);
    }

    private SentimentPrediction explain(
            SentimentPrediction judged, Function<SentenceScores, SentimentPrediction> same) {
        Sentiment label = judged.label();
        double odds = odds(judged.probabilities().of(label));
        return SentimentPrediction.of(
                judged.probabilities(),
                evidence(other -> odds - odds(same.apply(other).probabilities().of(label))));
    }

    private StancePrediction explain(StancePrediction judged, Function<SentenceScores, StancePrediction> same) {
        if (judged.probabilities().isEmpty()) {
            return judged;
        }
        StanceProbabilities probabilities = judged.probabilities().get();
        Stance label = judged.label();
        double odds = odds(probabilities.of(label));
        return StancePrediction.of(
                probabilities,
                evidence(other -> odds
                        - odds(same.apply(other).probabilities().orElseThrow().of(label))));
    }

    private List<Evidence> evidence(Function<SentenceScores, Double> weight) {
        List<Evidence> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            double lost = Math.round(weight.apply(without.get(i)) * 100) / 100.0;
            if (Math.abs(lost) >= LEAST) {
                CharSpan span = words.get(i).span();
                found.add(new Evidence(span.start(), span.end(), sentence.textOf(span), lost));
            }
        }
        found.sort(Comparator.comparingDouble((Evidence word) -> -Math.abs(word.weight())));
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static double odds(double probability) {
        double inside = Math.min(1 - 1e-9, Math.max(1e-9, probability));
        return Math.log(inside / (1 - inside));
    }
}
