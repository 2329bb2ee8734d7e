package io.standpoint.judgement;

import java.util.ArrayList;
import java.util.List;

/** Goes through the holders and targets of a sentence, leaving out those that nobody would pair. */
final class PairTable {
    /** In a list of names nobody judges everybody: actors with more than so many others between them are not paired. */
    private static final int REACH = 12;

    /** Judges what a holder holds toward the actor at a place; null if they can't be paired. */
    interface Judge {
        StancePrediction stance(MarkedActor holder, int target);
    }

    private PairTable() {}

    /** As {@link SentenceScores#pairs}. */
    static List<List<StancePrediction>> of(MarkedSentence marked, Judge judge) {
        List<MarkedActor> actors = marked.actors();
        List<List<StancePrediction>> pairs = new ArrayList<>();
        for (int holder = 0; holder < actors.size(); holder++) {
            pairs.add(held(marked, actors.get(holder), holder, judge));
        }
        for (MarkedActor other : marked.others()) {
            pairs.add(held(marked, other, -1, judge));
        }
        return pairs;
    }

    /** @param place of the holder among the actors; -1 if it is none of them */
    private static List<StancePrediction> held(MarkedSentence marked, MarkedActor holder, int place, Judge judge) {
        List<StancePrediction> held = new ArrayList<>();
        for (int target = 0; target < marked.actors().size(); target++) {
            boolean paired = place < 0 || target != place && Math.abs(place - target) <= REACH;
            held.add(paired ? judge.stance(holder, target) : null);
        }
        return held;
    }
}
