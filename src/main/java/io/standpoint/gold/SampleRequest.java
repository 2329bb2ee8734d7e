package io.standpoint.gold;

import io.standpoint.report.StanceFilter;

/**
 * What a gold sample is asked for.
 *
 * @param filter what to draw from: its target, days, outlet and duplicates
 * @param size how many sentences, if there are as many
 * @param seed the same on the same rows draws the same sample
 */
public record SampleRequest(StanceFilter filter, int size, long seed) {
    public SampleRequest {
        if (filter.hasHolder()) {
            throw new IllegalArgumentException("holder: sentences are drawn with all of their holders");
        }
        if (size < 1) {
            throw new IllegalArgumentException("size: is less than 1");
        }
    }
}
