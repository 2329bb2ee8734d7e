package io.standpoint.training;

import io.standpoint.training.Reading.Chain;
import io.standpoint.training.Reading.Word;
import io.standpoint.training.ReadingError.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the mentions of a reading and of an analysis, actor by actor, in text order. */
final class ReadingMentions {
    private final ReadingWords words;
    private final List<ReadingError> errors = new ArrayList<>();
    private int right;
    private int gold;
    private int found;

    ReadingMentions(Reading gold, Reading found, ReadingActors actors, ReadingWords words) {
        this.words = words;
        List<Loose> missed = new ArrayList<>();
        List<Loose> extra = new ArrayList<>();
        for (Chain got : found.actors()) {
            Optional<Chain> wanted = gold.actors().stream()
                    .filter(actor -> actors.found(actor).filter(got::equals).isPresent())
                    .findFirst();
            match(
                    wanted.map(Chain::mentions).orElse(List.of()),
                    got.mentions(),
                    actors.goldName(got.name()),
                    missed,
                    extra);
        }
        for (Chain wanted : gold.actors()) {
            if (actors.found(wanted).isEmpty()) {
                match(wanted.mentions(), List.of(), wanted.name(), missed, extra);
            }
        }
        judge(missed, extra);
    }

    /** A mention without its like in the other chain. */
    private record Loose(Word word, String actor) {}

    List<ReadingError> errors() {
        return errors;
    }

    /** Mentions that may be missing count nowhere. */
    Share share() {
        return new Share(right, found, gold);
    }

    private void match(List<Word> wanted, List<Word> got, String actor, List<Loose> missed, List<Loose> extra) {
        int[][] common = common(wanted, got);
        int i = 0;
        int j = 0;
        while (i < wanted.size() || j < got.size()) {
            if (i < wanted.size() && j < got.size() && equal(wanted.get(i), got.get(j))) {
                right += wanted.get(i).optional() ? 0 : 1;
                gold += wanted.get(i).optional() ? 0 : 1;
                found += wanted.get(i).optional() ? 0 : 1;
                i++;
                j++;
            } else if (j == got.size() || i < wanted.size() && common[i + 1][j] >= common[i][j + 1]) {
                gold += wanted.get(i).optional() ? 0 : 1;
                missed.add(new Loose(wanted.get(i++), actor));
            } else {
                found++;
                extra.add(new Loose(got.get(j++), actor));
            }
        }
    }

    /** How many mentions the ends of two chains have in common, from each pair of positions on. */
    private static int[][] common(List<Word> a, List<Word> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = equal(a.get(i), b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void judge(List<Loose> missed, List<Loose> extra) {
        for (Loose mention : missed) {
            Optional<Loose> elsewhere = extra.stream()
                    .filter(other -> equal(mention.word, other.word))
                    .findFirst();
            if (elsewhere.isPresent()) {
                extra.remove(elsewhere.get());
                add(Fault.WRONG_ACTOR, mention, " linked to " + elsewhere.get().actor);
            } else if (!mention.word.optional()) {
                add(Fault.MISSED, mention, "");
            }
        }
        extra.forEach(mention -> add(Fault.SUPERFLUOUS, mention, ""));
    }

    private void add(Fault fault, Loose mention, String more) {
        String text = mention.word.text();
        errors.add(new ReadingError(words.kind(text), fault, mention.actor + " = " + text + more));
    }

    private static boolean equal(Word a, Word b) {
        return ReadingWords.key(a.text()).equals(ReadingWords.key(b.text()));
    }
}
