package dev.signet.codegen.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.Configuration.ClientDefaults;
import dev.signet.codegen.compiler.Configuration.HandWritten;
import dev.signet.codegen.compiler.Configuration.HandWritten.Part;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Option.Role;
import dev.signet.codegen.handwritten.HandWrittenCode;
import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.javamodel.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    private Path folder;

    private Configuration config;

    @BeforeEach
    void setUp() {
        config = Configuration.of(
                folder.resolve("openapi.yaml"), folder.resolve("out"), Packages.around("com.example.pets.model"));
    }

    private HandWritten handWritten(
            Path sources, @Nullable Path tests, String from, String to, String revision, List<String> unwanted) {
        return new HandWritten(code(sources, tests, from, to, revision, unwanted), Part.MAIN, config);
    }

    private static HandWrittenCode code(
            Path sources, @Nullable Path tests, String from, String to, String revision, List<String> unwanted) {
        return new HandWrittenCode(sources, tests, from, to, revision, false, unwanted);
    }

    /** The configuration with other values of one option. */
    private Map<Option<?>, List<Configuration>> variants() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Map<String, String> map = Map.of("a", "b");
        Map<Option<?>, List<Configuration>> variants = new HashMap<>();
        vary(variants, Options.INPUT_SPEC, other);
        vary(variants, Options.OVERLAYS, List.of(other), List.of(other, other));
        vary(variants, Options.MODEL_PACKAGE, "a.b");
        vary(variants, Options.API_PACKAGE, "a.b");
        vary(variants, Options.SUPPORT_PACKAGE, "a.b");
        vary(variants, Options.GENERATE_MODELS, false);
        vary(variants, Options.GENERATE_APIS, false);
        vary(variants, Options.GENERATE_SUPPORT, Kit.NONE, Kit.WHOLE);
        vary(variants, Options.TYPE_MAPPINGS, map, Map.of("a", "b,c"));
        vary(variants, Options.IMPORT_MAPPINGS, map);
        vary(variants, Options.SCHEMA_MAPPINGS, map);
        vary(
                variants,
                Options.ALLOWED_REFS,
                new Access(List.of(other), List.of()),
                new Access(List.of(), List.of("https://example.com/")));
        vary(variants, Options.LENIENT_SYNTAX, true);
        vary(variants, Options.VALIDATION, Validation.BUILDER, Validation.STRICT);
        vary(variants, Options.DATABIND, Databind.JACKSON2, Databind.JACKSON3);
        vary(variants, Options.TEMPLATE_DIRECTORY, other);
        vary(
                variants,
                Options.CLIENT,
                new ClientDefaults(map, null),
                new ClientDefaults(Map.of(), "old"),
                new ClientDefaults(Map.of(), "null"));
        vary(
                variants,
                Options.HAND_WRITTEN,
                handWritten(other, null, "a.r2", "a.r1", "1", List.of()),
                handWritten(folder, null, "a.r2", "a.r1", "1", List.of()),
                handWritten(other, other, "a.r2", "a.r1", "1", List.of()),
                handWritten(other, null, "a.r3", "a.r1", "1", List.of()),
                handWritten(other, null, "a.r2", "a.r0", "1", List.of()),
                handWritten(other, null, "a.r2", "a.r1", "0", List.of()),
                handWritten(other, null, "a.r2", "a.r1", "1", List.of("Loop")),
                new HandWritten(
                        new HandWrittenCode(other, null, "a.r2", "a.r1", "1", true, List.of()), Part.MAIN, config),
                new HandWritten(code(other, null, "a.r2", "a.r1", "1", List.of()), Part.TESTS, config),
                new HandWritten(
                        code(other, null, "a.r2", "a.r1", "1", List.of()),
                        Part.MAIN,
                        config.with(Options.INPUT_SPEC, other)));
        vary(variants, Options.FAIL_ON_WARNINGS, true);
        return variants;
    }

    @SafeVarargs
    private <T> void vary(Map<Option<?>, List<Configuration>> variants, Option<T> option, T... values) {
        List<Configuration> all = new ArrayList<>();
        for (T value : values) {
            all.add(config.with(option, value));
        }
        variants.put(option, all);
    }

    @Test
    void fingerprintDependsOnEveryOptionThatDecidesAboutFiles() throws IOException {
        Map<Option<?>, List<Configuration>> variants = variants();
        assertThat(variants.keySet())
                .isEqualTo(Options.all().stream()
                        .filter(option -> option.role() != Role.COMMAND)
                        .collect(Collectors.toSet()));

        List<Configuration> all = new ArrayList<>(List.of(config));
        variants.values().forEach(all::addAll);
        assertThat(all.stream().map(each -> each.fingerprint("1").hash()))
                .hasSize(all.size())
                .doesNotHaveDuplicates();
        assertThat(all).doesNotHaveDuplicates();
        assertThat(config.fingerprint("2")).isNotEqualTo(config.fingerprint("1"));
    }

    @Test
    void fingerprintDependsOnTheContentOfTemplates() throws IOException {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Configuration templated = config.with(Options.TEMPLATE_DIRECTORY, templates);
        String before = templated.fingerprint("1").hash();

        Files.writeString(templates.resolve("client.mustache"), "x");

        assertThat(templated.fingerprint("1").hash()).isNotEqualTo(before);
    }

    @Test
    void fingerprintDependsOnTheSourcesThatARevisionHasOfItsOwn() throws IOException {
        Configuration copying = config.with(
                Options.HAND_WRITTEN, handWritten(folder, folder.resolve("test"), "a.r2", "a.r1", "1", List.of()));
        String none = copying.fingerprint("1").hash();
        Files.createDirectories(folder.resolve("a/r1"));
        Files.writeString(folder.resolve("a/r1/Loop.java"), "");
        String one = copying.fingerprint("1").hash();
        Files.createDirectories(folder.resolve("test/a/r1"));
        Files.writeString(folder.resolve("test/a/r1/LoopTest.java"), "");

        assertThat(List.of(none, one, copying.fingerprint("1").hash())).doesNotHaveDuplicates();
    }

    @Test
    void fingerprintStaysWhenTheProjectMoves() {
        Configuration moved = Configuration.of(
                folder.resolve("moved/openapi.yaml"),
                folder.resolve("moved/out"),
                Packages.around("com.example.pets.model"));

        assertThat(moved.fingerprint("1")).isEqualTo(config.fingerprint("1"));
    }

    @Test
    void aDefaultIsEqualToItsValue() {
        assertThat(config.with(Options.VALIDATION, Validation.NONE))
                .isEqualTo(config)
                .hasSameHashCodeAs(config);
        assertThat(config.toString()).contains("validation=NONE", "apiPackage=com.example.pets");
    }

    @Test
    void packagesWithoutAParentStayOutOfTheUnnamedPackage() {
        assertThat(Packages.around("a.b.model")).isEqualTo(new Packages("a.b.model", "a.b", "a.b.support"));
        assertThat(Packages.around("pets")).isEqualTo(new Packages("pets", "pets", "pets.support"));
    }
}
