package io.standpoint.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who has been described in an article up to some sentence of it, and when each was last mentioned. Holders that the
 * article leaves without a name are among them, so that nobody else is taken for them.
 */
final class Candidates {
    private final Map<String, List<Candidate>> byHead = new HashMap<>();
    private final Map<ActorDraft, Integer> lastSeen = new IdentityHashMap<>();

    void describe(ActorDraft draft, Description description) {
        add(new Candidate(Optional.of(draft), description));
    }

    void see(ActorDraft draft, int sentence) {
        lastSeen.put(draft, sentence);
    }

    void seeUnnamed(Description description, int sentence) {
        Candidate unnamed = new Candidate(Optional.empty(), description);
        unnamed.seen = sentence;
        add(unnamed);
    }

    /** Whether anybody so far has been called by a word. */
    boolean isKnown(String head) {
        return byHead.containsKey(head);
    }

    /** The one mentioned last of those whom a description fits; nobody if two were in one sentence, or it has no name. */
    Optional<ActorDraft> find(Description asked, int sentence) {
        Candidate best = null;
        boolean equal = false;
        for (Candidate candidate : byHead.getOrDefault(asked.head(), List.of())) {
            if (!candidate.description.fits(asked)) {
                continue;
            }
            int difference = best == null ? 1 : seen(candidate) - seen(best);
            boolean same = best != null && best.draft.isPresent() && best.draft.equals(candidate.draft);
            equal = !same && difference == 0 || equal && difference <= 0;
            best = difference > 0 ? candidate : best;
        }
        if (best != null && best.draft.isEmpty()) {
            best.seen = sentence;
        }
        return best == null || equal ? Optional.empty() : best.draft;
    }

    private void add(Candidate candidate) {
        heads(candidate.description).forEach(head -> {
            List<Candidate> list = byHead.computeIfAbsent(head, h -> new ArrayList<>());
            boolean known = candidate.draft.isPresent()
                    && list.stream()
                            .anyMatch(c ->
                                    c.draft.equals(candidate.draft) && c.description.equals(candidate.description));
            if (!known) {
                list.add(candidate);
            }
        });
    }

    private static Set<String> heads(Description description) {
        return OfficeWords.heads(description.words());
    }

    private int seen(Candidate candidate) {
        return candidate.draft.map(draft -> lastSeen.getOrDefault(draft, -1)).orElse(candidate.seen);
    }

    private static final class Candidate {
        private final Optional<ActorDraft> draft;
        private final Description description;
        private int seen;

        Candidate(Optional<ActorDraft> draft, Description description) {
            this.draft = draft;
            this.description = description;
        }
    }
}
