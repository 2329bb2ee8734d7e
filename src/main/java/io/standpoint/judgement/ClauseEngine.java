package io.standpoint.judgement;

import io.standpoint.actor.CoreferenceReader;
import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Another engine, checked by who does what to whom: takes from its answer the stances that a sentence's clauses rule out,
 * and adds those that they leave no doubt of.
 */
public final class ClauseEngine implements Engine {
    private final Engine engine;
    private final Lexicon lexicon;

    public ClauseEngine(Engine engine, Lexicon lexicon) {
        this.engine = engine;
        this.lexicon = lexicon;
    }

    @Override
    public Reading reading() {
        Reading reading = engine.reading();
        return new Reading() {
            @Override
            public SentenceScores score(MarkedSentence sentence) {
                return checked(sentence, reading.score(sentence));
            }

            @Override
            public Optional<double[][]> names(Sentence sentence) {
                return reading.names(sentence);
            }
        };
    }

    @Override
    public Optional<CoreferenceReader> coreference() {
        return engine.coreference();
    }

    @Override
    public Engine explaining() {
        return new ClauseEngine(engine.explaining(), lexicon);
    }

    private SentenceScores checked(MarkedSentence marked, SentenceScores scores) {
        if (scores.pairs().isEmpty()) {
            return scores;
        }
        PartyClauses clauses = new PartyClauses(marked, lexicon);
        Rules rules = new Rules(
                new Uninvolved(clauses),
                new ImpliedSides(clauses),
                new UrgedSides(clauses),
                new MovedSides(clauses),
                new PlainSides(clauses));
        List<List<StancePrediction>> pairs = new ArrayList<>();
        for (int holder = 0; holder < scores.pairs().size(); holder++) {
            List<StancePrediction> held = new ArrayList<>();
            for (int target = 0; target < marked.actors().size(); target++) {
                StancePrediction stance = scores.pairs().get(holder).get(target);
                held.add(stance == null ? null : rules.checked(stance, holder, target));
            }
            pairs.add(held);
        }
        return new SentenceScores(scores.sentence(), scores.toward(), authors(scores, clauses), pairs);
    }

    private static List<StancePrediction> authors(SentenceScores scores, PartyClauses clauses) {
        AuthorsCalls calls = new AuthorsCalls(clauses);
        return IntStream.range(0, scores.author().size())
                .mapToObj(target -> {
                    StancePrediction said = scores.author().get(target);
                    return calls.of(target)
                            .filter(label -> label != said.label())
                            .map(StancePrediction::byRule)
                            .orElse(said);
                })
                .toList();
    }

    private record Rules(
            Uninvolved uninvolved, ImpliedSides implied, UrgedSides urged, MovedSides moved, PlainSides plain) {
        /** A label that the clauses give is by rule, without probabilities. */
        StancePrediction checked(StancePrediction stance, int holder, int target) {
            Stance label = label(stance.label(), holder, target);
            return label == stance.label() ? stance : StancePrediction.byRule(label);
        }

        private Stance label(Stance said, int holder, int target) {
            Optional<Stance> side = implied.of(holder, target)
                    .or(() -> urged.of(holder, target))
                    .or(() -> moved.of(holder, target))
                    .or(() -> plain.of(holder, target).filter(label -> !uninvolved.test(holder, target, label)));
            boolean none = said != Stance.NEITHER && side.isEmpty() && uninvolved.test(holder, target, said);
            return none ? Stance.NEITHER : side.orElse(said);
        }
    }
}
