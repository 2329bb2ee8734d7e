package io.standpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.standpoint.Endurance;
import io.standpoint.judgement.EngineKind;
import io.standpoint.judgement.Evidence;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Judgement;
import io.standpoint.models.ModelStore;
import io.standpoint.speech.Quote;
import io.standpoint.text.Article;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Characters;
import io.standpoint.text.LanguageCheck;
import io.standpoint.text.Shingles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text consists of, it is analysed, and all offsets hold. */
class AnyTextTest {
    private static final int LONGEST = Endurance.times(20_000, 200_000);

    private static final String[] PARTS = {
        "Mayor Ada Quill",
        "Norway",
        "the Harbour Board",
        "the prime minister",
        "Ms. Quill's",
        "U.S.",
        "UN",
        "Israeli",
        "said",
        "praised",
        "accused",
        "according to",
        "that",
        "he",
        "she",
        "they",
        "not",
        "Critics",
        "of lying",
        ".",
        "...",
        "?!",
        ",",
        ";",
        ":",
        "—",
        "-",
        "\"",
        "“",
        "”",
        "‘",
        "’",
        "'",
        "«",
        "((((",
        "]]]]",
        "{",
        "*",
        "#",
        "%",
        "\\",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\r\n",
        "\u00A0",
        "\u2003",
        "\u200B",
        "\uFEFF",
        "\u2028",
        "\u0085",
        "\u0000",
        "\u0007",
        "1.",
        "3,000",
        "$5bn",
        "I.",
        "a.b.c",
        "http://a.b/c?d=e",
        "@quill",
        "QUILL",
        "NORWAY ACCUSED SWEDEN",
        "👩‍👩‍👧",
        "🇳🇴",
        "🏴",
        "𝓐𝓭𝓪",
        "𠜎",
        "e\u0301\u0301\u0301",
        "\u0301",
        "שלום",
        "مرحبا بالعالم",
        "\u202E",
        "\u202C",
        "中文新聞",
        "ไทย",
        "한국",
        "İstanbul",
        "ǅ",
        "ß",
        "ŉ",
        "ﬁ",
        "ẞ",
        "Ά",
        "\uFFFD",
        "\uFFFF",
        "\uE000",
    };

    private static final Map<EngineKind, Analyzer> ANALYZERS = new EnumMap<>(EngineKind.class);
    private static final LanguageCheck LANGUAGES = languages();

    private static LanguageCheck languages() {
        for (EngineKind kind : EngineKind.values()) {
            ANALYZERS.put(kind, new AnalyzerFactory(ModelStore.shipped(), kind).newAnalyzer());
        }
        return new AnalyzerFactory(ModelStore.shipped(), EngineKind.MAXENT).newLanguageCheck();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anyCharacter = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(c -> c > 0xFFFF || !Character.isSurrogate((char) c.intValue()))
                .map(Character::toString);
        Arbitrary<String> part = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(PARTS)), Tuple.of(4, Arbitraries.just(" ")), Tuple.of(1, anyCharacter));
        return part.list()
                .ofMaxSize(120)
                .map(parts -> String.join("", parts))
                .filter(text -> !Characters.isBlank(Characters.storable(text)));
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void anyTextIsAnalysedAndItsOffsetsHold(@ForAll("texts") String text) {
        check(text, EngineKind.MAXENT);
        LANGUAGES.check(text);
        Shingles.of(text);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void theEncoderAnalysesItToo(@ForAll("texts") String text) {
        check(text, EngineKind.ENCODER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "(",
                "[]",
                "\"",
                "“",
                "\" ",
                "'",
                "’s ",
                "a.",
                "A",
                "Ab",
                "Ab ",
                "1",
                "1 ",
                "-",
                "— ",
                ", ",
                "he ",
                "\n",
                "\n\na",
                "👩‍👩‍👧",
                "e\u0301",
                "שלום ",
                "\u202E",
                "中",
                "İ",
                "Norway ",
                "NORWAY ",
                "Norway, ",
                "Quill said ",
                "Mr. ",
                "U.S. ",
                "not ",
                "and ",
                "of the ",
                "that ",
                "\u0000a",
            })
    void oneThingAgainAndAgainToTheLimitIsAnalysed(String part) {
        String text = part.repeat(LONGEST / part.codePointCount(0, part.length()));
        assumeFalse(Characters.isBlank(Characters.storable(text)));
        check(text, EngineKind.MAXENT);
        LANGUAGES.check(text);
        Shingles.of(text);
    }

    private static void check(String posted, EngineKind kind) {
        Article article = Article.of(posted);
        Analysis analysis = ANALYZERS.get(kind).analyze(article, List.of());
        String text = article.text();
        assertThat(text).hasSameSizeAs(posted);
        int last = 0;
        for (AnalysedSentence sentence : analysis.sentences()) {
            assertThat(sentence.span().start()).isGreaterThanOrEqualTo(last);
            last = sentence.span().end();
            holds(text, sentence.span(), sentence.text());
            sentence.mentions().forEach(mention -> holds(text, mention.span(), mention.text()));
            sentence.quotes().forEach(quote -> quote(text, quote));
            sentence.judgements().forEach(judgement -> judgement(text, judgement));
        }
    }

    private static void quote(String text, Quote quote) {
        holds(text, quote.content(), quote.content().of(text));
        quote.cue().ifPresent(cue -> holds(text, cue, cue.of(text)));
        quote.speaker().ifPresent(speaker -> holds(text, speaker.span(), speaker.text()));
    }

    private static void judgement(String text, Judgement judgement) {
        evidence(text, judgement.sentiment().evidence());
        for (HeldStance held : judgement.stances()) {
            evidence(text, held.stance().evidence());
            held.holder()
                    .span()
                    .ifPresent(span -> holds(text, span, held.holder().text().orElseThrow()));
        }
    }

    private static void evidence(String text, List<Evidence> evidence) {
        evidence.forEach(one -> holds(text, new CharSpan(one.start(), one.end()), one.text()));
    }

    /** The words are there, and no pair of surrogates is torn. */
    private static void holds(String text, CharSpan span, String words) {
        assertThat(span.of(text)).isEqualTo(words);
        assertThat(Characters.loneSurrogate(words)).isNegative();
    }
}
