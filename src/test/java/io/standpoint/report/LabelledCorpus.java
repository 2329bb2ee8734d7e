package io.standpoint.report;

import io.standpoint.gold.Allocation;
import io.standpoint.judgement.Stance;
import io.standpoint.report.LabelledSentence.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Made-up articles, of which two in five are hostile and longer, as a classifier and, in a sample, a coder read them. */
final class LabelledCorpus {
    /** Net stance of all articles that there could be. */
    static final double TRUTH = (0.6 * 2.5 * (0.15 - 0.2) + 0.4 * 4.5 * (0.05 - 0.6)) / (0.6 * 2.5 + 0.4 * 4.5);

    private final Random random;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<UUID, Cluster> articles = new HashMap<>();

    private record Sentence(UUID article, Stance stance, Stance classified) {
        /** As {@code gold_row.stratum}: labels are stored before any is called unclear. */
        Stance stratum() {
            return classified == Stance.UNCLEAR ? Stance.NEITHER : classified;
        }
    }

    /** How often a stance is seen as FAVOR, as AGAINST, and as UNCLEAR. */
    private record Seen(double favor, double against, double unclear) {}

    /** A classifier with its mistakes. */
    enum Labeller {
        /** Overlooks two in five that are AGAINST, and sees FAVOR where there is none. */
        BIASED(new Seen(0.8, 0.02, 0.03), new Seen(0.05, 0.55, 0.08), new Seen(0.1, 0.02, 0.05)),
        /** Overlooks one in seventeen that are AGAINST. */
        GOOD(new Seen(0.97, 0, 0.01), new Seen(0, 0.92, 0.02), new Seen(0.02, 0.005, 0.02));

        private final Seen favor;
        private final Seen against;
        private final Seen neither;

        Labeller(Seen favor, Seen against, Seen neither) {
            this.favor = favor;
            this.against = against;
            this.neither = neither;
        }

        private Seen of(Stance stance) {
            return switch (stance) {
                case FAVOR -> favor;
                case AGAINST -> against;
                default -> neither;
            };
        }
    }

    LabelledCorpus(Random random, int size, Labeller labeller) {
        this.random = random;
        for (int i = 0; i < size; i++) {
            UUID article = new UUID(0, i);
            boolean hostile = random.nextDouble() < 0.4;
            int length = hostile ? 2 + random.nextInt(6) : 1 + random.nextInt(4);
            for (int k = 0; k < length; k++) {
                Stance stance = draw(hostile ? new Seen(0.05, 0.6, 0) : new Seen(0.15, 0.2, 0));
                add(new Sentence(article, stance, draw(labeller.of(stance))));
            }
        }
    }

    /** By a sample of so many sentences, drawn as gold samples are. */
    Correction correction(int labelled) {
        ClusterSums sums = ClusterSums.NONE;
        for (Cluster article : articles.values()) {
            sums = article.n() > 0 ? sums.plus(article.x(), article.n()) : sums;
        }
        return Correction.of(new UUID(0, 0), sentences.size(), 0, sums, true, sample(labelled));
    }

    private List<LabelledSentence> sample(int size) {
        Map<Stance, List<Sentence>> strata = sentences.stream().collect(Collectors.groupingBy(Sentence::stratum));
        Map<Stance, Long> sizes =
                sentences.stream().collect(Collectors.groupingBy(Sentence::stratum, Collectors.counting()));
        List<LabelledSentence> sample = new ArrayList<>();
        Allocation.of(sizes, size).forEach((label, drawn) -> {
            List<Sentence> stratum = strata.get(label);
            Collections.shuffle(stratum, random);
            stratum.subList(0, drawn).forEach(one -> sample.add(labelled(one, (double) drawn / stratum.size())));
        });
        return sample;
    }

    private LabelledSentence labelled(Sentence one, double probability) {
        return new LabelledSentence(probability, articles.get(one.article), score(one.classified), score(one.stance));
    }

    private void add(Sentence sentence) {
        sentences.add(sentence);
        Score score = score(sentence.classified);
        articles.merge(
                sentence.article,
                new Cluster(sentence.article, score.x(), score.n()),
                (all, one) -> new Cluster(all.id(), all.x() + one.x(), all.n() + one.n()));
    }

    private Stance draw(Seen chances) {
        double chance = random.nextDouble();
        if (chance < chances.favor) {
            return Stance.FAVOR;
        }
        if (chance < chances.favor + chances.against) {
            return Stance.AGAINST;
        }
        return chance < chances.favor + chances.against + chances.unclear ? Stance.UNCLEAR : Stance.NEITHER;
    }

    private static Score score(Stance stance) {
        return switch (stance) {
            case FAVOR -> new Score(1, 1);
            case AGAINST -> new Score(-1, 1);
            case NEITHER -> new Score(0, 1);
            case UNCLEAR -> new Score(0, 0);
        };
    }
}
