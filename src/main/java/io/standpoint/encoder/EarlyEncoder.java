package io.standpoint.encoder;

import io.standpoint.models.ModelStore;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The shipped network, read from the beginning of the process on: that takes as long as all else that starts. */
public final class EarlyEncoder {
    private static Optional<CompletableFuture<Encoder>> begun = Optional.empty();

    private EarlyEncoder() {}

    /** Begins to read it, in a thread of its own; whoever loads it next gets it. */
    public static synchronized void begin() {
        CompletableFuture<Encoder> reading = new CompletableFuture<>();
        begun = Optional.of(reading);
        new Thread(() -> read(reading), "encoder").start();
    }

    private static void read(CompletableFuture<Encoder> reading) {
        try {
            reading.complete(Encoder.read(ModelStore.shipped()));
        } catch (Throwable e) {
            reading.completeExceptionally(e);
        }
    }

    /** Lets it go, if nobody took it. */
    public static synchronized void release() {
        begun.ifPresent(reading -> reading.thenAccept(Encoder::close));
        begun = Optional.empty();
    }

    /** Waits until it is read; empty if nobody began. */
    static synchronized Optional<Encoder> take() {
        Optional<CompletableFuture<Encoder>> taken = begun;
        begun = Optional.empty();
        try {
            return taken.map(CompletableFuture::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
