package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signet.codegen.compile.Compiled;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What each JSON text is read as by the unions of the documents in {@code src/test/unions}, and that it comes back equal. */
class UnionMeaningTest {
    private static final Path FOLDER = Path.of("src/test/unions");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private record Row(String document, String union, String json, String type) {
        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], cells[1], cells[2], cells[3]);
        }

        String packageName() {
            return document.replaceAll("[^a-z]", "") + ".model";
        }
    }

    @TestFactory
    Stream<DynamicTest> jsonIsReadAsTheTypeThatItMeans() throws IOException {
        List<Row> rows = Files.readAllLines(FOLDER.resolve("rows.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::of)
                .toList();
        ClassLoader classes = compiled(rows);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.document + " " + row.union + " " + row.json, () -> check(row, classes)));
    }

    private static ClassLoader compiled(List<Row> rows) {
        Set<Row> documents = new LinkedHashSet<>();
        rows.forEach(row -> documents.add(new Row(row.document, "", "", "")));
        List<SourceFile> sources = new ArrayList<>();
        for (Row row : documents) {
            Packages packages = new Packages(row.packageName(), row.packageName(), CompiledKit.PACKAGE);
            Configuration config =
                    Configuration.of(FOLDER.resolve(row.document + ".yaml"), Path.of("target/union-meaning"), packages);
            sources.addAll(new Compiler().compile(config, new Problems()).files());
        }
        return CompiledKit.get().load(sources);
    }

    private static void check(Row row, ClassLoader classes)
            throws ReflectiveOperationException, JsonProcessingException {
        Class<?> union = classes.loadClass(row.packageName() + "." + row.union);
        Object value;
        try {
            value = union.getMethod("fromJson", String.class).invoke(null, row.json);
        } catch (InvocationTargetException e) {
            throw new AssertionError("no exception from inside a union", e.getCause());
        }
        assertThat(name(value.getClass())).isEqualTo(row.type);
        String written = (String) Compiled.get(value, "toJson");
        assertThat(JSON.readTree(written).equals(UnionMeaningTest::compare, JSON.readTree(row.json)))
                .as(written + " for " + row.json)
                .isTrue();
    }

    private static int compare(JsonNode a, JsonNode b) {
        return a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }
}
