package io.standpoint.training;

import java.util.Locale;

/** Tells on standard error what a long run is at; standard output is for results. */
final class Progress {
    private static final long START = System.nanoTime();

    private Progress() {}

    static void say(String format, Object... values) {
        String text = String.format(Locale.ROOT, format, values);
        System.err.printf(Locale.ROOT, "%5d s  %s%n", (System.nanoTime() - START) / 1_000_000_000, text);
    }
}
