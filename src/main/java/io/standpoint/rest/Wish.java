package io.standpoint.rest;

import io.standpoint.analysis.AnalysisView;
import io.standpoint.storage.IdempotencyKeys;
import java.util.Optional;

/**
 * What a client wants of the articles that it posts.
 *
 * @param explain whether to say which words decided, whatever it takes; of what is not stored only
 * @param key under which the request may come again
 */
record Wish(boolean store, boolean explain, AnalysisView view, Optional<IdempotencyKeys.Repeatable> key) {
    static Wish of(StoreParameter store, ViewParameters view, Fields fields) {
        return new Wish(store.read(fields), store.explain(fields), view.read(fields), Optional.empty());
    }

    Wish under(Optional<IdempotencyKeys.Repeatable> chosen) {
        return new Wish(store, explain, view, chosen);
    }
}
