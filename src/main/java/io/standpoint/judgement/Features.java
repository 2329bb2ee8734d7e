package io.standpoint.judgement;

import java.util.ArrayList;
import java.util.List;

/** The features of one sample, each with the tokens it was read from, so that a decision can be shown in words. */
public final class Features {
    private final List<String> names = new ArrayList<>();
    private final List<int[]> tokens = new ArrayList<>();

    /**
     * @param tokens indices into the sentence's tokens; none for a feature of the whole sentence
     */
    public void add(String name, int... tokens) {
        names.add(name);
        this.tokens.add(tokens);
    }

    public int size() {
        return names.size();
    }

    public String name(int i) {
        return names.get(i);
    }

    int[] tokens(int i) {
        return tokens.get(i);
    }

    public String[] names() {
        return names.toArray(String[]::new);
    }
}
