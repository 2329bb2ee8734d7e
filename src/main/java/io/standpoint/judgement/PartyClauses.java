package io.standpoint.judgement;

import io.standpoint.judgement.MaskedSentence.Word;
import io.standpoint.judgement.Ways.Way;
import io.standpoint.text.CharSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sentence's clauses with the places of all its parties in them, numbered as {@link SentenceScores#pairs} has them. */
final class PartyClauses {
    /** Roles in which a party does, or owns, what a word says: "criticism from H", "H's plan", "H is a critic". */
    private static final Set<String> ACTING = Set.of("subj", "by", "from", "poss", "is", "self", "among", "between");
    /** Roles in which a word is still its party's own: "H's office", "the leaders of H", "a spokesman for H". */
    private static final Set<String> OWN = Set.of(
            "subj", "by", "from", "poss", "is", "self", "among", "between", "of", "for", "in", "at", "as", "with");

    final MarkedSentence marked;
    final List<Word> words;
    final Clauses clauses;
    final Signs signs;
    private final Lexicon lexicon;
    private final List<List<Integer>> places = new ArrayList<>();
    private final List<List<Way>> ways = new ArrayList<>();

    PartyClauses(MarkedSentence marked, Lexicon lexicon) {
        this.marked = marked;
        this.lexicon = lexicon;
        List<MarkedActor> named = Stream.concat(
                        marked.actors().stream(), marked.others().stream().filter(other -> isName(marked, other)))
                .toList();
        List<String> names =
                IntStream.range(0, named.size()).mapToObj(i -> "P" + i).toList();
        MaskedSentence masked = MaskedSentence.of(marked.sentence(), lexicon, named, names);
        words = repaired(masked.words());
        clauses = Clauses.of(words, lexicon);
        signs = new Signs(words, clauses, lexicon);
        parties(marked)
                .forEach(party -> places.add(
                        named.contains(party) ? masked.positions(names.get(named.indexOf(party))) : heads(party)));
        share();
        places.forEach(of -> ways.add(
                of.stream().flatMap(at -> Ways.from(at, clauses).stream()).toList()));
    }

    /** What the tagger takes for verbs and adjectives: "T's bold plan", "despite opposition". */
    private static List<Word> repaired(List<Word> words) {
        List<Word> repaired = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean owned = i > 0
                    && word.isVerb()
                    && words.get(i - 1).text().startsWith("'")
                    && !words.get(i - 1).tag().equals("AUX");
            String next = i + 1 < words.size() ? words.get(i + 1).tag() : "";
            boolean modifies = next.equals("NOUN") || next.equals("PROPN") || next.equals("ADJ");
            repaired.add(
                    owned ? word.as(modifies ? "ADJ" : "NOUN") : word.text().equals("despite") ? word.as("ADP") : word);
        }
        return repaired;
    }

    /** An unnamed party stays in words: where its last one stands. */
    private List<Integer> heads(MarkedActor party) {
        List<Integer> heads = new ArrayList<>();
        for (CharSpan span : party.spans()) {
            int last = marked.sentence().tokenAt(span.end() - 1);
            IntStream.range(0, words.size())
                    .filter(i -> words.get(i).token() == last)
                    .forEach(heads::add);
        }
        return heads;
    }

    /** "US-Japan", one token, is both. */
    private void share() {
        List<MarkedActor> parties = parties(marked).toList();
        for (int i = 0; i < parties.size(); i++) {
            for (int j = 0; j < parties.size() && places.get(i).isEmpty(); j++) {
                if (i != j && shareToken(parties.get(i), parties.get(j))) {
                    places.set(i, places.get(j));
                }
            }
        }
    }

    private boolean shareToken(MarkedActor one, MarkedActor other) {
        return one.spans().stream()
                .anyMatch(a -> other.spans().stream()
                        .anyMatch(b -> marked.sentence().tokenAt(a.end() - 1)
                                        == marked.sentence().tokenAt(b.end() - 1)
                                || marked.sentence().tokenAt(a.start())
                                        == marked.sentence().tokenAt(b.start())));
    }

    private static Stream<MarkedActor> parties(MarkedSentence marked) {
        return Stream.concat(marked.actors().stream(), marked.others().stream());
    }

    /** "Democrats", which are no word to the lexicon. */
    private static boolean isName(MarkedSentence marked, MarkedActor party) {
        return party.spans().stream()
                .anyMatch(span -> marked.sentence()
                        .tokens()
                        .get(marked.sentence().tokenAt(span.end() - 1))
                        .tag()
                        .equals("PROPN"));
    }

    int parties() {
        return places.size();
    }

    MarkedActor party(int party) {
        return parties(marked).skip(party).findFirst().orElseThrow();
    }

    List<Integer> places(int party) {
        return places.get(party);
    }

    /** All that a party is an argument of, from each of its places. */
    List<Way> ways(int party) {
        return ways.get(party);
    }

    /** Where two parties' ways meet, the shortest first: the holder's and the target's. */
    List<Way[]> joined(int holder, int target) {
        List<Way[]> joined = new ArrayList<>();
        for (Way h : ways(holder)) {
            for (Way t : ways(target)) {
                if (h.top() == t.top() && !passes(h, target) && !passes(t, holder)) {
                    joined.add(new Way[] {h, t});
                }
            }
        }
        joined.sort(Comparator.comparingInt(
                pair -> pair[0].inner().size() + pair[1].inner().size()));
        return joined;
    }

    private boolean passes(Way way, int party) {
        return places(party).stream().anyMatch(way.inner()::contains);
    }

    /** Whether a party does, or owns, what a word says. */
    boolean acts(int party, int word) {
        return ways(party).stream().anyMatch(way -> way.top() == word && acts(way));
    }

    static boolean acts(Way way) {
        return ACTING.contains(way.topRole()) && OWN.contains(way.bottomRole());
    }

    /** Whether a word praises or blames. */
    boolean takesSide(int word) {
        String sign = signs.of(word);
        return sign.equals("+") || sign.equals("-");
    }

    /** What a word makes of what it governs, as {@link Lexicon#shift}. */
    String shift(int word) {
        return lexicon.shift(words.get(word).stem());
    }
}
