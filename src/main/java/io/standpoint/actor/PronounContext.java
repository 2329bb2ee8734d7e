package io.standpoint.actor;

import io.standpoint.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pronoun with whoever it may refer to.
 *
 * @param recent those mentioned before it, the last first
 * @param ahead those named after it in its sentence, with their first name there; in text order
 * @param earlier how many pronouns of each gender, by ordinal, stand before it
 * @param speaker whose direct quotation it stands in
 * @param quoted whether it stands in a direct quotation
 */
record PronounContext(
        Sentence sentence,
        Pronoun pronoun,
        List<Antecedent> recent,
        Map<Antecedent, Occurrence> ahead,
        int[] earlier,
        Optional<Antecedent> speaker,
        boolean quoted) {

    /** Those before it, then those only after it; in their own quotation persons do not call themselves "he" or "she". */
    List<Antecedent> candidates() {
        return Stream.concat(recent.stream(), ahead.keySet().stream())
                .distinct()
                .filter(candidate -> speaker.isEmpty() || speaker.get() != candidate)
                .filter(candidate -> !isOther(candidate))
                .toList();
    }

    private boolean isOther(Antecedent candidate) {
        return pronoun.type().gender().isPresent()
                && candidate
                        .gender()
                        .filter(g -> g != pronoun.type().gender().get())
                        .isPresent();
    }

    String word(int i) {
        return i < 0 || i >= sentence.tokens().size()
                ? ""
                : sentence.tokens().get(i).text().toLowerCase(Locale.ROOT);
    }

    String tag(int i) {
        return i < 0 || i >= sentence.tokens().size()
                ? ""
                : sentence.tokens().get(i).tag();
    }
}
