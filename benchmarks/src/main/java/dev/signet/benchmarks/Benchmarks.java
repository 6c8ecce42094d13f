package dev.signet.benchmarks;

import dev.signet.benchmarks.call.CallPart;
import dev.signet.benchmarks.codec.CodecPart;
import dev.signet.benchmarks.cold.ColdPart;
import dev.signet.benchmarks.generate.CodePart;
import dev.signet.benchmarks.generate.GeneratePart;
import dev.signet.benchmarks.generate.UnchangedPart;
import dev.signet.benchmarks.generate.WarmPart;
import dev.signet.benchmarks.growth.GrowthPart;
import dev.signet.benchmarks.report.Row;
import dev.signet.benchmarks.report.Table;
import dev.signet.benchmarks.stream.StreamPart;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the parts asked for, prints the table, and leaves it in {@code target/benchmarks.md}. */
public final class Benchmarks {
    private static final String ALL = "all";

    private Benchmarks() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = Settings.ofProperties();
        Map<String, Part> parts = parts();
        for (String name : settings.parts()) {
            if (!name.equals(ALL) && !parts.containsKey(name)) {
                throw new IllegalArgumentException("signet.bench=" + name + " is none of all, " + parts.keySet());
            }
        }
        Path file = settings.target("benchmarks.md");
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (settings.parts().contains(ALL) || settings.parts().contains(part.getKey())) {
                rows.addAll(part.getValue().measure(settings));
                // At once, so that what has been measured outlives a part that fails.
                Files.writeString(file, Table.of(rows));
            }
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(Table.of(rows));
        Settings.progress("The table is in " + file);
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("codec", new CodecPart());
        parts.put("cold", new ColdPart());
        parts.put("stream", new StreamPart());
        parts.put("call", new CallPart());
        parts.put("generate", new GeneratePart());
        parts.put("unchanged", new UnchangedPart());
        parts.put("warm", new WarmPart());
        parts.put("code", new CodePart());
        parts.put("growth", new GrowthPart());
        return parts;
    }
}
