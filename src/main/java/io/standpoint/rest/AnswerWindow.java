package io.standpoint.rest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Answers on their way from workers to a client, in order; who puts in more than fit waits until the client has taken some. */
final class AnswerWindow {
    private static final byte[] END = {};

    private final BlockingQueue<CompletableFuture<byte[]>> answers;

    AnswerWindow(int size) {
        answers = new ArrayBlockingQueue<>(size);
    }

    void put(CompletableFuture<byte[]> answer) throws InterruptedException {
        answers.put(answer);
    }

    /** After the last one. */
    void end() throws InterruptedException {
        put(CompletableFuture.completedFuture(END));
    }

    /** An end that isn't to look like one: what has been answered is cut off. */
    void breakOff(Throwable cause) throws InterruptedException {
        put(CompletableFuture.failedFuture(cause));
    }

    /**
     * Writes the answers as they come, to the end; nothing that is ready waits in a buffer for what isn't.
     *
     * @throws IOException if the client doesn't take them, or if it was broken off by one
     */
    void writeTo(OutputStream out) throws IOException {
        try {
            for (byte[] answer = next(out); answer != END; answer = next(out)) {
                out.write(answer);
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

    private byte[] next(OutputStream out) throws IOException, InterruptedException {
        CompletableFuture<byte[]> first = answers.poll();
        if (first == null) {
            out.flush();
            first = answers.take();
        }
        if (!first.isDone()) {
            out.flush();
        }
        return first.join();
    }
}
