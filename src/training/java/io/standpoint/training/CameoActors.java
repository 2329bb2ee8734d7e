package io.standpoint.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names in the CAMEO actor dictionaries (TABARI format: a name, {@code +} other names of it, {@code [codes]}), which are
 * upper case throughout; here in lower case.
 *
 * @param places cities and regions listed under a country
 * @param groups armed groups, international organisations and large companies
 */
record CameoActors(
        Set<String> places,
        Set<String> groups,
        Set<String> given,
        Set<String> surnames,
        Set<String> organizationWords) {
    private static final Set<String> ORGANIZATION_WORDS = new TreeSet<>(Set.of(
            "agency",
            "alliance",
            "army",
            "assembly",
            "association",
            "authority",
            "bank",
            "battalion",
            "brigade",
            "brigades",
            "bureau",
            "cabinet",
            "church",
            "club",
            "coalition",
            "college",
            "command",
            "commission",
            "committee",
            "company",
            "confederation",
            "congress",
            "corp",
            "corps",
            "council",
            "court",
            "department",
            "directorate",
            "federation",
            "force",
            "forces",
            "forum",
            "foundation",
            "front",
            "group",
            "guard",
            "guards",
            "inc",
            "institute",
            "jihad",
            "league",
            "ltd",
            "militia",
            "ministry",
            "mission",
            "movement",
            "network",
            "office",
            "organisation",
            "organization",
            "parliament",
            "party",
            "police",
            "senate",
            "service",
            "society",
            "tribunal",
            "union",
            "university"));

    static CameoActors read(Path data) throws IOException {
        CameoActors actors =
                new CameoActors(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), ORGANIZATION_WORDS);
        actors.readCountries(data.resolve("cameo/Phoenix.Countries.actors.txt"));
        actors.readGroups(data.resolve("cameo/Phoenix.MilNonState.actors.txt"));
        actors.readGroups(data.resolve("cameo/Phoenix.International.actors.txt"));
        return actors;
    }

    /** A country's block comes first under its bare three-letter code; people follow, "# CountryInfo.txt" beside them. */
    private void readCountries(Path file) throws IOException {
        boolean country = false;
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            if (line.isBlank() || line.startsWith("#") || Character.isWhitespace(line.charAt(0))) {
                continue;
            }
            if (line.startsWith("+")) {
                if (country) {
                    addName(line, places);
                }
                continue;
            }
            country = line.strip().endsWith("]") && line.indexOf(']') - line.indexOf('[') == 4;
            if (line.contains("# CountryInfo.txt")) {
                person(words(line));
            }
        }
    }

    private void readGroups(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            boolean person = line.contains("IGOrulers") || line.matches(".*\\d{6}.*");
            boolean group = line.startsWith("+")
                    || line.contains("[IMG")
                    || line.contains("[MNC")
                    || line.contains("[NGO")
                    || line.contains("[IGO")
                    || line.contains("REB]")
                    || line.contains("SEP]");
            if (group && !person && !line.startsWith("#")) {
                addName(line, groups);
            }
        }
    }

    private void addName(String line, Set<String> names) {
        String name = words(line);
        boolean acronym = name.matches("[a-z]{3,5}");
        if (name.length() < 60 && (name.contains(" ") || names == places && name.length() > 3 || acronym)) {
            names.add(name);
        }
    }

    private void person(String name) {
        String[] words = name.split(" ");
        if (words.length < 2 || words.length > 4 || !name.matches("[a-z' -]+")) {
            return;
        }
        for (String word : words) {
            if (ORGANIZATION_WORDS.contains(word) || word.equals("of") || word.equals("the")) {
                return;
            }
        }
        given.add(words[0]);
        String last = words[words.length - 1];
        if (last.length() > 2) {
            surnames.add(last);
        }
    }

    /** "+HUMAN_RIGHTS_WATCH_ [NGO]" → "human rights watch". */
    private static String words(String line) {
        int end = line.length();
        for (char stop : new char[] {'[', '#', ';', '(', '\t'}) {
            int at = line.indexOf(stop);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String name = line.substring(line.startsWith("+") ? 1 : 0, end);
        return name.replace('_', ' ').replaceAll(" +", " ").strip().toLowerCase(Locale.ROOT);
    }
}
