package io.standpoint.analysis;

import io.standpoint.actor.ActorResolver;
import io.standpoint.actor.Name;
import io.standpoint.actor.NameFinder;
import io.standpoint.actor.ResolvedActors;
import io.standpoint.actor.TargetRequest;
import io.standpoint.actor.Watched;
import io.standpoint.judgement.Engine;
import io.standpoint.judgement.Reading;
import io.standpoint.judgement.SentenceScores;
import io.standpoint.speech.Quote;
import io.standpoint.speech.QuoteFinder;
import io.standpoint.text.Article;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way of an article from text to judgements. One per thread: the reader's tools keep state. */
public final class Analyzer {
    private final SentenceReader reader;
    private final NameFinder nameFinder;
    private final ActorResolver actorResolver;
    private final QuoteFinder quoteFinder;
    private final Engine engine;
    private final ModelVersions versions;
    private final Stages stages;

    Analyzer(
            SentenceReader reader,
            NameFinder nameFinder,
            ActorResolver actorResolver,
            QuoteFinder quoteFinder,
            Engine engine,
            ModelVersions versions,
            Stages stages) {
        this.reader = reader;
        this.nameFinder = nameFinder;
        this.actorResolver = actorResolver;
        this.quoteFinder = quoteFinder;
        this.engine = engine;
        this.versions = versions;
        this.stages = stages;
    }

    /** The same way, with the words that decided even where that takes much longer. */
    public Analyzer explaining() {
        return new Analyzer(reader, nameFinder, actorResolver, quoteFinder, engine.explaining(), versions, stages);
    }

    /** The same way, watched. */
    public Analyzer seenBy(Stages watching) {
        return new Analyzer(reader, nameFinder, actorResolver, quoteFinder, engine, versions, watching);
    }

    /**
     * @param targets actors to be found even where the name finder misses them
     */
    public Analysis analyze(Article article, List<TargetRequest> targets) {
        List<Sentence> sentences = stages.during("read", () -> reader.read(article.text()));
        Reading reading = engine.reading();
        List<Name> names = stages.during(
                "names",
                () -> sentences.stream()
                        .flatMap(sentence -> nameFinder.find(sentence, reading.names(sentence)).stream())
                        .toList());
        List<Quote> quotes = stages.during("quotes", () -> quoteFinder.find(article.text(), sentences));
        Optional<LocalDate> published = article.publishedAt().map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC));
        ResolvedActors actors =
                stages.during("actors", () -> actorResolver.resolve(sentences, names, quotes, targets, published));
        SentenceMarker marker =
                new SentenceMarker(sentences, actors.mentions(), Speakers.name(quotes, actors.mentions()));
        List<MarkedActors> marked = sentences.stream().map(marker::mark).toList();
        List<SentenceScores> scores = stages.during(
                "judgements",
                () -> marked.stream()
                        .map(MarkedActors::sentence)
                        .map(reading::score)
                        .toList());
        Analysis analysis = Analysis.of(article, provenance(), actors.actors(), marker.judged(marked, scores));
        stages.analysed(analysis);
        return analysis;
    }

    /** The same, which also finds the actors of watch-lists and says of which. */
    public Analysis analyze(Article article, List<TargetRequest> targets, Watched watched) {
        List<TargetRequest> all = new ArrayList<>(targets);
        all.addAll(watched.names().namedIn(article.text()));
        return analyze(article, all).watching(watched.versions());
    }

    /** What an analysis made now would carry: known before it is made, so that a stored one can be served instead. */
    public Provenance provenance() {
        return Provenance.now(versions.pipeline(), versions.engine(), versions.models());
    }
}
