package io.standpoint.report;

import java.util.List;
import java.util.UUID;

/**
 * A net stance as the classifier has it and as a gold sample corrects it, over the sentences that the sample speaks for.
 *
 * @param sample id of the gold sample
 * @param sentences those that the sample was drawn from, as they are now
 * @param outside the others: of articles added, or read differently, after the sample was drawn
 * @param labelled how many of the sentences coders labelled
 */
public record Correction(
        UUID sample, long sentences, long outside, long labelled, NetStance raw, NetStance corrected, String method) {
    private static final String METHOD = "design-based supervised learning (Egami et al. 2023), clustered by article;"
            + " Student's t, degrees of freedom by articles with a labelled sentence";

    /**
     * @param classified the sums of the sentences, by article
     * @param everywhere whether of each stratum of the sample a sentence was labelled; else nothing can be said
     */
    public static Correction of(
            UUID sample,
            long sentences,
            long outside,
            ClusterSums classified,
            boolean everywhere,
            List<LabelledSentence> labelled) {
        return new Correction(
                sample,
                sentences,
                outside,
                labelled.size(),
                classified.netStance(),
                CorrectedSums.netStance(classified, everywhere ? labelled : List.of()),
                METHOD);
    }
}
