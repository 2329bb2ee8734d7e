package io.standpoint.report;

import java.util.UUID;

/** The actor that a stance is about. */
public record RowTarget(UUID id, String name) {}
