package io.standpoint.actor;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of actors that are looked for, kept by their first words: an article takes the same time however many they are.
 * Safe to share between threads.
 */
public final class TargetNames {
    private final List<TargetRequest> targets;
    private final Map<String, Set<Wanted>> byFirstWord = new HashMap<>();

    public TargetNames(List<TargetRequest> targets) {
        this.targets = TargetRequest.distinct(targets);
        for (TargetRequest target : this.targets) {
            target.names().forEach(name -> {
                add(target, NamePattern.of(name, Normalizer.Form.NFC));
                add(target, NamePattern.of(name, Normalizer.Form.NFD));
            });
        }
    }

    private record Wanted(TargetRequest target, NamePattern name) {}

    private record Match(TargetRequest target, CharSpan span) {
        int length() {
            return span.end() - span.start();
        }
    }

    private void add(TargetRequest target, NamePattern name) {
        if (name.lead() < name.form().length()) {
            byFirstWord
                    .computeIfAbsent(name.firstWord(), word -> new HashSet<>())
                    .add(new Wanted(target, name));
        }
    }

    /** Those that a text names, in their own order. */
    public List<TargetRequest> namedIn(String text) {
        Set<TargetRequest> named = new HashSet<>();
        matches(text).forEach(match -> named.add(match.target));
        return targets.stream().filter(named::contains).toList();
    }

    /** Where each of them is named, in text order; the longer name where two overlap. */
    Map<TargetRequest, List<Found>> find(List<Sentence> sentences) {
        Map<TargetRequest, List<Found>> found = new LinkedHashMap<>();
        targets.forEach(target -> found.put(target, new ArrayList<>()));
        for (Sentence sentence : sentences) {
            for (Match match : apart(matches(sentence.text()))) {
                int offset = sentence.span().start();
                CharSpan span = new CharSpan(offset + match.span.start(), offset + match.span.end());
                found.get(match.target).add(new Found(sentence.index(), span, match.span.of(sentence.text())));
            }
        }
        return found;
    }

    /** A name in an article. */
    record Found(int sentence, CharSpan span, String text) {}

    private List<Match> matches(String text) {
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = NamePattern.wordEnd(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            for (Wanted wanted : byFirstWord.getOrDefault(NamePattern.folded(text.substring(at, end)), Set.of())) {
                int start = at - wanted.name.lead();
                int stop = wanted.name.end(text, start);
                if (stop > start) {
                    matches.add(new Match(wanted.target, new CharSpan(start, stop)));
                }
            }
            at = end;
        }
        return matches;
    }

    private static List<Match> apart(List<Match> matches) {
        List<Match> apart = new ArrayList<>();
        matches.sort(Comparator.comparingInt(Match::length).reversed());
        BitSet covered = new BitSet();
        for (Match match : matches) {
            if (!covered.get(match.span.start()) && !covered.get(match.span.end() - 1)) {
                covered.set(match.span.start(), match.span.end());
                apart.add(match);
            }
        }
        apart.sort(Comparator.comparingInt(match -> match.span.start()));
        return apart;
    }
}
