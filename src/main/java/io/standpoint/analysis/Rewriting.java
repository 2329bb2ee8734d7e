package io.standpoint.analysis;

import io.standpoint.actor.Mention;
import io.standpoint.judgement.Evidence;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Judgement;
import io.standpoint.judgement.SentimentPrediction;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.speech.Quote;
import io.standpoint.speech.Speaker;
import io.standpoint.text.CharSpan;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Copies an analysis, changing what a subclass overrides: by itself it changes nothing. */
abstract class Rewriting {
    CharSpan span(CharSpan span) {
        return span;
    }

    UUID actor(UUID actor) {
        return actor;
    }

    double probability(double probability) {
        return probability;
    }

    SentimentPrediction sentiment(SentimentPrediction sentiment) {
        return sentiment;
    }

    StancePrediction stance(StancePrediction stance) {
        return stance;
    }

    /** Whether a stance stays, asked after it was rewritten. */
    boolean keeps(HeldStance stance) {
        return true;
    }

    /** A sentence's judgements, asked after each was rewritten. */
    List<Judgement> judgements(List<Judgement> judgements) {
        return judgements;
    }

    final List<AnalysedSentence> sentences(List<AnalysedSentence> sentences) {
        return sentences.stream().map(this::sentence).toList();
    }

    final List<Evidence> evidence(List<Evidence> evidence) {
        return evidence.stream().map(this::evidence).toList();
    }

    private AnalysedSentence sentence(AnalysedSentence s) {
        return new AnalysedSentence(
                s.index(),
                span(s.span()),
                s.text(),
                sentiment(s.sentiment()),
                s.mentions().stream().map(this::mention).toList(),
                s.quotes().stream().map(this::quote).toList(),
                judgements(s.judgements().stream().map(this::judgement).toList()));
    }

    private Mention mention(Mention m) {
        return new Mention(
                actor(m.actor()),
                m.sentence(),
                span(m.span()),
                m.text(),
                m.kind(),
                m.role(),
                probability(m.probability()));
    }

    private Quote quote(Quote q) {
        return new Quote(
                q.sentence(),
                q.speaker().map(s -> new Speaker(s.actor().map(this::actor), span(s.span()), s.text())),
                q.cue().map(this::span),
                span(q.content()),
                q.kind());
    }

    private Judgement judgement(Judgement j) {
        UUID target = actor(j.target());
        Stream<HeldStance> stances = j.stances().stream()
                .map(held -> new HeldStance(holder(held.holder()), stance(held.stance())))
                .filter(this::keeps)
                .filter(held -> held.holder().actor().filter(target::equals).isEmpty());
        return new Judgement(target, sentiment(j.sentiment()), stances.toList());
    }

    private Holder holder(Holder h) {
        return new Holder(h.kind(), h.actor().map(this::actor), h.span().map(this::span), h.text());
    }

    private Evidence evidence(Evidence e) {
        CharSpan span = span(new CharSpan(e.start(), e.end()));
        return new Evidence(span.start(), span.end(), e.text(), e.weight());
    }
}
