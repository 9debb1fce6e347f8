package ai.wafaa.query.report;

import java.util.List;

/**
 * A report's content, in the tenant's language, before it becomes a file.
 *
 * @param tiles the figures of the whole period
 * @param charts as SVG
 * @param tables what the charts show, in numbers
 * @param lines of the CSV file, under a head of stable names
 */
record Report(String title, List<Tile> tiles, List<Chart> charts, List<Table> tables, List<List<Object>> lines) {

    static final Report EMPTY = new Report("", List.of(), List.of(), List.of(), List.of());

    /** For a page from right to left: what stands side by side begins at the right. */
    Report mirrored() {
        return new Report(
                title,
                tiles.reversed(),
                charts,
                tables.stream()
                        .map(table -> new Table(
                                table.title(),
                                table.head().reversed(),
                                table.rows().stream()
                                        .map(row -> new Row(row.cells().reversed()))
                                        .toList()))
                        .toList(),
                lines);
    }

    record Tile(String label, String value) {}

    record Chart(String title, String unit, List<Shade> keys, String svg) {}

    /** An entry of a legend. */
    record Shade(String label, String colour) {}

    record Table(String title, List<String> head, List<Row> rows) {}

    record Row(List<String> cells) {}
}
