package io.standpoint.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Office holders of the world and of the United States.
 *
 * @param wikidata full name → Wikidata id; a name that two people bear is left out
 * @param given lower or mixed case, as the source writes them
 */
record People(Map<String, String> wikidata, Set<String> given, Set<String> surnames) {

    static People read(Path data) throws IOException {
        People people = new People(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
        try (CSVParser rows = CSVParser.parse(
                data.resolve("world_leaders/wikidata.csv"),
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT.builder().setHeader().get())) {
            for (CSVRecord row : rows) {
                people.leader(row.get("officeholderLabel").strip(), row.get("officeholder"));
            }
        }
        for (String file : new String[] {"executive.yaml", "legislators-current.yaml"}) {
            for (JsonNode official : new YAMLMapper()
                    .readTree(data.resolve("us_congress/" + file).toFile())) {
                people.official(
                        official.path("name"),
                        official.path("id").path("wikidata").asText());
            }
        }
        people.wikidata.values().removeIf(String::isEmpty);
        return people;
    }

    private void leader(String name, String id) {
        link(name, id);
        int space = name.indexOf(' ');
        if (space > 0) {
            given.add(name.substring(0, space));
            surnames.add(name.substring(name.lastIndexOf(' ') + 1));
        }
    }

    private void official(JsonNode name, String id) {
        String last = name.path("last").asText();
        surnames.add(last);
        for (String field : new String[] {"first", "nickname"}) {
            String first = name.path(field).asText();
            if (!first.isEmpty()) {
                link(first + " " + last, id);
                given.add(first);
            }
        }
        link(name.path("official_full").asText(), id);
    }

    /** An empty id marks a name as nobody's in particular. */
    private void link(String name, String id) {
        if (name.contains(" ")) {
            wikidata.merge(name.replace('\u2019', '\''), id, (one, other) -> one.equals(other) ? one : "");
        }
    }
}
