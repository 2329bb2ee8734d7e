package io.standpoint.rest;

import io.standpoint.analysis.AnalysisTools;
import io.standpoint.storage.JobLine;
import io.standpoint.storage.JobWork;
import io.standpoint.storage.UnreadLine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Reads jobs: their lines as they are sent, and later the article on each as if it were posted. */
@Singleton
class JobReader {
    private final JobWork work;
    private final ArticleReader reader;
    private final ArticlePosting posting;
    private final Limits limits;

    JobReader(JobWork work, ArticleReader reader, ArticlePosting posting, Limits limits) {
        this.work = work;
        this.reader = reader;
        this.posting = posting;
        this.limits = limits;
    }

    /** Whether there was a line to read. */
    boolean readOne(AnalysisTools tools) {
        Optional<UUID> job;
        try {
            job = work.next(body -> posting.stored(reader.json(body), tools));
        } catch (UnreadLine e) {
            work.fail(e.job(), e.line(), problem(e.getCause()));
            job = Optional.of(e.job());
        }
        job.ifPresentOrElse(work::finish, work::finishAll);
        return job.isPresent();
    }

    /**
     * The lines of a body that is still being sent.
     *
     * @param quota takes an article of the caller's; false if there is none left
     * @throws ProblemException if there are none, or if they break off
     */
    Iterator<JobLine> lines(InputStream body, BooleanSupplier quota) {
        Iterator<JobLine> lines = new Lines(new NdjsonLines(body, limits.bodyBytes()), quota);
        if (!lines.hasNext()) {
            throw ProblemException.bad("body", "has no lines");
        }
        return lines;
    }

    private final class Lines implements Iterator<JobLine> {
        private final NdjsonLines lines;
        private final BooleanSupplier quota;
        private Optional<JobLine> next;

        Lines(NdjsonLines lines, BooleanSupplier quota) {
            this.lines = lines;
            this.quota = quota;
            this.next = read();
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public JobLine next() {
            JobLine line = next.orElseThrow(NoSuchElementException::new);
            next = read();
            return line;
        }

        private Optional<JobLine> read() {
            try {
                return lines.next().map(line -> taken(line, quota));
            } catch (IOException e) {
                throw ProblemException.bad("body", "breaks off");
            }
        }
    }

    /** What is too long to be kept, or more than the caller may post, has failed already. */
    private JobLine taken(NdjsonLines.Line line, BooleanSupplier quota) {
        if (line.body().isEmpty()) {
            return new JobLine(line.number(), Optional.empty(), Optional.of(problem(reader.tooLong())));
        }
        return quota.getAsBoolean()
                ? new JobLine(line.number(), line.body(), Optional.empty())
                : new JobLine(line.number(), Optional.empty(), Optional.of(problem(ArticleQuotas.spent())));
    }

    private static String problem(Throwable thrown) {
        return Problems.of(thrown).toJson();
    }
}
