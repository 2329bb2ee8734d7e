package io.standpoint.speech;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The reported speech of one sentence: its first attribution, and whatever stands between quotation marks. */
record SentenceQuotes(Sentence sentence, QuotedSpans quoted) {
    private static final int LONGEST_SUBJECT = 14;
    private static final Set<String> SELF_OR_READER = Set.of("i", "we", "you");

    /** Who says it by which words, and the tokens [from, to) of what is said. */
    private record Attribution(Optional<Speaker> speaker, CharSpan cue, int from, int to) {}

    /**
     * @param carried whose quotation the sentence goes on with
     */
    List<Quote> find(Optional<Speaker> carried) {
        List<Quote> quotes = new ArrayList<>();
        Optional<Attribution> attribution = attribution();
        Optional<Speaker> speaker = attribution.isPresent() ? attribution.get().speaker() : carried;
        Optional<CharSpan> cue = attribution.map(Attribution::cue);
        attribution.filter(this::isIndirect).ifPresent(a -> {
            CharSpan content = words(a.from(), a.to());
            quotes.add(new Quote(sentence.index(), speaker, cue, content, Quote.Kind.INDIRECT));
        });
        for (int[] span : quoted.spans()) {
            quotes.add(new Quote(sentence.index(), speaker, cue, span(span[0], span[1]), Quote.Kind.DIRECT));
        }
        return quotes;
    }

    private Optional<Attribution> attribution() {
        for (int i = 0; i < size(); i++) {
            Optional<Attribution> found = Optional.empty();
            if (is(i, "according") && is(i + 1, "to") && !quoted.contains(i)) {
                found = accordingTo(i);
            } else if (isCue(i)) {
                found = reported(i);
            }
            if (found.filter(a -> isIndirect(a) || !quoted.spans().isEmpty()).isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Attribution> accordingTo(int cue) {
        int end = phraseEnd(cue + 2);
        CharSpan words = span(cue, cue + 2);
        Optional<Speaker> speaker = speakerIn(cue + 2, end);
        return Optional.of(
                cue == 0 ? new Attribution(speaker, words, end, size()) : new Attribution(speaker, words, 0, cue));
    }

    private Optional<Attribution> reported(int cue) {
        int subject = subjectStart(cue);
        CharSpan words = span(cue, cue + 1);
        Optional<Speaker> before = speakerIn(subject, cue);
        if (before.isPresent()) {
            boolean trails = subject > 3
                    && isEdge(subject - 1)
                    && !tag(subject).equals("CCONJ")
                    && phraseEnd(cue + 1) >= size() - 2;
            return before.filter(speaker -> isSource(speaker, cue))
                    .map(speaker -> trails
                            ? new Attribution(before, words, 0, subject)
                            : new Attribution(before, words, contentStart(cue), size()));
        }
        if (isEdge(cue - 1) && !isInverted(cue)) {
            // "Lee, who leads the union, said that …", "Lee left, saying that …"
            Optional<Speaker> first = speakerIn(0, firstEdge());
            return first.map(speaker -> new Attribution(first, words, contentStart(cue), size()));
        }
        Optional<Speaker> behind = speakerIn(cue + 1, phraseEnd(cue + 1));
        return behind.filter(speaker -> isInverted(cue)).map(speaker -> new Attribution(behind, words, 0, cue));
    }

    /** "…, said Lee": a name or an article follows. */
    private boolean isInverted(int cue) {
        boolean afterContent = isEdge(cue - 1) || is(cue - 1, "\"");
        return afterContent
                && cue + 1 < size()
                && (tag(cue + 1).equals("PROPN") || tag(cue + 1).equals("DET"));
    }

    /** Neither the author nor the reader; with verbs that things can do too, a name and a "that". */
    private boolean isSource(Speaker speaker, int cue) {
        String text = speaker.text().toLowerCase(Locale.ROOT);
        boolean self = SELF_OR_READER.stream()
                .anyMatch(p -> text.equals(p) || text.startsWith(p + " ") || text.endsWith(" " + p));
        boolean that = is(contentStart(cue) - 1, "that") || !quoted.spans().isEmpty();
        return !self && (!ReportingVerbs.isWeak(word(cue)) || isNamed(speaker) && that);
    }

    private int firstEdge() {
        int i = 0;
        while (i < size() && !isEdge(i)) {
            i++;
        }
        return i;
    }

    /** "that" within a few words, past the listener of "told"; else right behind the verb. */
    private int contentStart(int cue) {
        boolean listener = ReportingVerbs.takesListener(word(cue));
        for (int i = cue + 1; i < Math.min(size(), cue + (listener ? 8 : 5)); i++) {
            if (is(i, "that") || is(i, "whether") || is(i, "to") && listener) {
                return i + 1;
            }
        }
        return cue + 1;
    }

    /** A clause, not all of it between quotation marks. */
    private boolean isIndirect(Attribution attribution) {
        boolean unquoted = false;
        for (int i = attribution.from(); i < attribution.to(); i++) {
            unquoted |= isWord(i) && !quoted.contains(i);
        }
        boolean behind = attribution.from() > 0 && !isEdge(attribution.from() - 1);
        return unquoted && attribution.to() - attribution.from() > 2 && isClause(attribution, behind);
    }

    /**
     * A finite verb.
     *
     * @param behind whether the content follows its cue: then no mark or conjunction may come first, or it is but an object
     */
    private boolean isClause(Attribution attribution, boolean behind) {
        for (int i = attribution.from(); i < attribution.to(); i++) {
            boolean breaks = isEdge(i) || is(i, "and") || tag(i).equals("SCONJ");
            if (behind && breaks && i > attribution.from()) {
                return false;
            }
            if (tag(i).equals("AUX") || isVerb(i) && !word(i).endsWith("ing")) {
                return true;
            }
        }
        return false;
    }

    private boolean isCue(int i) {
        if (!isVerb(i) || !ReportingVerbs.contains(word(i)) || quoted.contains(i)) {
            return false;
        }
        boolean infinitiveOrNegated = is(i - 1, "to") || is(i - 1, "n't") || is(i - 1, "not");
        boolean participle = word(i).endsWith("ing") && !is(i - 1, ",") || is(i + 1, "by");
        return !infinitiveOrNegated && !participle;
    }

    /** Back from the cue's own auxiliaries to the last edge of a clause. */
    private int subjectStart(int cue) {
        int end = cue;
        while (end > 0 && (tag(end - 1).equals("AUX") || tag(end - 1).equals("ADV"))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_SUBJECT && !isClauseEdge(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean isClauseEdge(int i) {
        return isEdge(i) || quoted.contains(i) || isVerb(i) || tag(i).equals("SCONJ") || is(i, "\"") || is(i, "but");
    }

    private int phraseEnd(int from) {
        int i = from;
        while (i < size() && !isEdge(i) && !isVerb(i) && !is(i, "\"") && !is(i, ".")) {
            i++;
        }
        return i;
    }

    private boolean isNamed(Speaker speaker) {
        return sentence.tokens().stream()
                .anyMatch(token ->
                        speaker.span().contains(token.span()) && token.tag().equals("PROPN"));
    }

    /** The phrase between two tokens if it has a noun or pronoun. */
    private Optional<Speaker> speakerIn(int from, int to) {
        if (from >= to) {
            return Optional.empty();
        }
        CharSpan phrase = span(from, to);
        for (int i = from; i < to; i++) {
            if (tag(i).equals("NOUN") || tag(i).equals("PROPN") || tag(i).equals("PRON")) {
                return Optional.of(new Speaker(Optional.empty(), phrase, text(phrase)));
            }
        }
        return Optional.empty();
    }

    /** The span of the words in [from, to), without marks at its ends. */
    private CharSpan words(int from, int to) {
        int start = from;
        while (!isWord(start)) {
            start++;
        }
        int end = to;
        while (!isWord(end - 1)) {
            end--;
        }
        return span(start, end);
    }

    private boolean isWord(int i) {
        return Character.isLetterOrDigit(word(i).charAt(0));
    }

    private boolean isVerb(int i) {
        return i >= 0 && i < size() && tag(i).equals("VERB");
    }

    private boolean isEdge(int i) {
        return is(i, ",") || is(i, ";") || is(i, ":") || is(i, "\u2014");
    }

    private boolean is(int i, String text) {
        return i >= 0 && i < size() && word(i).equalsIgnoreCase(text);
    }

    private int size() {
        return sentence.tokens().size();
    }

    private String word(int i) {
        return sentence.tokens().get(i).text();
    }

    private String tag(int i) {
        return sentence.tokens().get(i).tag();
    }

    private CharSpan span(int from, int to) {
        return new CharSpan(
                sentence.tokens().get(from).span().start(),
                sentence.tokens().get(to - 1).span().end());
    }

    private String text(CharSpan span) {
        int offset = sentence.span().start();
        return sentence.text().substring(span.start() - offset, span.end() - offset);
    }
}
