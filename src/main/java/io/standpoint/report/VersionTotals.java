package io.standpoint.report;

import java.util.Map;

/**
 * How many articles were read by one engine, with the same models.
 *
 * @param models version of each model, by its name
 */
public record VersionTotals(String engine, String pipeline, Map<String, String> models, long articles) {}
