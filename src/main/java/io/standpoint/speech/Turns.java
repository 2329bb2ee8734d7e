package io.standpoint.speech;

import io.standpoint.text.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has the word from sentence to sentence. */
final class Turns {
    private final String text;
    private final List<Sentence> sentences;
    private final List<SentenceSpeech> speech;
    private final Map<Integer, Voice> voices = new HashMap<>();

    /**
     * @param speech of each sentence
     */
    Turns(String text, List<Sentence> sentences, List<SentenceSpeech> speech) {
        this.text = text;
        this.sentences = sentences;
        this.speech = speech;
    }

    /** Each utterance's voice, by its number, where one can be told. */
    Map<Integer, Voice> voices() {
        for (SentenceSpeech of : speech) {
            for (int i = 0; i < of.quotations().size(); i++) {
                int utterance = of.quotations().get(i).utterance();
                of.voice(i).ifPresent(voice -> voices.putIfAbsent(utterance, voice));
            }
        }
        Optional<Voice> turn = Optional.empty();
        for (int i = 0; i < speech.size(); i++) {
            turn = turn(i, startsParagraph(i) ? Optional.empty() : turn);
        }
        return voices;
    }

    /** Settles a sentence's quotations that have no voice yet, and tells whose turn it is behind it. */
    private Optional<Voice> turn(int sentence, Optional<Voice> turn) {
        SentenceSpeech of = speech.get(sentence);
        Optional<Voice> last = Optional.empty();
        for (int i = 0; i < of.quotations().size(); i++) {
            Quotation quotation = of.quotations().get(i);
            if (quotation.depth() == 1) {
                if (!voices.containsKey(quotation.utterance()) && of.isSpeech(i)) {
                    neighbour(sentence, i, turn).ifPresent(voice -> voices.put(quotation.utterance(), voice));
                }
                last = Optional.ofNullable(voices.get(quotation.utterance()));
            }
        }
        return last;
    }

    private Optional<Voice> neighbour(int sentence, int quotation, Optional<Voice> turn) {
        SentenceSpeech of = speech.get(sentence);
        if (of.opensWith(quotation) && sentence > 0) {
            Optional<Voice> announced = speech.get(sentence - 1).pointsOn();
            if (announced.isPresent()) {
                return announced;
            }
        }
        if (of.endsWith(quotation) && sentence + 1 < speech.size() && !startsParagraph(sentence + 1)) {
            Optional<Voice> behind = speech.get(sentence + 1).pointsBack();
            if (behind.isPresent()) {
                return behind;
            }
        }
        return of.isWhole(quotation) ? turn : Optional.empty();
    }

    private boolean startsParagraph(int sentence) {
        return sentence == 0 || Paragraphs.differ(text, sentences.get(sentence - 1), sentences.get(sentence));
    }
}
