package io.standpoint.speech;

import io.standpoint.text.CharSpan;
import java.util.List;
import java.util.Optional;

/**
 * Words that give speech to somebody: "Moreno said that …".
 *
 * @param start first token of speaker, verb and what goes with them
 * @param end one past their last token; quotation marks may follow
 * @param contents token ranges {from, to} of what is said, end exclusive; empty if it stands between quotation marks
 */
record Attribution(Optional<Speaker> speaker, CharSpan cue, int start, int end, List<int[]> contents) {
    Attribution {
        contents = List.copyOf(contents);
    }

    Voice voice() {
        return new Voice(speaker, cue);
    }

    /** The same, what is said ending before a token. */
    Attribution until(int token) {
        List<int[]> cut = contents.stream()
                .filter(range -> range[0] < token)
                .map(range -> new int[] {range[0], Math.min(range[1], token)})
                .toList();
        return new Attribution(speaker, cue, start, end, cut);
    }

    Attribution withoutSpeaker() {
        return new Attribution(Optional.empty(), cue, start, end, contents);
    }
}
