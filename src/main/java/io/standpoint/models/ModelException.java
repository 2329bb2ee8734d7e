package io.standpoint.models;

/** A model file is missing, damaged or unreadable; the message is one line that names it. */
public final class ModelException extends RuntimeException {
    public ModelException(String message) {
        super(message);
    }
}
