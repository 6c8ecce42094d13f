package dev.signet.codegen.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table of styles does not say: nested values, media types, constants, numbers, and paths that must not change. */
class ParameterValuesTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Calls, version: '1'}
            paths:
              /deep:
                get:
                  tags: [c]
                  operationId: deep
                  parameters: [{name: filter, in: query, required: true, style: deepObject, explode: true, schema: {$ref: '#/components/schemas/Filter'}}]
                  responses: {'204': {description: Nothing.}}
              /deepMap:
                get:
                  tags: [c]
                  operationId: deepMap
                  parameters: [{name: page, in: query, required: true, style: deepObject, explode: true, schema: {type: object, additionalProperties: {type: array, items: {type: integer}}}}]
                  responses: {'204': {description: Nothing.}}
              /texts/{day}:
                get:
                  tags: [c]
                  operationId: texts
                  parameters:
                    - {name: day, in: path, required: true, content: {text/plain: {schema: {type: string, format: date}}}}
                    - {name: q, in: query, required: true, content: {text/plain: {schema: {type: string}}}}
                    - {name: n, in: query, required: true, content: {text/plain; charset=utf-8: {schema: {type: number}}}}
                    - {name: X-Csv, in: header, required: true, content: {text/csv: {schema: {type: string}}}}
                    - {name: c, in: cookie, required: true, content: {text/plain: {}}}
                  responses: {'204': {description: Nothing.}}
              /jsons/{p}:
                get:
                  tags: [c]
                  operationId: jsons
                  parameters:
                    - {name: p, in: path, required: true, content: {application/json: {schema: {type: array, items: {type: integer}}}}}
                    - {name: q, in: query, required: true, content: {application/json: {schema: {type: object, additionalProperties: {type: string}}}}}
                    - {name: X-H, in: header, required: true, content: {application/json: {schema: {type: string}}}}
                    - {name: c, in: cookie, required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Filter'}}}}
                  responses: {'204': {description: Nothing.}}
              /constants/{v}/{w}:
                get:
                  tags: [c]
                  operationId: constants
                  parameters:
                    - {name: v, in: path, required: true, style: matrix, schema: {const: 2}}
                    - {name: w, in: path, required: true, schema: {const: a/b}}
                    - {name: kind, in: query, required: true, schema: {$ref: '#/components/schemas/Kind'}}
                    - {name: none, in: query, required: true, schema: {const: ''}}
                    - {name: ids, in: query, required: true, explode: false, schema: {const: [1, 'x,y']}}
                    - {name: deep, in: query, required: true, style: deepObject, schema: {const: {a: {b: [1, 2]}}}}
                    - {name: X-Command, in: header, required: true, schema: {const: start}}
                    - {name: X-Json, in: header, required: true, content: {application/json: {schema: {const: [true]}}}}
                    - {name: session, in: cookie, required: true, schema: {enum: ['a b']}}
                  responses: {'204': {description: Nothing.}}
              /reals/{r}:
                get:
                  tags: [c]
                  operationId: reals
                  parameters:
                    - {name: r, in: path, required: true, schema: {type: number}}
                    - {name: d, in: query, required: true, schema: {type: number, format: decimal}}
                    - {name: l, in: query, required: true, schema: {type: array, items: {type: number}}}
                    - {name: X-R, in: header, required: true, schema: {type: number}}
                    - {name: c, in: cookie, required: true, schema: {type: number}}
                    - {name: m, in: query, required: true, schema: {type: object, additionalProperties: {type: number}}}
                  responses: {'204': {description: Nothing.}}
              /files/{path}/meta:
                get:
                  tags: [c]
                  operationId: file
                  parameters: [{name: path, in: path, required: true, allowReserved: true, schema: {type: string}}]
                  responses: {'204': {description: Nothing.}}
              /things/{id}:
                get:
                  tags: [c]
                  operationId: thing
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'204': {description: Nothing.}}
              '/\u00e4 b/x[0]/{id}':
                get:
                  tags: [c]
                  operationId: odd
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'204': {description: Nothing.}}
              /lists:
                get:
                  tags: [c]
                  operationId: lists
                  parameters:
                    - {name: X-List, in: header, schema: {type: array, items: {type: string}}}
                    - {name: X-Map, in: header, schema: {type: object, additionalProperties: {type: string}}}
                    - {name: q, in: query, schema: {type: array, items: {type: string}}}
                    - {name: c, in: cookie, schema: {type: array, items: {type: string}}}
                    - {name: j, in: query, content: {application/json: {schema: {type: array, items: {type: string}}}}}
                  responses: {'204': {description: Nothing.}}
            components:
              schemas:
                Kind: {const: a&b}
                Filter:
                  type: object
                  properties:
                    name: {type: string}
                    age: {type: object, properties: {gte: {type: integer}, lt: {type: integer}}}
                    tags: {type: array, items: {type: string}}
                    or: {type: array, items: {type: object, properties: {email: {type: string}}}}
            """;

    private static RawServer server;
    private static GeneratedClient client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        server = new RawServer();
        client = GeneratedClient.of(DOCUMENT, folder, server.address());
    }

    @AfterAll
    static void close() {
        client.close();
        server.close();
    }

    private static RawServer.Request sent(String operation, Object... arguments) {
        client.call(operation, arguments);
        return server.take();
    }

    @Test
    void generationHasNothingToWarnOf() {
        assertThat(client.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | ''",
                "{\"name\":\"a b\",\"age\":{\"gte\":1,\"lt\":9}} | ?filter[name]=a%20b&filter[age][gte]=1&filter[age][lt]=9",
                "{\"tags\":[\"x\",\"\",\"y,z\"]} | ?filter[tags]=x&filter[tags]=&filter[tags]=y%2Cz",
                "{\"or\":[{\"email\":\"a@b\"},{\"email\":\"c\"}]} | ?filter[or][0][email]=a%40b&filter[or][1][email]=c",
                "{\"more\":{\"deep\":{\"er\":true}},\"tags\":[]} | ?filter[more][deep][er]=true",
            })
    void nestedObjectsAndListsOfADeepObjectAreSentAsInForms(String json, String query) {
        assertThat(sent("deep", client.read("Filter", json)).target())
                .isEqualTo("/deep" + query.replace("[", "%5B").replace("]", "%5D"));
    }

    @Test
    void deepObjectMayBeAMapOfLists() {
        Map<String, List<Long>> page = new LinkedHashMap<>();
        page.put("a", List.of(1L, 2L));
        page.put("b", List.of());
        page.put("c", List.of(3L));
        assertThat(sent("deepMap", page).target()).isEqualTo("/deepMap?page%5Ba%5D=1&page%5Ba%5D=2&page%5Bc%5D=3");
    }

    @Test
    void contentOtherThanJsonIsSentAsText() {
        RawServer.Request request = sent("texts", LocalDate.of(2024, 2, 29), "\"a,b\" {}", 1e21, "x,\"y z\"", "p;q");

        assertThat(request.target()).isEqualTo("/texts/2024-02-29?q=%22a%2Cb%22%20%7B%7D&n=1.0E21");
        assertThat(request.header("X-Csv")).containsExactly("x,\"y z\"");
        assertThat(request.header("Cookie")).containsExactly("c=p%3Bq");
    }

    @Test
    void contentOfJsonIsSentAsJsonInEachPlace() {
        RawServer.Request request = sent(
                "jsons",
                List.of(1L, 2L),
                Map.of("k", "v&w"),
                "\u00fc\"",
                client.read("Filter", "{\"tags\":[\"\u00fc;\"]}"));

        assertThat(request.target()).isEqualTo("/jsons/%5B1%2C2%5D?q=%7B%22k%22%3A%22v%26w%22%7D");
        assertThat(request.header("X-H")).containsExactly("\"\\u00fc\\\"\"");
        assertThat(request.header("Cookie")).containsExactly("c=%7B%22tags%22%3A%5B%22%C3%BC%3B%22%5D%7D");
    }

    @Test
    void constantsAreSentAndNotAskedFor() {
        RawServer.Request request = sent("constants");

        assertThat(request.target())
                .isEqualTo(
                        "/constants/;v=2/a%2Fb?kind=a%26b&none=&ids=1,x%2Cy&deep%5Ba%5D%5Bb%5D=1&deep%5Ba%5D%5Bb%5D=2");
        assertThat(request.header("X-Command")).containsExactly("start");
        assertThat(request.header("X-Json")).containsExactly("[true]");
        assertThat(request.header("Cookie")).containsExactly("session=a%20b");
    }

    @Test
    void fractionsAreSentInDigits() {
        RawServer.Request request =
                sent("reals", 0.1, new BigDecimal("1E+3"), List.of(1.5, 1e-5), 2.0, -0.5, Map.of("k", 1e21));

        assertThat(request.target()).isEqualTo("/reals/0.1?d=1000&l=1.5&l=0.000010&k=1000000000000000000000");
        assertThat(request.header("X-R")).containsExactly("2.0");
        assertThat(request.header("Cookie")).containsExactly("c=-0.5");
    }

    @Test
    void numberThatWouldFillTheMemoryIsSentWithItsExponent() {
        assertThat(sent("reals", 0.1, new BigDecimal("1E+999999999"), List.of(), 2.0, -0.5, Map.of())
                        .target())
                .isEqualTo("/reals/0.1?d=1E%2B999999999");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numberThatIsNoneIsRefusedBeforeAnythingIsSent(double none) {
        for (int place = 0; place < 5; place++) {
            List<Object> arguments =
                    new ArrayList<>(List.of(0.1, BigDecimal.ONE, List.of(1.5), 2.0, -0.5, Map.of("k", 1.0)));
            int at = List.of(0, 2, 3, 4, 5).get(place);
            arguments.set(at, at == 2 ? List.of(none) : at == 5 ? Map.of("k", none) : (Object) none);
            assertThatIllegalArgumentException()
                    .as("argument " + at)
                    .isThrownBy(() -> client.call("reals", arguments.toArray()));
        }
        assertThat(server.isIdle()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a/b.txt, a/b.txt",
        "/a/b, /a/b",
        "x:y@z;v=1, x:y@z;v=1",
        "a b?c#d[e], a%20b%3Fc%23d%5Be%5D",
        "50%, 50%25",
        "%2F, %2F",
        "a...b/..c, a...b/..c",
    })
    void reservedCharactersOfAPathStayIfTheDocumentAllowsThem(String value, String path) {
        assertThat(sent("file", value).target()).isEqualTo("/files/" + path + "/meta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "///", ".", "..", "../x", "x/..", "x/../../y", "%2e%2E", "x/%2E./y", "./x"})
    void valueThatWouldLeadToAnotherPathIsRefusedThoughReservedCharactersAreAllowed(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.call("file", value))
                .withMessageStartingWith("The path parameter path can't be");
        assertThat(server.isIdle()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void valueThatWouldLeadToAnotherPathIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.call("thing", value))
                .withMessage("The path parameter id can't be \"" + value + "\": it would change the path");
        assertThat(server.isIdle()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"../x, ..%2Fx", "%2e%2e, %252e%252e", "..;a, ..%3Ba", "..\\x, ..%5Cx", "' ', %20"})
    void otherValuesStayInTheirSegment(String value, String segment) {
        assertThat(sent("thing", value).target()).isEqualTo("/things/" + segment);
    }

    @Test
    void pathIsSentWithWhatNoUriHasEncoded() {
        assertThat(sent("odd", "1").target()).isEqualTo("/%C3%A4%20b/x%5B0%5D/1");
    }

    @Test
    void optionalListsWithoutValuesAreNotSent() {
        RawServer.Request request = sent("lists");

        assertThat(request.target()).isEqualTo("/lists");
        assertThat(request.header("X-List")).isEmpty();
        assertThat(request.header("X-Map")).isEmpty();
        assertThat(request.header("Cookie")).isEmpty();
    }
}
