package io.standpoint.storage;

import java.text.Normalizer;
import java.util.Locale;

/** What names are compared by. */
final class NameKey {
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
        return key.isEmpty() ? name : key;
    }
}
