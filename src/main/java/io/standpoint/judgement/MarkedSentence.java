package io.standpoint.judgement;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.util.List;

/**
 * A sentence ready to be judged.
 *
 * @param actors the actors to judge, each once
 * @param others who may hold a stance but is not judged: unnamed parties, speakers outside of the sentence
 * @param reported spans of the sentence that are somebody's words rather than the author's
 */
public record MarkedSentence(
        Sentence sentence, List<MarkedActor> actors, List<MarkedActor> others, List<CharSpan> reported) {
    public MarkedSentence {
        actors = List.copyOf(actors);
        others = List.copyOf(others);
        reported = List.copyOf(reported);
    }

    /** The same sentence; in one longer than so many tokens each party is judged by its first mention, to keep time linear. */
    MarkedSentence bounded(int tokens) {
        boolean shorter = sentence.tokens().size() <= tokens;
        return shorter ? this : new MarkedSentence(sentence, first(actors), first(others), reported);
    }

    private static List<MarkedActor> first(List<MarkedActor> parties) {
        return parties.stream()
                .map(party -> new MarkedActor(
                        party.spans().subList(0, Math.min(1, party.spans().size())), party.says()))
                .toList();
    }

    public MarkedSentence(Sentence sentence, List<MarkedActor> actors, List<CharSpan> reported) {
        this(sentence, actors, List.of(), reported);
    }
}
