package io.standpoint.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import io.standpoint.text.Token;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFinderTimeTest {
    private static final TextModels MODELS = TextModels.load();
    private static final int READ = 2_500;
    private static final int SHORT = 10;
    private static final int LONG = 8 * SHORT;
    private static final int ROUNDS = 3;
    /** Between the two: what is linear takes 8 times as long, what is quadratic 64 times. */
    private static final double MOST = 20;

    private final SentenceReader reader = new SentenceReader(MODELS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\" ",
                "“no” ",
                "‘no’ ",
                "“we ‘are done’ here” ",
                "“It is so,” Lee said, ",
                "“— — — —” ",
                "He said she said ",
                "Lee's claim that ",
                "as Lee said, ",
                "said, ",
                "— and, ",
                "old ",
                "just ",
            })
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anArticleEightTimesAsLongTakesNoMoreThanItsShareOfTime(String part) {
        Sentence read = reader.sentence(part.repeat(READ / part.length()));
        Sentence small = repeated(read, SHORT);
        Sentence large = repeated(read, LONG);
        double shortest = Double.MAX_VALUE;
        double longest = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            shortest = Math.min(shortest, time(small));
            longest = Math.min(longest, time(large));
        }
        assertThat(longest / shortest).isLessThan(MOST);
    }

    /** A sentence again and again without a full stop: reading it would take longer than what is tested. */
    private static Sentence repeated(Sentence sentence, int times) {
        int length = sentence.text().length();
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int offset = i * length;
            sentence.tokens().forEach(token -> tokens.add(shifted(token, offset)));
        }
        return new Sentence(0, new CharSpan(0, times * length), sentence.text().repeat(times), tokens);
    }

    private static Token shifted(Token token, int offset) {
        CharSpan span = new CharSpan(token.span().start() + offset, token.span().end() + offset);
        return new Token(span, token.text(), token.tag());
    }

    /** This thread's own, so that others and the collector do not count; nanoseconds. */
    private static long time(Sentence sentence) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        new QuoteFinder().find(sentence.text(), List.of(sentence));
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
}
