package dev.signet.codegen.parse.swagger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.codegen.parse.ReadDocument;
import dev.signet.codegen.parse.tree.JsonPointers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserMessagesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paths.'/a.b/{c}'(get).parameters      | /paths/~1a.b~1{c}/get/parameters",
                ".servers                              | /servers",
                "components.securitySchemes.a          | /components/securitySchemes/a",
                "components.securitySchemes.a.b        | /components/securitySchemes/a.b",
                "components.securitySchemes.a.b.flows  | /components/securitySchemes/a.b/flows",
                "components.nothing.a                  | /components",
                "paths.'/x'(get)                       | /paths",
                "''                                    | ''",
            })
    void locationBecomesThePointerAsFarAsItExists(String location, String pointer) throws JsonProcessingException {
        JsonNode root = new ObjectMapper().readTree("""
                {"paths": {"/a.b/{c}": {"get": {"parameters": []}}},
                 "servers": [],
                 "components": {"securitySchemes": {"a": {}, "a.b": {"flows": {}}}}}""");
        assertThat(JsonPointers.of(ParserMessages.keys(root, location))).isEqualTo(pointer);
    }

    @Test
    void remarksOfTheParserAreWarningsWithTheirPlace() {
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                tags: [{name: a}, {name: a}]
                servers: [{description: x}]
                paths:
                  /a:
                    get:
                      parameters:
                        - {name: q, in: query, schema: {type: string}}
                        - {name: q, in: query, schema: {type: integer}}
                      responses: {}
                components:
                  securitySchemes: {key: {type: apiKey, in: query}, login: {type: oauth2}}
                """);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings())
                .contains(
                        "#/tags the tag `a` is described more than once; the last one counts → remove one of the two",
                        "#/servers a server has no `url` → complete it",
                        "#/paths/~1a/get/parameters two parameters have the same name and place; the last one counts"
                                + " → remove one of the two",
                        "#/components/securitySchemes/key the security scheme has no `name` → complete it",
                        "#/components/securitySchemes/login the security scheme has no `flows` → complete it");
    }
}
