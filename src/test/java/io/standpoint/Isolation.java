package io.standpoint;

import io.standpoint.storage.EmbeddedDatabase;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Inside a network of its own: starts PostgreSQL and the application, posts articles, and says what went out over the
 * interface {@code out} and which files the application wrote.
 *
 * <p>The application has its file system read-only but for empty folders in place of those that everybody may write to.
 */
final class Isolation {
    static final List<String> WRITABLE = List.of("/tmp", "/var/tmp", "/dev/shm");
    private static final String READ_ONLY = """
            set -e
            for folder in %s; do mount -t tmpfs none $folder; done
            mount -o remount,bind,ro /
            exec "$@"
            """.formatted(String.join(" ", WRITABLE));

    /** Column of {@code /proc/net/dev}. */
    private static final int SENT_PACKETS = 9;

    private Isolation() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), true)) {
            List<String> settings = new ArrayList<>(List.of("quarkus.http.host=127.0.0.1"));
            database.configuration().forEach((name, value) -> settings.add(name + "=" + value));
            try (PackagedApplication application = PackagedApplication.startBy(
                    List.of("unshare", "--mount", "sh", "-c", READ_ONLY, "sh"),
                    folder,
                    settings.toArray(String[]::new))) {
                see("answers", post(application, "harbour-deal") + " " + post(application, "a-failed-mayor"));
                see("packets", packets());
                see("datagrams", datagrams());
                see("written", written(application.pid()));
            }
        }
        send();
        see("packets after one was sent", packets());
        see("datagrams after one was sent", datagrams());
    }

    private static int post(PackagedApplication application, String golden) throws Exception {
        String text = Files.readString(Path.of("src/test/resources/golden", golden + ".txt"));
        return application.post("/articles", text).statusCode();
    }

    /** To an address that nobody has (RFC 5737). */
    private static void send() throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[1], 1, InetAddress.getByName("192.0.2.1"), 53));
        }
    }

    private static long packets() throws IOException {
        String counters = Files.readAllLines(Path.of("/proc/net/dev")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("out:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(counters.substring(4).strip().split("\\s+")[SENT_PACKETS]);
    }

    /** Sent from this network, to this machine too: name lookups. */
    private static long datagrams() throws IOException {
        List<String> udp = Files.readAllLines(Path.of("/proc/net/snmp")).stream()
                .filter(line -> line.startsWith("Udp:"))
                .toList();
        int column = List.of(udp.get(0).split(" ")).indexOf("OutDatagrams");
        return Long.parseLong(udp.get(1).split(" ")[column]);
    }

    private static List<String> written(long process) throws IOException {
        List<String> files = new ArrayList<>();
        Path root = Path.of("/proc", Long.toString(process), "root");
        for (String folder : WRITABLE) {
            Path seen = root.resolve(folder.substring(1));
            try (Stream<Path> all = Files.walk(seen)) {
                all.filter(path -> !path.equals(seen)).map(Path::toString).forEach(files::add);
            }
        }
        return files;
    }

    private static void see(String what, Object value) {
        System.out.println("seen: " + what + " = " + value);
    }
}
