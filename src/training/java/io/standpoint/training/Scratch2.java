package io.standpoint.training;

import io.standpoint.judgement.*;
import io.standpoint.models.*;
import io.standpoint.text.*;
import java.nio.file.*;
import java.util.*;

/** Prints frames and weights for marked sentences. */
public final class Scratch2 {
    public static void main(String[] a) throws Exception {
        Path models = Path.of(System.getProperty("models"));
        SentenceReader reader = new SentenceReader(TextModels.load());
        PairReader pairs = PairReader.load(ModelStore.in(models));
        MaxentClassifier c = MaxentClassifier.load(ModelStore.in(models), "en-directed-stance");
        for (String row : Files.readAllLines(Path.of(a[0]))) {
            WrittenStances.Written w = WrittenStances.written(row);
            Sentence x = reader.sentence(w.text());
            var quotes = WrittenStances.quotes(x);
            for (String pair : w.labels().keySet()) {
                String h = pair.split(">")[0], t = pair.split(">")[1];
                if (h.equals("*")) continue;
                Features f = pairs.features(x, w.marked(h, x, quotes), w.marked(t, x, quotes));
                System.out.println(w.text() + "  " + pair + " " + w.labels().get(pair) + " "
                        + Arrays.toString(c.probabilities(f)));
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < f.size(); i++) {
                    Features one = new Features();
                    one.add(f.name(i));
                    double[] s = c.scores(one);
                    if (f.name(i).startsWith("f")
                            || f.name(i).startsWith("said")
                            || Math.abs(s[0] - s[2]) + Math.abs(s[1] - s[2]) > .4)
                        lines.add(String.format("%6.2f %6.2f  %s", s[0] - s[2], s[1] - s[2], f.name(i)));
                }
                lines.sort(Comparator.comparingDouble(
                        l -> -Math.abs(Double.parseDouble(l.substring(0, 6).strip()))
                                - Math.abs(Double.parseDouble(l.substring(7, 13).strip()))));
                lines.stream().limit(22).forEach(System.out::println);
            }
        }
    }
}
