package io.standpoint.judgement;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.util.List;

/**
 * A sentence ready to be judged.
 *
 * @param actors the actors to judge, each once
 * @param reported spans of the sentence that are somebody's words rather than the author's
 */
public record MarkedSentence(Sentence sentence, List<MarkedActor> actors, List<CharSpan> reported) {
    public MarkedSentence {
        actors = List.copyOf(actors);
        reported = List.copyOf(reported);
    }
}
