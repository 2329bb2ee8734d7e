package io.standpoint.speech;

import io.standpoint.text.Sentence;

/** Where a line break stands between two sentences. */
final class Paragraphs {
    private Paragraphs() {}

    static boolean differ(String text, Sentence previous, Sentence next) {
        for (int i = previous.span().end(); i < next.span().start(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r' || text.charAt(i) == '\u2029') {
                return true;
            }
        }
        return false;
    }
}
