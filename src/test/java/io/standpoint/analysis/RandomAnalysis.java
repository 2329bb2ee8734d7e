package io.standpoint.analysis;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorType;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionKind;
import io.standpoint.actor.MentionRole;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Judgement;
import io.standpoint.judgement.SentimentPrediction;
import io.standpoint.judgement.SentimentProbabilities;
import io.standpoint.judgement.Stance;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.judgement.StanceProbabilities;
import io.standpoint.text.Article;
import io.standpoint.text.CharSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** An analysis in which anybody may hold anything of anybody: what counting must cope with. */
public final class RandomAnalysis {
    private final Random random;
    private final String text;

    private RandomAnalysis(int seed, String text) {
        random = new Random(seed);
        this.text = text;
    }

    /** The same for the same seed; the first sentence judges every actor. The text has 40 characters at least. */
    public static Analysis of(Article article, List<String> names, int seed) {
        RandomAnalysis made = new RandomAnalysis(seed, article.text());
        List<Actor> actors = names.stream()
                .map(name -> new Actor(Article.newId(), name, ActorType.PERSON, Optional.empty(), List.of()))
                .toList();
        List<AnalysedSentence> sentences = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sentences.add(made.sentence(i, actors));
        }
        Provenance provenance = Provenance.now("1", "maxent", Map.of("directed-stance", Integer.toString(seed)));
        return Analysis.of(article, provenance, actors, sentences);
    }

    private AnalysedSentence sentence(int index, List<Actor> actors) {
        CharSpan span = new CharSpan(index * 10, index * 10 + 9);
        List<Mention> mentions = new ArrayList<>();
        List<Judgement> judgements = new ArrayList<>();
        for (Actor actor : actors) {
            if (index == 0 || random.nextBoolean()) {
                mentions.add(
                        new Mention(actor.id(), index, span, span.of(text), MentionKind.NAME, MentionRole.ACTOR, 1));
                judgements.add(new Judgement(actor.id(), sentiment(), stances(actor.id(), actors, span)));
            }
        }
        return new AnalysedSentence(index, span, span.of(text), sentiment(), mentions, List.of(), judgements);
    }

    private List<HeldStance> stances(UUID target, List<Actor> actors, CharSpan span) {
        List<HeldStance> stances = new ArrayList<>();
        stances.add(new HeldStance(Holder.author(), stance()));
        for (Actor holder : actors) {
            if (!holder.id().equals(target) && random.nextInt(3) == 0) {
                stances.add(new HeldStance(Holder.actor(holder.id()), stance()));
            }
        }
        if (random.nextInt(3) == 0) {
            stances.add(new HeldStance(Holder.unnamed(span, span.of(text)), stance()));
        }
        return stances;
    }

    private StancePrediction stance() {
        if (random.nextInt(4) == 0) {
            return StancePrediction.byRule(Stance.values()[random.nextInt(3)]);
        }
        double[] p = probabilities();
        return StancePrediction.of(new StanceProbabilities(p[0], p[1], p[2]), List.of());
    }

    private SentimentPrediction sentiment() {
        double[] p = probabilities();
        return SentimentPrediction.of(new SentimentProbabilities(p[0], p[1], p[2]), List.of());
    }

    private double[] probabilities() {
        double first = random.nextDouble();
        double second = random.nextDouble() * (1 - first);
        double[] p = {first, second, 1 - first - second};
        int shift = random.nextInt(3);
        return new double[] {p[shift], p[(shift + 1) % 3], p[(shift + 2) % 3]};
    }
}
