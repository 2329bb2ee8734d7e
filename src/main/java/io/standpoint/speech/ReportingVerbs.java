package io.standpoint.speech;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The verbs by which news says that somebody else said something. */
public final class ReportingVerbs {
    private static final Set<String> REGULAR = Set.of(
            "accept",
            "acknowledge",
            "add",
            "admit",
            "advise",
            "affirm",
            "agree",
            "allege",
            "announce",
            "answer",
            "argue",
            "ask",
            "assert",
            "assure",
            "believe",
            "boast",
            "caution",
            "claim",
            "comment",
            "complain",
            "concede",
            "conclude",
            "confirm",
            "contend",
            "declare",
            "demand",
            "deny",
            "emphasize",
            "emphasise",
            "estimate",
            "exclaim",
            "explain",
            "fear",
            "hint",
            "imply",
            "indicate",
            "insist",
            "joke",
            "lament",
            "maintain",
            "mention",
            "note",
            "object",
            "observe",
            "pledge",
            "predict",
            "proclaim",
            "promise",
            "propose",
            "quip",
            "reason",
            "recall",
            "reckon",
            "recommend",
            "remark",
            "remind",
            "repeat",
            "reply",
            "report",
            "respond",
            "reveal",
            "signal",
            "state",
            "stress",
            "suggest",
            "suspect",
            "testify",
            "threaten",
            "tweet",
            "urge",
            "vow",
            "warn",
            "worry");
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("say", "said"),
            Map.entry("tell", "told"),
            Map.entry("write", "wrote"),
            Map.entry("think", "thought"),
            Map.entry("swear", "swore"),
            Map.entry("hold", "held"));

    private static final Set<String> WEAK = Set.of(
            "suggest",
            "imply",
            "indicate",
            "reveal",
            "signal",
            "hint",
            "mention",
            "reason",
            "recall",
            "worry",
            "fear",
            "suspect",
            "promise",
            "pledge",
            "threaten",
            "accept",
            "demand",
            "propose",
            "hold",
            "confirm",
            "estimate",
            "object");

    private static final Map<String, String> LEMMAS = forms();

    private ReportingVerbs() {}

    /** Whether a word is a finite or participle form of a reporting verb: "said", "warns", "arguing". */
    public static boolean contains(String word) {
        return LEMMAS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** Whether somebody is addressed before the content: "told reporters that …". */
    static boolean takesListener(String word) {
        String lemma = LEMMAS.getOrDefault(word.toLowerCase(Locale.ROOT), "");
        return Set.of("tell", "ask", "warn", "remind", "assure", "advise", "urge")
                .contains(lemma);
    }

    /** Whether things and facts do it as well as speakers: "the figures suggest". */
    static boolean isWeak(String word) {
        return WEAK.contains(LEMMAS.getOrDefault(word.toLowerCase(Locale.ROOT), ""));
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        for (String verb : REGULAR) {
            String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
            boolean ies = verb.endsWith("y") && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
            String past = ies ? verb.substring(0, verb.length() - 1) + "ied" : stem + "ed";
            String present =
                    ies ? verb.substring(0, verb.length() - 1) + "ies" : verb + (endsInSibilant(verb) ? "es" : "s");
            put(forms, verb, present, past, stem + "ing");
        }
        put(forms, "admit", "admits", "admitted", "admitting");
        IRREGULAR.forEach((verb, past) -> put(
                forms,
                verb,
                verb + "s",
                past,
                (verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb) + "ing"));
        put(forms, "quip", "quips", "quipped", "quipping");
        return forms;
    }

    private static boolean endsInSibilant(String verb) {
        return verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch");
    }

    private static void put(Map<String, String> forms, String lemma, String present, String past, String participle) {
        forms.put(lemma, lemma);
        forms.put(present, lemma);
        forms.put(past, lemma);
        forms.put(participle, lemma);
    }
}
