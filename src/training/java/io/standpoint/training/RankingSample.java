package io.standpoint.training;

import io.standpoint.actor.AntecedentRanker.Candidate;
import io.standpoint.actor.AntecedentRanker.Choice;
import io.standpoint.text.CharSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A choice with those that would be right.
 *
 * @param options features of each option, the last being none of the candidates
 * @param right which of them
 */
record RankingSample(List<List<String>> options, boolean[] right) {

    /** Empty where the right one is not to be had, or A and B can't be told apart. */
    static Optional<RankingSample> of(Gap.Row row, Choice choice) {
        int a = candidate(choice, row.a());
        int b = candidate(choice, row.b());
        int n = choice.candidates().size();
        boolean[] right = new boolean[n + 1];
        if (row.isA() || row.isB()) {
            int gold = row.isA() ? a : b;
            if (gold < 0 || a == b) {
                return Optional.empty();
            }
            right[gold] = true;
        } else {
            IntStream.rangeClosed(0, n).forEach(i -> right[i] = i != a && i != b);
        }
        List<List<String>> options = new ArrayList<>(
                choice.candidates().stream().map(Candidate::features).toList());
        options.add(choice.none());
        return Optional.of(new RankingSample(options, right));
    }

    private static int candidate(Choice choice, CharSpan name) {
        for (int i = 0; i < choice.candidates().size(); i++) {
            if (choice.candidates().get(i).isNamedAt().test(name)) {
                return i;
            }
        }
        return -1;
    }
}
