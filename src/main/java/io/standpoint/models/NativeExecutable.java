package io.standpoint.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What is different where the service is a native executable rather than classes of a JVM. */
public final class NativeExecutable {
    /** Whether this code is part of the executable, or of the one being built. Known while it is built. */
    public static final boolean HERE = System.getProperty("org.graalvm.nativeimage.imagecode") != null;

    private NativeExecutable() {}

    /** A file or folder in the folder that the running executable lies in. */
    public static Path beside(String name) {
        try {
            return Path.of("/proc/self/exe").toRealPath().resolveSibling(name);
        } catch (IOException e) {
            throw new UncheckedIOException("the executable's folder can't be found", e);
        }
    }
}
