package io.standpoint.training;

/** Gives a sample's probabilities, in the order of the task's labels. */
interface Scorer<T> {
    double[] probabilities(T sample);
}
