package io.standpoint.actor;

import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.Sequence;

/**
 * Finds the names of persons, organisations and places, and demonyms, titles and determiners outside. A maximum-entropy
 * model of each token given the outcomes before it, searched with a beam. Safe to share between threads.
 */
public final class NameFinder {
    public static final String MODEL = "en-names";
    private static final int BEAM = 3;
    /** The search copies its path at each token; longer sentences are searched in pieces. */
    private static final int TOKENS_AT_ONCE = 300;

    private final MaxentModel model;
    private final NameFeatures features;
    private final double temperature;

    private NameFinder(MaxentModel model, NameFeatures features, double temperature) {
        this.model = model;
        this.features = features;
        this.temperature = temperature;
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
        DataInputStream in = new DataInputStream(model);
        MaxentModel maxent = new GenericModelReader(new BinaryFileDataReader(in)).getModel();
        return new NameFinder(maxent, new NameFeatures(gazetteer), temperature);
    }

    /** The names of a sentence in text order, none overlapping another. */
    public List<Name> find(Sentence sentence) {
        List<Name> names = new ArrayList<>();
        String[][] rows = features.of(sentence);
        for (int from = 0; from < rows.length; from += TOKENS_AT_ONCE) {
            int to = Math.min(rows.length, from + TOKENS_AT_ONCE);
            String[][] piece = Arrays.copyOfRange(rows, from, to);
            Sequence best = new BeamSearch(BEAM, model)
                    .bestSequence(
                            piece,
                            null,
                            (i, fixed, outcomes, context) -> NameFeatures.after(fixed[i], i, outcomes),
                            NameFinder::isValid);
            collect(sentence, from, best, names);
        }
        return names;
    }

    private static boolean isValid(int i, String[][] rows, String[] outcomes, String outcome) {
        if (rows[i].length == 0) {
            return outcome.equals(NameFeatures.OUTSIDE);
        }
        boolean goesOn = outcome.startsWith("I-");
        return !goesOn
                || i > 0
                        && !outcomes[i - 1].equals(NameFeatures.OUTSIDE)
                        && outcomes[i - 1].regionMatches(2, outcome, 2, outcome.length() - 2);
    }

    private void collect(Sentence sentence, int from, Sequence best, List<Name> names) {
        List<String> outcomes = best.getOutcomes();
        double[] probabilities = best.getProbs();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).startsWith("B-")) {
                NameType type = NameType.valueOf(outcomes.get(i).substring(2));
                double logarithm = Math.log(probabilities[i]);
                int end = i + 1;
                while (end < outcomes.size() && outcomes.get(end).startsWith("I-")) {
                    logarithm += Math.log(probabilities[end++]);
                }
                add(sentence, from + i, from + end, type, Math.exp(logarithm / temperature), names);
            }
        }
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
