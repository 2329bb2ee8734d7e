package io.standpoint.speech;

import io.standpoint.speech.QuotationMark.Family;
import io.standpoint.speech.QuotationMark.Side;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs an article's quotation marks. A paragraph ends an unclosed quotation unless the next one begins with an opening
 * mark; one that is opened again before it was closed had ended with its first sentence; a closing mark that nothing
 * opened closes its own sentence. One pass.
 */
final class Quotations {
    private final String text;
    private final List<List<Quotation>> found = new ArrayList<>();
    private final Set<Integer> dropped = new HashSet<>();
    private final Map<Integer, Integer> cutAfter = new HashMap<>();
    private final OpenQuotation outer = new OpenQuotation(1);
    private final OpenQuotation inner = new OpenQuotation(2);
    private int utterances;
    private Sentence sentence;
    private boolean marked;

    private Quotations(String text) {
        this.text = text;
    }

    /** Each sentence's quotations, in text order, outer ones first. */
    static List<List<Quotation>> in(String text, List<Sentence> sentences) {
        Quotations quotations = new Quotations(text);
        Sentence previous = null;
        for (Sentence sentence : sentences) {
            quotations.read(sentence, previous == null || Paragraphs.differ(text, previous, sentence));
            previous = sentence;
        }
        quotations.end(quotations.inner);
        quotations.end(quotations.outer);
        return quotations.kept();
    }

    private void read(Sentence next, boolean paragraph) {
        int start = next.span().start();
        if (paragraph) {
            start = startParagraph(start);
        }
        sentence = next;
        marked = false;
        found.add(new ArrayList<>());
        outer.start = start;
        inner.start = start;
        for (int i = start; i < next.span().end(); i++) {
            QuotationMark mark = QuotationMark.at(text, i);
            if (!mark.isNone()) {
                read(mark, i);
            }
        }
        for (OpenQuotation level : List.of(outer, inner)) {
            if (level.genitive >= level.start) {
                end(level);
            }
            emit(level, next.span().end());
        }
    }

    private int startParagraph(int start) {
        end(inner);
        QuotationMark first = QuotationMark.at(text, start);
        boolean goesOn = outer.isOpen() && first.family() == outer.family && first.side() == Side.OPENS;
        if (!goesOn) {
            end(outer);
        }
        return goesOn ? start + 1 : start;
    }

    private void read(QuotationMark mark, int i) {
        boolean closes = mark.side() != Side.OPENS || text.charAt(i) == '\u201C' && isLow();
        if (inner.isOpen() && mark.family() == inner.family && closes) {
            close(inner, i);
        } else if (outer.isOpen() && mark.family() == outer.family) {
            if (closes) {
                end(inner);
                close(outer, i);
            } else {
                reopen(i);
            }
        } else if (mark.side() == Side.OPENS || mark.side() == Side.EITHER && mark.family() == Family.DOUBLE) {
            open(outer.isOpen() ? inner : outer, mark.family(), i);
        } else if (!outer.isOpen() && mark.family() == Family.DOUBLE && !marked) {
            closeUnopened(i);
        }
        marked |= mark.family() == Family.DOUBLE;
    }

    /** German marks open low and close with what opens in English. */
    private boolean isLow() {
        return outer.isOpen() && outer.start > 0 && text.charAt(outer.start - 1) == '\u201E';
    }

    private void open(OpenQuotation level, Family family, int i) {
        if (level.isOpen()) {
            end(level);
        }
        level.family = family;
        level.utterance = utterances++;
        level.firstSentence = sentence.index();
        level.start = i + 1;
        level.genitive = -1;
    }

    private void reopen(int i) {
        end(inner);
        if (outer.family == Family.SINGLE) {
            end(outer);
        } else {
            if (outer.firstSentence == sentence.index()) {
                emit(outer, i);
            }
            cutAfter.put(outer.utterance, outer.firstSentence);
            outer.utterance = -1;
        }
        open(outer, QuotationMark.at(text, i).family(), i);
    }

    private void close(OpenQuotation level, int i) {
        boolean afterS = i > 0 && (text.charAt(i - 1) == 's' || text.charAt(i - 1) == 'S');
        boolean beforeWord = i + 2 < text.length() && Character.isLetter(text.charAt(i + 2));
        if (level.family == Family.SINGLE
                && afterS
                && text.charAt(Math.min(i + 1, text.length() - 1)) == ' '
                && beforeWord) {
            level.genitive = level.genitive < 0 ? i : level.genitive;
            return;
        }
        emit(level, i);
        level.utterance = -1;
    }

    /** Ends what was never closed: a double one stays, a single mark alone was an apostrophe. */
    private void end(OpenQuotation level) {
        if (level.isOpen() && level.family == Family.SINGLE) {
            if (level.genitive >= level.start) {
                emit(level, level.genitive);
            } else {
                dropped.add(level.utterance);
            }
        }
        level.utterance = -1;
    }

    private void closeUnopened(int i) {
        boolean inches = i > 0 && Character.isDigit(text.charAt(i - 1));
        if (!inches) {
            open(outer, Family.DOUBLE, sentence.span().start() - 1);
            emit(outer, i);
            outer.utterance = -1;
        }
    }

    private void emit(OpenQuotation level, int end) {
        int from = level.start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (level.isOpen() && from < to) {
            found.get(found.size() - 1).add(new Quotation(new CharSpan(from, to), level.utterance, level.depth));
        }
    }

    private List<List<Quotation>> kept() {
        List<List<Quotation>> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int index = i;
            kept.add(found.get(i).stream()
                    .filter(q ->
                            !dropped.contains(q.utterance()) && cutAfter.getOrDefault(q.utterance(), index) >= index)
                    .sorted(Comparator.comparingInt((Quotation q) -> q.span().start())
                            .thenComparingInt(Quotation::depth))
                    .toList());
        }
        return kept;
    }
}
