package io.standpoint.judgement;

import io.standpoint.actor.CoreferenceReader;
import io.standpoint.actor.NameFeatures;
import io.standpoint.encoder.EncodedSentence;
import io.standpoint.encoder.EncodedSentence.Window;
import io.standpoint.encoder.Encoder;
import io.standpoint.encoder.HeadWeights;
import io.standpoint.encoder.JudgingHead;
import io.standpoint.encoder.LetterCase;
import io.standpoint.encoder.NamesHead;
import io.standpoint.encoder.ReadText;
import io.standpoint.encoder.Vectors;
import io.standpoint.models.ModelCard.Calibration;
import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges with a small neural network that reads each sentence once for all of its actors. */
public final class EncoderEngine implements Engine {
    public static final String SENTENCE_SENTIMENT = Encoder.MODEL + "-sentence-sentiment";
    public static final String TARGET_SENTIMENT = Encoder.MODEL + "-target-sentiment";
    public static final String DIRECTED_STANCE = Encoder.MODEL + "-directed-stance";
    public static final String AUTHOR_STANCE = Encoder.MODEL + "-author-stance";
    public static final String NAMES = Encoder.MODEL + "-names";

    /** A head with the calibration of one task. */
    private record Task(JudgingHead head, Calibration calibration) {
        double[] probabilities(Window window, float[]... sides) {
            return MaxentClassifier.calibrated(head.scores(window.vectors(), sides), calibration);
        }
    }

    private final Encoder encoder;
    private final Task tone;
    private final Task portrayal;
    private final Task stance;
    private final Task authorStance;
    private final JudgingHead same;
    private final NamesHead names;
    private final Calibration namesCalibration;
    private final float[] author;
    private final float[] outside;

    /** Keeps what the encoder read of each sentence. */
    private class Text implements Reading {
        private final ReadText text = new ReadText(encoder);
        private final Map<Sentence, EncodedSentence> read = new IdentityHashMap<>();

        EncodedSentence read(Sentence sentence) {
            return read.computeIfAbsent(sentence, s -> text.sentence(s.text()));
        }

        @Override
        public SentenceScores score(MarkedSentence marked) {
            return EncoderEngine.this.score(marked, read(marked.sentence()));
        }

        @Override
        public Optional<double[][]> names(Sentence sentence) {
            return Optional.of(EncoderEngine.this.names(sentence, read(sentence)));
        }
    }

    /** With evidence, except of sentences too long to be read at once: each word takes another reading. */
    private final class ExplainedText extends Text {
        @Override
        public SentenceScores score(MarkedSentence marked) {
            EncodedSentence whole = read(marked.sentence());
            SentenceScores scores = super.score(marked);
            if (whole.windows().size() > 1) {
                return scores;
            }
            return new Occlusion(
                            marked.sentence(), word -> EncoderEngine.this.score(marked, whole.without(word, encoder)))
                    .explain(scores);
        }
    }

    /** The same engine with evidence. */
    private final class Explaining implements Engine {
        @Override
        public Reading reading() {
            return new ExplainedText();
        }

        @Override
        public Optional<CoreferenceReader> coreference() {
            return EncoderEngine.this.coreference();
        }
    }

    private EncoderEngine(ModelStore store) {
        encoder = Encoder.load(store);
        HeadWeights weights = HeadWeights.load(store);
        tone = task(store, SENTENCE_SENTIMENT, new JudgingHead(weights, "tone"), MaxentEngine.SENTIMENTS);
        portrayal = task(store, TARGET_SENTIMENT, new JudgingHead(weights, "portrayal"), MaxentEngine.SENTIMENTS);
        JudgingHead held = new JudgingHead(weights, "stance");
        stance = task(store, DIRECTED_STANCE, held, MaxentEngine.STANCES);
        authorStance = task(store, AUTHOR_STANCE, held, MaxentEngine.STANCES);
        same = new JudgingHead(weights, "same");
        names = new NamesHead(weights);
        namesCalibration = calibration(store, NAMES, NameFeatures.OUTCOMES);
        author = weights.party(0);
        outside = weights.party(1);
    }

    /** @throws ModelException if a model is missing or doesn't give the labels that it should */
    public static EncoderEngine load(ModelStore store) {
        return new EncoderEngine(store);
    }

    private static Task task(ModelStore store, String model, JudgingHead head, List<String> labels) {
        return new Task(head, calibration(store, model, labels));
    }

    private static Calibration calibration(ModelStore store, String model, List<String> labels) {
        if (!store.card(model).labels().equals(labels)) {
            throw new ModelException("models/" + model + "/model.json: labels are not " + labels);
        }
        return store.card(model).calibration().orElse(MaxentClassifier.none(labels.size()));
    }

    @Override
    public Reading reading() {
        return new Text();
    }

    @Override
    public Engine explaining() {
        return new Explaining();
    }

    private SentenceScores score(MarkedSentence marked, EncodedSentence read) {
        List<SentimentPrediction> toward = new ArrayList<>();
        List<StancePrediction> held = new ArrayList<>();
        for (MarkedActor actor : marked.actors()) {
            toward.add(portrayal(read, marked, actor));
            held.add(author(read, marked, actor));
        }
        return new SentenceScores(
                tone(read),
                toward,
                held,
                PairTable.of(
                        marked,
                        (holder, target) ->
                                stance(read, marked, holder, marked.actors().get(target))));
    }

    @Override
    public Optional<CoreferenceReader> coreference() {
        return Optional.of(passage -> {
            EncodedSentence read = new ReadText(encoder).sentence(passage);
            return (pronoun, persons) -> meant(read, pronoun, persons);
        });
    }

    private double[] meant(EncodedSentence read, CharSpan pronoun, List<CharSpan> persons) {
        return persons.stream()
                .mapToDouble(person -> read.around(List.of(pronoun, person))
                        .map(window -> same.scores(
                                window.vectors(), window.mean(List.of(pronoun)), window.mean(List.of(person))))
                        .map(scores -> scores[1] - scores[0])
                        .orElse(Double.NaN))
                .toArray();
    }

    private double[][] names(Sentence sentence, EncodedSentence read) {
        List<Token> tokens = sentence.tokens();
        double[][] p = new double[tokens.size()][];
        for (int i = 0; i < p.length; i++) {
            CharSpan word = tokens.get(i).span();
            int start = sentence.span().start();
            float[] piece = read.first(new CharSpan(word.start() - start, word.end() - start))
                    .orElseGet(() -> new float[Vectors.SIZE]);
            p[i] = MaxentClassifier.calibrated(names.scores(piece, LetterCase.around(tokens, i)), namesCalibration);
        }
        return p;
    }

    /** Of a sentence in several windows, the mean over them. */
    private SentimentPrediction tone(EncodedSentence read) {
        double[] sum = new double[MaxentEngine.SENTIMENTS.size()];
        for (Window window : read.windows()) {
            double[] p = tone.probabilities(window, window.vectors().mean());
            for (int k = 0; k < sum.length; k++) {
                sum[k] += p[k] / read.windows().size();
            }
        }
        return sentiment(sum);
    }

    private SentimentPrediction portrayal(EncodedSentence read, MarkedSentence marked, MarkedActor actor) {
        List<CharSpan> mention = within(marked, Portrayals.first(marked.sentence(), actor));
        Window window = read.nearest(mention);
        return sentiment(portrayal.probabilities(window, window.mean(mention)));
    }

    /** What stands in reported speech is the speaker's. */
    private StancePrediction author(EncodedSentence read, MarkedSentence marked, MarkedActor actor) {
        if (AuthorFeatures.isOnlyReported(marked, actor)) {
            return StancePrediction.byRule(Stance.NEITHER);
        }
        List<CharSpan> spans = near(read, within(marked, actor));
        Window window = read.nearest(spans);
        return stance(authorStance.probabilities(window, author, window.mean(spans)));
    }

    private StancePrediction stance(
            EncodedSentence read, MarkedSentence marked, MarkedActor holder, MarkedActor target) {
        List<CharSpan> holders = within(marked, holder);
        List<CharSpan> targets = within(marked, target);
        List<CharSpan> all = Stream.concat(holders.stream(), targets.stream()).toList();
        if (read.around(all).isEmpty()) {
            holders = holders.subList(0, Math.min(1, holders.size()));
            targets = targets.subList(0, 1);
            all = Stream.concat(holders.stream(), targets.stream()).toList();
        }
        Optional<Window> found = read.around(all);
        if (found.isEmpty()) {
            return null;
        }
        Window window = found.get();
        float[] side = holders.isEmpty() ? outside : window.mean(holders);
        return stance(stance.probabilities(window, side, window.mean(targets)));
    }

    /** All mentions where one window holds them, else the first. */
    private static List<CharSpan> near(EncodedSentence read, List<CharSpan> spans) {
        return read.around(spans).isPresent() ? spans : spans.subList(0, 1);
    }

    /** A party's mentions, counted from the start of the sentence. */
    private static List<CharSpan> within(MarkedSentence marked, MarkedActor actor) {
        int start = marked.sentence().span().start();
        return actor.spans().stream()
                .map(span -> new CharSpan(span.start() - start, span.end() - start))
                .toList();
    }

    private static SentimentPrediction sentiment(double[] p) {
        return SentimentPrediction.of(new SentimentProbabilities(p[0], p[1], p[2]), List.of());
    }

    private static StancePrediction stance(double[] p) {
        return StancePrediction.of(new StanceProbabilities(p[0], p[1], p[2]), List.of());
    }
}
