package io.standpoint.storage;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Mention;
import io.standpoint.analysis.AnalysedSentence;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.Provenance;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Judgement;
import io.standpoint.speech.Quote;
import io.standpoint.text.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of one analysis, each list in the order of the answer.
 *
 * @param key the values of {@link #KEY}
 */
record AnalysisRows(
        Object[] key,
        List<AnalysisActorEntity> actors,
        List<SentenceEntity> sentences,
        List<MentionEntity> mentions,
        List<QuoteEntity> quotes,
        List<JudgementEntity> judgements,
        List<StanceEntity> stances) {

    static final List<String> KEY = List.of("article_id", "day", "analysis_id");

    private static final String OF_ANALYSIS = " where article_id = ? and day = ? and analysis_id = ? order by ";

    /**
     * @param stored the stored actor's id for each actor's id in the analysis
     */
    static AnalysisRows of(Analysis analysis, LocalDate day, Map<UUID, UUID> stored) {
        AnalysisRows rows = new AnalysisRows(
                new Object[] {
                    analysis.article().id(), day, analysis.provenance().id()
                },
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        analysis.actors().forEach(actor -> rows.actors.add(AnalysisActorEntity.of(actor.actor(), rows.actors.size())));
        analysis.sentences().forEach(rows::add);
        rows.link(stored);
        return rows;
    }

    static AnalysisRows read(Session session, UUID article, LocalDate day, UUID analysis) {
        Object[] key = {article, day, analysis};
        return new AnalysisRows(
                key,
                list(session, AnalysisActorEntity.COLUMNS, AnalysisActorEntity::of, "position", key),
                list(session, SentenceEntity.COLUMNS, SentenceEntity::of, "index", key),
                list(session, MentionEntity.COLUMNS, MentionEntity::of, "sentence, position", key),
                list(session, QuoteEntity.COLUMNS, QuoteEntity::of, "sentence, position", key),
                list(session, JudgementEntity.COLUMNS, JudgementEntity::of, "sentence, position", key),
                list(session, StanceEntity.COLUMNS, StanceEntity::of, "sentence, target, position", key));
    }

    void insert(Session session) {
        insert(session, AnalysisActorEntity.COLUMNS, actors);
        insert(session, SentenceEntity.COLUMNS, sentences);
        insert(session, MentionEntity.COLUMNS, mentions);
        insert(session, QuoteEntity.COLUMNS, quotes);
        insert(session, JudgementEntity.COLUMNS, judgements);
        insert(session, StanceEntity.COLUMNS, stances);
    }

    Analysis toAnalysis(Article article, Provenance provenance) {
        String text = article.text();
        Map<Integer, List<Mention>> mentionsBySentence = group(mentions, m -> m.sentence, m -> m.toMention(text));
        Map<Integer, List<Quote>> quotesBySentence = group(quotes, q -> q.sentence, q -> q.toQuote(text));
        Map<List<Object>, List<HeldStance>> stancesByJudgement =
                group(stances, s -> List.of(s.sentence, s.target), s -> s.toHeldStance(text));
        Map<Integer, List<Judgement>> judgementsBySentence = group(
                judgements,
                j -> j.sentence,
                j -> j.toJudgement(stancesByJudgement.getOrDefault(List.of(j.sentence, j.target), List.of())));
        List<AnalysedSentence> analysed = sentences.stream()
                .map(row -> new AnalysedSentence(
                        row.index,
                        row.span(),
                        row.span().of(text),
                        row.toSentiment(),
                        mentionsBySentence.getOrDefault(row.index, List.of()),
                        quotesBySentence.getOrDefault(row.index, List.of()),
                        judgementsBySentence.getOrDefault(row.index, List.of())))
                .toList();
        List<Actor> cast = actors.stream().map(AnalysisActorEntity::toActor).toList();
        return Analysis.of(article, provenance, cast, analysed);
    }

    private void add(AnalysedSentence sentence) {
        int index = sentence.index();
        sentences.add(SentenceEntity.of(sentence));
        for (int i = 0; i < sentence.mentions().size(); i++) {
            mentions.add(MentionEntity.of(sentence.mentions().get(i), index, i));
        }
        for (int i = 0; i < sentence.quotes().size(); i++) {
            quotes.add(QuoteEntity.of(sentence.quotes().get(i), index, i));
        }
        for (int i = 0; i < sentence.judgements().size(); i++) {
            Judgement judgement = sentence.judgements().get(i);
            judgements.add(JudgementEntity.of(judgement, index, i));
            for (int k = 0; k < judgement.stances().size(); k++) {
                stances.add(StanceEntity.of(judgement.stances().get(k), index, judgement.target(), k));
            }
        }
    }

    private void link(Map<UUID, UUID> stored) {
        actors.forEach(row -> row.actorId = linked(stored, row.actorId));
        mentions.forEach(row -> row.actorId = linked(stored, row.actorId));
        quotes.forEach(row -> row.speakerActor = linked(stored, row.speakerActor));
        judgements.forEach(row -> row.target = linked(stored, row.target));
        stances.forEach(row -> {
            row.target = linked(stored, row.target);
            row.holderActor = linked(stored, row.holderActor);
        });
    }

    private static UUID linked(Map<UUID, UUID> stored, UUID actor) {
        if (actor != null && !stored.containsKey(actor)) {
            throw new IllegalArgumentException("actors: lacks " + actor + ", to whom a sentence refers");
        }
        return stored.get(actor);
    }

    private void insert(Session session, Columns columns, List<? extends AnalysisRow> rows) {
        session.each(
                columns.insert,
                rows,
                row -> Stream.of(key, row.values()).flatMap(Arrays::stream).toArray());
    }

    private static <T> List<T> list(
            Session session, Columns columns, Function<Object[], T> reading, String order, Object[] key) {
        return session.sql(columns.select + OF_ANALYSIS + order, key).rows().stream()
                .map(reading)
                .toList();
    }

    private static <R, K, V> Map<K, List<V>> group(List<R> rows, Function<R, K> key, Function<R, V> value) {
        return rows.stream().collect(Collectors.groupingBy(key, Collectors.mapping(value, Collectors.toList())));
    }
}
