package io.standpoint.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An article in a list: all but its text.
 *
 * @param duplicateGroup what near-duplicate articles share
 * @param analysis id of its latest analysis
 */
public record ListedArticle(
        UUID id,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> author,
        Optional<String> url,
        Optional<Instant> publishedAt,
        String language,
        boolean languageUncertain,
        String contentHash,
        UUID duplicateGroup,
        UUID analysis) {}
