package io.standpoint.actor;

import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The features that names are found by, the same in training and serving. Outcomes are {@code O}, {@code B-PERSON},
 * {@code I-PERSON} and so on.
 *
 * <p>Most of a text can't be part of a name: a word in lower case, unless it joins capitalised ones ("Bank of England").
 * Such tokens have no features, are never asked about and are always {@code O}.
 */
public final class NameFeatures {
    public static final String OUTSIDE = "O";
    /** All outcomes, in the order in which an engine that knows of names gives their scores. */
    public static final List<String> OUTCOMES = List.of(
            OUTSIDE,
            "B-PERSON",
            "I-PERSON",
            "B-ORGANIZATION",
            "I-ORGANIZATION",
            "B-LOCATION",
            "I-LOCATION",
            "B-DEMONYM",
            "I-DEMONYM");

    /** Stands before a sentence's first outcome. */
    static final String START = "^";

    private static final String[] NONE = {};
    /** How many of a row's features, the first ones, are joined with the outcome before. */
    private static final int JOINED = 4;

    private static final Set<String> JOINERS = Set.of("""
            of the for and & 's ' - de del della da di du la le van von der den bin bint ibn al el ul ould on in
            to / .
            """.strip().split("\\s+"));

    /** With a capital at the start of a sentence, but never of a name. "May" and "Will" are names. */
    private static final Set<String> FUNCTION_WORDS = Set.of("""
            Near In At After With For From Despite Amid While When As Before During Since By On To But And Or If Although
            Though However Meanwhile Also Earlier Later He She It They We You I His Her Their Its Our My This That These
            Those There Here What Who How Why Where Which No Not Nor So Yet Then Now Both Each Every Some Many Most Several
            Other Another Such Only Even Still Because Until Unless Without Within Under Over Between Among Against About
            Instead Moreover Furthermore Nevertheless Nonetheless Once Asked According Following Speaking Writing Is Are Was
            Were Do Does Did Has Have Had Can Could Would Should Must Shall Let Yes Just Like Into Through Across Behind
            Beyond Outside Inside Toward Towards Upon Whether Whose Whom Thus Hence Perhaps Maybe Finally Recently
            """.strip().split("\\s+"));

    private final Gazetteer gazetteer;

    public NameFeatures(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** For each token its features but those of the outcomes before it; empty where no name can be. */
    public String[][] of(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        boolean[] possible = possible(tokens);
        Row row = new Row(tokens, gazetteer.hints(tokens));
        String[][] features = new String[tokens.size()][];
        for (int i = 0; i < features.length; i++) {
            features[i] = possible[i] ? row.features(i) : NONE;
        }
        return features;
    }

    /** The same with a sentence's outcomes so far. */
    public static String[] after(String[] fixed, int index, String[] outcomes) {
        if (fixed.length == 0) {
            return NONE;
        }
        String last = index > 0 ? outcomes[index - 1] : START;
        String before = index > 1 ? outcomes[index - 2] : START;
        return Stream.of(fixed, joined(fixed, last, before))
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }

    /**
     * A token's features of the outcomes before it.
     *
     * @param fixed one row of {@link #of}, not empty
     * @param before the outcome before the last
     */
    static String[] joined(String[] fixed, String last, String before) {
        String[] joined = new String[2 + JOINED];
        joined[0] = "o=" + last;
        joined[1] = "oo=" + before + last;
        for (int i = 0; i < JOINED; i++) {
            joined[2 + i] = last + fixed[i];
        }
        return joined;
    }

    /** Capitalised words and numbers, and what can join or follow them in one name. */
    private static boolean[] possible(List<Token> tokens) {
        boolean[] possible = new boolean[tokens.size()];
        boolean chained = false;
        for (int i = 0; i < possible.length; i++) {
            String word = tokens.get(i).text();
            boolean named = isNamed(word);
            possible[i] = named || chained;
            chained = named || chained && JOINERS.contains(word);
        }
        return possible;
    }

    static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    private static boolean isNamed(String word) {
        if (FUNCTION_WORDS.contains(word)) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) || Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return word.startsWith("al-") || word.startsWith("el-");
    }

    /** One sentence being read. */
    private static final class Row {
        private final List<Token> tokens;
        private final int[] hints;
        private final String[] words;
        private final String[] shapes;
        /** Where the capitalised run around each token begins and ends. */
        private final int[] starts;

        private final int[] ends;
        /** Capitals say little in a heading, so they are other features there. */
        private final String capitals;

        Row(List<Token> tokens, int[] hints) {
            this.tokens = tokens;
            this.hints = hints;
            words = new String[tokens.size()];
            shapes = new String[tokens.size()];
            starts = new int[tokens.size()];
            ends = new int[tokens.size()];
            capitals = isHeading(tokens) ? "H" : "";
            for (int i = 0; i < words.length; i++) {
                words[i] = digitsToZero(tokens.get(i).text().toLowerCase(Locale.ROOT));
                shapes[i] = capitals + shape(tokens.get(i).text());
                starts[i] = i > 0 && isCapital(i - 1) ? starts[i - 1] : i;
            }
            for (int i = words.length - 1; i >= 0; i--) {
                ends[i] = i + 1 < words.length && isCapital(i + 1) ? ends[i + 1] : i;
            }
        }

        /** The first ones are {@link #JOINED} with the outcome before. */
        String[] features(int i) {
            List<String> list = new ArrayList<>(48);
            String word = words[i];
            list.add("w=" + word);
            list.add("p=" + tag(i));
            list.add("s=" + shapes[i]);
            list.add("h=" + Integer.toHexString(hints[i]));
            around(i, list);
            affixes(word, list);
            hinted(i, list);
            list.add("c=" + capitals + tokens.get(i).text());
            list.add("ps=" + tag(i - 1) + tag(i) + tag(i + 1));
            list.add("ss=" + shapeAt(i - 1) + '_' + shapes[i] + '_' + shapeAt(i + 1));
            titled(i, list);
            return list.toArray(String[]::new);
        }

        private void around(int i, List<String> list) {
            list.add("w-1=" + wordAt(i - 1));
            list.add("w+1=" + wordAt(i + 1));
            list.add("w-2=" + wordAt(i - 2));
            list.add("w+2=" + wordAt(i + 2));
            list.add("w-1,0=" + wordAt(i - 1) + '_' + words[i]);
            list.add("w0,1=" + words[i] + '_' + wordAt(i + 1));
            list.add("w-2,-1=" + wordAt(i - 2) + '_' + wordAt(i - 1));
            list.add("w1,2=" + wordAt(i + 1) + '_' + wordAt(i + 2));
            list.add("p-1=" + tag(i - 1));
            list.add("p+1=" + tag(i + 1));
            list.add("p-2=" + tag(i - 2));
            list.add("p+2=" + tag(i + 2));
            list.add("s-1=" + shapeAt(i - 1));
            list.add("s+1=" + shapeAt(i + 1));
            list.add("s+2=" + shapeAt(i + 2));
        }

        private static void affixes(String word, List<String> list) {
            int length = word.length();
            for (int n = 2; n <= 4 && n < length; n++) {
                list.add("pre=" + word.substring(0, n));
                list.add("suf=" + word.substring(length - n));
            }
            int dash = word.lastIndexOf('-');
            if (dash > 0 && dash < length - 1) {
                list.add("left=" + word.substring(0, dash));
                list.add("right=" + word.substring(dash + 1));
            }
        }

        private void hinted(int i, List<String> list) {
            int before = i > 0 ? hints[i - 1] : 0;
            int next = i + 1 < hints.length ? hints[i + 1] : 0;
            list.add("h-1=" + Integer.toHexString(before));
            list.add("h+1=" + Integer.toHexString(next));
            list.add("h0,1=" + Integer.toHexString(hints[i]) + '_' + Integer.toHexString(next));
            list.add("h-1,0=" + Integer.toHexString(before) + '_' + Integer.toHexString(hints[i]));
            for (Hint hint : Hint.values()) {
                if ((hints[i] & hint.bit()) != 0) {
                    list.add("hb=" + hint.ordinal());
                }
                if ((hints[i] & hint.bit() << Phrases.INSIDE) != 0) {
                    list.add("hi=" + hint.ordinal());
                }
            }
        }

        /** How the capitalised run around the token begins and ends: organisations' last words tell their kind. */
        private void titled(int i, List<String> list) {
            int start = starts[i];
            int end = ends[i];
            list.add(capitals + "last=" + words[end]);
            list.add(capitals + "first=" + words[start]);
            list.add(capitals + "run=" + Math.min(4, end - start) + '_' + Math.min(3, i - start));
            list.add(capitals + "runw=" + wordAt(start - 1) + '_' + wordAt(end + 1));
            if (start == 0) {
                list.add(capitals + "start");
            }
            if (Titles.isTitle(wordAt(i - 1))) {
                list.add("title");
            }
        }

        private boolean isCapital(int i) {
            return Character.isUpperCase(tokens.get(i).text().charAt(0));
        }

        private String wordAt(int i) {
            return i < 0 ? "^" : i >= words.length ? "$" : words[i];
        }

        private String shapeAt(int i) {
            return i < 0 ? "^" : i >= words.length ? "$" : shapes[i];
        }

        private String tag(int i) {
            return i < 0 ? "^" : i >= words.length ? "$" : tokens.get(i).tag();
        }
    }

    /** Whether most of the words that could be in lower case aren't: "Strategic Decisions and Repercussions". */
    private static boolean isHeading(List<Token> tokens) {
        int lower = 0;
        int upper = 0;
        for (int i = 1; i < tokens.size(); i++) {
            String word = tokens.get(i).text();
            if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
                lower += Character.isLowerCase(word.charAt(0)) ? 1 : 0;
                upper += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        return upper > 0 && lower * 4 <= upper;
    }

    private static String digitsToZero(String word) {
        StringBuilder zeros = null;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                zeros = zeros == null ? new StringBuilder(word) : zeros;
                zeros.setCharAt(i, '0');
            }
        }
        return zeros == null ? word : zeros.toString();
    }

    /** "McCain" → "XxXx", "U.S." → "X.X.", "2016" → "0"; repeats count once. */
    private static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < word.length() && shape.length() < 8; i++) {
            char c = word.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
                shape.append(kind);
            }
        }
        return word.length() > 1 && shape.length() == 1 ? shape + "+" : shape.toString();
    }
}
