package io.standpoint.gold;

import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.Stance;
import java.util.List;
import java.util.Optional;

/**
 * One sentence of a sample as coders are asked about it.
 *
 * @param row its place in the sample
 * @param probability with which it came into the sample
 * @param target name of the actor that the stances are about
 * @param mentions the words of the sentence that refer to the target
 * @param holders whose stances are asked for: those whom the analysis lists, the author first, and a last one for any other
 * @param sentiment toward the target, by the classifier: not for coders' eyes
 * @param engine what judged the sentence
 */
public record GoldTask(
        int row,
        double probability,
        Optional<String> title,
        Context context,
        String target,
        List<String> mentions,
        List<AskedHolder> holders,
        Sentiment sentiment,
        String engine) {

    /**
     * Somebody whose stance is asked for.
     *
     * @param stance by the classifier: not for coders' eyes; empty for any other holder
     */
    public record AskedHolder(String name, Optional<Stance> stance) {}
}
