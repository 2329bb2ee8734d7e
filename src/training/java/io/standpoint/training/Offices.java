package io.standpoint.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Offices with the days on which they were certainly held: heads of state and government, US presidents. */
final class Offices {
    /** The list of leaders was made in 2022 and knows nothing later. */
    private static final int LAST_YEAR = 2022;

    private static final Map<String, String> NAMES = Map.of(
            "president", "president",
            "prime minister", "prime minister",
            "premier", "prime minister",
            "federal chancellor", "chancellor",
            "king", "king",
            "monarch", "monarch",
            "supreme leader", "supreme leader",
            "emir", "emir",
            "sultan", "sultan",
            "pope", "pope");

    private final Path data;
    private final List<String[]> rows = new ArrayList<>();

    private Offices(Path data) {
        this.data = data;
    }

    /** Rows of the gazetteer. */
    static List<String[]> read(Path data) throws IOException {
        Offices offices = new Offices(data);
        offices.leaders();
        offices.presidents();
        return offices.rows;
    }

    private void leaders() throws IOException {
        Map<String, String> codes = new HashMap<>();
        try (CSVParser countries = csv("country_codes/country-codes.csv")) {
            for (CSVRecord row : countries) {
                String id = row.get("wikidata_id");
                codes.put(id.substring(id.lastIndexOf('/') + 1), row.get("ISO3166-1-Alpha-2"));
            }
        }
        try (CSVParser leaders = csv("world_leaders/wikidata.csv")) {
            for (CSVRecord row : leaders) {
                String label = row.get("positionLabel").toLowerCase(Locale.ROOT);
                int of = label.indexOf(" of ");
                String office = NAMES.get(of < 0 ? label : label.substring(0, of));
                String country = codes.get(row.get("countryid"));
                if (office != null && country != null) {
                    leader(country, office, row);
                }
            }
        }
    }

    /** The list gives years: only whole ones are certain. */
    private void leader(String country, String office, CSVRecord row) {
        String end = row.get("end_year");
        int first = Integer.parseInt(row.get("start_year")) + 1;
        int last = end.isEmpty() ? LAST_YEAR : Integer.parseInt(end) - 1;
        if (first <= last) {
            String name = row.get("officeholderLabel").strip();
            add(country, name, office, first + "-01-01", last + "-12-31", row.get("officeholder"));
        }
    }

    private void presidents() throws IOException {
        Path file = data.resolve("us_congress/executive.yaml");
        for (JsonNode official : new YAMLMapper().readTree(file.toFile())) {
            JsonNode name = official.path("name");
            String given = name.path("nickname").asText(name.path("first").asText());
            String id = official.path("id").path("wikidata").asText();
            for (JsonNode term : official.path("terms")) {
                String office = term.path("type").asText().equals("prez") ? "president" : "vice president";
                if (!id.isEmpty()) {
                    String holder = given + ' ' + name.path("last").asText();
                    add(
                            "US",
                            holder,
                            office,
                            term.path("start").asText(),
                            term.path("end").asText(),
                            id);
                }
            }
        }
    }

    private void add(String country, String holder, String office, String start, String end, String id) {
        rows.add(new String[] {"OFFICE", country, holder.replace('\u2019', '\''), office, start, end, id});
    }

    private CSVParser csv(String file) throws IOException {
        return CSVParser.parse(
                data.resolve(file),
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT.builder().setHeader().get());
    }
}
