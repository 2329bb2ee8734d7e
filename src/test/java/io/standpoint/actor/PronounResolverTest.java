package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.models.ModelStore;
import io.standpoint.speech.QuoteFinder;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Names are given, not found: persons in brackets, organisations and countries in braces. */
class PronounResolverTest {
    private static final ModelStore STORE = ModelStore.shipped();
    private static final TextModels MODELS = TextModels.load();
    private static final Pattern MARK = Pattern.compile("\\[(.+?)]|\\{(.+?)}|<(.+?)>");

    private final SentenceReader reader = new SentenceReader(MODELS);
    private final ActorResolver resolver = new ActorResolver(Gazetteer.load(STORE), PronounResolver.load(STORE));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/claims/pronouns.tsv", delimiter = '\t', quoteCharacter = '\0', numLinesToSkip = 1)
    void thePronounInAngleBracketsRefersTo(String phenomenon, String marked, String claim) {
        Marked text = Marked.of(marked);
        ResolvedActors actors = resolve(text);
        String meant = actors.mentions().stream()
                .filter(mention -> mention.span().equals(text.pronoun()))
                .map(mention -> name(actors, mention))
                .findFirst()
                .orElse("nobody");
        assertThat(meant).isEqualTo(claim);
    }

    @Test
    void aPronounOfAPersonHasAProbabilityOfItsOwn() {
        ResolvedActors actors = resolve(Marked.of("[Anna Bell] left. <She> was tired."));
        Mention pronoun = actors.mentions().get(1);
        assertThat(pronoun.kind()).isEqualTo(MentionKind.PRONOUN);
        assertThat(pronoun.text()).isEqualTo("She");
        assertThat(pronoun.probability()).isBetween(0.5, 0.9999);
    }

    @Test
    void aLinkMadeByRuleIsNoSurerThanTheName() {
        ResolvedActors actors = resolve(Marked.of("{Norway} closed <its> border."));
        assertThat(actors.mentions()).extracting(Mention::probability).containsExactly(0.9, 0.9);
    }

    @Test
    void timeGrowsWithLengthOnly() {
        String text = "[Anna Bell] met [Paul Becker], and <he> thanked her for his visit, but \"I left,\" she said. ";
        Marked article = Marked.of(text.repeat(2000));
        ResolvedActors actors = Assertions.assertTimeout(Duration.ofSeconds(30), () -> resolve(article));
        assertThat(actors.mentions().size()).isGreaterThan(8000);
    }

    private static String name(ResolvedActors actors, Mention mention) {
        return actors.actors().stream()
                .filter(actor -> actor.id().equals(mention.actor()))
                .map(Actor::name)
                .findFirst()
                .orElseThrow();
    }

    private ResolvedActors resolve(Marked text) {
        List<Sentence> sentences = reader.read(text.plain());
        List<Name> names = new ArrayList<>();
        int sentence = 0;
        for (Name name : text.names()) {
            while (!sentences.get(sentence).span().contains(name.span())) {
                sentence++;
            }
            names.add(new Name(sentence, name.span(), name.text(), name.type(), name.probability()));
        }
        return resolver.resolve(sentences, names, new QuoteFinder().find(text.plain(), sentences), List.of());
    }

    /** A text with its marks taken out; the last pronoun in angle brackets is the one asked about. */
    private record Marked(String plain, List<Name> names, CharSpan pronoun) {
        static Marked of(String marked) {
            StringBuilder plain = new StringBuilder();
            List<Name> names = new ArrayList<>();
            CharSpan pronoun = null;
            Matcher mark = MARK.matcher(marked);
            int from = 0;
            while (mark.find()) {
                plain.append(marked, from, mark.start());
                String words = marked.substring(mark.start() + 1, mark.end() - 1);
                CharSpan span = new CharSpan(plain.length(), plain.length() + words.length());
                plain.append(words);
                from = mark.end();
                if (mark.group(3) != null) {
                    pronoun = span;
                } else {
                    NameType type = mark.group(1) != null ? NameType.PERSON : NameType.ORGANIZATION;
                    names.add(new Name(0, span, words, type, 0.9));
                }
            }
            return new Marked(plain.append(marked.substring(from)).toString(), names, pronoun);
        }
    }
}
