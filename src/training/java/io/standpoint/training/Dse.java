package io.standpoint.training;

import io.standpoint.text.CharSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who holds what toward whom: {@code sentence<TAB>p<TAB>q<TAB>label}, both in square brackets in the sentence.
 *
 * @see <a href="https://aclanthology.org/2021.findings-acl.356/">Park et al. 2021, directed sentiment extraction</a>
 */
final class Dse {
    static final String LICENCE =
            "none; its authors write: use the resources for your purposes by citing the paper (Park et al. 2021)";
    private static final Pattern SENTENCE =
            Pattern.compile("([^\\[\\]]*)\\[([^\\[\\]]+)\\]([^\\[\\]]*)\\[([^\\[\\]]+)\\]([^\\[\\]]*)");

    private Dse() {}

    static List<PairSample> read(Path file) throws IOException {
        return Rows.read(file, row -> List.of(sample(row)));
    }

    static PairSample sample(String row) {
        String[] fields = Rows.fields(row, 4);
        if (!fields[3].matches("[0-4]")) {
            throw new IllegalArgumentException("label: is none of 0 to 4: " + fields[3]);
        }
        Matcher parts = SENTENCE.matcher(fields[0]);
        if (!parts.matches()) {
            throw new IllegalArgumentException("sentence: doesn't hold exactly two names in brackets");
        }
        String text = parts.group(1) + parts.group(2) + parts.group(3) + parts.group(4) + parts.group(5);
        int firstStart = parts.end(1);
        int secondStart = firstStart + parts.group(2).length() + parts.group(3).length();
        CharSpan first = mended(text, firstStart, parts.group(2), parts.group(3) + parts.group(4));
        CharSpan second = mended(text, secondStart, parts.group(4), parts.group(5));
        boolean swapped = !parts.group(2).equals(fields[1]) && parts.group(4).equals(fields[1]);
        return new PairSample(
                Split.textKey(text),
                text,
                swapped ? second : first,
                swapped ? first : second,
                Integer.parseInt(fields[3]));
    }

    /** The brackets lost a final "s" ("[Brussel]s", "[Trump’]s"): a plural gets it back, a possessive mark goes. */
    private static CharSpan mended(String text, int start, String name, String after) {
        int end = start + name.length();
        boolean apostrophe = name.endsWith("'") || name.endsWith("’");
        boolean lost = after.startsWith("s") && (after.length() == 1 || !Character.isLetterOrDigit(after.charAt(1)));
        if (apostrophe) {
            end--;
        } else if (lost) {
            end++;
        }
        while (end - 1 > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        while (start + 1 < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new CharSpan(start, Math.max(end, start + 1));
    }
}
