package io.standpoint.rest;

import java.util.Optional;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    private ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    static ProblemException of(Problem.Kind kind, String detail) {
        return new ProblemException(kind.problem(detail, Optional.empty()));
    }

    /**
     * @param complaint what is wrong with the field: "is blank"
     */
    static ProblemException of(Problem.Kind kind, String field, String complaint) {
        return new ProblemException(kind.problem(field + ": " + complaint, Optional.of(field)));
    }

    static ProblemException bad(String field, String complaint) {
        return of(Problem.Kind.BAD_REQUEST, field, complaint);
    }

    Problem problem() {
        return problem;
    }
}
