package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated code is compiled and run: what it reads it writes again, and a value that is built equals the one that is read. */
class RoundTripTest {
    private static ClassLoader loader;

    @BeforeAll
    static void compile() {
        List<SourceFile> sources = new ArrayList<>();
        for (String name : List.of("elements-that-may-be-null", "further-properties-with-a-type")) {
            String home = name.replace("-", "");
            Path spec = Path.of("src/test/cases", name, "spec.yaml");
            Packages packages = new Packages(home + ".model", home, CompiledKit.PACKAGE);
            Configuration config = Configuration.of(spec, Path.of("target/round-trip"), packages);
            sources.addAll(new Compiler().compile(config, new Problems()).files());
        }
        loader = CompiledKit.get().load(sources);
    }

    private static Object read(String type, String json) throws ReflectiveOperationException {
        Class<?> record = loader.loadClass(type);
        return record.getMethod("fromJson", String.class).invoke(null, json);
    }

    private static Object get(Object value, String accessor) throws ReflectiveOperationException {
        return value.getClass().getMethod(accessor).invoke(value);
    }

    private static String write(Object value) throws ReflectiveOperationException {
        return (String) get(value, "toJson");
    }

    /** The JSON comes back word by word, and reads as an equal value. */
    private static Object survives(String type, String json) throws ReflectiveOperationException {
        Object value = read(type, json);
        assertThat(write(value)).isEqualTo(json);
        Object again = read(type, write(value));
        assertThat(again).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
        Object builder = get(value, "toBuilder");
        assertThat(get(builder, "build")).isEqualTo(value);
        return value;
    }

    private static final String SHELF = "elementsthatmaybenull.model.Shelf";
    private static final String ORDER = "furtherpropertieswithatype.model.Order";
    private static final String TOTALS = "furtherpropertieswithatype.model.Totals";
    private static final String CASH = "furtherpropertieswithatype.model.PaymentCash";
    private static final String CELLS = "elementsthatmaybenull.model.Cells";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"names\":[null,\"a\"],\"weights\":[1.5,null],\"chart\":[]}",
                "{\"names\":[],\"weights\":[],\"pets\":[null,{\"name\":\"x\",\"age\":1},null],\"chart\":[]}",
                "{\"names\":[],\"weights\":[],\"by_day\":{\"b\":null,\"a\":\"2026-05-20\"},\"chart\":[]}",
                "{\"names\":[],\"weights\":[],\"moods\":{\"a\":\"new\",\"b\":null},\"rows\":[[null],[1,null]],\"chart\":[]}",
                "{\"names\":[],\"weights\":[],\"chart\":[null,{\"a\":null,\"b\":{\"name\":\"x\"}}]}",
                "{\"names\":[],\"weights\":[],\"chart\":[],\"cells\":[null,\"a\"]}",
                "{\"names\":[],\"weights\":[],\"chart\":[],\"pets\":[]}"
            })
    void nullsAmongElementsSurvive(String json) throws ReflectiveOperationException {
        survives(SHELF, json);
    }

    @Test
    void elementsAreNullInJavaToo() throws ReflectiveOperationException {
        Object shelf = read(SHELF, "{\"names\":[null,\"a\"],\"weights\":[null,2],\"chart\":[],\"rows\":[[null,1]]}");
        assertThat(get(shelf, "names")).isEqualTo(Arrays.asList(null, "a"));
        assertThat(get(shelf, "weights")).isEqualTo(Arrays.asList(null, 2.0));
        assertThat(get(shelf, "rows")).isEqualTo(List.of(Arrays.asList(null, 1)));
        assertThatThrownBy(() -> ((List<?>) get(shelf, "names")).remove(0))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"b\":{\"name\":\"x\",\"n\":1},\"a\":{\"name\":\"y\"}}",
                // of another kind, or lacking what it needs: extras
                "{\"id\":\"1\",\"z\":{\"name\":\"x\"},\"a\":1,\"b\":null,\"c\":{\"nom\":\"x\"}}",
                "{\"id\":\"1\",\"labels\":{\"title\":\"t\",\"de\":\"x\",\"en\":null,\"fr\":[1]}}",
                "{\"id\":\"1\",\"totals\":{\"b\":2.5,\"a\":0.1234567890123456789}}",
                "{\"id\":\"1\",\"totals\":{\"a\":1.5,\"b\":1e999,\"c\":\"x\"}}",
                "{\"id\":\"1\",\"payment\":{\"kind\":\"cash\",\"ten\":3,\"one\":2.5,\"two\":99999999999,\"three\":\"x\"}}",
                "{\"id\":\"1\",\"payment\":{\"kind\":\"card\",\"days\":[\"2026-05-20\"],\"day\":\"2026-05-20\",\"none\":null}}",
                "{\"id\":\"1\",\"payment\":{\"kind\":\"card\",\"days\":[]}}"
            })
    void furtherPropertiesSurviveWhateverTheyAre(String json) throws ReflectiveOperationException {
        survives(ORDER, json);
    }

    @Test
    void furtherPropertiesOfTheirTypeAreInTheMapAndTheRestInExtras() throws ReflectiveOperationException {
        Object cash = read(CASH, "{\"kind\":\"cash\",\"b\":3,\"x\":2.5,\"a\":1e1,\"y\":null}");
        Map<?, ?> map = (Map<?, ?>) get(cash, "additionalProperties");
        assertThat(map).isEqualTo(Map.of("b", 3, "a", 10));
        assertThat(List.copyOf(map.keySet())).hasToString("[b, a]");
        assertThat(get(cash, "extras")).hasToString("{\"x\":2.5,\"y\":null}");
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aFurtherPropertyThatIsChangedIsWrittenOnce() throws ReflectiveOperationException {
        Object totals = read(TOTALS, "{\"sum\":1.5,\"a\":0.1234567890123456789}");
        assertThat(get(totals, "extras")).hasToString("{\"a\":0.1234567890123456789}");
        assertThat(write(with(totals, Map.of("a", 2.5)))).isEqualTo("{\"sum\":1.5,\"a\":2.5}");
        assertThat(write(with(totals, Map.of()))).isEqualTo("{\"sum\":1.5,\"a\":0.1234567890123456789}");
    }

    @Test
    void aFurtherPropertyThatIsDeclaredIsRefused() throws ReflectiveOperationException {
        Object totals = read(TOTALS, "{}");
        assertThatThrownBy(() -> with(totals, Map.of("sum", 2.0)))
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"sum\" is a declared property; set its component instead");
    }

    private static Object with(Object value, Map<String, ?> properties) throws ReflectiveOperationException {
        Object builder = get(value, "toBuilder");
        builder.getClass().getMethod("additionalProperties", Map.class).invoke(builder, properties);
        return get(builder, "build");
    }

    @Test
    void listsOfAUnionAreToldPastTheirNulls() throws ReflectiveOperationException {
        assertThat(get(read(CELLS, "[null,\"a\"]"), "values")).isEqualTo(Arrays.asList(null, "a"));
        assertThat(get(read(CELLS, "[null]"), "values")).isEqualTo(Arrays.asList((Object) null));
        assertThat(get(read(CELLS, "[1]"), "values")).isEqualTo(List.of(1L));
        assertThat(get(read(CELLS, "[true]"), "json")).hasToString("[true]");
    }
}
