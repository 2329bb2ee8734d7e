package io.standpoint.gold;

import io.standpoint.text.CharSpan;

/**
 * A sentence between what stands around it, whole words only.
 *
 * @param before up to 400 characters, or that the article starts here
 * @param after up to 400 characters, or that it ends here
 */
public record Context(String before, String sentence, String after) {
    private static final int CHARACTERS = 400;

    public static Context of(String text, CharSpan sentence) {
        int start = Math.max(0, sentence.start() - CHARACTERS);
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1)) && start < sentence.start()) {
            start++;
        }
        int end = Math.min(text.length(), sentence.end() + CHARACTERS);
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && end > sentence.end()) {
            end--;
        }
        String before = text.substring(start, sentence.start()).strip();
        String after = text.substring(sentence.end(), end).strip();
        return new Context(
                before.isEmpty() ? "[The article starts here.]" : (start > 0 ? "… " : "") + before,
                sentence.of(text),
                after.isEmpty() ? "[The article ends here.]" : after + (end < text.length() ? " …" : ""));
    }
}
