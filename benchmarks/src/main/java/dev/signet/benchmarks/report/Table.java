package dev.signet.benchmarks.report;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as Markdown. */
public final class Table {
    private static final String HEAD = """
            | work | payload | contender | median | spread | relative | bytes | note |
            |---|---|---|--:|--:|--:|--:|---|
            """;

    private Table() {}

    /** {@return the table} */
    public static String of(List<Row> rows) {
        return rows.stream().map(Table::line).collect(Collectors.joining("", HEAD, ""));
    }

    private static String line(Row row) {
        return String.join(
                " | ",
                "| " + row.work(),
                row.payload(),
                row.contender(),
                row.time(),
                row.spread(),
                row.relative(),
                row.bytes(),
                row.note() + " |\n");
    }
}
