package io.standpoint.storage;

/** What a user asked for contradicts what is stored. */
public final class Refusal extends RuntimeException {
    /** Why it is refused. */
    public enum Reason {
        /** It would be possible if something else were stored: a name that another actor has. */
        CONFLICT,
        /** It makes no sense: a person merged into a country. */
        IMPOSSIBLE,
        /** It is more than may ever be stored at once. */
        TOO_LONG
    }

    private final Reason reason;
    private final String field;

    private Refusal(Reason reason, String field, String complaint) {
        super(complaint);
        this.reason = reason;
        this.field = field;
    }

    static Refusal conflict(String field, String complaint) {
        return new Refusal(Reason.CONFLICT, field, complaint);
    }

    public static Refusal impossible(String field, String complaint) {
        return new Refusal(Reason.IMPOSSIBLE, field, complaint);
    }

    static Refusal tooLong(String field, String complaint) {
        return new Refusal(Reason.TOO_LONG, field, complaint);
    }

    public Reason reason() {
        return reason;
    }

    /** The field at fault; the message says what is wrong with it. */
    public String field() {
        return field;
    }
}
