package io.standpoint.training;

import io.standpoint.judgement.Features;

/**
 * One labelled sample as a classifier sees it.
 *
 * @param article what must stay in one fold
 * @param weight how often it counts in training; 0 leaves it out there, though it is still predicted out of fold
 */
record Example(String article, String label, Features features, double weight) {}
