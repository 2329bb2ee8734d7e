package io.standpoint.actor;

import io.standpoint.models.FeatureWeights;
import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Finds the names of persons, organisations and places, and demonyms, titles and determiners outside. A maximum-entropy
 * model of each token given the outcomes before it, searched with a beam. Safe to share between threads.
 */
public final class NameFinder {
    public static final String MODEL = "en-names";
    /** What this model's logarithm weighs beside another's. */
    private static final double OWN_SHARE = 0.5;

    private static final double[] OUTSIDE = new double[NameFeatures.OUTCOMES.size()];

    static {
        OUTSIDE[NameFeatures.OUTCOMES.indexOf(NameFeatures.OUTSIDE)] = 1;
    }

    private final FeatureWeights model;
    private final NameFeatures features;
    private final double temperature;
    /** Where the model has each outcome; below 0 where it has none. */
    private final int[] places;

    private NameFinder(FeatureWeights model, NameFeatures features, double temperature) {
        this.model = model;
        this.features = features;
        this.temperature = temperature;
        places = NameFeatures.OUTCOMES.stream()
                .mapToInt(model.outcomes()::indexOf)
                .toArray();
    }

    public static NameFinder load(ModelStore store, Gazetteer gazetteer) {
        String file = MODEL + "/model.bin.gz";
        double temperature =
                store.card(MODEL).calibration().map(c -> c.temperature()).orElse(1.0);
        try (InputStream in = new GZIPInputStream(store.open(file))) {
            return read(in, gazetteer, temperature);
        } catch (IOException e) {
            throw new ModelException("models/" + file + ": is no OpenNLP model: " + e.getMessage());
        }
    }

    /**
     * @param model an OpenNLP model, not compressed
     * @param temperature names' log probabilities are divided by it
     * @throws IOException if it is none
     */
    public static NameFinder read(InputStream model, Gazetteer gazetteer, double temperature) throws IOException {
        return new NameFinder(FeatureWeights.read(model), new NameFeatures(gazetteer), temperature);
    }

    /**
     * The names of a sentence in text order, none overlapping another.
     *
     * @param beside what another model says of each token alone, probabilities in the order of {@link
     *     NameFeatures#OUTCOMES}: the two models' logarithms are averaged
     */
    public List<Name> find(Sentence sentence, Optional<double[][]> beside) {
        String[][] rows = features.of(sentence);
        double[][] fixed = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            fixed[i] = sums(rows[i], new double[model.outcomes().size()]);
        }
        return collect(sentence, NameBeam.search(rows.length, (i, last, before) -> {
            double[] own = own(rows[i], fixed[i], last, before);
            return beside.isEmpty() || rows[i].length == 0 ? own : mixed(own, beside.get()[i]);
        }));
    }

    /** The same by this model alone. */
    public List<Name> find(Sentence sentence) {
        return find(sentence, Optional.empty());
    }

    /** @param fixed the sums of the row's weights, without those of the outcomes before it */
    private double[] own(String[] row, double[] fixed, String last, String before) {
        if (row.length == 0) {
            return OUTSIDE;
        }
        double[] p = sums(NameFeatures.joined(row, last, before), fixed.clone());
        FeatureWeights.normalize(p);
        double[] ordered = new double[OUTSIDE.length];
        for (int k = 0; k < ordered.length; k++) {
            ordered[k] = places[k] < 0 ? 0 : p[places[k]];
        }
        return ordered;
    }

    private double[] sums(String[] features, double[] sums) {
        for (String feature : features) {
            model.add(feature, sums);
        }
        return sums;
    }

    private static double[] mixed(double[] own, double[] beside) {
        double[] p = new double[own.length];
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.pow(own[k], OWN_SHARE) * Math.pow(beside[k], 1 - OWN_SHARE);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    private List<Name> collect(Sentence sentence, List<NameBeam.Found> found) {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String outcome = found.get(i).outcome();
            if (outcome.startsWith("B-")) {
                double logarithm = Math.log(found.get(i).probability());
                int end = i + 1;
                while (end < found.size() && found.get(end).outcome().startsWith("I-")) {
                    logarithm += Math.log(found.get(end++).probability());
                }
                NameType type = NameType.valueOf(outcome.substring(2));
                add(sentence, i, end, type, Math.exp(logarithm / temperature), names);
            }
        }
        return names;
    }

    private static void add(Sentence sentence, int from, int to, NameType type, double probability, List<Name> names) {
        List<Token> tokens = sentence.tokens();
        int last = Titles.end(tokens, from, to, type);
        int inner = Titles.afterInnerTitle(tokens, Titles.afterTitleBefore(tokens, from, last), last, type);
        int first = Titles.skip(tokens, inner, last, type);
        boolean adjective =
                last < to && last - first == 1 && tokens.get(first).tag().equals("ADJ");
        NameType named = Titles.isAddressed(tokens, first)
                ? NameType.PERSON
                : adjective && type == NameType.ORGANIZATION ? NameType.DEMONYM : type;
        if (first < last) {
            CharSpan span = sentence.span(first, last);
            names.add(new Name(sentence.index(), span, sentence.textOf(span), named, probability));
        }
    }
}
