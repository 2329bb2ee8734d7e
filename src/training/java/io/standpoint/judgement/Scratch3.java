package io.standpoint.judgement;

import io.standpoint.models.*;
import io.standpoint.text.*;
import java.nio.file.*;
import java.util.*;

public final class Scratch3 {
    public static void main(String[] a) throws Exception {
        SentenceReader reader = new SentenceReader(TextModels.load());
        Lexicon lex = Lexicon.load(ModelStore.in(Path.of("models")));
        for (String row : Files.readAllLines(Path.of(a[0]))) {
            String text = row.split("\t")[0];
            Sentence s = reader.sentence(text.replaceAll("\\[.\\|([^\\]]*)\\]", "$1"));
            var words = MaskedSentence.of(s, lex, List.of(), List.of()).words();
            StringBuilder b = new StringBuilder();
            for (Chunk c : Chunk.of(words)) {
                b.append(c.kind()).append('(');
                for (int i = c.from(); i < c.to(); i++)
                    b.append(words.get(i).text())
                            .append('/')
                            .append(words.get(i).tag())
                            .append(i == c.head() ? "* " : " ");
                b.append(c.passive() ? "pass" : "")
                        .append(c.negated() ? "not" : "")
                        .append(") ");
            }
            System.out.println(b);
            Clauses cl = Clauses.of(words);
            for (int i = 0; i < words.size(); i++)
                for (var l : cl.links(i))
                    System.out.print(words.get(i).text() + "-" + l.role() + "->"
                            + words.get(l.head()).text() + "  ");
            System.out.println("\n");
        }
    }
}
