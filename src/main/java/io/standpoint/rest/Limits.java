package io.standpoint.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much one request may ask for. */
@ConfigMapping(prefix = "standpoint.limits")
public interface Limits {
    /** Characters (Unicode code points) of an article's text. */
    @WithDefault("200000")
    int characters();

    /** Characters of a title, outlet, author, url, target name or alias. */
    @WithDefault("500")
    int fieldCharacters();

    /** Targets of a request, and aliases of a target. */
    @WithDefault("50")
    int targets();

    /** A request's body, and a line of a batch or of a job: a text of characters of up to four bytes, and its JSON. */
    @WithDefault("4M")
    MemorySize body();

    /** Bodies that wait or are in work at once, together; an eighth of the heap unless said. */
    Optional<MemorySize> bodies();

    /** Batches and jobs that are sent at once. */
    @WithDefault("8")
    int streams();

    /** Actors of a watch-list. */
    @WithDefault("500")
    int watchlistActors();

    /** Watch-lists. */
    @WithDefault("100")
    int watchlists();

    /** How long the body of a request may take; not where one is streamed. */
    @WithDefault("60S")
    Duration bodyTime();

    /** How long nothing may come of a streamed body, in whole seconds, while no answer is due. */
    @WithDefault("30S")
    Duration streamSilence();

    /** Sentences of a gold sample. */
    @WithDefault("1000")
    int goldSentences();

    default int bodyBytes() {
        return Math.toIntExact(body().asLongValue());
    }
}
