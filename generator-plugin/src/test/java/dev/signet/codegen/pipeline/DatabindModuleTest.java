package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signet.codegen.compile.Compiled;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JacksonModule;

/** What is generated for databind, with an {@code ObjectMapper} of each version. */
class DatabindModuleTest {
    private static final String ORDERS = """
            {"ann":[{"item":"pen","new":1.10,"colour":"mauve","rating":2,"payment":["a","b"]},\
            {"item":"ink","new":[12345678901234567890.5,null],"colour":"red","payment":{"type":"coin"}}]}""";

    @TempDir
    Path folder;

    private Compiled compiled(Databind databind) {
        Configuration config = Configuration.of(
                Path.of("src/test/cases/databind-of-jackson-three/spec.yaml").toAbsolutePath(),
                folder.resolve("out"),
                Packages.around("shop.model"));
        return Compiled.of(config.with(Options.DATABIND, databind), Map.of());
    }

    private static Object module(Compiled compiled) throws ReflectiveOperationException {
        return compiled.loadClass("shop.model.DatabindModule2").getConstructor().newInstance();
    }

    @Test
    void databind2ReadsAndWritesByTheCodecs() throws Exception {
        Compiled compiled = compiled(Databind.JACKSON2);
        JsonMapper mapper =
                JsonMapper.builder().addModule((Module) module(compiled)).build();
        Class<?> order = compiled.loadClass("shop.model.Order");
        JavaType orders = mapper.getTypeFactory()
                .constructMapType(
                        Map.class,
                        mapper.constructType(String.class),
                        mapper.getTypeFactory().constructCollectionType(List.class, order));

        Map<?, ?> read = mapper.readValue(ORDERS, orders);

        assertSame(compiled, read, mapper.writeValueAsString(read));
        assertThat(mapper.writeValueAsString(mapper.readValue("{\"4\":1}", keyedBy(mapper, compiled))))
                .isEqualTo("{\"4\":1}");
    }

    private static JavaType keyedBy(JsonMapper mapper, Compiled compiled) throws ClassNotFoundException {
        return mapper.getTypeFactory()
                .constructMapType(Map.class, compiled.loadClass("shop.model.Rating"), Integer.class);
    }

    @Test
    void databind3ReadsAndWritesByTheCodecs() throws Exception {
        Compiled compiled = compiled(Databind.JACKSON3);
        tools.jackson.databind.json.JsonMapper mapper = tools.jackson.databind.json.JsonMapper.builder()
                .addModule((JacksonModule) module(compiled))
                .build();
        Class<?> order = compiled.loadClass("shop.model.Order");
        tools.jackson.databind.JavaType orders = mapper.getTypeFactory()
                .constructMapType(
                        Map.class,
                        mapper.constructType(String.class),
                        mapper.getTypeFactory().constructCollectionType(List.class, order));

        Map<?, ?> read = mapper.readValue(ORDERS, orders);

        assertSame(compiled, read, mapper.writeValueAsString(read));
    }

    /** The codecs write properties that they don't know last. */
    private static void assertSame(Compiled compiled, Map<?, ?> read, String written) {
        String each = ((List<?>) read.get("ann"))
                .stream().map(order -> (String) Compiled.get(order, "toJson")).collect(Collectors.joining(","));
        assertThat(written).isEqualTo("{\"ann\":[" + each + "]}");
        assertThat(each).contains("1.10", "12345678901234567890.5", "\"mauve\"", "{\"type\":\"coin\"}");
        assertThat(((List<?>) read.get("ann")).get(0))
                .isEqualTo(compiled.read("Order", each.substring(0, each.indexOf("},{") + 1)));
    }

    @Test
    void aModuleOfManyTypesAddsThemInSeveralMethods() throws Exception {
        int count = 120;
        String schemas = IntStream.range(0, count)
                .mapToObj("    Kind%d: {type: object, properties: {a: {type: string}}}\n"::formatted)
                .collect(Collectors.joining());
        Path document = folder.resolve("many.yaml");
        Files.writeString(
                document,
                "openapi: 3.1.0\ninfo: {title: Many, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + schemas);
        Configuration config = Configuration.of(document, folder.resolve("out"), Packages.around("shop.model"))
                .with(Options.DATABIND, Databind.JACKSON2);

        List<String> modules = new Compiler()
                .compile(config, new Problems()).files().stream()
                        .filter(file -> file.path().contains("/DatabindModule"))
                        .map(SourceFile::content)
                        .toList();

        assertThat(modules).hasSize(1);
        assertThat(modules.get(0))
                .contains("        add1();", "        add2();")
                .doesNotContain("add3");
        assertThat(modules.get(0).split("        add\\(", -1)).hasSize(count + 1);
        Module module = (Module) Compiled.of(config, Map.of())
                .loadClass("shop.model.DatabindModule")
                .getConstructor()
                .newInstance();
        assertThat(module.getTypeId()).isEqualTo("shop.model.DatabindModule");
    }
}
