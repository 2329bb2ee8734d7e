package io.standpoint.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * Two runs side by side, over the articles that both have read. Sentences are the same where they start and end at the same
 * characters.
 *
 * @param both articles that both have read
 * @param onlyFirst articles that only the first has read: left out
 * @param onlySecond articles that only the second has read: left out
 * @param sentiment how sentences portray actors
 * @param stances of each holder
 */
public record RunComparison(
        RunSide first,
        RunSide second,
        long both,
        long onlyFirst,
        long onlySecond,
        LabelChanges sentiment,
        LabelChanges stances) {
    /**
     * One of the two.
     *
     * @param run empty for each article's latest analysis
     * @param versions of the analyses that are compared
     */
    public record RunSide(Optional<ReportRun> run, List<VersionTotals> versions) {}

    /**
     * How labels differ.
     *
     * @param compared that both have
     * @param changed of these
     * @param onlyFirst that the second lacks: it finds no such actor, holder or sentence
     * @param onlySecond that the first lacks
     * @param table how often each label became which
     * @param examples of each difference some
     */
    public record LabelChanges(
            long compared,
            long changed,
            long onlyFirst,
            long onlySecond,
            List<LabelChange> table,
            List<ChangedSentence> examples) {
        /**
         * @param table each pair of labels once
         */
        public static LabelChanges of(List<LabelChange> table, List<ChangedSentence> examples) {
            long compared = 0;
            long changed = 0;
            long onlyFirst = 0;
            long onlySecond = 0;
            for (LabelChange change : table) {
                onlyFirst += change.to.isEmpty() ? change.count : 0;
                onlySecond += change.from.isEmpty() ? change.count : 0;
                compared += change.inBoth() ? change.count : 0;
                changed += change.inBoth() && !change.from.equals(change.to) ? change.count : 0;
            }
            return new LabelChanges(compared, changed, onlyFirst, onlySecond, table, examples);
        }
    }

    /**
     * @param from label in the first; empty where only the second has one
     * @param to label in the second; empty where only the first has one
     */
    public record LabelChange(Optional<String> from, Optional<String> to, long count) {
        private boolean inBoth() {
            return from.isPresent() && to.isPresent();
        }
    }

    /**
     * A sentence that the two read differently.
     *
     * @param article id of its article
     * @param start first UTF-16 unit of the sentence in the article
     * @param end one past the last
     * @param holder who takes the stance; empty for sentiment
     * @param first empty where only the second has it
     * @param second empty where only the first has it
     */
    public record ChangedSentence(
            UUID article,
            Optional<String> title,
            Optional<String> outlet,
            int start,
            int end,
            String text,
            RowTarget target,
            Optional<RowHolder> holder,
            Optional<GivenLabel> first,
            Optional<GivenLabel> second) {}

    /**
     * What one of the two says.
     *
     * @param analysis id of the analysis
     * @param sentence index of the sentence in it
     * @param probability of the label; empty where a rule decided
     */
    public record GivenLabel(UUID analysis, int sentence, String label, OptionalDouble probability) {}
}
