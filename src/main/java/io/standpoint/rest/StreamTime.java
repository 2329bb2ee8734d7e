package io.standpoint.rest;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/** Hangs up on a client whose body is read line by line if nothing comes for too long: its thread is freed by nothing else. */
@Singleton
class StreamTime {
    private static final long SECOND = 1000;

    private final Limits limits;
    private final Vertx vertx;

    StreamTime(Limits limits, Vertx vertx) {
        this.limits = limits;
        this.vertx = vertx;
    }

    /**
     * The same body, watched until its request ends.
     *
     * @param answersDue whether the client may be waiting for the server
     */
    InputStream watch(InputStream body, RoutingContext request, BooleanSupplier answersDue) {
        Watched watched = new Watched(body, request, answersDue);
        long timer = vertx.setPeriodic(SECOND, second -> watched.look());
        request.addEndHandler(ended -> vertx.cancelTimer(timer));
        return watched;
    }

    private final class Watched extends FilterInputStream {
        private final RoutingContext request;
        private final BooleanSupplier answersDue;
        private volatile boolean waiting;
        private volatile boolean heard;
        private int silent;

        Watched(InputStream body, RoutingContext request, BooleanSupplier answersDue) {
            super(body);
            this.request = request;
            this.answersDue = answersDue;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            waiting = true;
            int read = super.read(buffer, from, length);
            waiting = false;
            heard = true;
            return read;
        }

        /** Every second. */
        void look() {
            silent = heard || !waiting || answersDue.getAsBoolean() ? 0 : silent + 1;
            heard = false;
            if (silent == limits.streamSilence().toSeconds()) {
                request.request().connection().close();
            }
        }
    }
}
