package io.standpoint.models;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what it was given. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** All that a stream still gives; it stays open. */
    public Sha256 add(InputStream in) throws IOException {
        byte[] part = new byte[1 << 16];
        for (int n = in.read(part); n >= 0; n = in.read(part)) {
            digest.update(part, 0, n);
        }
        return this;
    }

    public byte[] bytes() {
        return digest.digest();
    }

    public String hexadecimal() {
        return HexFormat.of().formatHex(bytes());
    }
}
