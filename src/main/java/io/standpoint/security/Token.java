package io.standpoint.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** An API key as its owner holds it. It is never stored nor written to a log: its hash is. */
public final class Token {
    /** So that scanners of leaked secrets, and people, know it for what it is. */
    public static final String PREFIX = "spk_";

    private static final int RANDOM_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43,128}");

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /** A new one of 256 random bits. */
    public static Token random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        // made when it is needed: a native executable must not keep one from its build
        new SecureRandom().nextBytes(bytes);
        return new Token(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for what can be no key: the prefix, then at least 43 of {@code A-Za-z0-9_-}. */
    public static Optional<Token> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /**
     * SHA-256. Nothing slower is needed, as nobody can try 2^256 keys; and looked up by it, no comparison of the key itself
     * gives away by its time how much of it was right.
     */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To be shown to its owner, once. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
