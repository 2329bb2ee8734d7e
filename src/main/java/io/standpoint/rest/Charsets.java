package io.standpoint.rest;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Reads bytes as text, and refuses those that are none. */
final class Charsets {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** By their names at IANA, in small letters. Who says ISO-8859-1 means the other, says the WHATWG's Encoding Standard. */
    private static final Map<String, Charset> READ = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "us-ascii", StandardCharsets.UTF_8,
            "iso-8859-1", WINDOWS,
            "windows-1252", WINDOWS,
            "utf-16", StandardCharsets.UTF_16,
            "utf-16le", StandardCharsets.UTF_16LE,
            "utf-16be", StandardCharsets.UTF_16BE);

    private Charsets() {}

    /** A body in the charset that its type names, or else in UTF-8. */
    static String text(byte[] body, MediaType type) {
        String name = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        Charset charset = READ.get(name.strip().toLowerCase(Locale.ROOT));
        if (charset == null) {
            throw ProblemException.of(
                    Problem.Kind.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type",
                    "has a charset that is not read; UTF-8, UTF-16, ISO-8859-1 and windows-1252 are");
        }
        return decoded("body", body, charset);
    }

    static String utf8(byte[] body) {
        return utf8("body", body);
    }

    static String utf8(String field, byte[] bytes) {
        return decoded(field, bytes, StandardCharsets.UTF_8);
    }

    private static String decoded(String field, byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ProblemException.bad(field, "is not valid " + charset);
        }
    }
}
