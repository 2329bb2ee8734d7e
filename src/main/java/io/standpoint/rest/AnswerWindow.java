package io.standpoint.rest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers on their way from workers to a client, in order; who puts in more than fit waits until the client has taken some. */
final class AnswerWindow {
    private static final int MOST_BYTES = 1 << 20;

    private final BlockingQueue<Answer> answers;
    private final Semaphore room = new Semaphore(MOST_BYTES);
    private final AtomicInteger due = new AtomicInteger();

    AnswerWindow(int size) {
        answers = new ArrayBlockingQueue<>(size);
    }

    /**
     * @param bytes that it makes room for; empty at the end
     */
    private record Answer(CompletableFuture<Optional<byte[]>> line, int bytes) {}

    /** Hands a line to a worker. */
    interface Answering {
        CompletableFuture<byte[]> begin() throws InterruptedException;
    }

    /**
     * Waits until a line may be read: together they are no longer than a megabyte, or they are one.
     *
     * @param answering begins to
     */
    void put(int bytes, Answering answering) throws InterruptedException {
        int taken = Math.min(bytes, MOST_BYTES);
        room.acquire(taken);
        due.incrementAndGet();
        answers.put(new Answer(answering.begin().thenApply(Optional::of), taken));
    }

    /** Whether a line that was put in is not written yet. */
    boolean owes() {
        return due.get() > 0;
    }

    /** After the last one. */
    void end() throws InterruptedException {
        answers.put(new Answer(CompletableFuture.completedFuture(Optional.empty()), 0));
    }

    /** An end that isn't to look like one: what has been answered is cut off. */
    void breakOff(Throwable cause) throws InterruptedException {
        answers.put(new Answer(CompletableFuture.failedFuture(cause), 0));
    }

    /**
     * Writes the answers as they come, to the end; nothing that is ready waits in a buffer for what isn't.
     *
     * @throws IOException if the client doesn't take them, or if it was broken off by one
     */
    void writeTo(OutputStream out) throws IOException {
        try {
            for (Answer next = next(out); next.line().join().isPresent(); next = next(out)) {
                out.write(next.line().join().get());
                room.release(next.bytes());
                due.decrementAndGet();
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e;
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    private Answer next(OutputStream out) throws IOException, InterruptedException {
        Answer next = answers.poll();
        if (next == null) {
            out.flush();
            next = answers.take();
        }
        if (!next.line().isDone() || next.line().isCompletedExceptionally()) {
            out.flush();
        }
        return next;
    }
}
