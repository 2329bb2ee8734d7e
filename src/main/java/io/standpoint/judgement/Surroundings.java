package io.standpoint.judgement;

import io.standpoint.judgement.MaskedSentence.Word;
import io.standpoint.text.Be;
import java.util.List;

/** Reads what stands around one placeholder: the words near it, the verbs it does or suffers, what it owns. */
final class Surroundings {
    /** Words further away than this are read without their side. */
    private static final int WINDOW = 6;
    /** A verb further away than this is hardly the actor's. */
    private static final int VERB_REACH = 8;

    private final List<Word> words;
    private final Lexicon lexicon;
    private final FeatureList features;
    private final String prefix;

    Surroundings(List<Word> words, Lexicon lexicon, FeatureList features, String prefix) {
        this.words = words;
        this.lexicon = lexicon;
        this.features = features;
        this.prefix = prefix;
    }

    void read(int at) {
        window(at, -1);
        window(at, +1);
        verb(at, -1);
        verb(at, +1);
        preposition(at);
        possession(at);
        shape(at);
    }

    private void window(int at, int step) {
        String side = prefix + (step < 0 ? "l" : "r");
        for (int d = 1; d <= WINDOW && inside(at + step * d); d++) {
            Word word = words.get(at + step * d);
            features.add(side + ":" + word.stem(), word);
            if (!word.cluster().isEmpty()) {
                features.add(side + "c:" + word.cluster(), word);
            }
            if (d <= 3) {
                features.add(side + d + ":" + word.text(), word);
            }
            if (word.valence() != 0) {
                String near = d <= 2 ? "2" : d <= 4 ? "4" : "6";
                features.add(side + near + "sign:" + FeatureList.sign(word.valence()), word);
            }
        }
        if (inside(at + 2 * step)) {
            Word near = words.get(at + step);
            Word far = words.get(at + 2 * step);
            features.add(side + "12:" + near.stem() + "_" + far.stem(), near, far);
        }
    }

    /** The nearest verb on one side, with voice and negation, and what its kind of act and its sign are. */
    private void verb(int at, int step) {
        int found = -1;
        for (int d = 1; d <= VERB_REACH && inside(at + step * d) && found < 0; d++) {
            found = words.get(at + step * d).isVerb() ? at + step * d : -1;
        }
        if (found < 0) {
            features.add(prefix + (step < 0 ? "noverb-l" : "noverb-r"));
            return;
        }
        Word verb = words.get(found);
        String frame =
                prefix + (step < 0 ? "vl" : "vr") + (passive(found) ? "p" : "") + (negated(found) ? "n" : "") + ":";
        features.add(frame + verb.stem(), verb);
        features.add(frame + "sign:" + FeatureList.sign(verb.valence()), verb);
        features.add(frame + "c:" + verb.cluster(), verb);
        features.add(frame + "act:" + lexicon.act(verb.text()), verb);
        object(found, frame, verb);
    }

    private void object(int verb, String frame, Word word) {
        for (int i = verb + 1; i < Math.min(words.size(), verb + 6); i++) {
            Word object = words.get(i);
            if (object.isContent()) {
                features.add(frame + word.stem() + "_" + object.stem(), word, object);
                if (object.valence() != 0) {
                    features.add(frame + "object:" + FeatureList.sign(object.valence()), object);
                }
                return;
            }
        }
    }

    /** "criticism of T", "accused by T", "to T": the preposition and the content word that it hangs on. */
    private void preposition(int at) {
        for (int p = at - 1; p >= Math.max(0, at - 4); p--) {
            if (!words.get(p).tag().equals("ADP")) {
                continue;
            }
            for (int i = p - 1; i >= Math.max(0, p - 5); i--) {
                Word head = words.get(i);
                if (head.tag().equals("NOUN") || head.isVerb() || head.tag().equals("ADJ")) {
                    String frame = prefix + "prep:" + words.get(p).text() + ":";
                    features.add(frame + head.stem(), head, words.get(p));
                    features.add(frame + "c:" + head.cluster(), head, words.get(p));
                    features.add(frame + "sign:" + FeatureList.sign(head.valence()), head);
                    return;
                }
            }
            return;
        }
    }

    /** "T's failure". */
    private void possession(int at) {
        if (!inside(at + 1) || !words.get(at + 1).text().startsWith("'")) {
            return;
        }
        for (int i = at + 2; i < Math.min(words.size(), at + 6); i++) {
            Word owned = words.get(i);
            if (owned.tag().equals("NOUN")) {
                features.add(prefix + "owns:" + owned.stem(), owned);
                features.add(prefix + "owns-c:" + owned.cluster(), owned);
                features.add(prefix + "owns-sign:" + FeatureList.sign(owned.valence()), owned);
                return;
            }
        }
    }

    private void shape(int at) {
        features.add(prefix + "tags:" + tag(at - 2) + tag(at - 1) + "_" + tag(at + 1) + tag(at + 2));
    }

    private String tag(int i) {
        return inside(i) ? words.get(i).tag() + "," : "#";
    }

    /** "was accused", "has been accused". */
    boolean passive(int verb) {
        String text = words.get(verb).text();
        if (!text.endsWith("ed") && !text.endsWith("n") && !text.endsWith("t")) {
            return false;
        }
        for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
            if (Be.isPassive(words.get(i).text())) {
                return true;
            }
            if (!words.get(i).tag().equals("ADV") && !words.get(i).tag().equals("PART")) {
                return false;
            }
        }
        return false;
    }

    boolean negated(int verb) {
        return words.get(verb).negated();
    }

    private boolean inside(int i) {
        return i >= 0 && i < words.size();
    }
}
