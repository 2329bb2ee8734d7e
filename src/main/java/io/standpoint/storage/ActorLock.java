package io.standpoint.storage;

/**
 * Keeps edits of actors apart from all that relies on them, until the transaction ends: any number of articles are stored
 * or deleted at once, or one user's edit is made.
 */
final class ActorLock {
    /** Two numbers, so that no content hash is the same lock. */
    private static final String KEY = "(1, 1)";

    private ActorLock() {}

    static void forLinking(Session session) {
        take(session, "pg_advisory_xact_lock_shared" + KEY);
    }

    static void forEditing(Session session) {
        take(session, "pg_advisory_xact_lock" + KEY);
    }

    private static void take(Session session, String lock) {
        session.sql("select 1 from " + lock).rows();
    }
}
