package io.standpoint.speech;

import java.util.Set;

/** Times and circumstances around a reporting verb that are no part of who speaks or of what is said. */
final class Times {
    private static final Set<String> DAYS = WordList.of("""
            monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january
            february april june july august september october november december jan. feb. aug. sept. oct. nov.
            dec.""");
    private static final Set<String> BEFORE = WordList.of("last this next earlier late early later that");
    private static final Set<String> UNITS = WordList.of("""
            week month year day night morning afternoon evening weekend spring summer autumn fall winter days
            weeks months years""");
    private static final Set<String> ADVERBS = WordList.of("""
            also later then again recently once now often already still just too afterwards afterward ago earlier
            even only always ever since previously""");

    private final Words words;

    Times(Words words) {
        this.words = words;
    }

    /** Whether a time starts here: "Tuesday", "last week", "on Monday", "in May", "two days ago". */
    boolean startsAt(int i) {
        return end(i) > i;
    }

    /** One past the time that starts here; the same token if none does. */
    int end(int i) {
        boolean preposition = words.is(i, "on") || words.is(i, "in") || words.is(i, "by");
        if (preposition && (words.isIn(i + 1, DAYS) || words.is(i + 1, "may") || isYear(i + 1))) {
            return number(i + 2);
        }
        if (words.isIn(i, BEFORE) && (words.isIn(i + 1, UNITS) || words.isIn(i + 1, DAYS))) {
            return i + 2;
        }
        return words.isIn(i, DAYS) ? number(behindPart(i + 1)) : i;
    }

    /** Back from a token over the times and adverbs that end there. */
    int back(int end) {
        int i = end;
        for (int last = -1; last != i; ) {
            last = i;
            for (int length = 1; length <= 3; length++) {
                if (i - length >= words.from() && startsAt(i - length) && end(i - length) >= i) {
                    i -= length;
                    break;
                }
            }
            while (isAdverb(i - 1)) {
                i--;
            }
        }
        return i;
    }

    boolean isAdverb(int i) {
        return words.isIn(i, ADVERBS)
                || words.tag(i).equals("ADV") && words.lower(i).endsWith("ly");
    }

    private int behindPart(int i) {
        return words.isIn(i, UNITS) ? i + 1 : i;
    }

    private int number(int i) {
        return words.tag(i).equals("NUM") && isYearOrDay(i) ? i + 1 : i;
    }

    private boolean isYearOrDay(int i) {
        String word = words.lower(i);
        return word.length() <= 4 && Character.isDigit(word.charAt(0));
    }

    private boolean isYear(int i) {
        return words.lower(i).length() == 4 && words.tag(i).equals("NUM");
    }
}
