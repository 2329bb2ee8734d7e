package io.standpoint.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import io.standpoint.models.ModelStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against the tokenizer that the base model was published with. */
class WordPieceTest {
    private static WordPiece ours;
    private static HuggingFaceTokenizer theirs;

    @BeforeAll
    static void load() throws IOException {
        System.setProperty("ai.djl.offline", "true");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ModelStore.shipped().open(Encoder.MODEL + "/vocabulary.txt"), StandardCharsets.UTF_8))) {
            ours = new WordPiece(lines.lines().toList());
        }
        try (InputStream in = WordPieceTest.class.getResourceAsStream("/bge-small-en-v1.5-tokenizer.json")) {
            theirs = HuggingFaceTokenizer.newInstance(in, Map.of("truncation", "false", "padding", "false"));
        }
    }

    @Test
    void newsIsCutLikeByThePublishedTokenizer() {
        assertSame(
                "Netanyahu's office said Tuesday's cease-fire “won't” hold; U.S. officials (in D.C.) didn't comment.");
        assertSame("The €4.5bn Nord-Stream 2 deal — signed in 2015 — drew Zelensky's ire… #NATO @POTUS 50%/50%");
        assertSame("Łukasz Żółć met Đorđe Ñandú, İlhan Ömer, Αλέξης Τσίπρας, Владимир Путин and 習近平 in São Tomé.");
        assertSame("");
        assertSame("   \t\n  ");
    }

    @Test
    void oddCharactersAreCutLikeByThePublishedTokenizer() {
        assertSame("a\u0000b\u200bc\u00add\ufffde\u00a0f\u2028g\u3000h\ufeffi\ue000j");
        assertSame("e\u0301te\u0301 cafe\u0301s naïve Ångström ß ẞ ﬁn ǅ");
        assertSame("emoji 😀👩‍👩‍👧 flags 🇺🇦 𝒮𝒸𝓇𝒾𝓅𝓉 𠀀𠀁 ｆｕｌｌ ①②");
        assertSame("x".repeat(99) + " " + "x".repeat(100) + " " + "x".repeat(101));
    }

    @Test
    void randomTextIsCutLikeByThePublishedTokenizer() {
        Random random = new Random(7);
        String letters = "abcXYZ 019.,;:!?'\"-–—’“”()[]$%&éÜñßŁ中ñ\u0301\u200d\n";
        for (int n = 0; n < 2000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertSame(text.toString());
        }
    }

    private static void assertSame(String text) {
        Encoding encoding = theirs.encode(text, false, false);
        Pieces pieces = ours.read(text);
        List<Long> ids = new ArrayList<>();
        for (int id : pieces.ids()) {
            ids.add((long) id);
        }
        assertThat(ids).as("pieces of <%s>", text).containsExactly(boxed(encoding.getIds()));
        CharSpan[] spans = encoding.getCharTokenSpans();
        for (int i = 0; i < spans.length; i++) {
            int start = text.offsetByCodePoints(0, spans[i].getStart());
            assertThat(pieces.starts()[i])
                    .as("start of piece %d of <%s>", i, text)
                    .isLessThanOrEqualTo(start);
            assertThat(pieces.ends()[i])
                    .as("end of piece %d of <%s>", i, text)
                    .isGreaterThanOrEqualTo(text.offsetByCodePoints(0, spans[i].getEnd()));
        }
    }

    private static Long[] boxed(long[] ids) {
        Long[] boxed = new Long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            boxed[i] = ids[i];
        }
        return boxed;
    }
}
