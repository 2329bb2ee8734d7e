package io.standpoint.speech;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whose words a sentence's quotations are, one after the other: the attribution's right next to one, the subject's of the
 * verb that has it as its object, the attribution's in whose content it stands, or those of the quotation before it.
 */
final class QuotationVoices {
    private static final int GAP = 30;

    private final Words words;
    private final List<Attribution> attributions;
    private final LabellingVerbs labelling;
    private final int[] owners;
    /** The first attribution that does not start before the quotation. */
    private int behind = 0;
    /** Where the quotation before ends; -1 if there is none. */
    private int lastEnd = -1;

    private Optional<Voice> last = Optional.empty();

    /**
     * @param attributions in text order
     */
    QuotationVoices(Words words, List<Attribution> attributions) {
        this.words = words;
        this.attributions = attributions;
        this.labelling = new LabellingVerbs(words);
        this.owners = owners();
    }

    /**
     * The voice of the next quotation in text order.
     *
     * @param range its first token and one past its last
     * @param name whether it is but a name or a word alone, which nobody says unless somebody is called so
     */
    Optional<Voice> next(int[] range, boolean name) {
        while (behind < attributions.size() && attributions.get(behind).start() < range[0]) {
            behind++;
        }
        Optional<Voice> voice = told(range);
        if (voice.isEmpty() && lastEnd >= 0 && !hasFinite(lastEnd, range[0])) {
            voice = last;
        }
        if (name && voice.filter(this::isLabel).isEmpty()) {
            return Optional.empty();
        }
        last = voice;
        lastEnd = range[1];
        return voice;
    }

    private Optional<Voice> told(int[] range) {
        int at = owners[range[0] - words.from()];
        Optional<Attribution> owner = at < 0 ? Optional.empty() : Optional.of(attributions.get(at));
        int from = owner.map(o -> start(o, range[0])).orElse(words.from());
        return adjacent(range, at)
                .or(() -> labelling.of(range[0], range[1], from))
                .or(() -> owner.map(Attribution::voice));
    }

    private boolean isLabel(Voice voice) {
        return ReportingVerbs.labels(words.text(voice.cue()));
    }

    /**
     * The attribution right before or right behind a quotation.
     *
     * @param owner the innermost in whose content the quotation stands; -1 if there is none
     */
    private Optional<Voice> adjacent(int[] range, int owner) {
        if (behind < attributions.size()
                && words.isBare(range[1], attributions.get(behind).start())
                && (owner < 0 || owner == behind || !holds(attributions.get(behind), range[0]))) {
            return Optional.of(attributions.get(behind).voice());
        }
        return behind == 0
                ? Optional.empty()
                : Optional.of(attributions.get(behind - 1))
                        .filter(a -> introduces(a, range[0]))
                        .map(Attribution::voice);
    }

    private boolean introduces(Attribution attribution, int quotation) {
        int end = attribution.end();
        boolean near = end <= quotation && quotation - end < GAP;
        return near && attribution.contents().isEmpty() && !hasFinite(end, quotation);
    }

    private boolean hasFinite(int from, int to) {
        if (to - from > GAP) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (words.isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Attribution attribution, int token) {
        return attribution.contents().stream().anyMatch(said -> said[0] <= token && token < said[1]);
    }

    /** For each token the attribution whose content it is in, the innermost; -1 if none. */
    private int[] owners() {
        int[] owners = new int[words.to() - words.from()];
        int[] lengths = new int[owners.length];
        Arrays.fill(owners, -1);
        for (int i = 0; i < attributions.size(); i++) {
            for (int[] said : attributions.get(i).contents()) {
                int length = said[1] - said[0];
                for (int at = said[0] - words.from(); at < said[1] - words.from(); at++) {
                    boolean inner = owners[at] < 0 || length <= lengths[at];
                    owners[at] = inner ? i : owners[at];
                    lengths[at] = inner ? length : lengths[at];
                }
            }
        }
        return owners;
    }

    /** Where the part of an attribution's content starts that holds a token. */
    private static int start(Attribution attribution, int token) {
        return attribution.contents().stream()
                .filter(said -> said[0] <= token && token < said[1])
                .mapToInt(said -> said[0])
                .max()
                .orElse(token);
    }
}
