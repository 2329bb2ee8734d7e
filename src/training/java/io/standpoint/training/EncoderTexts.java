package io.standpoint.training;

import io.standpoint.encoder.LetterCase;
import io.standpoint.encoder.Pieces;
import io.standpoint.encoder.WordPiece;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.training.EncoderSample.Head;
import io.standpoint.training.EncoderSample.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns a text and what is known of it into word pieces. */
final class EncoderTexts {
    /** Longer texts are cut around what is judged, to save time in training. */
    private static final int LONGEST = 126;

    private final WordPiece wordPiece;

    EncoderTexts(WordPiece wordPiece) {
        this.wordPiece = wordPiece;
    }

    /** A judgement of a text, its sides given by their spans or by one of the sides without any. */
    record Claim(Head head, Side a, Optional<Side> b, double[] labels, double weight) {}

    /** @param party AUTHOR, OUTSIDE or WHOLE; null where there are spans */
    record Side(List<CharSpan> spans, int[] party) {
        static Side of(CharSpan span) {
            return new Side(List.of(span), null);
        }

        static Side of(List<CharSpan> spans) {
            return new Side(spans, null);
        }

        static Side party(int[] party) {
            return new Side(List.of(), party);
        }
    }

    static double[] one(int label, int labels) {
        double[] p = new double[labels];
        p[label] = 1;
        return p;
    }

    /** Leaves out the claims about words that the cut text lacks; empty if none is left. */
    Optional<EncoderSample> judged(String article, String text, List<Claim> claims, int pairLabel, double weight) {
        Pieces pieces = wordPiece.read(text);
        if (pieces.size() > LONGEST) {
            int middle = claims.stream()
                    .flatMap(claim -> claim.a().spans().stream())
                    .findFirst()
                    .map(pieces::under)
                    .filter(places -> places.length > 0)
                    .map(places -> places[0])
                    .orElse(0);
            int from = Math.max(0, Math.min(middle - LONGEST / 2, pieces.size() - LONGEST));
            return cut(article, pieces.slice(from, from + LONGEST), claims, pairLabel, weight);
        }
        return cut(article, pieces, claims, pairLabel, weight);
    }

    private static Optional<EncoderSample> cut(
            String article, Pieces pieces, List<Claim> claims, int pairLabel, double weight) {
        List<Item> items = new ArrayList<>();
        for (Claim claim : claims) {
            int[] a = places(pieces, claim.a());
            int[] b = claim.b().map(side -> places(pieces, side)).orElse(new int[0]);
            if (a.length > 0 && (b.length > 0 || claim.b().isEmpty())) {
                items.add(new Item(claim.head(), a, b, claim.labels(), claim.weight()));
            }
        }
        if (items.isEmpty() || pairLabel >= 0 && items.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new EncoderSample(article, pieces, items, new int[0], new int[0][], pairLabel, weight));
    }

    /** A sentence whose names are known. */
    EncoderSample named(Sentence sentence, int[] labels, double weight) {
        Pieces whole = wordPiece.read(sentence.text());
        Pieces pieces = whole.size() > LONGEST ? whole.slice(0, LONGEST) : whole;
        EncoderSample sample = new EncoderSample(
                Split.textKey(sentence.text()), pieces, List.of(), new int[0], new int[0][], -1, weight);
        return withNames(sample, sentence, labels);
    }

    /**
     * The same sample with its names.
     *
     * @param sentence the whole text as one sentence
     * @param labels one for each of its tokens
     */
    static EncoderSample withNames(EncoderSample sample, Sentence sentence, int[] labels) {
        Pieces pieces = sample.pieces();
        int[] names = new int[pieces.size()];
        int[][] cases = new int[pieces.size()][];
        Arrays.fill(names, -1);
        for (int word = 0; word < labels.length; word++) {
            OptionalInt first = pieces.first(sentence.tokens().get(word).span());
            if (first.isPresent()) {
                names[first.getAsInt()] = labels[word];
                cases[first.getAsInt()] = LetterCase.around(sentence.tokens(), word);
            }
        }
        return new EncoderSample(
                sample.article(), pieces, sample.items(), names, cases, sample.pairLabel(), sample.weight());
    }

    private static int[] places(Pieces pieces, Side side) {
        if (side.party() != null) {
            return side.party();
        }
        return side.spans().stream()
                .flatMapToInt(span -> Arrays.stream(pieces.under(span)))
                .distinct()
                .toArray();
    }
}
