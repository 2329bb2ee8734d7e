package io.standpoint.actor;

import io.standpoint.speech.Relations;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds people who are not named but can hold a stance: "critics", "two former aides", "many in Congress". By the heads of
 * noun phrases; no probabilities. Safe to share between threads.
 */
public final class UnnamedParties {
    /** Plural; the singular counts behind "a", "an" or "one" only. */
    private static final Set<String> PEOPLE = Set.of("""
            academics accusers activists actors admirers advisers advisors advocates agents aides allies ambassadors analysts
            artists associates astronomers athletes attorneys authorities authors backers bankers biologists bishops
            bloggers bosses brokers bureaucrats businesses businessmen businesspeople buyers campaigners captains
            captors carers celebrities citizens civilians clerics climatologists coaches colleagues columnists
            commanders commentators commissioners commuters companies competitors congressmen conservationists
            conservatives constituents consumers contractors correspondents councillors councilors counsellors
            counterparts countries couples courts creditors critics crowd crowds customers cyclists defectors
            defenders delegates democrats demonstrators deputies descendants designers detractors developers
            diplomats directors dissidents doctors donors drivers economists editors editorialists educators elders
            employees employers enemies engineers entrepreneurs envoys environmentalists executives experts exporters
            families fans farmers fighters firefighters firms fishermen followers foes footballers forecasters
            foreigners friends gamers generals geologists governments governors graduates groups growers guards
            guests hardliners herders historians homeowners hospitals hunters immigrants importers industrialists
            inmates insiders inspectors institutions insurers intellectuals investigators investors islanders
            jihadists journalists judges jurists jurors labourers landlords landowners lawmakers lawyers leaders
            lecturers legislators lenders liberals listeners lobbyists locals loyalists managers manufacturers
            marchers mayors medics members merchants militants miners ministers moderates monitors musicians
            negotiators neighbors neighbours newspapers novelists nurses objectors observers officers officials
            onlookers opponents organisations organisers organizations organizers owners parents parishioners
            parties partners passengers passers-by patients people pensioners pilots players poets policymakers
            politicians pollsters populists priests producers professors progressives prosecutors protesters
            protestors publishers pundits pupils readers rebels refugees regulators relatives reformers reformists
            reporters republicans researchers residents respondents restaurateurs retailers retirees reviewers
            riders rioters rivals sailors scholars scientists secularists sellers senators separatists servants
            settlers shareholders shoppers shopkeepers skeptics sceptics socialists soldiers sources specialists
            spectators sponsors staff stakeholders startups staffers strategists strikers students subscribers
            subordinates supporters suppliers surgeons survivors suspects sympathisers sympathizers taxpayers teachers
            technicians teenagers tenants therapists thinkers tourists townspeople traders tradespeople travellers
            trainers trustees truckers tutors unionists unions users vendors veterans vets victims viewers villagers
            visitors volunteers voters watchdogs widows winemakers witnesses women men workers worshippers writers
            youths youngsters children elites hawks doves lords barons bondholders breeders builders chefs clients
            dockers dancers drinkers electricians factions holders households hoteliers illustrators interpreters
            leftists rightists nationalists monarchists feminists foresters mothers fathers nuns monks mps
            peers photographers planners plumbers porters preservationists psychologists publicans ranchers
            rescuers restorers rowers sculptors seafarers skiers statisticians swimmers theologians translators
            vaccinologists virologists vintners watchers beekeepers bookmakers charities clubs conductors
            """.strip().split("\\s+"));

    private static final Set<String> SINGULAR_OPENERS = Set.of("a", "an", "one", "another", "every");
    /** Heads by themselves where a group follows: "many in Congress", "some of his allies". */
    private static final Set<String> QUANTIFIERS =
            Set.of("many", "some", "others", "most", "few", "several", "thousands", "hundreds", "dozens", "millions");

    private static final Set<String> DESCRIBING = Set.of("a", "an", "no");
    private static final Set<String> BEING =
            Set.of("is", "are", "was", "were", "am", "be", "been", "being", "'m", "'re", "become", "became", "remains");

    private static final Set<String> NAMING = Set.of("""
            call called calls calling brand branded brands label labelled labeled labels dub dubbed consider considered
            considers deem deemed deems
            """.strip().split("\\s+"));

    /** Nouns in the plural that stand before others: "human rights groups". */
    private static final Set<String> PLURAL_MODIFIERS = Set.of("""
            rights sports arms sales news business affairs relations services operations politics systems communications
            goods weapons drugs economics physics mathematics securities savings earnings customs press class congress glass
            """.strip().split("\\s+"));

    private static final Set<String> GROUP_PREPOSITIONS = Set.of("in", "of", "at", "within", "among");
    private static final int LONGEST = 6;

    /**
     * The unnamed parties of a sentence, in text order; those whose words mention a named actor are that actor's, but for "Biden
     * aides", who are their own.
     *
     * @param mentions of the sentence
     */
    public List<CharSpan> find(Sentence sentence, List<Mention> mentions) {
        List<CharSpan> parties = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            boolean head = isHead(tokens, i);
            boolean quantifier = isQuantifier(tokens, i);
            if (!head && !quantifier) {
                continue;
            }
            int start = head ? behindOwner(sentence, start(tokens, i), i, mentions) : i;
            CharSpan span = sentence.span(start, head ? i + 1 : i + 3);
            boolean named = mentions.stream()
                    .anyMatch(mention -> mention.role() == MentionRole.ACTOR
                            && mention.span().overlaps(span));
            boolean overlaps =
                    !parties.isEmpty() && parties.get(parties.size() - 1).overlaps(span);
            // "many in Congress" are not Congress
            if ((!named || quantifier) && !overlaps && !isPartOfAnother(tokens, start, i)) {
                parties.add(span);
            }
        }
        return parties;
    }

    /** "Families of the victims", "its own people", "the teachers' leader", "the Farmers' Party" */
    private static boolean isPartOfAnother(List<Token> tokens, int start, int head) {
        int of = word(tokens, start - 1).equals("the") ? start - 2 : start - 1;
        boolean owned =
                word(tokens, start).equals("own") || word(tokens, start - 1).equals("own");
        boolean ofParty = word(tokens, of).equals("of") && isParty(word(tokens, of - 1));
        boolean possessor =
                word(tokens, head + 1).equals("'") || word(tokens, head + 1).equals("'s");
        boolean another = head + 2 < tokens.size()
                && (tokens.get(head + 2).tag().equals("PROPN") || isParty(word(tokens, head + 2)));
        return owned || ofParty || possessor && another;
    }

    /** Past "Biden" in "Biden aides". */
    private static int behindOwner(Sentence sentence, int start, int head, List<Mention> mentions) {
        if (!Relations.contain(word(sentence.tokens(), head))) {
            return start;
        }
        return mentions.stream()
                .filter(mention -> mention.role() == MentionRole.ACTOR && mention.kind() != MentionKind.DEMONYM)
                .mapToInt(mention -> sentence.tokenAt(mention.span().end() - 1) + 1)
                .filter(behind -> behind > start && behind <= head)
                .max()
                .orElse(start);
    }

    private static boolean isHead(List<Token> tokens, int i) {
        String word = word(tokens, i);
        boolean endsPhrase = i + 1 == tokens.size()
                || !isNominal(tokens.get(i + 1)) && !word(tokens, i + 1).equals("-");
        if (!isNominal(tokens.get(i)) || !endsPhrase || isPredicate(tokens, i)) {
            return false;
        }
        return PEOPLE.contains(word) || isSingular(word) && opensSingular(tokens, i);
    }

    /** Whether a lower-case noun is one who could be a party: "unionist", "company". */
    static boolean isSingular(String word) {
        boolean ies = word.endsWith("y") && PEOPLE.contains(word.substring(0, word.length() - 1) + "ies");
        return ies || PEOPLE.contains(word + "s");
    }

    /** Whether a lower-case noun, in the singular or the plural, is one who could be a party. */
    public static boolean isParty(String word) {
        return PEOPLE.contains(word) || isSingular(word);
    }

    private static boolean opensSingular(List<Token> tokens, int head) {
        int from = start(tokens, head);
        int opener = SINGULAR_OPENERS.contains(word(tokens, from)) ? from : from - 1;
        // "Laura Marsh, a lawyer," says who she is
        boolean apposed = opener > 1
                && word(tokens, opener - 1).equals(",")
                && tokens.get(opener - 2).tag().equals("PROPN");
        return !apposed && SINGULAR_OPENERS.contains(word(tokens, opener));
    }

    /** "You are a true friend", "called him a critic": what somebody is. */
    private static boolean isPredicate(List<Token> tokens, int head) {
        int from = start(tokens, head);
        int before = DESCRIBING.contains(word(tokens, from - 1)) ? from - 2 : from - 1;
        String word = word(tokens, before);
        boolean there = word(tokens, before - 1).equals("there");
        return BEING.contains(word) && !there || word.equals("as") || before < from - 1 && isNamed(tokens, before);
    }

    /** "called Ana Bell" before "a critic" */
    private static boolean isNamed(List<Token> tokens, int last) {
        int i = last;
        while (i > 0 && last - i < LONGEST && !NAMING.contains(word(tokens, i)) && !ends(tokens.get(i))) {
            i--;
        }
        return i < last && i >= 0 && NAMING.contains(word(tokens, i));
    }

    private static boolean ends(Token token) {
        return token.tag().equals("PUNCT") || token.tag().equals("VERB");
    }

    /** "many in Congress", not "many of them". */
    private static boolean isQuantifier(List<Token> tokens, int i) {
        return QUANTIFIERS.contains(word(tokens, i))
                && GROUP_PREPOSITIONS.contains(word(tokens, i + 1))
                && i + 2 < tokens.size()
                && isNominal(tokens.get(i + 2));
    }

    /** Back over adjectives, numbers and nouns; not over articles and possessives. */
    private static int start(List<Token> tokens, int head) {
        int from = head;
        while (from > 0 && head - from < LONGEST && modifies(tokens, from - 1) && !isVerb(tokens, from - 1)) {
            from--;
        }
        return from;
    }

    /** "the ban hurts children", whatever the tagger says. */
    private static boolean isVerb(List<Token> tokens, int i) {
        String word = word(tokens, i);
        boolean noun = tokens.get(i).tag().equals("NOUN") && i > 0 && isNominal(tokens.get(i - 1));
        return noun && word.endsWith("s") && !PLURAL_MODIFIERS.contains(word) && !isParty(word);
    }

    private static boolean modifies(List<Token> tokens, int i) {
        String tag = tokens.get(i).tag();
        return tag.equals("ADJ")
                || tag.equals("NUM")
                || tag.equals("NOUN")
                || tag.equals("PROPN")
                || QUANTIFIERS.contains(word(tokens, i));
    }

    private static boolean isNominal(Token token) {
        return token.tag().equals("NOUN") || token.tag().equals("PROPN");
    }

    private static String word(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text().toLowerCase(Locale.ROOT);
    }
}
