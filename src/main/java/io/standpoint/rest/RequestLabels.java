package io.standpoint.rest;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Requests are counted under the service's own addresses and methods: of those that clients make up there is no end, and each would
 * be kept for good.
 */
@Singleton
class RequestLabels implements MeterFilter {
    private static final String REQUESTS = "http.server.requests";
    private static final String OTHER = "OTHER";
    /** As Quarkus names what is nowhere. */
    private static final Set<String> NAMED = Set.of("root", "NOT_FOUND", "REDIRECTION", "UNKNOWN");

    private final Addresses addresses;

    RequestLabels(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().equals(REQUESTS)) {
            return id;
        }
        return id.replaceTags(id.getTags().stream().map(this::known).toList());
    }

    private Tag known(Tag tag) {
        return switch (tag.getKey()) {
            case "method" -> addresses.has(tag.getValue()) ? tag : Tag.of("method", OTHER);
            case "uri" -> Tag.of("uri", address(tag.getValue()));
            default -> tag;
        };
    }

    private String address(String uri) {
        return NAMED.contains(uri)
                ? uri
                : addresses.of(uri).map(Addresses.Address::template).orElse(OTHER);
    }
}
