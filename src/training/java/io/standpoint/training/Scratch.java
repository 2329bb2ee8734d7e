package io.standpoint.training;

import io.standpoint.judgement.*;
import io.standpoint.models.*;
import io.standpoint.text.*;
import java.nio.file.*;
import java.util.*;

public final class Scratch {
    public static void main(String[] a) throws Exception {
        Path models = Path.of(System.getProperty("models"));
        if (a.length > 0 && a[0].equals("attitudes")) {
            new ModelWriter(models).write(Lexicon.ATTITUDES, Attitudes.build());
            return;
        }
        double weight = Double.parseDouble(System.getProperty("weight", "1"));
        SentenceReader reader = new SentenceReader(TextModels.load());
        PairReader pairs = PairReader.load(ModelStore.in(models));
        List<Example> train = new ArrayList<>();
        Set<String> scored = new HashSet<>();
        List<PairSample> dev = Dse.read(Path.of("../shared/data/dse/dev.tsv"));
        dev.forEach(s -> scored.add(s.article()));
        for (PairSample s : Dse.read(Path.of("../shared/data/dse/train.tsv"))) {
            if (scored.contains(s.article())) continue;
            Sentence x = reader.sentence(s.text());
            MarkedActor p = new MarkedActor(List.of(s.p())), q = new MarkedActor(List.of(s.q()));
            String f = DirectedLabels.forth(s.label()), b = DirectedLabels.back(s.label());
            train.add(new Example(
                    s.article(), f, pairs.features(x, p, q), s.label() != 0 && f.equals("NEITHER") ? .5 : 1));
            train.add(new Example(
                    s.article(), b, pairs.features(x, q, p), s.label() != 0 && b.equals("NEITHER") ? .5 : 1));
        }
        Map<String, List<Example>> held = new TreeMap<>();
        int n = 0;
        List<WrittenStances.Written> all =
                WrittenStances.read(Path.of(System.getProperty("written", WrittenStances.FILE.toString())));
        List<String[]> info = new ArrayList<>();
        for (WrittenStances.Written w : all) {
            Sentence x = reader.sentence(w.text());
            var quotes = WrittenStances.quotes(x);
            boolean out = Split.part("scratch " + Split.textKey(w.text()), 5) == 0;
            n++;
            for (String h : w.holders())
                for (String t : w.targets())
                    if (!h.equals(t)) {
                        Features f = pairs.features(x, w.marked(h, x, quotes), w.marked(t, x, quotes));
                        if (!out) f.add("written");
                        Example e = new Example(w.text(), w.label(h, t), f, weight);
                        if (out) {
                            held.computeIfAbsent("written", k -> new ArrayList<>())
                                    .add(e);
                            info.add(new String[] {
                                w.text(),
                                w.parties().getOrDefault(h, List.of()).isEmpty()
                                        ? "@"
                                        : w.parties().get(h).get(0).of(w.text()),
                                w.parties().get(t).get(0).of(w.text())
                            });
                        } else train.add(e);
                    }
        }
        System.out.println(train.size() + " train");
        List<String> L = MaxentEngine.STANCES;
        if (a.length > 0 && a[0].equals("dump")) {
            try (var o = Files.newBufferedWriter(Path.of("/tmp/scratch/dump.txt"))) {
                for (Example e : train)
                    o.write((Arrays.asList(e.features().names()).contains("written") ? "W" : "D") + "\t" + e.label()
                            + "\t"
                            + String.join(
                                    " ",
                                    Arrays.stream(e.features().names())
                                            .map(x -> x.replace(' ', '_'))
                                            .toList())
                            + "\n");
                for (Example e : held.get("written"))
                    o.write("H\t" + e.label() + "\t"
                            + String.join(
                                    " ",
                                    Arrays.stream(e.features().names())
                                            .map(x -> x.replace(' ', '_'))
                                            .toList())
                            + "\n");
                for (PairSample s : dev) {
                    Sentence x = reader.sentence(s.text());
                    MarkedActor p = new MarkedActor(List.of(s.p())), q = new MarkedActor(List.of(s.q()));
                    o.write("P" + s.label() + "\t" + DirectedLabels.forth(s.label()) + "\t"
                            + String.join(
                                    " ",
                                    Arrays.stream(pairs.features(x, p, q).names())
                                            .map(y -> y.replace(' ', '_'))
                                            .toList())
                            + "\n");
                    o.write("Q" + s.label() + "\t" + DirectedLabels.back(s.label()) + "\t"
                            + String.join(
                                    " ",
                                    Arrays.stream(pairs.features(x, q, p).names())
                                            .map(y -> y.replace(' ', '_'))
                                            .toList())
                            + "\n");
                }
            }
            return;
        }
        double l2 = Double.parseDouble(System.getProperty("l2", "8"));
        MaxentTrainer.Penalties pen =
                new MaxentTrainer.Penalties(l2, MaxentTrainer.Prior.BY_RATIO, Integer.getInteger("cut", 4), 60);
        byte[] m = MaxentTrainer.train(train, L, pen);
        MaxentClassifier c = MaxentTrainer.classifier(m, L);
        for (double bias = -1; bias <= 1.6; bias += 0.5) {
            StringBuilder line = new StringBuilder(String.format("bias %.1f ", bias));
            int[][] conf = new int[5][5];
            for (PairSample s : dev) {
                Sentence x = reader.sentence(s.text());
                MarkedActor p = new MarkedActor(List.of(s.p())), q = new MarkedActor(List.of(s.q()));
                double[] pr =
                        DirectedLabels.of(sp(c, pairs.features(x, p, q), bias), sp(c, pairs.features(x, q, p), bias));
                int best = 0;
                for (int k = 1; k < 5; k++) if (pr[k] > pr[best]) best = k;
                conf[s.label()][best]++;
            }
            line.append(" dse5 ").append(String.format("%.3f", macro(conf)));
            int[][] cw = new int[3][3];
            int i = 0;
            StringBuilder errs = new StringBuilder();
            for (Example e : held.get("written")) {
                var pr = sp(c, e.features(), bias);
                int best = L.indexOf(pr.best().name());
                int g = L.indexOf(e.label());
                cw[g][best]++;
                if (g != best)
                    errs.append(e.label())
                            .append("->")
                            .append(L.get(best))
                            .append(" ")
                            .append(info.get(i)[1])
                            .append(" > ")
                            .append(info.get(i)[2])
                            .append(" | ")
                            .append(e.article())
                            .append("\n");
                i++;
            }
            line.append(" written ").append(String.format("%.3f", macro(cw))).append(Arrays.deepToString(cw));
            System.out.println(line);
            if (Math.abs(bias) < .1) Files.writeString(Path.of("/tmp/scratch/errs.txt"), errs.toString());
        }
        if (a.length > 0 && a[0].equals("write")) {
            Path dir = models.resolve("en-directed-stance");
            Files.write(dir.resolve("model.bin.gz"), m);
            String card = Files.readString(dir.resolve("model.json"));
            double b = Double.parseDouble(System.getProperty("bias", "0"));
            card = card.replaceAll("\"temperature\" : [0-9.]+", "\"temperature\" : 1.0")
                    .replaceAll("\"biases\" : \\[[^\\]]*\\]", "\"biases\" : [ " + b + ", " + b + ", 0.0 ]");
            new ModelWriter(models).write("en-directed-stance/model.json", card.getBytes());
        }
    }

    static StanceProbabilities sp(MaxentClassifier c, Features f, double bias) {
        double[] s = c.scores(f);
        s[0] += bias;
        s[1] += bias;
        double[] p = MaxentClassifier.calibrated(s, MaxentClassifier.none(3));
        return new StanceProbabilities(p[0], p[1], p[2]);
    }

    static double macro(int[][] c) {
        double sum = 0;
        for (int k = 0; k < c.length; k++) {
            int tp = c[k][k], g = 0, p = 0;
            for (int j = 0; j < c.length; j++) {
                g += c[k][j];
                p += c[j][k];
            }
            sum += g + p == 0 ? 0 : 2.0 * tp / (g + p);
        }
        return sum / c.length;
    }
}
