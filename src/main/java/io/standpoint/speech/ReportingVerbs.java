package io.standpoint.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words by which news says that somebody else said something. */
public final class ReportingVerbs {
    private static final Set<String> REGULAR = WordList.of("""
            accept acknowledge add admit advise affirm agree allege announce answer argue ask assert assure bark
            bellow believe bemoan blurt boast caution charge chuckle cite claim clarify comment complain concede
            conclude confess confide confirm contend continue counter cry declare decree demand deny disclose
            elaborate emphasize emphasise estimate exclaim explain fear fume gasp groan growl grumble guess hint
            imply indicate inform insist interject joke lament laugh maintain marvel mention moan muse mutter
            murmur note notify object observe opine plead pledge point post preach predict proclaim promise
            propose protest quip reason reassert reassure recall reckon recommend reiterate relate remark remind
            repeat reply report respond restate retort reveal rule scoff scream shout shriek sigh signal snap
            snarl sneer sob speculate state stress suggest surmise suspect testify threaten thunder tweet urge
            venture vow wail warn whisper whine wonder worry yell""");
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("say", "said"),
            Map.entry("tell", "told"),
            Map.entry("write", "wrote"),
            Map.entry("think", "thought"),
            Map.entry("swear", "swore"),
            Map.entry("hold", "held"),
            Map.entry("read", "read"),
            Map.entry("foretell", "foretold"),
            Map.entry("retell", "retold"));

    /** Things and facts do it as well as speakers, or speakers do other things by it. */
    private static final Set<String> WEAK = WordList.of("""
            suggest imply indicate reveal signal hint mention reason recall worry fear suspect promise pledge
            threaten accept demand propose hold confirm estimate object charge rule relate guess read disclose
            cite point""");

    /** Only quotation marks make it speech: "the dog barked", "he posted a letter", "they laughed". */
    private static final Set<String> MANNER = WordList.of("""
            bark bellow blurt chuckle cry fume gasp groan growl grumble laugh marvel moan muse mutter murmur
            preach scoff scream shout shriek sigh snap snarl sneer sob thunder wail whisper whine yell read
            continue counter elaborate cite point plead post venture quip joke comment""");

    private static final Set<String> WITH_LISTENER = WordList.of("""
            tell ask warn remind assure advise urge inform notify reassure promise""");

    /** What they say of somebody comes as the words themselves: "attacked him as “a coward”". */
    private static final Set<String> LABELLING = WordList.of("""
            accuse applaud assail attack blame blast brand call cast castigate celebrate characterise
            characterize cheer chide commend compare condemn criticise criticize decry defend denounce depict
            deplore deride describe disavow dismiss disparage dub endorse hail honour honor insult label laud
            liken lambast lambaste lampoon lash mock nickname paint portray praise ridicule rebuke refer reject
            slam salute scold skewer slap tag taunt thank title tout term welcome write""");

    private static final Map<String, String> LEMMAS = new HashMap<>();
    private static final Map<String, String> LABELLING_LEMMAS = new HashMap<>();

    static {
        REGULAR.forEach(verb -> putRegular(LEMMAS, verb));
        LABELLING.forEach(verb -> putRegular(LABELLING_LEMMAS, verb));
        IRREGULAR.forEach((verb, past) -> put(LEMMAS, verb, verb + "s", past, stem(verb) + "ing"));
        put(LEMMAS, "admit", "admits", "admitted", "admitting");
        put(LEMMAS, "quip", "quips", "quipped", "quipping");
        put(LEMMAS, "snap", "snaps", "snapped", "snapping");
        put(LEMMAS, "sob", "sobs", "sobbed", "sobbing");
        put(LABELLING_LEMMAS, "refer", "refers", "referred", "referring");
        put(LABELLING_LEMMAS, "dub", "dubs", "dubbed", "dubbing");
        put(LABELLING_LEMMAS, "slam", "slams", "slammed", "slamming");
        LEMMAS.put("written", "write");
        LEMMAS.put("sworn", "swear");
    }

    private ReportingVerbs() {}

    /** Whether a word is a finite or participle form of a reporting verb: "said", "warns", "arguing". */
    public static boolean contains(String word) {
        return LEMMAS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word calls somebody something: "branded", "described", "attacked". */
    static boolean labels(String word) {
        return LABELLING_LEMMAS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it brings a question or a request: "asked", "wonders". */
    public static boolean asks(String word) {
        return isFormOf(word, "ask", "wonder");
    }

    /** Whether somebody is addressed before the content: "told reporters that …". */
    static boolean takesListener(String word) {
        return WITH_LISTENER.contains(lemma(word));
    }

    /** Whether things and facts do it as well as speakers: "the figures suggest". */
    static boolean isWeak(String word) {
        return WEAK.contains(lemma(word));
    }

    /** Whether it tells how somebody spoke, and is speech only beside quotation marks or "that". */
    static boolean isManner(String word) {
        return MANNER.contains(lemma(word));
    }

    /** Whether it is a form of one of some reporting verbs. */
    static boolean isFormOf(String word, String... lemmas) {
        return List.of(lemmas).contains(lemma(word));
    }

    private static String lemma(String word) {
        return LEMMAS.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    }

    private static void putRegular(Map<String, String> forms, String verb) {
        boolean ies = verb.endsWith("y") && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
        String past = ies ? verb.substring(0, verb.length() - 1) + "ied" : stem(verb) + "ed";
        String present =
                ies ? verb.substring(0, verb.length() - 1) + "ies" : verb + (endsInSibilant(verb) ? "es" : "s");
        put(forms, verb, present, past, stem(verb) + "ing");
    }

    private static String stem(String verb) {
        return verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
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
