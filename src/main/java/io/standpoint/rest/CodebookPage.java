package io.standpoint.rest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codebook as a page to read. */
final class CodebookPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="UTF-8"><title>Standpoint: codebook</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/assets/base.css"><link rel="stylesheet" href="/assets/report.css">
            </head><body><main><p><a href="/">Standpoint</a></p><h1>Codebook</h1>
            %s</main></body></html>
            """;

    private CodebookPage() {}

    static String of(Codebook book) {
        Stream<String> units = Stream.of(table(
                "Units",
                List.of("unit", "what it is"),
                book.units().stream().map(unit -> List.of(unit.name(), unit.description()))));
        Stream<String> labels = book.labels().stream()
                .map(set -> table(
                        set.name(),
                        List.of("label", "meaning", "example"),
                        set.labels().stream()
                                .map(label -> List.of(label.label(), label.description(), label.example()))));
        Stream<String> columns = Stream.of(table(
                "Columns of GET /stances",
                List.of("column", "type", "meaning", "example"),
                book.columns().stream()
                        .map(field -> List.of(field.name(), field.type(), field.description(), field.example()))));
        return PAGE.formatted(
                Stream.of(units, labels, columns).flatMap(part -> part).collect(Collectors.joining()));
    }

    private static String table(String title, List<String> header, Stream<List<String>> rows) {
        return "<h2>" + escaped(title) + "</h2><table><thead>" + row("th scope=\"col\"", "th", header)
                + "</thead><tbody>"
                + rows.map(cells -> row("td", "td", cells)).collect(Collectors.joining()) + "</tbody></table>\n";
    }

    private static String row(String open, String close, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + open + ">" + escaped(cell) + "</" + close + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
