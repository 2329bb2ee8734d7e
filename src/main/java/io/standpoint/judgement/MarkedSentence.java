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

    public MarkedSentence(Sentence sentence, List<MarkedActor> actors, List<CharSpan> reported) {
        this(sentence, actors, List.of(), reported);
    }
}
