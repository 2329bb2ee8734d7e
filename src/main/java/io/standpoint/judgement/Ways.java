package io.standpoint.judgement;

import io.standpoint.judgement.Clauses.Link;
import java.util.ArrayList;
import java.util.List;

/** Climbs from a word to all that it is an argument of, directly or through others. */
final class Ways {
    private static final int DEPTH = 4;
    private static final int MOST = 24;

    /**
     * A way from a word up to one that it is, directly or not, an argument of.
     *
     * @param inner the words passed on the way, the lowest first
     * @param role at the top; with "~" and the role at the bottom where it is reached through other words
     */
    record Way(int top, String role, List<Integer> inner) {
        String topRole() {
            int way = role.indexOf('~');
            return way < 0 ? role : role.substring(0, way);
        }

        String bottomRole() {
            return role.substring(role.lastIndexOf('~') + 1);
        }
    }

    private Ways() {}

    /** Breadth first, so that shorter ways come first; the first is the word itself, as "self". */
    static List<Way> from(int word, Clauses clauses) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(word, "self", List.of()));
        for (int i = 0; i < ways.size() && ways.size() < MOST; i++) {
            Way way = ways.get(i);
            if (way.inner().size() < DEPTH - 1 || i == 0) {
                extend(way, i == 0, clauses, ways);
            }
        }
        return ways;
    }

    private static void extend(Way way, boolean first, Clauses clauses, List<Way> ways) {
        for (Link link : clauses.links(way.top())) {
            List<Integer> inner = new ArrayList<>(way.inner());
            if (!first) {
                inner.add(way.top());
            }
            String role = first ? link.role() : link.role() + "~" + way.bottomRole();
            if (ways.stream()
                    .noneMatch(
                            known -> known.top() == link.head() && known.role().equals(role))) {
                ways.add(new Way(link.head(), role, inner));
            }
        }
    }
}
