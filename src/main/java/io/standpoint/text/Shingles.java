package io.standpoint.text;

import info.debatty.java.lsh.MinHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a text is compared by: each three words in a row, as numbers. Two texts are near-duplicates where they share most of
 * them (Broder 1997); MinHash and bands of it find candidates without comparing all.
 */
public record Shingles(Set<Integer> numbers) {
    /** Share of common shingles among all from which two texts are one. */
    private static final double NEAR = 0.7;

    private static final int WORDS = 3;
    private static final int BANDS = 20;
    private static final int BAND_ROWS = 5;
    /** Under the library's prime. */
    private static final int NUMBERS = 1 << 28;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final MinHash MIN_HASH = new MinHash(BANDS * BAND_ROWS, NUMBERS, 1);

    public Shingles {
        numbers = Set.copyOf(numbers);
    }

    public static Shingles of(String text) {
        String[] words = BETWEEN_WORDS.split(lower(text).strip());
        Set<Integer> numbers = new TreeSet<>();
        for (int i = 0; i == 0 || i + WORDS <= words.length; i++) {
            List<String> shingle = Arrays.asList(words).subList(i, Math.min(i + WORDS, words.length));
            numbers.add(Math.floorMod(String.join(" ", shingle).hashCode(), NUMBERS));
        }
        return new Shingles(numbers);
    }

    /** One for one: {@link String#toLowerCase} takes quadratic time where a character becomes several. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }

    public boolean near(Shingles other) {
        return MinHash.jaccardIndex(new TreeSet<>(numbers), new TreeSet<>(other.numbers)) >= NEAR;
    }

    /** Two texts that share 80 % of their shingles share one of these with a probability of 0.9996, 30 %: 0.05. */
    public List<Long> bands() {
        int[] signature = MIN_HASH.signature(numbers);
        List<Long> bands = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            bands.add(hash(band, Arrays.copyOfRange(signature, band * BAND_ROWS, (band + 1) * BAND_ROWS)));
        }
        return bands;
    }

    private static long hash(int band, int[] rows) {
        return LongStream.concat(LongStream.of(band), IntStream.of(rows).asLongStream())
                .reduce(1125899906842597L, (hash, next) -> (hash ^ next) * 0x9E3779B97F4A7C15L);
    }
}
