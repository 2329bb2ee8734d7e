package io.standpoint.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes from another engine's answer what a sentence's clauses rule out. */
public final class ClauseEngine implements Engine {
    /** Longer sentences are lists or no sentences; clauses say little in them. */
    private static final int LONGEST = 500;

    private final Engine engine;
    private final Lexicon lexicon;

    public ClauseEngine(Engine engine, Lexicon lexicon) {
        this.engine = engine;
        this.lexicon = lexicon;
    }

    @Override
    public List<SentenceScores> score(List<MarkedSentence> sentences) {
        List<SentenceScores> scores = engine.score(sentences);
        List<SentenceScores> checked = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            checked.add(checked(sentences.get(i), scores.get(i)));
        }
        return checked;
    }

    @Override
    public Engine explaining() {
        return new ClauseEngine(engine.explaining(), lexicon);
    }

    private SentenceScores checked(MarkedSentence marked, SentenceScores scores) {
        if (marked.sentence().tokens().size() > LONGEST || scores.pairs().size() < 2) {
            return scores;
        }
        PartyClauses clauses = new PartyClauses(marked, lexicon);
        Uninvolved uninvolved = new Uninvolved(clauses);
        ImpliedSides implied = new ImpliedSides(clauses);
        List<List<StancePrediction>> pairs = new ArrayList<>();
        for (int holder = 0; holder < scores.pairs().size(); holder++) {
            List<StancePrediction> held = new ArrayList<>();
            for (int target = 0; target < marked.actors().size(); target++) {
                StancePrediction stance = scores.pairs().get(holder).get(target);
                held.add(stance == null ? null : checked(stance, holder, target, uninvolved, implied));
            }
            pairs.add(held);
        }
        return new SentenceScores(scores.sentence(), scores.toward(), scores.author(), pairs);
    }

    private static StancePrediction checked(
            StancePrediction stance, int holder, int target, Uninvolved uninvolved, ImpliedSides implied) {
        Optional<Stance> side = implied.of(holder, target);
        if (side.isPresent()) {
            return side.get() == stance.label() ? stance : StancePrediction.byRule(side.get());
        }
        if (stance.label() == Stance.NEITHER) {
            return stance;
        }
        return uninvolved.test(holder, target, stance.label()) ? StancePrediction.byRule(Stance.NEITHER) : stance;
    }
}
