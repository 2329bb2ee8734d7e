package io.standpoint.actor;

import java.util.Locale;
import java.util.Set;

/** The words that tell a country that acts from a mere place, each list in one place. All in lower case. */
final class NationWords {
    /** After a demonym or a country's name they mean the state or the nation: "Israeli forces", "U.S. policy". */
    private static final Set<String> STATE = words("""
            hopes hope government governments administration cabinet parliament congress senate ministry minister ministers
            president presidents prime premier chancellor king queen secretary envoy envoys ambassador
            ambassadors embassy consulate diplomat diplomats diplomacy delegation negotiators negotiator
            official officials authority authorities leader leaders leadership state regime republic nation
            people constitution force forces troops army military navy marines soldiers police commandos command
            commander commanders general generals air defense defence intelligence security warplanes jets
            aircraft drones drone missiles missile warships tanks bombers artillery airstrike airstrikes strike
            strikes raid raids bombing bombardment shelling attack attacks offensive operation operations
            invasion incursion occupation siege blockade war aggression assault campaign withdrawal policy
            policies sanctions tariffs embargo aid assistance support help backing pressure criticism opposition
            demand demands proposal plan plans decision position stance side response reaction concern concerns
            interest interests interference influence involvement role presence intervention objectives strategy
            relations relationship ties alliance treaty agreement talks negotiations summit conflict tensions
            dispute hostilities ceasefire cease-fire truce deal border sovereignty independence claims claim law
            nuclear foreign federal treasury troop commitment efforts effort mission withdrawals propaganda
            propagandists espionage spies hackers cooperation weapons arms allies ally statehood
            """);

    /** Before a country's name they make it a place: "in Israel". */
    private static final Set<String> PLACE_PREPOSITIONS = words("""
            bordering in at from near across through inside within throughout to into around outside via onto over beyond
            off along towards toward leaving left entered entering visit visited visiting fled fleeing reached
            reaching
            """);

    /** Between a place preposition and the name: "in northern Iraq". */
    private static final Set<String> REGIONS = words("""
            north south east west northern southern eastern western central northeastern northwestern
            southeastern southwestern northeast northwest southeast southwest occupied neighboring neighbouring
            nearby mainland rural upper lower southernmost northernmost parts part areas area region regions
            province city town village coast capital territory border cities towns villages streets outskirts
            embassy soil
            """);

    /** What comes from a country, or is given to it, if it acts: "criticism from the United States". */
    private static final Set<String> RELATIONS = words("""
            criticism criticisms concern concerns support pressure opposition condemnation backing aid help
            assistance response reaction praise rebuke warning warnings threat threats demand demands call calls
            approval protest protests pushback outrage backlash condemned resistance objections denial
            permission funding money weapons arms loan loans independence sanctions pledge pledges promise
            promises commitment commitments loyal loyalty according thanks ally allied close closer hostile
            friendly opposed message sold sell sells selling gave give gives given giving offer offered offers
            provided provide provides supply supplied supplies warned signal apologize apologized apology
            belongs owed committed confidence trust faith interest danger alternative challenge envoy ambassador
            relation ties compared due respond responded guarantees assurances attributed lost losing ceded
            surrender concession concessions demanding demanded protect protection deter
            """);

    /** "X-backed": the country does it. */
    private static final Set<String> PARTICIPLES = words("""
            backed led funded allied sponsored brokered supported imposed mediated controlled aligned supplied
            trained run made drafted friendly dominated proposed financed appointed installed armed ruled
            occupied administered
            """);

    /** Verbs that a government is the subject of, so that a capital before one stands for it. */
    private static final Set<String> GOVERNMENT_VERBS = words("""
            planning considering seeking urging trying demanding calling pushing said says announced accused accuses warned warns rejected rejects condemned condemns wants wanted
            agreed agrees denied denies insists insisted urged urges imposed threatened threatens believes
            considers backed backs supports supported opposes opposed vowed vows refuses refused blamed blames
            suspects fears claims claimed argues argued expressed demanded demands called calls pledged promised
            recognized recognizes regards views seeks sought responded criticized criticised hopes hoped plans
            intends maintains suspended expelled recalled summoned signed withdrew sent offered proposed praised
            welcomed dismissed acknowledged confirmed stressed declared decided ordered approved provided
            launched hailed
            """);

    private static final Set<String> GOVERNMENT_PREPOSITIONS = Set.of("by", "against", "with", "between", "for");

    private NationWords() {}

    static boolean isState(String word) {
        return STATE.contains(lower(word));
    }

    static boolean isPlacePreposition(String word) {
        return PLACE_PREPOSITIONS.contains(lower(word));
    }

    static boolean isRegion(String word) {
        return REGIONS.contains(lower(word));
    }

    static boolean isRelation(String word) {
        return RELATIONS.contains(lower(word));
    }

    static boolean isParticiple(String word) {
        return PARTICIPLES.contains(lower(word));
    }

    static boolean isGovernmentVerb(String word) {
        String verb = lower(word);
        // "will recognize" as well as "recognized"
        return GOVERNMENT_VERBS.contains(verb)
                || GOVERNMENT_VERBS.contains(verb + "d")
                || GOVERNMENT_VERBS.contains(verb + "ed");
    }

    static boolean isGovernmentPreposition(String word) {
        return GOVERNMENT_PREPOSITIONS.contains(lower(word));
    }

    private static Set<String> words(String block) {
        return Set.of(block.strip().split("\\s+"));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
