package io.standpoint.analysis;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorType;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionKind;
import io.standpoint.actor.MentionRole;
import io.standpoint.judgement.Evidence;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Judgement;
import io.standpoint.judgement.SentimentPrediction;
import io.standpoint.judgement.SentimentProbabilities;
import io.standpoint.judgement.Stance;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.judgement.StanceProbabilities;
import io.standpoint.speech.Quote;
import io.standpoint.speech.Speaker;
import io.standpoint.text.Article;
import io.standpoint.text.CharSpan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An article and its analysis, written by hand. */
public final class Fixtures {
    public static final String TEXT =
            "Mayor Ada Quill praised the Harbour Board. Critics said that Ada Quill had failed. It rained.";

    private Fixtures() {}

    public static Article article(String outlet, String publishedAt) {
        return new Article(
                Article.newId(),
                Optional.of("Quill praises board"),
                TEXT,
                Optional.of(outlet),
                Optional.of("R. Porter"),
                Optional.empty(),
                Optional.ofNullable(publishedAt).map(Instant::parse),
                "en",
                false,
                Optional.empty());
    }

    public static Analysis analysis(Article article) {
        return analysis(article, "1");
    }

    public static Analysis analysis(Article article, String modelVersion) {
        Actor quill = actor("Ada Quill", ActorType.PERSON);
        Actor board = actor("Harbour Board", ActorType.ORGANIZATION);
        Provenance provenance = Provenance.now("1", "maxent", Map.of("directed-stance", modelVersion));
        return Analysis.of(
                article,
                provenance,
                List.of(quill, board),
                List.of(praise(quill.id(), board.id()), blame(quill.id()), rain()));
    }

    private static AnalysedSentence praise(UUID quill, UUID board) {
        StancePrediction favor = StancePrediction.of(
                new StanceProbabilities(0.81234, 0.05, 0.13766), List.of(new Evidence(16, 23, "praised", 2.31)));
        Judgement ofBoard = new Judgement(
                board, sentiment(0.7, 0.2, 0.1), List.of(author(), new HeldStance(Holder.actor(quill), favor)));
        StancePrediction neither = StancePrediction.of(new StanceProbabilities(0.1, 0.1, 0.8), List.of());
        Judgement ofQuill = new Judgement(
                quill, sentiment(0.3, 0.6, 0.1), List.of(author(), new HeldStance(Holder.actor(board), neither)));
        return new AnalysedSentence(
                0,
                new CharSpan(0, 42),
                TEXT.substring(0, 42),
                sentiment(0.6, 0.3, 0.1),
                List.of(mention(quill, 0, 6, 15), mention(board, 0, 28, 41)),
                List.of(),
                List.of(ofQuill, ofBoard));
    }

    private static AnalysedSentence blame(UUID quill) {
        CharSpan critics = new CharSpan(43, 50);
        Judgement ofQuill = new Judgement(
                quill,
                sentiment(0.05, 0.15, 0.8),
                List.of(
                        author(),
                        new HeldStance(
                                Holder.unnamed(critics, critics.of(TEXT)), StancePrediction.byRule(Stance.AGAINST))));
        Quote quote = new Quote(
                1,
                Optional.of(new Speaker(Optional.empty(), critics, critics.of(TEXT))),
                Optional.of(new CharSpan(51, 55)),
                new CharSpan(56, 81),
                Quote.Kind.INDIRECT);
        return new AnalysedSentence(
                1,
                new CharSpan(43, 82),
                TEXT.substring(43, 82),
                sentiment(0.1, 0.2, 0.7),
                List.of(mention(quill, 1, 61, 70)),
                List.of(quote),
                List.of(ofQuill));
    }

    private static AnalysedSentence rain() {
        return new AnalysedSentence(
                2,
                new CharSpan(83, 93),
                TEXT.substring(83, 93),
                sentiment(0.1, 0.8, 0.1),
                List.of(),
                List.of(),
                List.of());
    }

    private static HeldStance author() {
        return new HeldStance(Holder.author(), StancePrediction.byRule(Stance.NEITHER));
    }

    private static Actor actor(String name, ActorType type) {
        return new Actor(Article.newId(), name, type, Optional.empty(), List.of());
    }

    private static Mention mention(UUID actor, int sentence, int start, int end) {
        CharSpan span = new CharSpan(start, end);
        return new Mention(actor, sentence, span, span.of(TEXT), MentionKind.NAME, MentionRole.ACTOR, 0.98765);
    }

    private static SentimentPrediction sentiment(double positive, double neutral, double negative) {
        return SentimentPrediction.of(new SentimentProbabilities(positive, neutral, negative), List.of());
    }
}
