package io.standpoint.training;

import io.standpoint.text.CharSpan;

/**
 * A sentence, two actors, and who holds what toward whom, in the labels of the directed stance data.
 *
 * @param article what must stay together when data are split
 * @param label 0 none, 1 p favors q, 2 q favors p, 3 p against q, 4 q against p
 */
record PairSample(String article, String text, CharSpan p, CharSpan q, int label) {}
