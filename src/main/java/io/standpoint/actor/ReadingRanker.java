package io.standpoint.actor;

import io.standpoint.text.CharSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Corrects another ranker's probabilities by what a reader of the passage says of each candidate's names. */
public final class ReadingRanker implements AntecedentRanker {
    /** Where the base ranker is this sure, reading is spared. */
    private static final double SURE = 0.8;

    private final AntecedentRanker base;
    private final CoreferenceReader reader;
    private final double weight;
    private final double none;

    /**
     * @param weight what the reader's log odds count beside the base ranker's log probabilities
     * @param none the log odds from which a candidate is likelier than none of them, as far as the reader goes
     */
    public ReadingRanker(AntecedentRanker base, CoreferenceReader reader, double weight, double none) {
        this.base = base;
        this.reader = reader;
        this.weight = weight;
        this.none = none;
    }

    @Override
    public double[] probabilities(Choice choice) {
        double[] p = base.probabilities(choice);
        if (Arrays.stream(p).max().orElse(1) >= SURE) {
            return p;
        }
        return corrected(p, logOdds(choice, reader), weight, none);
    }

    /** The better of a candidate's names counts; one without a name in the passage is as likely as none. */
    public static double[] logOdds(Choice choice, CoreferenceReader reader) {
        List<CharSpan> names = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < choice.candidates().size(); i++) {
            for (CharSpan name : choice.candidates().get(i).names()) {
                if (choice.passage().holds(name)) {
                    names.add(name);
                    owners.add(i);
                }
            }
        }
        double[] best = new double[choice.candidates().size()];
        Arrays.fill(best, Double.NaN);
        if (names.isEmpty()) {
            return best;
        }
        double[] odds = choice.passage().logOdds(choice.pronoun(), names, reader);
        for (int i = 0; i < odds.length; i++) {
            int owner = owners.get(i);
            best[owner] = Double.isNaN(best[owner]) ? odds[i] : Math.max(best[owner], odds[i]);
        }
        return best;
    }

    public static double[] corrected(double[] p, double[] odds, double weight, double none) {
        double[] corrected = new double[p.length];
        double rest = 1;
        for (double value : p) {
            rest -= value;
        }
        double sum = Math.max(rest, 1e-6);
        for (int i = 0; i < p.length; i++) {
            double said = Double.isNaN(odds[i]) ? 0 : odds[i] - none;
            corrected[i] = p[i] * Math.exp(weight * said);
            sum += corrected[i];
        }
        for (int i = 0; i < p.length; i++) {
            corrected[i] /= sum;
        }
        return corrected;
    }
}
