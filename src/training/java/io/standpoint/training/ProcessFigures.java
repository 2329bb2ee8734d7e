package io.standpoint.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** What Linux says of a process. */
final class ProcessFigures {
    private static final double TICKS_A_SECOND = 100;

    private final ProcessHandle process;
    private final Path folder;

    ProcessFigures(ProcessHandle process) {
        this.process = process;
        folder = Path.of("/proc", Long.toString(process.pid()));
    }

    /** Of the PostgreSQL that has its data in a folder. */
    static ProcessFigures ofDatabase(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        return new ProcessFigures(ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
    }

    /** User and system time of all threads. */
    double cpuSeconds() throws IOException {
        return cpuSeconds(2);
    }

    /** With what processes took that it started, whether they have ended or not. */
    double cpuSecondsOfAll() throws IOException {
        double seconds = cpuSeconds(4);
        for (ProcessHandle child : process.descendants().toList()) {
            try {
                seconds += new ProcessFigures(child).cpuSeconds(4);
            } catch (NoSuchFileException ended) {
                // then it is in its parent's figures, by the next time at last
            }
        }
        return seconds;
    }

    /** @param times user and system time, then those of children that have ended */
    private double cpuSeconds(int times) throws IOException {
        String stat = Files.readString(folder.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields, 11, 11 + times).mapToLong(Long::parseLong).sum() / TICKS_A_SECOND;
    }

    long residentMegabytes() throws IOException {
        return megabytes("VmRSS:");
    }

    long peakMegabytes() throws IOException {
        return megabytes("VmHWM:");
    }

    private long megabytes(String name) throws IOException {
        return Files.readAllLines(folder.resolve("status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow(() -> new IOException(folder + ": has no " + name));
    }
}
