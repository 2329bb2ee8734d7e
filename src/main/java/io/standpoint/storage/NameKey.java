package io.standpoint.storage;

import java.text.Normalizer;
import java.util.Locale;

/** What names are compared by. */
final class NameKey {
    /** Code points; an index can't hold more than 2,700 bytes. */
    private static final int LONGEST = 200;

    private NameKey() {}

    /** Without case, accents, dots and a leading article: "The U.N." and "UN" are both "un". */
    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace(".", "")
                .replaceAll("\\s+", " ")
                .strip();
        String key = plain.startsWith("the ") ? plain.substring(4) : plain;
        return shortened(key.isEmpty() ? name : key);
    }

    private static String shortened(String key) {
        return key.codePointCount(0, key.length()) <= LONGEST
                ? key
                : key.substring(0, key.offsetByCodePoints(0, LONGEST));
    }
}
