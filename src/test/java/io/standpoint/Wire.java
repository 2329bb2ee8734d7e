package io.standpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Carries bytes between clients and a server on this machine, as slowly and as long as it is told to. */
final class Wire implements AutoCloseable {
    private static final int FOR_EVER = Integer.MAX_VALUE;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final AtomicInteger messagesLeft = new AtomicInteger(FOR_EVER);
    private volatile long delayMilliseconds;

    Wire(int server) throws IOException {
        this.server = server;
        run(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Whatever is sent arrives so much later. */
    void delay(long milliseconds) {
        delayMilliseconds = milliseconds;
    }

    /** Cuts all connections as soon as the clients have sent so many messages more, the last one unheard. */
    void cutAfter(int messages) {
        messagesLeft.set(messages);
    }

    void cut() {
        ends.forEach(Wire::close);
    }

    /** Whether the cut that was asked for has happened; none is asked for afterwards. */
    boolean wasCut() {
        return messagesLeft.getAndSet(FOR_EVER) <= 0;
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            try {
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                ends.add(client);
                ends.add(there);
                run(() -> carry(client, there, true));
                run(() -> carry(there, client, false));
            } catch (IOException noServer) {
                close(client);
            }
        }
    }

    private void carry(Socket from, Socket to, boolean toServer) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[1 << 16];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (toServer && messagesLeft.get() != FOR_EVER && messagesLeft.decrementAndGet() <= 0) {
                    cut();
                }
                sleep(delayMilliseconds);
                out.write(bytes, 0, read);
            }
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed all the same
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // the end of this connection
                    }
                },
                "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
