package io.standpoint.gold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A random sample of sentences, each with one target, for coders to label; and how far they are.
 *
 * @param seed the same on the same rows draws the same sample
 * @param target id of the actor that was asked for
 * @param articles how many it was drawn from, without those deleted since
 * @param sampled how many sentences it has
 * @param labelled how many of them a coder labelled
 * @param skipped how many of them coders only skipped
 * @param agreement of several coders; empty without two who labelled the same
 */
public record GoldSample(
        UUID id,
        Instant createdAt,
        long seed,
        Optional<UUID> target,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> outlet,
        boolean duplicates,
        long articles,
        long sampled,
        long labelled,
        long skipped,
        List<Stratum> strata,
        List<Agreement> agreement) {}
