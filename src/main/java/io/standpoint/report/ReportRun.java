package io.standpoint.report;

import java.util.UUID;

/**
 * The run that a report counts.
 *
 * @param finished whether it has read all of its articles; until then the report is of some of them
 */
public record ReportRun(UUID id, String name, boolean finished) {}
