package io.standpoint.training;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Writes {@code models/gazetteer} from the lists of countries, office holders and CAMEO actors; {@code exec:java@gazetteer}. */
public final class BuildGazetteer {
    private final Path data;
    private final Set<String> rows = new LinkedHashSet<>();

    private BuildGazetteer(Path data) {
        this.data = data;
    }

    public static void main(String[] args) throws IOException {
        Path data = Settings.data();
        ModelWriter writer = new ModelWriter(Path.of(System.getProperty("models", "models")));
        BuildGazetteer build = new BuildGazetteer(data);
        build.countries();
        build.organizations();
        People people = People.read(data);
        people.wikidata().forEach((name, id) -> build.row("PERSON", name, name, "", "", "", id));
        Offices.read(data).forEach(build::row);
        CameoActors cameo = CameoActors.read(data);
        TreeSet<String> given = new TreeSet<>(people.given());
        given.addAll(cameo.given());
        TreeSet<String> surnames = new TreeSet<>(people.surnames());
        surnames.addAll(cameo.surnames());
        cameo.places().removeAll(build.nations());
        build.list("PLACE", cameo.places());
        build.list("GROUP", cameo.groups());
        build.list("GIVEN", given);
        build.list("SURNAME", surnames);
        build.list("ORG_WORD", new TreeSet<>(cameo.organizationWords()));
        byte[] bytes = gzip(String.join("\n", build.rows) + "\n");
        writer.write("gazetteer/gazetteer.tsv.gz", bytes);
        writer.write("gazetteer/README.md", build.readme(bytes.length).getBytes(StandardCharsets.UTF_8));
        System.out.printf("%,d rows, %,d bytes%n", build.rows.size(), bytes.length);
    }

    private void countries() throws IOException {
        Map<String, String[]> ours = new TreeMap<>();
        for (String[] row : table("countries.txt")) {
            ours.put(row[0], row);
        }
        try (CSVParser codes = CSVParser.parse(
                data.resolve("country_codes/country-codes.csv"),
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT.builder().setHeader().get())) {
            for (CSVRecord code : codes) {
                String iso = code.get("ISO3166-1-Alpha-2");
                country(iso, code, ours.getOrDefault(iso, new String[] {iso, "", "", "", ""}));
            }
        }
        String[] kosovo = ours.get("XK");
        row("COUNTRY", "XK", kosovo[1], bars(kosovo[2]), bars(kosovo[3]), bars(kosovo[4]), "");
    }

    private void country(String iso, CSVRecord code, String[] ours) {
        String listed = code.get("CLDR display name").replace('\u2019', '\'');
        String name = ours[1].isEmpty() ? listed : ours[1];
        String capital = code.get("Capital").strip();
        LinkedHashSet<String> seats = new LinkedHashSet<>();
        // a city state's name is the state's, and Palestine's seat is contested
        if (!capital.isEmpty() && !capital.equals(name) && !iso.equals("PS")) {
            seats.add(capital);
        }
        for (String seat : ours[4].split(",")) {
            seats.add(seat);
        }
        seats.remove("");
        String wikidata = code.get("wikidata_id");
        String id = wikidata.substring(wikidata.lastIndexOf('/') + 1);
        row("COUNTRY", iso, name, bars(ours[2]), bars(ours[3]), String.join("|", seats), id);
    }

    /** Countries' names and demonyms in lower case: CAMEO lists them among a country's places. */
    private Set<String> nations() {
        Set<String> names = new TreeSet<>();
        for (String row : rows) {
            String[] fields = row.toLowerCase(Locale.ROOT).split("\t", -1);
            if (fields[0].equals("country")) {
                names.add(fields[2]);
                names.addAll(List.of(fields[3].split("\\|")));
                names.addAll(List.of(fields[4].split("\\|")));
            }
        }
        return names;
    }

    private void organizations() throws IOException {
        for (String[] row : table("organizations.txt")) {
            String[] fields = Arrays.copyOf(row, 4);
            String nouns = bars(fields[2] == null ? "" : fields[2]);
            String seats = bars(fields[3] == null ? "" : fields[3]);
            row("ORGANIZATION", row[0], row[0], bars(fields[1] == null ? "" : fields[1]), "", seats, "", nouns);
        }
    }

    private void row(String... fields) {
        rows.add(String.join("\t", fields));
    }

    private void list(String kind, Set<String> phrases) {
        for (String phrase : phrases) {
            row(kind, "", phrase.toLowerCase(Locale.ROOT), "", "", "", "");
        }
    }

    private String readme(int bytes) throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(Path.of("src/training/resources/gazetteer/README.md")));
        Map<String, Integer> kinds = new TreeMap<>();
        rows.forEach(row -> kinds.merge(row.substring(0, row.indexOf('\t')), 1, Integer::sum));
        text.append("\n| kind | rows |\n|---|---|\n");
        kinds.forEach((kind, count) -> text.append(String.format(Locale.ROOT, "| %s | %,d |%n", kind, count)));
        return text.append(String.format(Locale.ROOT, "%n%,d bytes compressed.%n", bytes))
                .toString();
    }

    private static String bars(String commas) {
        return commas.replace(',', '|');
    }

    private static List<String[]> table(String name) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                BuildGazetteer.class.getResourceAsStream("/gazetteer/" + name), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    rows.add(line.split("\\|", -1));
                }
            }
        }
        return rows;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
