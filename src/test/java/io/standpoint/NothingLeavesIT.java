package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the packaged application where nothing but its database can be reached: see {@link Isolation}. */
class NothingLeavesIT {
    /** A network with an interface that leads nowhere, over which all goes that isn't meant for this machine. */
    private static final String NETWORK = """
            set -e
            echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6
            echo 1 > /proc/sys/net/ipv6/conf/default/disable_ipv6
            ip link set lo up
            ip link add out type veth peer name nowhere
            ip address add 10.64.0.1/30 dev out
            ip link set out up
            ip link set nowhere up
            ip route add default via 10.64.0.2 dev out
            exec "$@"
            """;

    @Test
    void noConnectionButToTheDatabaseIsTriedAndNoFileIsWritten() throws Exception {
        assumeTrue(canIsolate(), "no namespaces: needs Linux, unshare, ip, and the right to use them");
        assumeTrue(
                Isolation.WRITABLE.stream().noneMatch(Path.of("").toAbsolutePath()::startsWith),
                "the checkout lies in one of " + Isolation.WRITABLE + ", which the application finds empty");
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "isolated-");

        List<String> command =
                new ArrayList<>(List.of("unshare", "--map-root-user", "--net", "--mount", "sh", "-c", NETWORK));
        command.add("sh");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream.of("standpoint.artifact", "standpoint.jar", "standpoint.jit", "native.image.path")
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", classPath())));
        command.addAll(
                List.of(Isolation.class.getName(), folder.toAbsolutePath().toString()));
        Map<String, String> seen = run(command, folder.resolve("isolation.log"));

        assertThat(seen)
                .containsEntry("answers", "201 201")
                .containsEntry("packets", "0")
                .containsEntry("datagrams", "0");
        if (PackagedApplication.isNative()) {
            assertThat(seen).containsEntry("written", "[]");
        }
        assertThat(Integer.parseInt(seen.get("packets after one was sent"))).isPositive();
        assertThat(seen).containsEntry("datagrams after one was sent", "1");
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static Map<String, String> run(List<String> command, Path log) throws Exception {
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String output = Files.readString(log);
        assertThat(exit).as(output).isZero();
        Map<String, String> seen = new TreeMap<>();
        output.lines()
                .filter(line -> line.startsWith("seen: "))
                .map(line -> line.substring(6).split(" = ", 2))
                .forEach(entry -> seen.put(entry[0], entry[1]));
        return seen;
    }

    private static boolean canIsolate() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "--map-root-user", "--net", "--mount", "ip", "link", "set", "lo", "up")
                            .redirectErrorStream(true)
                            .redirectOutput(new File("/dev/null"))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
