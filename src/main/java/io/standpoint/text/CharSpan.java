package io.standpoint.text;

/**
 * A stretch of the stored article text.
 *
 * @param start first UTF-16 unit
 * @param end one past the last UTF-16 unit; greater than {@code start}
 */
public record CharSpan(int start, int end) {
    public CharSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span: [" + start + ", " + end + ") is empty or negative");
        }
    }

    public boolean contains(CharSpan other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(CharSpan other) {
        return start < other.end && other.start < end;
    }

    /** The words this span covers in the text it belongs to. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
