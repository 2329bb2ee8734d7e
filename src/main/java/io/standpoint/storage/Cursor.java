package io.standpoint.storage;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * The last row of a page: its sort value and, where that is shared, its id. Opaque to clients.
 */
record Cursor(String value, UUID id) {
    static Cursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (plain.indexOf('\0') >= 0) {
                throw new Page.BadCursor();
            }
            return new Cursor(plain.substring(36), UUID.fromString(plain.substring(0, 36)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new Page.BadCursor();
        }
    }

    @Override
    public String toString() {
        byte[] plain = (id + value).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
