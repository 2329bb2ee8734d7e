package io.standpoint.storage;

import java.util.Optional;
import java.util.UUID;

/**
 * An article that a run could not read.
 *
 * @param article its id
 * @param detail what went wrong
 */
public record RunProblem(UUID article, Optional<String> title, String detail) {}
