package io.standpoint.text;

/** What a text may consist of: what Unicode and PostgreSQL both know. */
public final class Characters {
    private Characters() {}

    /** Control characters but tabs and line breaks as spaces, so that all offsets hold. */
    public static String storable(String text) {
        StringBuilder stored = null;
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                stored = stored == null ? new StringBuilder(text) : stored;
                stored.setCharAt(i, ' ');
            }
        }
        return stored == null ? text : stored.toString();
    }

    /** Whether nothing in a text can be seen: spaces of any kind, control and formatting characters. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    /** Index of a surrogate that lacks its other half, which no UTF-8 can encode; -1 if there is none. */
    public static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }
}
