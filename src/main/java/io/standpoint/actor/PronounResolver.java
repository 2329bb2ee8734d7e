package io.standpoint.actor;

import io.standpoint.models.ModelStore;
import io.standpoint.speech.Quote;
import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Says whom the pronouns of an article refer to. Safe to share between threads. */
public final class PronounResolver {
    public static final String MODEL = "en-pronouns";
    /** The model's setting that says under which probability no link is made. */
    public static final String THRESHOLD = "threshold";

    /** Says how the reader's word counts beside the ranker's. */
    public static final String READER = "en-encoder-pronouns";

    public static final String WEIGHT = "weight";
    public static final String NONE = "none";

    private final GivenNames givenNames;
    private final AntecedentRanker ranker;
    private final double threshold;

    /** @param threshold a link less probable is not made: none is better than a wrong one */
    public PronounResolver(GivenNames givenNames, AntecedentRanker ranker, double threshold) {
        this.givenNames = givenNames;
        this.ranker = ranker;
        this.threshold = threshold;
    }

    public static PronounResolver load(ModelStore store) {
        return new PronounResolver(GivenNames.load(store), MaxentRanker.load(store), number(store, MODEL, THRESHOLD));
    }

    /** The same, corrected by what a reader says. */
    public PronounResolver reading(CoreferenceReader reader, ModelStore store) {
        AntecedentRanker corrected =
                new ReadingRanker(ranker, reader, number(store, READER, WEIGHT), number(store, READER, NONE));
        return new PronounResolver(givenNames, corrected, threshold);
    }

    private static double number(ModelStore store, String model, String setting) {
        return Double.parseDouble(store.card(model).settings().get(setting));
    }

    GivenNames givenNames() {
        return givenNames;
    }

    /** Adds the pronouns that refer to them to the actors. */
    void resolve(List<Sentence> sentences, List<Quote> quotes, List<ActorDraft> drafts) {
        Discourse discourse = new Discourse(sentences);
        List<Antecedent> antecedents = new ArrayList<>();
        for (ActorDraft draft : drafts) {
            if (draft.isMentioned()) {
                Antecedent antecedent = new Antecedent(draft, givenNames);
                antecedent.setNames(discourse.names(antecedent));
                antecedents.add(antecedent);
            }
        }
        new PronounWalk(discourse, quotes, ranker, threshold).run(antecedents);
        new GroupPronouns(discourse, antecedents).run();
    }
}
