package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What JSON of hierarchies, of unions with properties beside them and of merged schemas is read as, row by row of a table. */
class HierarchyMeaningTest {
    private static final Path FOLDER = Path.of("src/test/meaning");
    private static final List<String> DOCUMENTS = List.of("hierarchies", "unions", "merging");
    private static final Map<String, List<String>> PROBLEMS = new TreeMap<>();
    private static ClassLoader loader;

    /**
     * @param home package of the document's types, without {@code .model}
     * @param expected the class, then interfaces that it has, by their names in the model
     * @param component whose value it is about; empty for the whole
     */
    private record Row(String home, String type, String json, List<String> expected, String component) {
        static Row of(String line) {
            String[] cells = line.split("\t");
            List<String> expected = List.of(cells[3].split(" "));
            boolean inside = expected.get(0).startsWith(".");
            return new Row(
                    cells[0].replace(".yaml", ""),
                    cells[1],
                    cells[2],
                    inside ? expected.subList(1, expected.size()) : expected,
                    inside ? expected.get(0).substring(1) : "");
        }

        @Override
        public String toString() {
            return type + " " + json + (component.isEmpty() ? "" : " ." + component) + " is " + expected;
        }
    }

    @BeforeAll
    static void compile() {
        List<SourceFile> sources = new ArrayList<>();
        for (String name : DOCUMENTS) {
            Packages packages = new Packages(name + ".model", name, CompiledKit.PACKAGE);
            Path spec = FOLDER.resolve(name + ".yaml");
            Configuration config = Configuration.of(spec, Path.of("target/hierarchy-meaning"), packages);
            Problems problems = new Problems();
            sources.addAll(new Compiler().compile(config, problems).files());
            PROBLEMS.put(name, problems.all().stream().map(Object::toString).toList());
        }
        loader = CompiledKit.get().load(sources);
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(FOLDER.resolve("rows.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Row::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void valueIsReadAsItsVariantAndWrittenAsItCame(Row row) throws Exception {
        Object value =
                type(row.home(), row.type()).getMethod("fromJson", String.class).invoke(null, row.json());
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(text(value))).isEqualTo(json.readTree(row.json()));

        Object part = row.component().isEmpty() ? value : get(value, row.component());
        Class<?> read = part.getClass();
        assertThat(name(row.home(), read)).isEqualTo(row.expected().get(0));
        for (String further : row.expected().subList(1, row.expected().size())) {
            assertThat(type(row.home(), further)).isAssignableFrom(read);
        }
    }

    private static Class<?> type(String home, String name) throws ClassNotFoundException {
        return loader.loadClass(home + ".model." + name);
    }

    private static String name(String home, Class<?> type) {
        return type.getName().replace(home + ".model.", "").replace('$', '.');
    }

    private static Object get(Object value, String method) throws ReflectiveOperationException {
        Method found = value.getClass().getMethod(method);
        found.setAccessible(true);
        return found.invoke(value);
    }

    private static String text(Object value) throws ReflectiveOperationException {
        return (String) get(value, "toJson");
    }

    /** What a builder with those required components makes. */
    private static String built(String home, String type, Object... required) throws ReflectiveOperationException {
        Method builder = Arrays.stream(type(home, type).getMethods())
                .filter(m -> m.getName().equals("builder"))
                .findFirst()
                .orElseThrow();
        return text(get(builder.invoke(null, required), "build"));
    }

    @Test
    void variantThatIsBuiltHasTheDiscriminatorValueOfItsUnion() throws ReflectiveOperationException {
        assertThat(built("hierarchies", "PlainVehicle")).isEqualTo("{\"t\":\"vehicle\"}");
        assertThat(built("hierarchies", "Van", 2L)).isEqualTo("{\"t\":\"van\",\"doors\":2}");
        assertThat(built("hierarchies", "Fourth")).isEqualTo("{\"level\":\"Fourth\"}");
        assertThat(built("hierarchies", "Letter", "1")).isEqualTo("{\"id\":\"1\",\"d\":\"letter\"}");
        assertThat(built("unions", "PetDog", "wuff", "Rex"))
                .isEqualTo("{\"t\":\"Dog\",\"bark\":\"wuff\",\"name\":\"Rex\"}");
        assertThat(built("unions", "ToolSaw")).isEqualTo("{\"tool\":\"saw\"}");
        assertThat(built("unions", "PlantMoss")).isEqualTo("{\"p\":\"moss\"}");
        assertThat(built("unions", "Fern")).isEqualTo("{\"p\":\"fern\"}");
        assertThat(built("merging", "Form", "q")).isEqualTo("{\"mode\":\"form\",\"q\":\"q\"}");
        assertThat(built("merging", "Dot", 1L)).isEqualTo("{\"x\":1,\"fig\":\"dot\"}");
        assertThat(built("merging", "Gray", 1L)).isEqualTo("{\"c\":\"gray\",\"g\":1}");
        assertThat(built("merging", "Red", "warm")).isEqualTo("{\"c\":\"warm\"}");
    }

    @Test
    void discriminatorThatWasAbsentStaysSoInACopy() throws ReflectiveOperationException {
        Object form =
                type("merging", "Form").getMethod("fromJson", String.class).invoke(null, "{\"q\":\"q\"}");
        assertThat(text(get(get(form, "toBuilder"), "build"))).isEqualTo("{\"q\":\"q\"}");
    }

    /** Only where the discriminator is optional in several members, which then have values in common. */
    @Test
    void nothingElseIsDoubtful() {
        assertThat(PROBLEMS.get("hierarchies")).isEmpty();
        assertThat(PROBLEMS.get("merging"))
                .singleElement()
                .asString()
                .startsWith("#/components/schemas/Mode some JSON values match several of Form, Chat");
        assertThat(PROBLEMS.get("unions"))
                .singleElement()
                .asString()
                .startsWith("#/components/schemas/Tool some JSON values match several of ToolSaw, ToolHammer");
    }
}
