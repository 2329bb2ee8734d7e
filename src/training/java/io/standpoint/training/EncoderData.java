package io.standpoint.training;

import io.standpoint.actor.Gazetteer;
import io.standpoint.actor.NameFeatures;
import io.standpoint.actor.NameFinder;
import io.standpoint.judgement.MaxentEngine;
import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import io.standpoint.training.EncoderSample.Head;
import io.standpoint.training.EncoderTexts.Claim;
import io.standpoint.training.EncoderTexts.Side;
import io.standpoint.training.WrittenStances.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All data sets in the encoder's pieces, without the rows that are scored. */
final class EncoderData {
    private static final List<String> STANCES = MaxentEngine.STANCES;
    /** One in so many articles of each set is kept for calibration. */
    private static final int CALIBRATION = 10;
    /** How far from a bound of a tone a mean of twenty raters is as likely as not on its other side. */
    private static final double RATERS_ERROR = 0.25;

    private final Path data;
    private final EncoderTexts texts;
    private final SentenceReader reader = new SentenceReader(TextModels.load());
    private final NameSamples names;
    private final NameFinder finder;

    EncoderData(Path data, Path models, EncoderTexts texts) {
        this.data = data;
        this.texts = texts;
        ModelStore store = ModelStore.in(models);
        Gazetteer gazetteer = Gazetteer.load(store);
        names = new NameSamples(reader, gazetteer);
        finder = NameFinder.load(store, gazetteer);
    }

    static boolean isCalibration(String article) {
        return Split.part("calibration " + article, CALIBRATION) == 0;
    }

    /** What names data have for an article: the sentence. */
    static String article(LabelledWords words) {
        return Split.textKey(String.join(" ", words.words()));
    }

    List<EncoderSample> portrayals(String file, double weight, Predicate<TargetSample> kept) throws IOException {
        return portrayals(file, weight, kept, (sample, text, targets) -> sample);
    }

    /** The same with names as the maximum-entropy finder finds them, but for the targets, which are surely persons. */
    List<EncoderSample> portrayalsAndNames(String file, double weight, Predicate<TargetSample> kept)
            throws IOException {
        return portrayals(file, weight, kept, (sample, text, targets) -> {
            List<CharSpan> persons = targets.stream().map(TargetSample::target).toList();
            NameSamples.Silver silver = names.silver(text, persons, finder);
            return EncoderTexts.withNames(sample, silver.sentence(), nameLabels(silver.outcomes()));
        });
    }

    /** Adds something to a sample. */
    private interface Addition {
        EncoderSample to(EncoderSample sample, String text, List<TargetSample> targets);
    }

    private List<EncoderSample> portrayals(String file, double weight, Predicate<TargetSample> kept, Addition addition)
            throws IOException {
        Map<String, List<TargetSample>> byText = byText(file, kept);
        List<EncoderSample> all = new ArrayList<>();
        byText.forEach((text, targets) -> {
            List<Claim> claims = targets.stream().map(EncoderData::portrayal).toList();
            texts.judged(targets.get(0).article(), text, claims, -1, weight)
                    .ifPresent(sample -> all.add(addition.to(sample, text, targets)));
        });
        return all;
    }

    private Map<String, List<TargetSample>> byText(String file, Predicate<TargetSample> kept) throws IOException {
        List<TargetSample> samples =
                file.startsWith("finentity") ? FinEntity.read(data.resolve(file)) : NewsMtsc.read(data.resolve(file));
        Map<String, List<TargetSample>> byText = new LinkedHashMap<>();
        samples.stream()
                .filter(kept)
                .forEach(sample -> byText.computeIfAbsent(sample.text(), text -> new ArrayList<>())
                        .add(sample));
        return byText;
    }

    /** The same sentences about others, so that it isn't learned whom people like. */
    List<EncoderSample> otherPortrayals(String file, double weight, Predicate<TargetSample> kept) throws IOException {
        Map<String, List<TargetSample>> byText = byText(file, kept);
        List<String> surnames = byText.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(sample -> Swap.surname(sample.target().of(entry.getKey()))))
                .distinct()
                .filter(name -> !name.isBlank())
                .toList();
        List<EncoderSample> all = new ArrayList<>();
        byText.forEach((text, targets) -> {
            List<CharSpan> actors = targets.stream().map(TargetSample::target).toList();
            Swap.names(reader.sentence(text), actors, surnames, all.size()).ifPresent(swapped -> {
                List<Claim> claims = IntStream.range(0, targets.size())
                        .mapToObj(i -> portrayal(swapped.actors().get(i), targets.get(i)))
                        .toList();
                texts.judged(targets.get(0).article(), swapped.text(), claims, -1, weight)
                        .ifPresent(all::add);
            });
        });
        return all;
    }

    private static Claim portrayal(TargetSample sample) {
        return portrayal(sample.target(), sample);
    }

    private static Claim portrayal(CharSpan target, TargetSample sample) {
        double[] labels = EncoderTexts.one(
                MaxentEngine.SENTIMENTS.indexOf(sample.sentiment().name()), 3);
        return new Claim(Head.PORTRAYAL, Side.of(target), Optional.empty(), labels, 1);
    }

    List<EncoderSample> pairs(String file, Predicate<PairSample> kept) throws IOException {
        return Dse.read(data.resolve(file)).stream()
                .filter(kept)
                .flatMap(sample -> texts
                        .judged(
                                sample.article(),
                                sample.text(),
                                List.of(pair(sample.p(), sample.q()), pair(sample.q(), sample.p())),
                                sample.label(),
                                1)
                        .stream())
                .toList();
    }

    private static Claim pair(CharSpan holder, CharSpan target) {
        return new Claim(Head.STANCE, Side.of(holder), Optional.of(Side.of(target)), new double[3], 1);
    }

    List<EncoderSample> tones(String file, double weight, Predicate<SentenceSample> kept) throws IOException {
        return Vader.read(data.resolve(file)).stream()
                .filter(kept)
                .flatMap(sample ->
                        texts.judged(sample.article(), sample.text(), List.of(tone(sample)), -1, weight).stream())
                .toList();
    }

    /** How likely another twenty raters would have given each tone. */
    private static Claim tone(SentenceSample sample) {
        double positive = likely(sample.mean() - Vader.TONE);
        double negative = likely(-Vader.TONE - sample.mean());
        double[] labels = {positive, Math.max(0, 1 - positive - negative), negative};
        return new Claim(Head.TONE, Side.party(EncoderSample.WHOLE), Optional.empty(), labels, 1);
    }

    private static double likely(double above) {
        // the logistic curve is within .01 of the normal one at this scale
        return 1 / (1 + Math.exp(-1.702 * above / RATERS_ERROR));
    }

    /** Every holder with every target, and the author with each target. */
    List<EncoderSample> written() throws IOException {
        List<EncoderSample> all = new ArrayList<>();
        for (Written written : WrittenStances.read(WrittenStances.FILE)) {
            List<Claim> claims = new ArrayList<>();
            for (String target : written.targets()) {
                Side toward = Side.of(written.parties().get(target));
                for (String holder : written.holders()) {
                    if (!holder.equals(target)) {
                        claims.add(stance(holder(written, holder), toward, written.label(holder, target), 1));
                    }
                }
                String author = written.label(WrittenStances.AUTHOR, target);
                claims.add(stance(Side.party(EncoderSample.AUTHOR), toward, author, 1));
            }
            texts.judged(Split.textKey(written.text()), written.text(), claims, -1, 1)
                    .ifPresent(all::add);
        }
        return all;
    }

    /** Tone, portrayal of each actor and each stance, as likely as another model finds them. */
    List<EncoderSample> distilled(List<Distilled> sentences) {
        List<EncoderSample> all = new ArrayList<>();
        for (Distilled sentence : sentences) {
            List<Claim> claims = new ArrayList<>();
            claims.add(new Claim(Head.TONE, Side.party(EncoderSample.WHOLE), Optional.empty(), sentence.tone(), 1));
            for (int i = 0; i < sentence.actors().length; i++) {
                Side actor = side(sentence, i);
                claims.add(new Claim(Head.PORTRAYAL, actor, Optional.empty(), sentence.toward()[i], 1));
                for (int j = 0; j < sentence.actors().length; j++) {
                    if (sentence.pairs()[i][j] != null) {
                        claims.add(new Claim(
                                Head.STANCE, actor, Optional.of(side(sentence, j)), sentence.pairs()[i][j], 1));
                    }
                }
            }
            texts.judged(sentence.article(), String.join(" ", sentence.words()), claims, -1, 1)
                    .ifPresent(all::add);
        }
        return all;
    }

    private static Side side(Distilled sentence, int actor) {
        return Side.of(sentence.actor(actor).spans());
    }

    private static Side holder(Written written, String holder) {
        return holder.equals(WrittenStances.OUTSIDE)
                ? Side.party(EncoderSample.OUTSIDE)
                : Side.of(written.parties().get(holder));
    }

    private static Claim stance(Side holder, Side target, String label, double weight) {
        double[] labels = EncoderTexts.one(STANCES.indexOf(label), STANCES.size());
        return new Claim(Head.STANCE, holder, Optional.of(target), labels, weight);
    }

    /** The project's own labels of the author's stance. */
    List<EncoderSample> authors(Predicate<AuthorLabels.Row> kept) throws IOException {
        AuthorLabels.Sentences sentences = new AuthorLabels.Sentences(data);
        List<EncoderSample> all = new ArrayList<>();
        for (AuthorLabels.Row row : AuthorStanceTask.actorsOnly(AuthorLabels.read(AuthorStanceTask.LABELS))) {
            if (kept.test(row)) {
                String text = sentences.of(row);
                int from = text.offsetByCodePoints(0, row.target().start());
                int to = text.offsetByCodePoints(0, row.target().end());
                Claim claim = stance(Side.party(EncoderSample.AUTHOR), Side.of(new CharSpan(from, to)), row.label(), 1);
                texts.judged(row.article(), text, List.of(claim), -1, 1).ifPresent(all::add);
            }
        }
        return all;
    }

    /** The sentences whose author's stance is scored. */
    Set<String> scoredAuthors() throws IOException {
        AuthorLabels.Sentences sentences = new AuthorLabels.Sentences(data);
        Set<String> scored = new HashSet<>();
        for (AuthorLabels.Row row : AuthorLabels.read(AuthorStanceTask.LABELS)) {
            if (Split.isDev(row.article())) {
                scored.add(sentences.of(row));
            }
        }
        return scored;
    }

    /** Gold names, and some of the sentences again as headings. */
    List<EncoderSample> names(String file, double weight, Predicate<LabelledWords> kept) throws IOException {
        List<LabelledWords> sentences = new ArrayList<>(
                NameRows.read(data.resolve(file)).stream().filter(kept).toList());
        sentences.addAll(Headings.of(sentences));
        List<EncoderSample> all = new ArrayList<>();
        for (LabelledWords labelled : sentences) {
            Sentence sentence = names.sentence(labelled);
            all.add(texts.named(sentence, nameLabels(names.outcomes(labelled, sentence.tokens())), weight));
        }
        return all;
    }

    private static int[] nameLabels(String[] outcomes) {
        return Arrays.stream(outcomes)
                .mapToInt(outcome -> Math.max(0, NameFeatures.OUTCOMES.indexOf(outcome)))
                .toArray();
    }

    /** A pronoun with each of two persons. */
    List<EncoderSample> pronouns(String file) throws IOException {
        return Gap.read(data.resolve(file)).stream()
                .flatMap(row -> pronoun(row, row.text()).stream())
                .toList();
    }

    /** The same passages about others, and with pronouns in the place of names that come again. */
    List<EncoderSample> otherPronouns(String file) throws IOException {
        List<Gap.Row> rows = Gap.read(data.resolve(file));
        OtherPronouns others = new OtherPronouns(reader);
        List<Optional<Gap.Row>> renamed = others.renamed(rows);
        List<EncoderSample> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String article = rows.get(i).text();
            Stream.concat(renamed.get(i).stream(), others.again(rows.get(i)).stream())
                    .flatMap(row -> pronoun(row, article).stream())
                    .forEach(all::add);
        }
        return all;
    }

    /** Passages of news, sentences in a row, with pronouns in the place of names that come again. */
    List<EncoderSample> newsPronouns(String file, Predicate<LabelledWords> kept) throws IOException {
        List<LabelledWords> sentences =
                NameRows.read(data.resolve(file)).stream().filter(kept).toList();
        return new OtherPronouns(reader)
                .news(sentences).stream()
                        .flatMap(row -> pronoun(row, row.text()).stream())
                        .toList();
    }

    private Optional<EncoderSample> pronoun(Gap.Row row, String article) {
        List<Claim> claims = List.of(same(row.pronoun(), row.a(), row.isA()), same(row.pronoun(), row.b(), row.isB()));
        return texts.judged(article, row.text(), claims, -1, 1);
    }

    private static Claim same(CharSpan pronoun, CharSpan person, boolean same) {
        return new Claim(
                Head.SAME, Side.of(pronoun), Optional.of(Side.of(person)), EncoderTexts.one(same ? 1 : 0, 2), 1);
    }

    /** What the development files hold, and training must not. */
    record Held(Set<String> articles, Set<String> pairs) {
        Held(Path data) throws IOException {
            this(new HashSet<>(), new HashSet<>());
            for (String file : TargetSentimentTask.DEV) {
                NewsMtsc.read(data.resolve(file)).forEach(sample -> articles.add(sample.article()));
            }
            Dse.read(data.resolve(DirectedStanceTask.DEV)).forEach(sample -> pairs.add(sample.article()));
        }
    }
}
