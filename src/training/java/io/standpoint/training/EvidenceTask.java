package io.standpoint.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.judgement.Engine;
import io.standpoint.judgement.EngineKind;
import io.standpoint.judgement.Evidence;
import io.standpoint.judgement.MarkedActor;
import io.standpoint.judgement.MarkedSentence;
import io.standpoint.judgement.SentenceScores;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import io.standpoint.text.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * {@code -Dtask=evidence}: are the words that are said to have decided those that did? Takes them out and counts how often the
 * decision changes, beside what taking out as many other words does.
 *
 * @see <a href="https://aclanthology.org/2020.acl-main.408/">DeYoung et al. 2020, ERASER (comprehensiveness)</a>
 */
final class EvidenceTask implements Task {
    private static final int WORDS = 3;
    private static final int DRAWS = 5;
    private static final int MOST = 400;
    private static final long SEED = 1;

    private final SentenceReader reader = new SentenceReader(TextModels.load());

    /** A text and the parties that are judged in it, the target last. */
    private record Row(String text, List<CharSpan> parties) {}

    /** What is judged of a row. */
    private record Decision(String label, List<Evidence> evidence) {
        boolean takesSide() {
            return !label.equals("NEUTRAL") && !label.equals("NEITHER");
        }
    }

    private static final class Flips {
        private int decisions;
        private int top;
        private double random;

        void add(boolean flipped, double share) {
            decisions++;
            top += flipped ? 1 : 0;
            random += share;
        }

        double top() {
            return (double) top / Math.max(1, decisions);
        }

        double random() {
            return random / Math.max(1, decisions);
        }
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public void train(TrainingRun run) {
        // nothing to train: it scores what the engines say
    }

    @Override
    public void evaluate(EvaluationRun run) throws IOException {
        Engine engine = EngineKind.of(run.engine()).load(run.models());
        Engine explaining = engine.explaining();
        Random random = new Random(SEED);
        Flips all = new Flips();
        Flips sided = new Flips();
        for (Row row : rows(run.data())) {
            Sentence sentence = reader.sentence(row.text());
            Decision decision = decide(explaining, sentence, row.parties());
            List<CharSpan> top = decision.evidence().stream()
                    .filter(word -> word.weight() > 0)
                    .map(word -> new CharSpan(word.start(), word.end()))
                    .filter(word -> row.parties().stream().noneMatch(word::overlaps))
                    .limit(WORDS)
                    .toList();
            List<CharSpan> others = others(sentence, row.parties(), top);
            if (top.isEmpty() || others.size() < top.size()) {
                continue;
            }
            boolean flipped = flips(engine, row, top, decision);
            int chance = 0;
            for (int draw = 0; draw < DRAWS; draw++) {
                Collections.shuffle(others, random);
                chance += flips(engine, row, others.subList(0, top.size()), decision) ? 1 : 0;
            }
            all.add(flipped, (double) chance / DRAWS);
            if (decision.takesSide()) {
                sided.add(flipped, (double) chance / DRAWS);
            }
        }
        print("all decisions", all);
        print("those that take a side", sided);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("task", name());
        json.put("engine", run.engine());
        json.put("n", all.decisions);
        json.put("flipRate", GapScores.round(all.top()));
        json.put("randomFlipRate", GapScores.round(all.random()));
        json.put("ratio", GapScores.round(all.top() / Math.max(1e-9, all.random())));
        System.out.println(new ObjectMapper().writeValueAsString(json));
    }

    private static void print(String title, Flips flips) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d; changed without the top words (at most %d) %.3f, without as many others %.3f: %.1f times%n",
                title,
                flips.decisions,
                WORDS,
                flips.top(),
                flips.random(),
                flips.top() / Math.max(1e-9, flips.random()));
    }

    /** The sentiment toward the target of NewsMTSC's rows, the stance of p toward q of DSE's. */
    private static List<Row> rows(Path data) throws IOException {
        List<Row> rows = new ArrayList<>();
        if (data.toString().endsWith(".tsv")) {
            Dse.read(data).forEach(sample -> rows.add(new Row(sample.text(), List.of(sample.p(), sample.q()))));
        } else {
            NewsMtsc.read(data).forEach(sample -> rows.add(new Row(sample.text(), List.of(sample.target()))));
        }
        return rows.subList(0, Math.min(MOST, rows.size()));
    }

    private static Decision decide(Engine engine, Sentence sentence, List<CharSpan> parties) {
        List<MarkedActor> actors =
                parties.stream().map(party -> new MarkedActor(List.of(party))).toList();
        SentenceScores scores = engine.reading().score(new MarkedSentence(sentence, actors, List.of()));
        if (parties.size() == 1) {
            var toward = scores.toward().get(0);
            return new Decision(toward.label().name(), toward.evidence());
        }
        var stance = scores.pairs().get(0).get(1);
        return new Decision(stance.label().name(), stance.evidence());
    }

    private static List<CharSpan> others(Sentence sentence, List<CharSpan> parties, List<CharSpan> top) {
        List<CharSpan> others = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            CharSpan span = token.span();
            if (Character.isLetter(token.text().charAt(0))
                    && parties.stream().noneMatch(span::overlaps)
                    && !top.contains(span)) {
                others.add(span);
            }
        }
        return others;
    }

    /** Whether the decision is another where some words aren't in the text. */
    private boolean flips(Engine engine, Row row, List<CharSpan> words, Decision decision) {
        StringBuilder text = new StringBuilder(row.text());
        List<CharSpan> parties = new ArrayList<>(row.parties());
        List<CharSpan> last = words.stream()
                .sorted(Comparator.comparingInt(CharSpan::start).reversed())
                .toList();
        for (CharSpan word : last) {
            text.delete(word.start(), word.end());
            int length = word.end() - word.start();
            parties.replaceAll(party ->
                    party.start() >= word.end() ? new CharSpan(party.start() - length, party.end() - length) : party);
        }
        return !decide(engine, reader.sentence(text.toString()), parties)
                .label()
                .equals(decision.label());
    }
}
