package io.standpoint.messaging;

import io.standpoint.models.NativeExecutable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tells where the native executable has the libraries by which messages are unpacked, snappy's and zstd's: beside it. */
public final class MessageLibraries {
    private MessageLibraries() {}

    /** To be called before a message comes. */
    public static void find() {
        Path folder = NativeExecutable.beside("lib");
        if (!Files.isDirectory(folder)) {
            return;
        }
        System.setProperty("org.xerial.snappy.lib.path", folder.toString());
        System.setProperty("org.xerial.snappy.lib.name", "libsnappyjava.so");
        // its name has a version
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().startsWith("libzstd-jni"))
                    .findFirst()
                    .ifPresent(file -> System.setProperty("ZstdNativePath", file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
