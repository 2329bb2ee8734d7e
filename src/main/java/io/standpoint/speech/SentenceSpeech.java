package io.standpoint.speech;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The speech in one sentence: what is attributed in it, and the quotations whose voice it does not tell. */
final class SentenceSpeech {
    private static final int FEWEST_WORDS = 4;
    private static final int GAP = 30;

    private final Sentence sentence;
    private final List<Quotation> quotations;
    private final Words outside;
    private final List<Attribution> attributions;
    private final Optional<Voice>[] voices;
    private final List<Quote> indirect = new ArrayList<>();

    @SuppressWarnings("unchecked")
    private SentenceSpeech(Sentence sentence, List<Quotation> quotations) {
        this.sentence = sentence;
        this.quotations = quotations;
        this.outside = Words.outside(sentence, quotations);
        this.voices = new Optional[quotations.size()];
        Arrays.fill(voices, Optional.empty());
        attributions = attributions(outside);
    }

    static SentenceSpeech of(Sentence sentence, List<Quotation> quotations) {
        SentenceSpeech speech = new SentenceSpeech(sentence, quotations);
        speech.read(speech.outside, speech.attributions, 0, 1);
        for (int i = 0; i < quotations.size(); i++) {
            if (quotations.get(i).depth() == 1 && !speech.outside.isName(i)) {
                Words inside = speech.outside.inside(i, 1);
                speech.read(inside, attributions(inside), i + 1, 2);
            }
        }
        return speech;
    }

    List<Quotation> quotations() {
        return quotations;
    }

    /** Who says a quotation, as far as the sentence itself tells. */
    Optional<Voice> voice(int quotation) {
        return voices[quotation];
    }

    /** Reported without quotation marks, or partly in them. */
    List<Quote> indirect() {
        return indirect;
    }

    /** Whether a quotation is long enough, or a clause, and no title: speech even if nobody is named. */
    boolean isSpeech(int quotation) {
        int[] range = outside.range(quotation);
        boolean verb = false;
        for (int i = range[0]; i < range[1] && !verb; i++) {
            verb = outside.holdsVerb(i);
        }
        return !outside.isName(quotation) && range[1] - range[0] >= (verb ? 2 : FEWEST_WORDS);
    }

    /** Whether nothing but a quotation is in the sentence. */
    boolean isWhole(int quotation) {
        int[] range = outside.range(quotation);
        return isEmpty(outside.from(), range[0]) && isEmpty(range[1], outside.to());
    }

    /** Whether only marks come before a quotation. */
    boolean opensWith(int quotation) {
        return isEmpty(outside.from(), outside.range(quotation)[0]);
    }

    /** Whether only marks come behind a quotation. */
    boolean endsWith(int quotation) {
        return isEmpty(outside.range(quotation)[1], outside.to());
    }

    /** "Lopez said afterwards.", which tells who spoke before. */
    Optional<Voice> pointsBack() {
        return attributions.stream()
                .filter(a -> a.contents().isEmpty() && isEmpty(outside.from(), a.start()) && quotations.isEmpty())
                .filter(a -> a.end() >= outside.to() - 4)
                .map(SentenceSpeech::voice)
                .findFirst();
    }

    /** "Lopez said:", which tells who speaks next. */
    Optional<Voice> pointsOn() {
        boolean colon = outside.is(outside.to() - 1, ":");
        return !colon || attributions.isEmpty()
                ? Optional.empty()
                : Optional.of(voice(attributions.get(attributions.size() - 1)));
    }

    private boolean isEmpty(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!outside.isPunctuation(i)) {
                return false;
            }
        }
        return true;
    }

    private static List<Attribution> attributions(Words words) {
        List<Attribution> found = new ArrayList<>(new VerbAttributions(words).find());
        List<Attribution> phrases = new SourcePhrases(words).find();
        found.removeIf(verb -> phrases.stream().limit(50).anyMatch(p -> p.cue().equals(verb.cue())));
        found.addAll(phrases);
        found.sort(Comparator.comparingInt(Attribution::start));
        return found;
    }

    private void read(Words words, List<Attribution> found, int first, int depth) {
        int[] owners = owners(words, found);
        for (Attribution attribution : found) {
            for (int[] said : attribution.contents()) {
                indirect.add(new Quote(
                        sentence.index(),
                        attribution.speaker(),
                        Optional.of(attribution.cue()),
                        words.span(said[0], said[1]),
                        Quote.Kind.INDIRECT));
            }
        }
        LabellingVerbs labelling = new LabellingVerbs(words);
        int next = 0;
        int before = -1;
        for (int i = first; i < quotations.size() && outside.range(i)[0] < words.to(); i++) {
            int[] range = outside.range(i);
            if (quotations.get(i).depth() != depth || range[1] > words.to() || range[0] >= range[1]) {
                continue;
            }
            while (next < found.size() && found.get(next).start() < range[0]) {
                next++;
            }
            int owner = owners[range[0] - words.from()];
            int from = owner < 0 ? words.from() : start(found.get(owner), range[0]);
            voices[i] = adjacent(words, found, next, range)
                    .or(() -> labelling.of(range[0], range[1], from))
                    .or(() -> innermost(found, owner));
            if (voices[i].isEmpty() && before >= 0 && !hasFinite(words, outside.range(before)[1], range[0])) {
                voices[i] = voices[before];
            }
            boolean called = voices[i].filter(v -> isLabel(v)).isPresent();
            if (outside.isName(i) && !called) {
                voices[i] = Optional.empty();
            } else {
                before = i;
            }
        }
    }

    private boolean isLabel(Voice voice) {
        CharSpan cue = voice.cue();
        return ReportingVerbs.labels(outside.text(cue));
    }

    /** The attribution right before or right behind a quotation. */
    private Optional<Voice> adjacent(Words words, List<Attribution> found, int next, int[] range) {
        if (next < found.size() && isEmpty(range[1], found.get(next).start())) {
            return Optional.of(voice(found.get(next)));
        }
        if (next > 0) {
            Attribution last = found.get(next - 1);
            boolean near = last.end() <= range[0] && range[0] - last.end() < GAP;
            if (near && last.contents().isEmpty() && !hasFinite(words, last.end(), range[0])) {
                return Optional.of(voice(last));
            }
        }
        return Optional.empty();
    }

    private static boolean hasFinite(Words words, int from, int to) {
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

    /** For each token the attribution whose content it is in, the innermost; -1 if none. */
    private int[] owners(Words words, List<Attribution> found) {
        int[] owners = new int[words.to() - words.from()];
        Arrays.fill(owners, -1);
        for (int i = 0; i < found.size(); i++) {
            for (int[] said : found.get(i).contents()) {
                Arrays.fill(owners, said[0] - words.from(), said[1] - words.from(), i);
            }
        }
        return owners;
    }

    private static int start(Attribution attribution, int token) {
        return attribution.contents().stream()
                .filter(said -> said[0] <= token && token < said[1])
                .mapToInt(said -> said[0])
                .max()
                .orElse(token);
    }

    private static Optional<Voice> innermost(List<Attribution> found, int owner) {
        return owner < 0 ? Optional.empty() : Optional.of(voice(found.get(owner)));
    }

    private static Voice voice(Attribution attribution) {
        return new Voice(attribution.speaker(), attribution.cue());
    }
}
