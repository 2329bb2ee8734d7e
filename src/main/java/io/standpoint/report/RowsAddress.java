package io.standpoint.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the stances that a number counts are listed. */
final class RowsAddress {
    private RowsAddress() {}

    static String of(StanceFilter filter) {
        List<String> parts = new ArrayList<>();
        add(parts, "target", filter.target());
        add(parts, "holder", Optional.of(filter.holder()).filter(voice -> !voice.equals(Voice.ANY)));
        add(parts, "outlet", filter.outlet());
        add(parts, "from", filter.from());
        add(parts, "to", filter.to());
        add(parts, "watchlist", filter.watchlist());
        filter.abstainBelow().ifPresent(threshold -> add(parts, "abstainBelow", Optional.of(threshold)));
        add(parts, "duplicates", Optional.of("all").filter(all -> filter.duplicates()));
        add(parts, "undated", Optional.of("true").filter(yes -> filter.undated()));
        add(parts, "run", filter.run());
        return "/stances?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, Optional<?> value) {
        value.ifPresent(
                present -> parts.add(name + "=" + URLEncoder.encode(present.toString(), StandardCharsets.UTF_8)));
    }
}
