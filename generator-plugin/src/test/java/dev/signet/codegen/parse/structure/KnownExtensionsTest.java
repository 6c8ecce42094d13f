package dev.signet.codegen.parse.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownExtensionsTest {
    private static final Path PAGE = Path.of("../docs/guide/extensions.md");
    private static final Pattern NAME = Pattern.compile("`(x-[\\w-]+)`");

    private static List<Finding> check(String operation) throws IOException {
        JsonNode document = new ObjectMapper(new YAMLFactory())
                .readTree("openapi: 3.1.0\ninfo: {title: a, version: b}\npaths: {/p: {get: {" + operation + "}}}");
        return StructureCheck.openApi(document);
    }

    @ParameterizedTest
    @CsvSource({"x-methode, x-method", "x-Method, x-method", "x-pagin, x-paging", "x-stream-, x-stream"})
    void extensionWithASlipIsReported(String key, String meant) throws IOException {
        assertThat(check(key + ": a")).singleElement().satisfies(found -> {
            assertThat(found.message()).isEqualTo("`" + key + "` is no extension that Signet reads");
            assertThat(found.hint()).isEqualTo("did you mean `" + meant + "`?");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-method", "x-methods-of-payment", "x-resourceId", "x-codegen", "x-java-name"})
    void extensionOfOthersIsNot(String key) throws IOException {
        assertThat(check(key + ": a")).isEmpty();
    }

    @Test
    void theGuideNamesEachOfThem() throws IOException {
        List<String> named = NAME.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(named)
                .filteredOn(name -> !name.equals("x-implements-async"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ObjectType.values())
                        .flatMap(type -> KnownExtensions.of(type).stream())
                        .toList());
    }
}
