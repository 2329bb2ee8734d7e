package io.standpoint.judgement;

import java.util.Set;

/** The words that shape clauses, each list in one place; verbs by their stems. */
final class ClauseWords {
    /** "urged T to stop": T is to stop. */
    private static final Set<String> OBJECT_CONTROL = words("""
            urg ask tell told want order forc expect allow persuad press call warn encourag invit requir pressur help beg
            implor push advis command compel enabl instruct permit ban
            """);

    /** "called T a coward", "described T as a coward" */
    private static final Set<String> NAMING = words("""
            call brand label dub describ deem consid declar regard see saw term paint portrai name denounc dismiss hail
            prais mock slam condemn attack characteris character cast depict style
            """);

    /** What hangs on these is not what the sentence asserts. */
    private static final Set<String> BESIDE = words("despite after since until once before");

    private static final Set<String> PAST = words("former earlier past previous one-time onetime erstwhile ex");
    private static final Set<String> UNREAL = words("if unless whether");
    private static final Set<String> CONCESSIVE =
            words("although though while whereas after before when once as since until");

    private static final Set<String> NO = words("no neither nobody none");
    private static final Set<String> NOBODY = words("neither nobody none");

    /** "stopped short of praising T", "far from blaming T": what follows is denied. */
    private static final Set<String> DENYING = Set.of("short of", "far from", "instead of", "rather than");

    private ClauseWords() {}

    /** Whether it denies what its noun phrase takes part in: "no", "neither". */
    static boolean isNo(String word) {
        return NO.contains(word);
    }

    /** Whether it does so whatever stands beside it. */
    static boolean isNobody(String word) {
        return NOBODY.contains(word);
    }

    /** Whether what follows two words is denied. */
    static boolean deny(String first, String second) {
        return second.equals("without") || DENYING.contains(first + " " + second);
    }

    static boolean controlsObject(String stem) {
        return OBJECT_CONTROL.contains(stem);
    }

    static boolean names(String stem) {
        return NAMING.contains(stem);
    }

    static boolean isBeside(String preposition) {
        return BESIDE.contains(preposition);
    }

    static boolean isPast(String word) {
        return PAST.contains(word);
    }

    /** The mood of the clause that a subordinator opens. */
    static String mood(String subordinator) {
        return UNREAL.contains(subordinator) ? "maybe" : CONCESSIVE.contains(subordinator) ? "sub" : "";
    }

    private static Set<String> words(String block) {
        return Set.of(block.strip().split("\\s+"));
    }
}
