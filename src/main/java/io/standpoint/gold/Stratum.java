package io.standpoint.gold;

import io.standpoint.judgement.Stance;

/**
 * The sentences that a sample was drawn from in which the classifier sees one label, whoever the holder.
 *
 * @param sentences how many there were
 * @param sampled how many of them were drawn
 * @param labelled how many of these a coder labelled
 * @param probability with which each came into the sample
 */
public record Stratum(Stance label, long sentences, long sampled, long labelled, double probability) {}
