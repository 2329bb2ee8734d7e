package io.standpoint.analysis;

import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.SentimentPrediction;
import io.standpoint.judgement.Stance;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.text.CharSpan;
import java.util.OptionalDouble;

/**
 * How a client wants to see an analysis; what is stored stays the same.
 *
 * @param neither whether to list holders other than the author whose stance is NEITHER
 * @param abstainBelow labels less probable than this read UNCLEAR
 * @param codePoints whether offsets count Unicode code points rather than UTF-16 units
 */
public record AnalysisView(boolean neither, OptionalDouble abstainBelow, boolean codePoints) {
    public Analysis of(Analysis analysis) {
        Seen seen = new Seen(this, analysis.article().text());
        return Analysis.of(
                analysis.article(), analysis.provenance(), analysis.cast(), seen.sentences(analysis.sentences()));
    }

    private static final class Seen extends Rewriting {
        private final AnalysisView view;
        private final int[] codePoints;

        Seen(AnalysisView view, String text) {
            this.view = view;
            this.codePoints = view.codePoints ? codePointsBefore(text) : null;
        }

        @Override
        CharSpan span(CharSpan span) {
            return codePoints == null ? span : new CharSpan(codePoints[span.start()], codePoints[span.end()]);
        }

        @Override
        SentimentPrediction sentiment(SentimentPrediction s) {
            SentimentPrediction read =
                    view.abstainBelow.isPresent() ? s.abstainingBelow(view.abstainBelow.getAsDouble()) : s;
            return new SentimentPrediction(read.label(), read.probabilities(), evidence(read.evidence()));
        }

        @Override
        StancePrediction stance(StancePrediction s) {
            StancePrediction read =
                    view.abstainBelow.isPresent() ? s.abstainingBelow(view.abstainBelow.getAsDouble()) : s;
            return new StancePrediction(read.label(), read.probabilities(), evidence(read.evidence()));
        }

        @Override
        boolean keeps(HeldStance held) {
            return view.neither
                    || held.holder().kind() == Holder.Kind.AUTHOR
                    || held.stance().label() != Stance.NEITHER;
        }

        private static int[] codePointsBefore(String text) {
            int[] before = new int[text.length() + 1];
            for (int i = 0; i < text.length(); i++) {
                boolean secondHalf = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
                before[i + 1] = before[i] + (secondHalf ? 0 : 1);
            }
            return before;
        }
    }
}
