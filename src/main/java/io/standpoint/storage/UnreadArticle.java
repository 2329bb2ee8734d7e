package io.standpoint.storage;

import java.util.UUID;

/** Reading an article for a run failed; nothing of it is stored. */
public final class UnreadArticle extends RuntimeException {
    private final UUID article;

    UnreadArticle(UUID article, Throwable cause) {
        super(cause);
        this.article = article;
    }

    public UUID article() {
        return article;
    }
}
