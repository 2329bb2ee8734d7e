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
            abandoned abandons accepted accepts accused accuses acknowledged admires admits admitted advised advises
            agreed agrees aided aids aimed aims aligned allowed allows annexed announced announces answered answers
            appealed appeals applauded applauds approved approves argued argues armed arms asked asks assailed assured
            assures attacked attacks backed backs backtracked banned bans bargained barred bars begged believes berated
            blamed blames blasted blasts blocked blocks bombed breached breaches breaks broke brokered called calling
            calls canceled cancelled castigated cautioned cautions chastised cheered claimed claims commended commends
            complained complains conceded concedes condemned condemns confirmed congratulated considering considers
            courted courts criticised criticises criticized criticizes decided declared declares declined declines
            decried decries defied defies delayed delays demanded demanding demands denied denies denounced denounces
            deplored deplores deployed deploys dismissed dispatched distrusts doubted doubts endorsed endorses envies
            exhorted expected expects expelled expels expressed favored favors favoured favours fear feared fears
            financed finances flouted freezes froze funded funds gave gives granted grants hailed hails halted halts
            helped helps hesitated hesitates hinted hints hoped hopes ignored ignores implored imposed imposes indicated
            indicates informed insisted insists intends interfered interferes intervened intervenes invaded invades
            invited invites isolated isolates joined lambasted lashed lauded lauds launched lent lifted lobbied lobbies
            maintained maintains meddled meddles mediated mediates mocked negotiated negotiates notified objected
            objects offered offers opposed opposes ordered orders overlooked permits permitted planning plans pledged
            pledges postponed praised praises preferred prefers pressed presses pressured pressures prevented prevents
            promised promises proposed proposes protested protests provided pulled pushing railed ratified ratifies
            reacted reacts reassured rebuked rebukes recalled recalls recognised recognises recognized recognizes
            refused refuses regards reiterated reiterates rejected rejects reneged reopened repeated replied replies
            rescued resented resents responded responds restored restores resumed resumes retaliated retaliates retreats
            reversed ridiculed said saluted sanctioned sanctions saved says scolded scrapped scraps seeking seeks sends
            sent severed severs shelled shipped sided sides signaled signalled signals signed signs slammed slams sought
            spied sponsored sponsors stopped stops stressed suggested suggests summoned summons supplied supplies
            supported supports suspects suspended suspends tells thanked thanks thinks thought threatened threatens
            tightened told tolerated tolerates tried tries trusted trusts trying understands understood urged urges
            urging vetoed vetoes views violated violates vowed vows wanted wants warned warns welcomed welcomes wished
            wishes withdraws withdrew wooed woos worried worries
            """);

    /** What stands directly behind them is judged, so it is an actor: "fined Air Lumière". */
    private static final Set<String> JUDGEMENTS = words("""
            accused accuse accuses blamed blame blames praised praise praises criticized criticised criticizes criticises
            condemned condemn condemns denounced denounce denounces convicted convict fined sued thanked thank thanks
            acquitted charged indicted prosecuted lauded commended applauded hailed rebuked slammed blasted berated
            lambasted urged pressed warned told asked persuaded
            """);

    /** The last words of places' names. */
    private static final Set<String> TERRAIN = words("""
            falls heights avenue street square park island islands county city beach river lake hills hill valley bay port
            airport stadium university road bridge mountain mountains springs forest desert sea ocean gulf strait cape canal
            coast creek town village district province region state peninsula bank strip
            """);

    /** A capital that is their object stands for its government: "accused Washington", "will urge Beijing". */
    private static final Set<String> TOWARD_GOVERNMENTS = words("""
            accuse advise alarm anger antagonise antagonize appease applaud ask assail assure back beg berate betray
            blame blast bully caution challenge chastise chide coax compel condemn confront congratulate consult convince
            court criticise criticize defy denounce deride distrust embarrass embolden endorse enrage exhort fault
            flatter frustrate goad hail implore inform infuriate irk irritate isolate lambast lambaste lobby mistrust mock
            notify offend oppose outrage outwit persuade petition placate praise press pressure prod provoke reassure
            rebuff rebuke remind reproach sanction scold slam snub spite sue support suspect taunt tell thank trust
            upset urge warn woo worry criticised told sued slammed prodded irked
            """);

    /** Before "for" they make what follows a destination: "left for London". */
    private static final Set<String> DEPARTURES = words("""
            left leave leaves leaving headed heading heads bound departed departs departing flight flights flew fly flies
            flying train trains set sailed ticket tickets
            """);

    /** Words that a government's house has in its name, and no town. */
    private static final Set<String> PALACES = words("""
            house kremlin street whitehall palace elysee élysée office no no. number palazzo casa quai malacanang
            malacañang planalto zhongnanhai
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

    /** Whether a verb, in whatever form, is one that is done to governments. */
    static boolean isTowardGovernment(String word) {
        String verb = lower(word);
        return TOWARD_GOVERNMENTS.contains(verb)
                || isTowardGovernment(verb, "s")
                || isTowardGovernment(verb, "d")
                || isTowardGovernment(verb, "ed")
                || isTowardGovernment(verb, "ing")
                || verb.endsWith("ing") && TOWARD_GOVERNMENTS.contains(verb.substring(0, verb.length() - 3) + "e");
    }

    private static boolean isTowardGovernment(String verb, String ending) {
        return verb.endsWith(ending) && TOWARD_GOVERNMENTS.contains(verb.substring(0, verb.length() - ending.length()));
    }

    static boolean isDeparture(String word) {
        return DEPARTURES.contains(lower(word));
    }

    /** Whether a seat of government is a house ("the White House"), not a town. */
    static boolean isPalace(String seat) {
        String lower = lower(seat);
        int end = lower.indexOf(' ') < 0 ? lower.length() : lower.indexOf(' ');
        return PALACES.contains(lower.substring(0, end))
                || PALACES.contains(lower.substring(lower.lastIndexOf(' ') + 1));
    }

    static boolean isJudgement(String verb) {
        return JUDGEMENTS.contains(lower(verb));
    }

    static boolean isTerrain(String word) {
        return TERRAIN.contains(lower(word));
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
