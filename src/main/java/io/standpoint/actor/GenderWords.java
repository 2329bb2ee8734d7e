package io.standpoint.actor;

import io.standpoint.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The one list of titles and nouns that say whether the person they stand beside is a man or a woman. */
final class GenderWords {
    private static final Set<String> MASCULINE = Set.of("""
            mr mr. mister sir lord baron count duke king prince emperor sultan emir sheikh sheik pope father brother
            son husband uncle nephew grandfather grandson stepfather boyfriend widower fiancé ex-husband stepbrother congressman chairman
            spokesman businessman councilman assemblyman alderman statesman frenchman englishman sportsman nobleman
            clergyman policeman fisherman salesman cameraman gentleman monk imam ayatollah rabbi bishop archbishop cardinal
            man boy half-brother father-in-law son-in-law brother-in-law stepson guy
            """.strip().split("\\s+"));

    private static final Set<String> FEMININE = Set.of("""
            mrs mrs. ms ms. miss madam madame dame lady baroness countess duchess queen princess empress sultana mother
            sister daughter wife aunt niece grandmother granddaughter stepmother girlfriend widow fiancée ex-wife stepsister congresswoman
            chairwoman spokeswoman businesswoman councilwoman assemblywoman stateswoman frenchwoman englishwoman
            sportswoman noblewoman policewoman actress waitress hostess heiress goddess heroine nun ballerina soprano
            woman girl half-sister mother-in-law daughter-in-law sister-in-law stepdaughter housewife mistress
            """.strip().split("\\s+"));

    private static final int REACH = 3;
    private static final int ASIDE_REACH = 4;

    private GenderWords() {}

    static Optional<Gender> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (MASCULINE.contains(lower)) {
            return Optional.of(Gender.MASCULINE);
        }
        return FEMININE.contains(lower) ? Optional.of(Gender.FEMININE) : Optional.empty();
    }

    /** "actress Emily Ross", "Maria, a daughter of": what is said beside the name in tokens [from, to). */
    static Optional<Gender> beside(List<Token> tokens, int from, int to) {
        for (int i = from - 1; i >= Math.max(0, from - REACH) && isNominal(tokens.get(i)); i--) {
            Optional<Gender> said = of(tokens.get(i).text());
            if (said.isPresent()) {
                return said;
            }
        }
        Optional<Gender> kin = Kinship.beside(tokens, from, to).flatMap(GenderWords::of);
        boolean comma = to < tokens.size() && tokens.get(to).text().equals(",");
        return kin.isEmpty() && comma ? aside(tokens, to + 1) : kin;
    }

    /** Not "Maria, the husband Jan": there somebody else begins. */
    private static Optional<Gender> aside(List<Token> tokens, int from) {
        Optional<Gender> said = Optional.empty();
        for (int i = from; i < Math.min(tokens.size(), from + ASIDE_REACH) && isInPhrase(tokens.get(i)); i++) {
            said = said.isPresent() ? said : of(tokens.get(i).text());
            if (tokens.get(i).tag().equals("PROPN")) {
                return Optional.empty();
            }
        }
        return said;
    }

    private static boolean isNominal(Token token) {
        return token.tag().equals("NOUN")
                || token.tag().equals("PROPN")
                || token.tag().equals("ADJ");
    }

    /** Pronouns are none of it: "Maria, her husband". */
    private static boolean isInPhrase(Token token) {
        return isNominal(token) || token.tag().equals("DET");
    }
}
