package io.standpoint.rest;

import io.standpoint.actor.TargetRequest;
import io.standpoint.text.Article;
import io.standpoint.text.LanguageCheck;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article as a client posts it. */
@Schema(description = "An article to analyse.", requiredProperties = "text")
public record ArticleRequest(
        @Schema(description = "Headline.", examples = "Council backs harbour plan")
        Optional<String> title,

        @Schema(
                description = "The article. Control characters are read as spaces, so that all offsets hold.",
                examples = "Mayor Ada Quill praised the Harbour Board. Critics said that she had failed.")
        String text,

        @Schema(description = "Who published it.", examples = "The Quay")
        Optional<String> outlet,

        @Schema(description = "Byline.", examples = "R. Porter")
        Optional<String> author,

        @Schema(description = "Where it was published.", examples = "https://quay.example/harbour")
        Optional<String> url,

        @Schema(
                description = "When it was published, RFC 3339; at most a year ahead.",
                examples = "2024-03-26T10:00:00Z")
        Optional<Instant> publishedAt,

        @Schema(description = "\"en\" to skip the language check.", examples = "en")
        Optional<String> language,

        @Schema(description = "Actors to be found even where they would not be recognised.")
        List<TargetRequest> targets) {

    /** The article, its language checked unless the client vouches for it. */
    Article article(LanguageCheck languages) {
        boolean forced = language.isPresent();
        if (forced && !language.get().equalsIgnoreCase("en")) {
            throw unsupported(language.get());
        }
        boolean uncertain = false;
        if (!forced) {
            LanguageCheck.Result found = languages.check(text);
            if (found.certain() && !found.isEnglish()) {
                throw unsupported(english(found.language()));
            }
            uncertain = !found.certain();
        }
        return new Article(
                Article.newId(),
                title,
                text,
                outlet.filter(name -> !name.isBlank()),
                author,
                url,
                publishedAt,
                "en",
                uncertain,
                Optional.empty());
    }

    private static ProblemException unsupported(String language) {
        return ProblemException.of(
                Problem.Kind.UNSUPPORTED_LANGUAGE,
                "language",
                "is " + language + "; only English (en) is analysed; language=en skips the check");
    }

    /** Java knows names for two-letter codes only, the detector gives three letters. */
    private static String english(Locale language) {
        return Arrays.stream(Locale.getISOLanguages())
                .map(Locale::forLanguageTag)
                .filter(known -> known.getISO3Language().equals(language.getLanguage()))
                .map(known -> known.getDisplayLanguage(Locale.ENGLISH) + " (" + known + ")")
                .findFirst()
                .orElse(language.getLanguage());
    }
}
