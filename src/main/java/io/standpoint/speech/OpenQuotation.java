package io.standpoint.speech;

import io.standpoint.speech.QuotationMark.Family;

/** The quotation that is open at one depth while marks are paired, if one is. */
final class OpenQuotation {
    final int depth;
    Family family;
    /** -1 while none is open. */
    int utterance = -1;

    int firstSentence;
    /** Article offset of its part in the sentence being read. */
    int start;
    /** Where a single mark behind an s may have closed it, or made a plural's genitive; -1 if nowhere. */
    int genitive = -1;

    OpenQuotation(int depth) {
        this.depth = depth;
    }

    boolean isOpen() {
        return utterance >= 0;
    }
}
