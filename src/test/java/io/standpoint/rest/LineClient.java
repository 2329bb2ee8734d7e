package io.standpoint.rest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends lines and reads answers at the same time, over one connection: what clients of the JDK can't. */
public final class LineClient implements Closeable {
    private final Socket socket;
    private final InputStream in;
    private int chunk;
    private boolean headers = true;

    public LineClient(URI uri) throws IOException {
        this(uri, "Accept: */*");
    }

    /**
     * @param header one more
     */
    LineClient(URI uri, String header) throws IOException {
        socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream());
        write("POST " + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + header + "\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    public void send(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        write(Integer.toHexString(bytes.length) + "\r\n");
        socket.getOutputStream().write(bytes);
        write("\r\n");
    }

    public void end() throws IOException {
        write("0\r\n\r\n");
    }

    /** The status line. */
    String status() throws IOException {
        String status = rawLine();
        while (!rawLine().isEmpty()) {
            // the rest of the head
        }
        headers = false;
        return status;
    }

    /** The next line of the answer; null at its end. */
    public String read() throws IOException {
        if (headers) {
            status();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = body(); b != '\n'; b = body()) {
            if (b < 0) {
                return null;
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private int body() throws IOException {
        if (chunk == 0) {
            String size = rawLine();
            chunk = Integer.parseInt(size.isEmpty() ? rawLine() : size, 16);
            if (chunk == 0) {
                return -1;
            }
        }
        chunk--;
        return in.read();
    }

    private String rawLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("cut off after " + line);
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
