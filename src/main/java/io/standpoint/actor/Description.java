package io.standpoint.actor;

import java.util.List;
import java.util.Optional;

/**
 * What an actor is called beside its names: "Israeli prime minister", "president of the club", "trade unionist".
 *
 * @param words in lower case, one spelling for each office, the head last: "club", "president"
 * @param country ISO code of the country that the words name
 * @param former whether the office is said to be no longer held
 */
record Description(List<String> words, Optional<String> country, boolean former) {
    Description {
        words = List.copyOf(words);
    }

    String head() {
        return words.get(words.size() - 1);
    }

    /**
     * Whether somebody so described can be meant by other words: the finance minister by "the minister", not by "the
     * foreign minister"; nobody by a country that the description lacks.
     */
    boolean fits(Description asked) {
        if (former != asked.former || asked.country.isPresent() && !asked.country.equals(country)) {
            return false;
        }
        return endsIn(asked.words) || asked.words.size() == 1 && OfficeWords.isWider(asked.head(), words);
    }

    private boolean endsIn(List<String> part) {
        int from = words.size() - part.size();
        return from >= 0
                && words.subList(from, words.size()).equals(part)
                && (from == 0 || !OfficeWords.binds(words.get(from - 1), part.get(0)));
    }
}
