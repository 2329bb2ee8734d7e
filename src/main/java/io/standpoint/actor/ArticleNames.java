package io.standpoint.actor;

import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the article as a whole says about the names that were found sentence by sentence. */
final class ArticleNames {
    private ArticleNames() {}

    /** One type for all names written alike: the one with the most probability in the whole article. */
    static List<Name> agree(List<Name> names) {
        Map<String, Map<NameType, Double>> votes = new HashMap<>();
        for (Name name : names) {
            votes.computeIfAbsent(name.text(), text -> new EnumMap<>(NameType.class))
                    .merge(name.type(), name.probability(), Double::sum);
        }
        return names.stream()
                .map(name -> new Name(
                        name.sentence(), name.span(), name.text(), most(votes.get(name.text())), name.probability()))
                .toList();
    }

    /** "Israeli-Palestinian", "Iran-backed": compounds of nations that the name finder overlooked. */
    static List<Name> compounds(List<Sentence> sentences, List<Name> names, Gazetteer gazetteer) {
        List<Name> compounds = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (isCompound(token.text(), gazetteer)
                        && names.stream().noneMatch(name -> name.span().overlaps(token.span()))) {
                    compounds.add(new Name(sentence.index(), token.span(), token.text(), NameType.LOCATION, 1));
                }
            }
        }
        return compounds;
    }

    private static boolean isCompound(String word, Gazetteer gazetteer) {
        int dash = word.indexOf('-');
        if (dash <= 0 || !isNation(word.substring(0, dash), gazetteer)) {
            return false;
        }
        String right = word.substring(dash + 1);
        return NationWords.isParticiple(right) || isNation(right, gazetteer);
    }

    private static boolean isNation(String word, Gazetteer gazetteer) {
        Optional<GazetteerEntry> nation = gazetteer.country(word);
        return nation.isPresent() || gazetteer.demonym(word).isPresent();
    }

    private static NameType most(Map<NameType, Double> votes) {
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
