package io.standpoint.analysis;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorResolver;
import io.standpoint.actor.NameFinder;
import io.standpoint.actor.PronounResolver;
import io.standpoint.actor.TargetRequest;
import io.standpoint.judgement.ClauseEngine;
import io.standpoint.judgement.Engine;
import io.standpoint.judgement.EngineKind;
import io.standpoint.judgement.Lexicon;
import io.standpoint.models.ModelCard;
import io.standpoint.models.ModelStore;
import io.standpoint.speech.QuoteFinder;
import io.standpoint.text.LanguageCheck;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Loads every model once and makes the analyzers that share them. */
public final class AnalyzerFactory {
    /** Raised whenever the same models would give another answer. */
    public static final String PIPELINE = "6";

    private static final Set<String> SHARED = Set.of(NameFinder.MODEL, PronounResolver.MODEL);

    private final TextModels textModels;
    private final NameFinder nameFinder;
    private final ActorResolver actorResolver;
    private final Engine engine;
    private final ModelVersions versions;

    public AnalyzerFactory(ModelStore store, EngineKind kind) {
        textModels = TextModels.load();
        ActorModels actors = ActorModels.of(store);
        nameFinder = actors.nameFinder();
        engine = new ClauseEngine(kind.load(store), Lexicon.load(store));
        actorResolver = actors.actorResolver(store, engine.coreference());
        versions = new ModelVersions(PIPELINE, kind.label(), versions(store, kind));
    }

    /** What an analysis made now by such an engine would carry; no model is loaded. */
    public static Provenance provenance(ModelStore store, EngineKind kind) {
        return Provenance.now(PIPELINE, kind.label(), versions(store, kind));
    }

    /** A new analyzer, for one thread. */
    public Analyzer newAnalyzer() {
        return new Analyzer(
                new SentenceReader(textModels),
                nameFinder,
                actorResolver,
                new QuoteFinder(),
                engine,
                versions,
                Stages.UNSEEN);
    }

    /** What an analysis made now would carry. */
    public Provenance provenance() {
        return Provenance.now(versions.pipeline(), versions.engine(), versions.models());
    }

    /** The stored form of an actor that is asked for by name. */
    public Actor actor(TargetRequest target) {
        return actorResolver.actor(target);
    }

    /** A new language check, for one thread. */
    public LanguageCheck newLanguageCheck() {
        return new LanguageCheck(textModels);
    }

    /**
     * Of the models that are used: those of the other engine aren't, where this one has its own for the task, but for those
     * that work together.
     */
    private static Map<String, String> versions(ModelStore store, EngineKind kind) {
        Set<String> own = store.cards().stream()
                .filter(card -> card.engine().equals(kind.label()))
                .map(ModelCard::task)
                .collect(Collectors.toSet());
        Map<String, String> versions = new TreeMap<>();
        for (ModelCard card : store.cards()) {
            boolean other = !card.engine().equals(kind.label()) && own.contains(card.task());
            if (!other || SHARED.contains(card.name())) {
                versions.put(card.name(), card.version());
            }
        }
        return versions;
    }
}
