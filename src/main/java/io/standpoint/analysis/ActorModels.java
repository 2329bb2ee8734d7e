package io.standpoint.analysis;

import io.standpoint.actor.ActorResolver;
import io.standpoint.actor.Gazetteer;
import io.standpoint.actor.NameFinder;
import io.standpoint.actor.PronounResolver;
import io.standpoint.models.ModelStore;

/** What finds actors, whatever judges them. Safe to share between threads. */
record ActorModels(NameFinder nameFinder, ActorResolver actorResolver) {
    static ActorModels of(ModelStore store) {
        return store.isShipped() ? Shipped.MODELS : read(store);
    }

    private static ActorModels read(ModelStore store) {
        Gazetteer gazetteer = Gazetteer.load(store);
        return new ActorModels(
                NameFinder.load(store, gazetteer), new ActorResolver(gazetteer, PronounResolver.load(store)));
    }

    /** Read once; for the native executable while it is built, so that they are part of it. */
    private static final class Shipped {
        private static final ActorModels MODELS = read(ModelStore.shipped());
    }
}
