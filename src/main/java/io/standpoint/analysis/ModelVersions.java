package io.standpoint.analysis;

import java.util.Map;

/**
 * What makes two analyses of one text equal.
 *
 * @param pipeline version of everything but the models
 * @param models version of each model, by its name
 */
record ModelVersions(String pipeline, String engine, Map<String, String> models) {}
