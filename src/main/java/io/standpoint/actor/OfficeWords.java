package io.standpoint.actor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The words of offices, each list in one place: what is spelt in two ways, what says when, what belongs together. */
final class OfficeWords {
    /** One spelling for each; the sex of the holder says nothing about the office. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("premier", "prime minister"),
            Map.entry("pm", "prime minister"),
            Map.entry("defence", "defense"),
            Map.entry("chairwoman", "chairman"),
            Map.entry("chairperson", "chairman"),
            Map.entry("chair", "chairman"),
            Map.entry("congresswoman", "congressman"),
            Map.entry("spokeswoman", "spokesman"),
            Map.entry("spokesperson", "spokesman"),
            Map.entry("businesswoman", "businessman"),
            Map.entry("councilwoman", "councilman"),
            Map.entry("councilor", "councillor"),
            Map.entry("advisor", "adviser"),
            Map.entry("sen", "senator"),
            Map.entry("gov", "governor"),
            Map.entry("rep", "representative"),
            Map.entry("gen", "general"),
            Map.entry("col", "colonel"),
            Map.entry("lt", "lieutenant"),
            Map.entry("capt", "captain"),
            Map.entry("sgt", "sergeant"),
            Map.entry("adm", "admiral"),
            Map.entry("prof", "professor"),
            Map.entry("dr", "doctor"));

    private static final Set<String> FORMER = Set.of("former", "ex", "then", "onetime", "late");

    /** They say when or how the office is held, not which it is. */
    private static final Set<String> QUALIFIERS = Set.of("""
            acting interim current incumbent outgoing incoming new newly elected longtime long-time veteran embattled
            caretaker first-term second-term two-term popular powerful influential hardline conservative liberal leftist
            rightist centrist populist reformist billionaire young elderly beleaguered controversial prominent senior junior
            top fellow mr mrs ms
            """.strip().split("\\s+"));

    /** A title that one of these stands before is another one: the vice president is not the president. */
    private static final Set<String> BINDERS =
            Set.of("vice", "deputy", "assistant", "associate", "under", "prime", "first", "shadow", "sub");

    /** Before "general" they make an office of their own. */
    private static final Set<String> GENERALS =
            Set.of("attorney", "secretary", "solicitor", "surgeon", "director", "inspector", "consul", "governor");

    /** Wider words for an office: "the Israeli leader". */
    private static final Map<String, Set<String>> WIDER = Map.of(
            "leader",
                    Set.of("president", "prime minister", "chancellor", "king", "queen", "emir", "sultan", "chairman"),
            "lawmaker", Set.of("senator", "representative", "congressman", "legislator", "assemblyman", "deputy"),
            "legislator", Set.of("senator", "representative", "congressman", "lawmaker", "assemblyman"),
            "congressman", Set.of("representative"),
            "prince", Set.of("crown prince"),
            "monarch", Set.of("king", "queen", "emperor"));

    /** What may mean any organisation or country, so that it is only the one that was just spoken of. */
    private static final Set<String> GENERIC = Set.of("""
            company firm group organization organisation corporation bloc party country nation kingdom agency government
            regime movement union alliance bank newspaper paper network broadcaster
            """.strip().split("\\s+"));

    private static final Set<String> GOVERNMENTS =
            Set.of("administration", "government", "cabinet", "regime", "presidency");

    /** Last words of organisations that are no companies. */
    private static final Set<String> BODIES = Set.of("""
            ministry party council union university court department agency commission federation association police army
            parliament senate committee institute office church club school hospital programme program forces front
            movement brigade brigades authority congress alliance coalition organization organisation league foundation
            assembly bureau campaign society network academy tribunal board
            """.strip().split("\\s+"));

    /** What office holders are called besides their offices. */
    private static final Set<String> POLITICAL = Set.of("""
            politician statesman stateswoman lawmaker legislator leader ruler dictator candidate nominee contender hopeful
            frontrunner front-runner incumbent democrat republican conservative liberal socialist communist nationalist
            populist centrist member official diplomat negotiator monarch royal rebel rival opponent ally critic loyalist
            ideologue reformer activist dissident lawyer economist businessman tycoon billionaire general strongman
            """.strip().split("\\s+"));

    private OfficeWords() {}

    /** Whether a description may be an office holder's. */
    static boolean isPolitical(Description description) {
        return description.words().stream().anyMatch(word -> Titles.isTitle(word) || POLITICAL.contains(word));
    }

    static boolean isGeneric(String head) {
        return GENERIC.contains(head);
    }

    static boolean isGovernment(String word) {
        return GOVERNMENTS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** What "the ..." may mean an organisation that nobody lists, by its full name. */
    static List<String> nouns(String fullName) {
        String last = fullName.substring(fullName.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return BODIES.contains(last) ? List.of(last) : List.of("company", "firm", "group");
    }

    static Stream<String> spelt(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return Arrays.stream(plain.split("-"))
                .flatMap(
                        part -> Arrays.stream(SPELLINGS.getOrDefault(part, part).split(" ")));
    }

    static boolean isFormer(String word) {
        return FORMER.contains(word);
    }

    static boolean isQualifier(String word) {
        return QUALIFIERS.contains(word) || !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    /** Whether a word makes the office that follows it another one. */
    static boolean binds(String before, String first) {
        return BINDERS.contains(before) || first.equals("general") && GENERALS.contains(before);
    }

    /** The last words by which an office can be asked for. */
    static Set<String> heads(List<String> office) {
        Set<String> heads = new HashSet<>(Set.of(office.get(office.size() - 1)));
        WIDER.keySet().stream().filter(word -> isWider(word, office)).forEach(heads::add);
        return heads;
    }

    /** Whether one word may stand for an office: "lawmaker" for a senator. */
    static boolean isWider(String word, List<String> office) {
        Set<String> heads = WIDER.getOrDefault(word, Set.of());
        String last = office.get(office.size() - 1);
        String lastTwo = office.size() > 1 ? office.get(office.size() - 2) + ' ' + last : last;
        boolean bound = office.size() > 1 && binds(office.get(office.size() - 2), last);
        return heads.contains(lastTwo) || !bound && heads.contains(last);
    }
}
