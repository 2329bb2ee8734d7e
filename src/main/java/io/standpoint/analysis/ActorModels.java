package io.standpoint.analysis;

import io.standpoint.actor.ActorResolver;
import io.standpoint.actor.CoreferenceReader;
import io.standpoint.actor.Gazetteer;
import io.standpoint.actor.NameFinder;
import io.standpoint.actor.PronounResolver;
import io.standpoint.models.ModelStore;
import java.util.Optional;

/** What finds actors, whatever judges them. Safe to share between threads. */
record ActorModels(NameFinder nameFinder, Gazetteer gazetteer, PronounResolver pronounResolver) {
    static ActorModels of(ModelStore store) {
        return store.isShipped() ? Shipped.MODELS : read(store);
    }

    private static ActorModels read(ModelStore store) {
        Gazetteer gazetteer = Gazetteer.load(store);
        return new ActorModels(NameFinder.load(store, gazetteer), gazetteer, PronounResolver.load(store));
    }

    /** @param reader says whom pronouns mean, where the engine can */
    ActorResolver actorResolver(ModelStore store, Optional<CoreferenceReader> reader) {
        return new ActorResolver(
                gazetteer, reader.map(r -> pronounResolver.reading(r, store)).orElse(pronounResolver));
    }

    /** Read once; for the native executable while it is built, so that they are part of it. */
    private static final class Shipped {
        private static final ActorModels MODELS = read(ModelStore.shipped());
    }
}
