package io.standpoint.training;

import io.standpoint.actor.Gazetteer;
import io.standpoint.actor.Name;
import io.standpoint.actor.NameFinder;
import io.standpoint.actor.NameType;
import io.standpoint.actor.Titles;
import io.standpoint.judgement.Engine;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import io.standpoint.text.Token;
import io.standpoint.training.NameScores.TypedSpan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scores the name finder that the service uses on labelled sentences, their words being the tokens. */
final class NameEvaluator {
    private final SentenceReader reader;
    private final NameFinder finder;
    private final Engine engine;
    private final NameScores unstripped = new NameScores();

    NameEvaluator(ModelStore models, EngineKind engine) {
        reader = new SentenceReader(TextModels.load());
        finder = NameFinder.load(models, Gazetteer.load(models));
        this.engine = engine.load(models);
    }

    /** The gold as the file has it against names that never include a title. */
    NameScores unstripped() {
        return unstripped;
    }

    /** @param predictions where to write gold, predicted and probability, a row a span */
    NameScores score(List<LabelledWords> labelled, Optional<Path> predictions) throws IOException {
        NameScores scores = new NameScores();
        StringWriter rows = new StringWriter();
        PrintWriter out = new PrintWriter(rows);
        for (LabelledWords words : labelled) {
            Sentence sentence = reader.sentence(words.words());
            List<Name> names = finder.find(sentence, engine.reading().names(sentence));
            Set<TypedSpan> gold = gold(words, sentence.tokens(), true);
            Set<TypedSpan> found = found(names);
            scores.add(gold, found);
            unstripped.add(gold(words, sentence.tokens(), false), found);
            print(sentence, gold, names, out);
        }
        if (predictions.isPresent()) {
            Files.writeString(predictions.get(), rows.toString());
        }
        return scores;
    }

    private static Set<TypedSpan> found(List<Name> names) {
        Set<TypedSpan> spans = new HashSet<>();
        names.forEach(name -> spans.add(new TypedSpan(name.span(), name.type())));
        return spans;
    }

    private static Set<TypedSpan> gold(LabelledWords words, List<Token> tokens, boolean strip) {
        Set<TypedSpan> spans = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (words.begins()[i]) {
                NameType type = words.types().get(i).orElseThrow();
                int end = words.end(i);
                int start = strip ? Titles.skip(tokens, i, end, type) : i;
                if (start < end) {
                    int from = tokens.get(start).span().start();
                    int to = tokens.get(end - 1).span().end();
                    spans.add(new TypedSpan(new CharSpan(from, to), type));
                }
            }
        }
        return spans;
    }

    private static void print(Sentence sentence, Set<TypedSpan> gold, List<Name> names, PrintWriter out) {
        Set<TypedSpan> missed = new HashSet<>(gold);
        for (Name name : names) {
            TypedSpan span = new TypedSpan(name.span(), name.type());
            boolean right = missed.remove(span);
            out.printf("%s\t%s %s\t%.4f%n", right ? name.type() : "-", name.type(), name.text(), name.probability());
        }
        for (TypedSpan span : missed) {
            out.printf("%s %s\t-\t%n", span.type(), span.span().of(sentence.text()));
        }
    }
}
