package io.standpoint.text;

import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.uuid.Generators;
import io.standpoint.models.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One text with what is known about it.
 *
 * @param id UUIDv7; the stored article's once it is stored
 * @param text as stored: what all offsets refer to; control characters but line breaks and tabs are spaces
 * @param publishedAt to the microsecond, which is what PostgreSQL keeps
 * @param language ISO 639-1
 * @param languageUncertain whether the text was too short or too mixed to be sure of the language
 * @param duplicateGroup what near-duplicate articles share; empty until the article is stored
 */
public record Article(
        UUID id,
        Optional<String> title,
        @JsonIgnore String text,
        Optional<String> outlet,
        Optional<String> author,
        Optional<String> url,
        Optional<Instant> publishedAt,
        String language,
        boolean languageUncertain,
        Optional<UUID> duplicateGroup) {
    public Article {
        title = title.map(Characters::storable);
        text = Characters.storable(text);
        outlet = outlet.map(Characters::storable);
        author = author.map(Characters::storable);
        url = url.map(Characters::storable);
        publishedAt = publishedAt.map(time -> time.truncatedTo(ChronoUnit.MICROS));
        if (text.isBlank()) {
            throw new IllegalArgumentException("text: is blank");
        }
    }

    /** An English article of which only the text is known. */
    public static Article of(String text) {
        Optional<String> none = Optional.empty();
        return new Article(newId(), none, text, none, none, none, Optional.empty(), "en", false, Optional.empty());
    }

    /** A new UUIDv7: ids sort by the time they were made. */
    public static UUID newId() {
        return Generators.timeBasedEpochGenerator().generate();
    }

    public Article withId(UUID id) {
        return new Article(
                id, title, text, outlet, author, url, publishedAt, language, languageUncertain, duplicateGroup);
    }

    /**
     * SHA-256, in hexadecimal, of stored text, title, and url or, without a url, outlet and publishedAt. Each part is
     * preceded by its length in bytes, -1 if absent, so that no two articles share an encoding.
     */
    @JsonGetter("contentHash")
    public String contentHash() {
        List<Optional<String>> parts = url.isPresent()
                ? List.of(Optional.of(text), title, url)
                : List.of(Optional.of(text), title, Optional.empty(), outlet, publishedAt.map(Instant::toString));
        Sha256 hash = new Sha256();
        for (Optional<String> part : parts) {
            byte[] bytes = part.orElse("").getBytes(StandardCharsets.UTF_8);
            hash.add(((part.isPresent() ? bytes.length : -1) + ":").getBytes(StandardCharsets.UTF_8));
            hash.add(bytes);
        }
        return hash.hexadecimal();
    }
}
