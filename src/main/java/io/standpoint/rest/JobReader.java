package io.standpoint.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.analysis.AnalysisTools;
import io.standpoint.storage.JobLine;
import io.standpoint.storage.JobWork;
import io.standpoint.storage.UnreadLine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** Reads jobs: their lines as they are sent, and later the article on each as if it were posted. */
@Singleton
class JobReader {
    private final JobWork work;
    private final ArticleReader reader;
    private final ArticlePosting posting;
    private final Limits limits;
    private final ObjectMapper json;

    JobReader(JobWork work, ArticleReader reader, ArticlePosting posting, Limits limits, ObjectMapper json) {
        this.work = work;
        this.reader = reader;
        this.posting = posting;
        this.limits = limits;
        this.json = json;
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
     * @throws ProblemException if there are none, or if they break off
     */
    Iterator<JobLine> lines(InputStream body) {
        Iterator<JobLine> lines = new Lines(new NdjsonLines(body, limits.bodyBytes()));
        if (!lines.hasNext()) {
            throw ProblemException.bad("body", "has no lines");
        }
        return lines;
    }

    private final class Lines implements Iterator<JobLine> {
        private final NdjsonLines lines;
        private Optional<JobLine> next;

        Lines(NdjsonLines lines) {
            this.lines = lines;
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
                return lines.next().map(JobReader.this::line);
            } catch (IOException e) {
                throw ProblemException.bad("body", "breaks off");
            }
        }
    }

    /** What is too long to be kept has failed already. */
    private JobLine line(NdjsonLines.Line line) {
        Optional<String> problem = line.body().isPresent() ? Optional.empty() : Optional.of(problem(reader.tooLong()));
        return new JobLine(line.number(), line.body(), problem);
    }

    private String problem(Throwable thrown) {
        try {
            return json.writeValueAsString(Problems.of(thrown));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
