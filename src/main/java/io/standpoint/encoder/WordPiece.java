package io.standpoint.encoder;

import io.standpoint.models.HashTable;
import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into the word pieces that an uncased BERT reads, each with the place it stands at.
 *
 * @see <a href="https://aclanthology.org/N19-1423/">Devlin et al. 2019, BERT</a>
 */
public final class WordPiece {
    private static final String VOCABULARY = Encoder.MODEL + "/vocabulary.txt";
    private static final int LONGEST_WORD = 100;
    private static final String INSIDE = "##";

    private final HashTable pieces;
    private final int unknown;
    private final int first;
    private final int last;
    private final int masked;

    /** @param vocabulary the pieces in the order of their numbers */
    public WordPiece(List<String> vocabulary) {
        pieces = new HashTable(vocabulary.size());
        for (int i = 0; i < vocabulary.size(); i++) {
            pieces.put(HashTable.hash(vocabulary.get(i)), i);
        }
        unknown = number("[UNK]");
        first = number("[CLS]");
        last = number("[SEP]");
        masked = number("[MASK]");
    }

    /** @throws ModelException if there is no vocabulary or it can't be read */
    static WordPiece load(ModelStore store) {
        return store.isShipped() ? Shipped.PIECES : read(store);
    }

    private static WordPiece read(ModelStore store) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(store.open(VOCABULARY), StandardCharsets.UTF_8))) {
            return new WordPiece(lines.lines().toList());
        } catch (IOException | UncheckedIOException e) {
            throw new ModelException("models/" + VOCABULARY + ": can't be read: " + e.getMessage());
        }
    }

    /** Read once; for the native executable while it is built, so that they are part of it. */
    private static final class Shipped {
        private static final WordPiece PIECES = read(ModelStore.shipped());
    }

    private int number(String piece) {
        int number = pieces.get(piece);
        if (number == HashTable.NONE) {
            throw new IllegalArgumentException("vocabulary: lacks " + piece);
        }
        return number;
    }

    /** Number of the piece that stands before every sentence. */
    int first() {
        return first;
    }

    /** Number of the piece that stands behind every sentence. */
    int last() {
        return last;
    }

    /** Number of the piece that stands for any word. */
    int masked() {
        return masked;
    }

    /** The pieces of a text, without those that frame a sentence. */
    public Pieces read(String text) {
        Pieces.Builder found = new Pieces.Builder();
        StringBuilder word = new StringBuilder();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean alone = isPunctuation(c) || isIdeograph(c);
            if (isSpace(c) || alone) {
                add(word, start, at, found);
            }
            if (alone) {
                word.append(normal(c));
                add(word, at, next, found);
            } else if (!isSpace(c) && !isDropped(c)) {
                if (word.isEmpty()) {
                    start = at;
                }
                word.append(normal(c));
            }
            at = next;
        }
        add(word, start, at, found);
        return found.build();
    }

    /** The longest pieces first, from left to right; a word with a part that no piece covers is unknown whole. */
    private void add(StringBuilder letters, int start, int end, Pieces.Builder found) {
        if (letters.isEmpty()) {
            return;
        }
        String word = letters.toString();
        letters.setLength(0);
        int mark = found.size();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = longest(word, from);
            if (to == from) {
                break;
            }
            found.add(pieces.get(piece(word, from, to)), start, end);
            from = to;
        }
        if (from < word.length()) {
            found.cut(mark);
            found.add(unknown, start, end);
        }
    }

    private int longest(String word, int from) {
        int to = word.length();
        while (to > from && pieces.get(piece(word, from, to)) == HashTable.NONE) {
            to--;
        }
        return to;
    }

    private static String piece(String word, int from, int to) {
        String letters = word.substring(from, to);
        return from == 0 ? letters : INSIDE + letters;
    }

    /** Lower case, accents taken off. */
    private static String normal(int c) {
        if (c < 0x80) {
            return String.valueOf((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
        }
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder();
        parts.codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSpace(int c) {
        return c == ' '
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || Character.getType(c) == Character.SPACE_SEPARATOR
                || c == 0x2028
                || c == 0x2029
                || c == 0x85
                || c == 0x0b
                || c == 0x0c;
    }

    private static boolean isDropped(int c) {
        int type = Character.getType(c);
        return c == 0
                || c == 0xfffd
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.NON_SPACING_MARK;
    }

    private static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x20000 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x2F800 && c <= 0x2FA1F;
    }
}
