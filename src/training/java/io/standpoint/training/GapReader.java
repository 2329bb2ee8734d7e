package io.standpoint.training;

import io.standpoint.actor.ActorResolver;
import io.standpoint.actor.ActorType;
import io.standpoint.actor.AntecedentRanker;
import io.standpoint.actor.Gazetteer;
import io.standpoint.actor.GivenNames;
import io.standpoint.actor.Mention;
import io.standpoint.actor.Name;
import io.standpoint.actor.NameFinder;
import io.standpoint.actor.PronounResolver;
import io.standpoint.actor.ResolvedActors;
import io.standpoint.actor.TargetRequest;
import io.standpoint.judgement.Engine;
import io.standpoint.judgement.Reading;
import io.standpoint.models.ModelStore;
import io.standpoint.speech.Quote;
import io.standpoint.speech.QuoteFinder;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers GAP's rows with the classes that the service uses, A and B being asked for like a client's targets. */
final class GapReader {
    /** A row as the stages before the resolver leave it. */
    record Passage(Gap.Row row, List<Sentence> sentences, List<Name> names, List<Quote> quotes) {
        List<TargetRequest> targets() {
            String a = row.a().of(row.text());
            String b = row.b().of(row.text());
            return (a.equals(b) ? List.of(a) : List.of(a, b))
                    .stream()
                            .map(name -> new TargetRequest(name, Optional.of(ActorType.PERSON), List.of()))
                            .toList();
        }
    }

    /**
     * What the resolver says of A and of B.
     *
     * @param probability of the link it made, to whomever; 0 if none
     */
    record Answer(boolean isA, boolean isB, double probability) {}

    private final SentenceReader reader;
    private final Gazetteer gazetteer;
    private final NameFinder nameFinder;
    private final Engine engine;

    GapReader(ModelStore models, Engine engine) {
        reader = new SentenceReader(TextModels.load());
        gazetteer = Gazetteer.load(models);
        nameFinder = NameFinder.load(models, gazetteer);
        this.engine = engine;
    }

    List<Passage> passages(List<Gap.Row> rows) {
        List<Passage> passages = new ArrayList<>();
        for (Gap.Row row : rows) {
            List<Sentence> sentences = reader.read(row.text());
            Reading reading = engine.reading();
            List<Name> names = sentences.stream()
                    .flatMap(sentence -> nameFinder.find(sentence, reading.names(sentence)).stream())
                    .toList();
            passages.add(new Passage(row, sentences, names, new QuoteFinder().find(row.text(), sentences)));
        }
        return passages;
    }

    Answer answer(Passage passage, PronounResolver resolver) {
        ResolvedActors actors = resolve(passage, resolver);
        Gap.Row row = passage.row();
        return actors.mentions().stream()
                .filter(mention -> mention.span().equals(row.pronoun()))
                .findFirst()
                .map(mention -> new Answer(
                        isAt(actors, mention, row.a()), isAt(actors, mention, row.b()), mention.probability()))
                .orElse(new Answer(false, false, 0));
    }

    /** The choice that the resolver has at the row's pronoun, earlier ones being decided by a ranker. */
    Optional<AntecedentRanker.Choice> choice(
            Passage passage, GivenNames givenNames, AntecedentRanker ranker, double threshold) {
        List<AntecedentRanker.Choice> choices = new ArrayList<>();
        AntecedentRanker recorder = choice -> {
            if (choice.pronoun().equals(passage.row().pronoun())) {
                choices.add(choice);
            }
            return ranker.probabilities(choice);
        };
        resolve(passage, new PronounResolver(givenNames, recorder, threshold));
        return choices.stream().findFirst();
    }

    private ResolvedActors resolve(Passage passage, PronounResolver resolver) {
        return new ActorResolver(gazetteer, resolver)
                .resolve(passage.sentences(), passage.names(), passage.quotes(), passage.targets());
    }

    private static boolean isAt(ResolvedActors actors, Mention pronoun, CharSpan name) {
        return actors.mentions().stream()
                .anyMatch(mention -> mention.actor().equals(pronoun.actor())
                        && mention != pronoun
                        && mention.span().overlaps(name));
    }
}
