package io.standpoint;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes traces as an OpenTelemetry collector does: OTLP over gRPC. */
final class TraceCollector implements AutoCloseable {
    private static final String EXPORT = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";

    /** Whether it is compressed, in a byte, and its length. */
    private static final int PREFIX = 5;

    private final Vertx vertx = Vertx.vertx();
    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    TraceCollector() {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> take(request, body)))
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String address() {
        return "http://localhost:" + server.actualPort();
    }

    /** All that came. */
    List<Span> spans() {
        return spans;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void take(HttpServerRequest request, Buffer body) {
        HttpServerResponse response = request.response().putHeader("Content-Type", "application/grpc");
        try {
            if (!request.path().equals(EXPORT) || body.getByte(0) != 0) {
                throw new IllegalArgumentException(request.path());
            }
            byte[] message = body.getBytes(PREFIX, PREFIX + body.getInt(1));
            ExportTraceServiceRequest.parseFrom(message).getResourceSpansList().stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream())
                    .forEach(scope -> spans.addAll(scope.getSpansList()));
            response.putTrailer("grpc-status", "0").end(Buffer.buffer(new byte[PREFIX]));
        } catch (Exception e) {
            response.putTrailer("grpc-status", "3").end();
        }
    }
}
