package io.standpoint.judgement;

import io.standpoint.judgement.MaskedSentence.Word;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * What a holder's stance on a target is read from. It is asked for each ordered pair: what stands before, between and
 * after the two is read together with who comes first, so that "H blamed T" and "T blamed H" differ.
 */
public final class PairFeatures {
    /** The feature of every pair whose holder stands behind the target. */
    public static final String HOLDER_BEHIND = "TH:";

    private static final int OUTSIDE = 6;
    private static final int SHORT = 7;
    private final Lexicon lexicon;

    public PairFeatures(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * @param toward how the sentence portrays the target
     * @param said how the holder's own words in the sentence portray it, where it speaks of it
     */
    public Features of(
            Sentence sentence,
            MarkedActor holder,
            MarkedActor target,
            SentimentProbabilities toward,
            Optional<SentimentProbabilities> said) {
        MaskedSentence masked = MaskedSentence.of(
                sentence, lexicon, List.of(holder, target), List.of(MaskedSentence.HOLDER, MaskedSentence.TARGET));
        FeatureList features = new FeatureList();
        List<Word> words = masked.words();
        features.signs("all", words);
        features.steps("toward", toward);
        List<Integer> targets = masked.positions(MaskedSentence.TARGET);
        int[] pair = nearest(masked.positions(MaskedSentence.HOLDER), targets);
        if (pair.length == 2) {
            Frames frames = new Frames(words, lexicon, features);
            new Reader(words, frames, pair[0], pair[1], features).read();
            String role = role(sentence, holder, features);
            frames.join(masked.positions(MaskedSentence.HOLDER), targets, role);
        }
        said.ifPresent(portrayal -> {
            features.steps("said", portrayal);
            speech(sentence, holder, target, features);
        });
        return features.features();
    }

    /** Which side an unnamed holder's own noun takes: "critics", "supporters". */
    private String role(Sentence sentence, MarkedActor holder, FeatureList features) {
        for (CharSpan span : holder.spans()) {
            int last = sentence.tokenAt(span.end()) - 1;
            if (last >= 0 && sentence.tokens().get(last).tag().equals("NOUN")) {
                String stem = lexicon.stem(sentence.tokens().get(last).text());
                String sign = lexicon.attitude(stem, "", "n");
                features.add("holder:" + stem);
                features.add("holder-sign:" + sign);
                return sign;
            }
        }
        return "";
    }

    /** What the holder's own words say of the target. */
    private void speech(Sentence sentence, MarkedActor holder, MarkedActor target, FeatureList features) {
        features.add(holder.spans().isEmpty() ? "said:from outside" : "said:here");
        for (CharSpan content : holder.says()) {
            List<Word> words = MaskedSentence.of(
                            sentence.within(content), lexicon, List.of(target), List.of(MaskedSentence.TARGET))
                    .words();
            features.signs("said", words);
            for (Word word : words) {
                if (word.isContent()) {
                    features.add("said:" + word.stem(), word);
                    features.add("said-c:" + word.cluster(), word);
                }
            }
            Frames frames = new Frames(words, lexicon, features);
            Surroundings surroundings = new Surroundings(words, lexicon, features, "said-");
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).is(MaskedSentence.TARGET)) {
                    frames.about(i, "said-");
                    surroundings.read(i);
                }
            }
        }
    }

    /** The closest two placeholders; empty if one is missing. */
    private static int[] nearest(List<Integer> holders, List<Integer> targets) {
        int[] best = {};
        for (int h : holders) {
            for (int t : targets) {
                if (best.length == 0 || Math.abs(h - t) < Math.abs(best[0] - best[1])) {
                    best = new int[] {h, t};
                }
            }
        }
        return best;
    }

    private final class Reader {
        private final List<Word> words;
        private final Frames frames;
        private final int holder;
        private final int target;
        private final int first;
        private final int second;
        private final List<Word> between;
        private final String order;
        private final FeatureList features;

        Reader(List<Word> words, Frames frames, int holder, int target, FeatureList features) {
            this.words = words;
            this.frames = frames;
            this.holder = holder;
            this.target = target;
            this.features = features;
            first = Math.min(holder, target);
            second = Math.max(holder, target);
            between = words.subList(first + 1, second);
            order = holder < target ? "HT:" : HOLDER_BEHIND;
        }

        void read() {
            features.add(order);
            features.add(order + "distance:" + FeatureList.bucket(between.size()));
            features.add(order + "names-between:" + Math.min(3, count(MaskedSentence.NAME)));
            betweenWords();
            outside(Math.max(0, first - OUTSIDE), first, "before:");
            outside(second + 1, Math.min(words.size(), second + 1 + OUTSIDE), "after:");
            verbs();
            features.signs(order + "between", between);
            features.signs(order + "before", words.subList(0, first));
            features.signs(order + "after", words.subList(second + 1, words.size()));
            new Surroundings(words, lexicon, features, order + "h-").read(holder);
            new Surroundings(words, lexicon, features, order + "t-").read(target);
            quotation();
        }

        private void betweenWords() {
            StringBuilder pattern = new StringBuilder(order + "pattern:");
            for (int i = first; i <= second; i++) {
                Word word = words.get(i);
                pattern.append(word.isContent() ? word.stem() : word.text()).append(' ');
                if (i > first && i < second) {
                    features.add(order + "between:" + word.stem(), word);
                    features.add(order + "between-c:" + word.cluster(), word);
                }
                if (i < second) {
                    features.add(
                            order + "bb:" + word.stem() + "_" + words.get(i + 1).stem(), word, words.get(i + 1));
                }
            }
            if (between.size() < SHORT) {
                features.add(pattern.toString(), between.toArray(Word[]::new));
            }
        }

        private void outside(int from, int to, String where) {
            for (int i = from; i < to; i++) {
                features.add(order + where + words.get(i).stem(), words.get(i));
                features.add(order + where + "c:" + words.get(i).cluster(), words.get(i));
            }
        }

        /** Who does what to whom: the verbs between the two, with their voice, negation and kind of act. */
        private void verbs() {
            Surroundings surroundings = new Surroundings(words, lexicon, features, order);
            StringBuilder acts = new StringBuilder(order + "acts:");
            int n = 0;
            for (int i = first + 1; i < second; i++) {
                Word verb = words.get(i);
                if (verb.isVerb()) {
                    String frame = order
                            + (surroundings.passive(i) ? "passive" : "verb")
                            + (surroundings.negated(i) || frames.signs().isDenied(i) ? "-not" : "")
                            + (verb.unreal() || frames.signs().isUnreal(i) ? "-maybe:" : ":");
                    features.add(frame + verb.stem(), verb);
                    features.add(frame + "c:" + verb.cluster(), verb);
                    features.add(frame + "act:" + lexicon.act(verb.text()), verb);
                    features.add(frame + "sign:" + FeatureList.sign(verb.valence()), verb);
                    acts.append(lexicon.act(verb.text())).append(',');
                    n++;
                }
            }
            features.add(order + "verbs:" + Math.min(n, 4));
            if (n > 0 && n < 4) {
                features.add(acts.toString());
            }
        }

        private void quotation() {
            features.add(order + "quoted:" + words.get(holder).quoted() + "/"
                    + words.get(target).quoted());
        }

        private long count(String placeholder) {
            return between.stream().filter(word -> word.is(placeholder)).count();
        }
    }
}
