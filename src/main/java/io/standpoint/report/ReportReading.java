package io.standpoint.report;

import java.util.List;
import java.util.Optional;

/**
 * Which readings of the articles a report counts.
 *
 * @param run asked for; without one each article's latest analysis counts
 * @param versions of the analyses that count, that of most articles first; more than one where models are mixed
 */
public record ReportReading(Optional<ReportRun> run, List<VersionTotals> versions) {}
