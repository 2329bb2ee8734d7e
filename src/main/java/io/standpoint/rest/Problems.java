package io.standpoint.rest;

import io.standpoint.storage.Outage;
import io.standpoint.storage.Page;
import io.standpoint.storage.Refusal;
import io.vertx.core.http.HttpClosedException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/** What clients are told of what was thrown; what went wrong inside is for the log. */
public final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    private Problems() {}

    public static Problem of(Throwable thrown) {
        if (thrown instanceof ProblemException e) {
            return e.problem();
        }
        if (thrown instanceof Refusal e) {
            return ProblemException.of(kind(e.reason()), e.field(), e.getMessage())
                    .problem();
        }
        if (thrown instanceof Page.BadCursor) {
            return ProblemException.bad("cursor", "is none that this service gave out")
                    .problem();
        }
        if (thrown instanceof RejectedExecutionException) {
            return problem(Problem.Kind.BUSY, "the queue is full; try again later");
        }
        if (Outage.causes(thrown)) {
            LOG.warnf("database down: %s", thrown.getMessage());
            return problem(Problem.Kind.DATABASE_DOWN, "nothing is half stored; try again later");
        }
        if (thrown instanceof HttpClosedException || thrown.getCause() instanceof HttpClosedException) {
            LOG.debug("the client has hung up");
            return problem(Problem.Kind.BAD_REQUEST, "the body breaks off");
        }
        LOG.error("unexpected", thrown);
        return problem(Problem.Kind.INTERNAL_ERROR, "the error is in the server's log");
    }

    private static Problem.Kind kind(Refusal.Reason reason) {
        return switch (reason) {
            case CONFLICT -> Problem.Kind.CONFLICT;
            case IMPOSSIBLE -> Problem.Kind.UNPROCESSABLE;
            case TOO_LONG -> Problem.Kind.TOO_LONG;
        };
    }

    private static Problem problem(Problem.Kind kind, String detail) {
        return kind.problem(detail, Optional.empty());
    }
}
