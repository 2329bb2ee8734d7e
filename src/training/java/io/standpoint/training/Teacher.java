package io.standpoint.training;

import io.standpoint.actor.Gazetteer;
import io.standpoint.actor.Name;
import io.standpoint.actor.NameFinder;
import io.standpoint.actor.NameType;
import io.standpoint.judgement.Engine;
import io.standpoint.judgement.EngineKind;
import io.standpoint.judgement.MarkedActor;
import io.standpoint.judgement.MarkedSentence;
import io.standpoint.judgement.Reading;
import io.standpoint.judgement.SentenceScores;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The encoder as it judges a sentence for another model to learn from: toward each name in it, and "he" and "she". */
final class Teacher {
    private static final int MOST_ACTORS = 6;
    private static final Set<String> PERSONS = Set.of("he", "she", "him");

    private final SentenceReader reader = new SentenceReader(TextModels.load());
    private final Engine engine;
    private final Gazetteer gazetteer;
    private final NameFinder finder;

    Teacher(ModelStore store) {
        engine = EngineKind.ENCODER.load(store);
        gazetteer = Gazetteer.load(store);
        finder = NameFinder.load(store, gazetteer);
    }

    /** @param given actors that are known, to be judged in the first place */
    Distilled judge(String set, String article, List<String> words, List<CharSpan> given) {
        Sentence sentence = words.size() == 1 ? reader.sentence(words.get(0)) : reader.sentence(words);
        Reading reading = engine.reading();
        List<CharSpan> actors = actors(sentence, reading, given);
        List<MarkedActor> marked =
                actors.stream().map(span -> new MarkedActor(List.of(span))).toList();
        SentenceScores scores = reading.score(new MarkedSentence(sentence, marked, List.of()));
        return new Distilled(
                set,
                article,
                words,
                actors.stream()
                        .map(span -> new int[] {span.start(), span.end()})
                        .toArray(int[][]::new),
                scores.toward().stream()
                        .map(s -> rounded(SentenceSentimentTask.array(s.probabilities())))
                        .toArray(double[][]::new),
                scores.pairs().stream()
                        .map(held -> held.stream().map(Teacher::array).toArray(double[][]::new))
                        .toArray(double[][][]::new),
                rounded(SentenceSentimentTask.array(scores.sentence().probabilities())));
    }

    private List<CharSpan> actors(Sentence sentence, Reading reading, List<CharSpan> given) {
        Stream<CharSpan> names = finder.find(sentence, reading.names(sentence)).stream()
                .filter(this::acts)
                .map(Name::span);
        Stream<CharSpan> persons = IntStream.range(0, sentence.tokens().size())
                .filter(i -> PERSONS.contains(sentence.tokens().get(i).text().toLowerCase(Locale.ROOT)))
                .mapToObj(i -> sentence.tokens().get(i).span());
        List<CharSpan> actors = new ArrayList<>(given);
        Stream.concat(names, persons)
                .filter(span -> actors.size() < MOST_ACTORS && actors.stream().noneMatch(span::overlaps))
                .forEach(actors::add);
        return actors;
    }

    private boolean acts(Name name) {
        return name.type() != NameType.LOCATION
                || gazetteer.country(name.text()).isPresent();
    }

    private static double[] array(StancePrediction stance) {
        return stance == null
                ? null
                : stance.probabilities()
                        .map(p -> rounded(new double[] {p.favor(), p.against(), p.neither()}))
                        .orElse(null);
    }

    private static double[] rounded(double[] p) {
        return Arrays.stream(p).map(v -> Math.round(v * 1000) / 1000.0).toArray();
    }
}
