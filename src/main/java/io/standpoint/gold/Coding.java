package io.standpoint.gold;

import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.Stance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one coder says of one sentence of a sample.
 *
 * @param row its place in the sample
 * @param coder id of the person
 * @param updatedAt when the coder said so last
 * @param sentiment toward the target; empty if the coder skipped the sentence
 * @param stances of the task's holders, in their order; none if the coder skipped the sentence
 */
public record Coding(
        int row, String coder, Optional<Instant> updatedAt, Optional<Sentiment> sentiment, List<Stance> stances) {
    public Coding {
        stances = List.copyOf(stances);
        if (sentiment.isEmpty() != stances.isEmpty()) {
            throw new IllegalArgumentException("stances: given exactly where the sentiment is");
        }
    }

    public boolean skipped() {
        return sentiment.isEmpty();
    }

    /** Whether the coder said something else later. */
    public boolean olderThan(Coding other) {
        return updatedAt.isPresent()
                && other.updatedAt.isPresent()
                && updatedAt.get().isBefore(other.updatedAt.get());
    }

    /** Whether both say the same, whenever they do. */
    public boolean same(Coding other) {
        return sentiment.equals(other.sentiment) && stances.equals(other.stances);
    }
}
