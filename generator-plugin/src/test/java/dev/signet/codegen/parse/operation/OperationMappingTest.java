package dev.signet.codegen.parse.operation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.Security;
import dev.signet.codegen.model.ApiModel.SecurityScheme;
import dev.signet.codegen.model.ApiModel.Server;
import dev.signet.codegen.model.ApiModel.ServerVariable;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Operation.Hints;
import dev.signet.codegen.model.Operation.Paging;
import dev.signet.codegen.model.Operation.Parameter;
import dev.signet.codegen.model.Operation.Response;
import dev.signet.codegen.model.Operation.Stream;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema.Any;
import dev.signet.codegen.model.Schema.Scalar;
import dev.signet.codegen.parse.ReadDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationMappingTest {
    @TempDir
    Path folder;

    private ReadDocument paths(String paths) {
        return ReadDocument.paths(folder, paths, "");
    }

    private Parameter parameter(String text) {
        return paths("/a/{id}: {get: {parameters: [{name: id, in: path, schema: {type: string}}, " + text + "]}}")
                .operation(0)
                .parameters()
                .get(1);
    }

    @Test
    void operationsKeepTheDocumentsOrder() {
        ReadDocument reading = paths(
                "/b: {post: {}, get: {operationId: g, summary: s, description: d, deprecated: true, tags: [t, u]}}\n/a: {put: {}}\nx-more: {get: {}}");
        assertThat(reading.model().operations())
                .extracting(o -> o.method() + " " + o.path())
                .containsExactly("POST /b", "GET /b", "PUT /a");
        Operation get = reading.operation(1);
        assertThat(get.pointer()).isEqualTo("#/paths/~1b/get");
        assertThat(get.id()).isEqualTo("g");
        assertThat(get.summary()).isEqualTo("s");
        assertThat(get.description()).isEqualTo("d");
        assertThat(get.deprecated()).isTrue();
        assertThat(get.tags()).containsExactly("t", "u");
        assertThat(get.hints()).isSameAs(Hints.NONE);
        assertThat(reading.operation(0).id()).isEmpty();
    }

    @Test
    void anOwnParameterReplacesThatOfThePath() {
        Operation operation = paths(
                        "/a/{id}: {parameters: [{name: id, in: path, schema: {type: string}}, {name: q, in: query, schema: {type: string}}], "
                                + "get: {parameters: [{name: q, in: query, required: true, schema: {type: integer}}, {name: q, in: header, schema: {type: string}}]}}")
                .operation(0);
        assertThat(operation.parameters())
                .extracting(p -> p.in() + " " + p.name() + " " + p.required())
                .containsExactly("path id true", "query q true", "header q false");
        assertThat(((Scalar) operation.parameters().get(1).schema()).kind()).isEqualTo(ScalarKind.INT64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: p, in: query, schema: {}}                                     | form           | true",
                "{name: p, in: query, explode: false, schema: {}}                     | form           | false",
                "{name: p, in: query, style: pipeDelimited, schema: {}}               | pipeDelimited  | false",
                "{name: p, in: query, style: deepObject, explode: true, schema: {}}   | deepObject     | true",
                "{name: p, in: header, schema: {}}                                    | simple         | false",
                "{name: p, in: cookie, schema: {}}                                    | form           | true",
                "{name: p, in: query, content: {application/json: {schema: {}}}}      | content        | false",
            })
    void styleAndExplodeDefaultByPlace(String text, String style, boolean explode) {
        assertThat(parameter(text).style()).isEqualTo(style);
        assertThat(parameter(text).explode()).isEqualTo(explode);
    }

    @Test
    void parametersTellTheirDetails() {
        Parameter parameter = parameter("{name: p, in: query, description: d, deprecated: true, allowReserved: true, "
                + "x-client-option: true, schema: {type: string, default: v1}}");
        assertThat(parameter.description()).isEqualTo("d");
        assertThat(parameter.deprecated()).isTrue();
        assertThat(parameter.allowReserved()).isTrue();
        assertThat(parameter.clientOption()).isTrue();
        assertThat(parameter.defaultValue()).isEqualTo("v1");
        assertThat(parameter.pointer()).isEqualTo("#/paths/~1a~1{id}/get/parameters/1");
        assertThat(parameter("{name: p, in: query, schema: {type: array, default: [1]}}")
                        .defaultValue())
                .isEqualTo("[1]");
        assertThat(parameter("{name: p, in: query, schema: {type: integer, default: 10}}")
                        .defaultValue())
                .isEqualTo("10");
        assertThat(parameter("{name: p, in: query, schema: {default: null}}").defaultValue())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: p, in: header, required: true, schema: {const: start}}                       | start  | false",
                "{name: p, in: query, required: true, schema: {const: 7}}                            | 7      | false",
                "{name: p, in: query, schema: {const: start}}                                        |        |",
                "{name: p, in: query, required: true, schema: {const: ''}}                           | ''     | false",
                "{name: p, in: query, required: true, schema: {const: null}}                         |        |",
                "{name: p, in: query, required: true, schema: {const: [1]}}                          | [1]    | true",
                "{name: p, in: query, required: true, schema: {enum: [start]}}                       | start  | false",
                "{name: p, in: query, required: true, schema: {enum: [start, stop]}}                 |        |",
                "{name: p, in: query, required: true, schema: {allOf: [{type: string}, {const: a}]}} | a      | false",
                "{name: p, in: query, required: true, content: {application/json: {schema: {const: a}}}} | a  | false",
                "{name: p, in: query, required: true, content: {application/json: {schema: {const: true}}}} | true | true",
                "{name: p, in: query, required: true, content: {text/plain: {schema: {const: 1.5}}}} | 1.5    | false",
            })
    void constantOfARequiredParameterIsNotLeftToCallers(
            String text, @Nullable String constant, @Nullable Boolean json) {
        assertThat(parameter(text).constant())
                .isEqualTo(constant == null ? null : new Operation.Constant(constant, Boolean.TRUE.equals(json)));
    }

    @Test
    void constantMayStandInASchemaThatIsReferredTo() {
        ReadDocument reading = ReadDocument.paths(
                folder,
                "/a: {get: {parameters: [{name: p, in: header, required: true, schema: {$ref: '#/components/schemas/S'}}]}}",
                "components: {schemas: {S: {$ref: '#/components/schemas/T'}, T: {const: x}}}");
        assertThat(reading.operation(0).parameters().get(0).constant()).isEqualTo(new Operation.Constant("x", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path   | form       | simple",
                "query  | simple     | form",
                "query  | deepobject | form",
                "header | form       | simple",
                "cookie | deepObject | form",
            })
    void styleThatIsNotOfThePlaceIsAWarningAndTheDefault(String in, String style, String used) {
        ReadDocument reading = paths("/a/{p}: {get: {parameters: [{name: p, in: " + in
                + ", required: true, schema: {type: string}, style: " + style + "}]}}");
        assertThat(reading.operation(0).parameters().get(0).style()).isEqualTo(used);
        assertThat(reading.problems().toString()).contains("the style `" + style + "` is not defined");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: p, in: query, content: {application/json: {}}}                 | content",
                "{name: p, in: query, content: {application/merge-patch+json: {}}}     | content",
                "{name: p, in: query, content: {'Application/JSON; charset=utf-8': {}}} | content",
                "{name: p, in: query, content: {text/plain: {schema: {type: string}}}} | text",
                "{name: p, in: query, content: {text/csv: {}, application/json: {}}}   | content",
                "{name: p, in: cookie, style: cookie, schema: {type: string}}          | cookie",
            })
    void mediaTypeOfAParameterSaysHowItIsWritten(String text, String style) {
        assertThat(parameter(text).style()).isEqualTo(style);
    }

    @Test
    void reservedCharactersMayBeAllowedByAnExtensionToo() {
        assertThat(pathParameter("x-speakeasy-param-encoding-override: allowReserved")
                        .allowReserved())
                .isTrue();
        assertThat(pathParameter("allowReserved: true").allowReserved()).isTrue();
        assertThat(pathParameter("deprecated: true").allowReserved()).isFalse();
    }

    private Operation.Parameter pathParameter(String more) {
        return paths("/a/{p}: {get: {parameters: [{name: p, in: path, required: true, schema: {const: ''}, " + more
                        + "}]}}")
                .operation(0)
                .parameters()
                .get(0);
    }

    @Test
    void emptyConstantOfAPathIsLeftToCallers() {
        assertThat(pathParameter("deprecated: true").constant()).isNull();
    }

    @Test
    void theDefaultOfAReferredSchemaCounts() {
        ReadDocument reading = ReadDocument.paths(
                folder,
                "/a: {get: {parameters: [{name: p, in: query, schema: {$ref: '#/components/schemas/S'}}]}}",
                "components: {schemas: {S: {type: string, default: x}}}");
        assertThat(reading.operation(0).parameters().get(0).defaultValue()).isEqualTo("x");
    }

    @Test
    void headersThatOpenApiReservesAreNoParametersWithANote() {
        ReadDocument reading = paths(
                "/a: {get: {parameters: [{name: Accept, in: header, schema: {}}, {name: authorization, in: header, schema: {}}]}}");

        assertThat(reading.operation(0).parameters()).isEmpty();
        assertThat(reading.problems())
                .extracting(problem -> problem.severity() + " " + problem.message())
                .containsExactly(
                        "NOTE the parameter `Accept` is ignored, as OpenAPI says of this header",
                        "NOTE the parameter `authorization` is ignored, as OpenAPI says of this header");
    }

    @Test
    void parametersWithoutNamePlaceOrSchemaAreReported() {
        assertThat(paths("/a: {get: {parameters: [{in: query}]}}").errors())
                .singleElement()
                .asString()
                .contains("no `name`");
        assertThat(paths("/a: {get: {parameters: [{name: a, in: body}]}}").errors())
                .singleElement()
                .asString()
                .contains("no valid `in`");
        ReadDocument reading = paths("/a: {get: {parameters: [{name: a, in: query}]}}");
        assertThat(reading.operation(0).parameters().get(0).schema()).isInstanceOf(Scalar.class);
        assertThat(reading.warnings()).singleElement().asString().contains("no schema");
    }

    @Test
    void pathParametersMatchTheTemplate() {
        ReadDocument reading = paths(
                "/a/{id}/{x}:act: {get: {parameters: [{name: ID, in: path, schema: {}}, {name: x, in: path, schema: {}}]}}");
        assertThat(reading.operation(0).parameters())
                .extracting(Parameter::name)
                .containsExactly("x", "id");
        assertThat(reading.operation(0).parameters())
                .allSatisfy(parameter -> assertThat(parameter.required()).isTrue());
        assertThat(reading.warnings())
                .hasSize(2)
                .anySatisfy(
                        text -> assertThat(text).contains("no variable `ID`").contains("did you mean `id`?"))
                .anySatisfy(text -> assertThat(text).contains("no parameter declares the path variable `id`"));
    }

    @Test
    void pathsThatAreNoPathsAreReported() {
        ReadDocument reading = paths("/a?model: {get: {operationId: x}}\n/a#b: {get: {operationId: x}}");
        assertThat(reading.model().operations()).extracting(Operation::path).containsExactly("/a?model", "/a#b");
        assertThat(reading.warnings())
                .hasSize(3)
                .anySatisfy(text ->
                        assertThat(text).contains("duplicate operationId `x`, also used by #/paths/~1a?model/get"));
        assertThat(paths("a: {get: {}}").errors()).singleElement().asString().contains("write `/a`");
    }

    @Test
    void bodiesAndResponsesKeepEveryMediaType() {
        Operation operation = paths("""
                /a:
                  post:
                    requestBody: {description: b, content: {application/json: {schema: {type: string}}, text/csv: {}}}
                    responses:
                      200: {description: ok, content: {application/json: {schema: {type: string}}, text/event-stream: {schema: {type: object}}}}
                      4xx: {description: bad}
                      default: {description: other}
                      x-more: {description: none}
                """).operation(0);
        assertThat(operation.body().required()).isFalse();
        assertThat(operation.body().description()).isEqualTo("b");
        assertThat(operation.body().content())
                .extracting(Operation.Content::mediaType)
                .containsExactly("application/json", "text/csv");
        assertThat(operation.body().content().get(1).schema()).isInstanceOf(Any.class);
        assertThat(operation.responses()).extracting(Response::status).containsExactly("200", "4XX", "default");
        assertThat(operation.responses().get(0).content())
                .extracting(Operation.Content::mediaType)
                .containsExactly("application/json", "text/event-stream");
        assertThat(operation.responses().get(1).content()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3.0.0, get, false",
        "3.0.4, head, false",
        "3.0.3, delete, true",
        "3.0.3, post, true",
        "3.0.3, options, true",
        "3.1.0, get, true",
        "3.1.0, delete, true",
        "3.1.0, trace, false"
    })
    void bodyOfAMethodForWhichItHasNoMeaningIsLeftOutWithAWarning(String version, String method, boolean sent) {
        ReadDocument reading = ReadDocument.document(
                folder,
                "openapi: " + version + "\ninfo: {title: T, version: '1'}\npaths: {/a: {" + method
                        + ": {requestBody: {content: {text/plain: {schema: {type: string}}}}, responses: {'204': {description: N}}}}}");
        assertThat(reading.operation(0).body() != null).isEqualTo(sent);
        assertThat(reading.problems())
                .extracting(problem -> problem.severity() + " " + problem.pointer())
                .isEqualTo(sent ? List.of() : List.of("WARNING #/paths/~1a/" + method + "/requestBody"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parameters: [{name: q, in: query, allowEmptyValue: true, schema: {type: boolean}}] | WARNING #/paths/~1a/get/parameters/0/allowEmptyValue",
                "responses: {'200': {headers: {Link: {content: {application/linkset: {schema: {type: object}}}}}}} | WARNING #/paths/~1a/get/responses/200/headers/Link/content/application~1linkset/schema",
                "responses: {'200': {links: {next: {operationId: b}}}} | NOTE #/paths/~1a/get/responses/200/links",
                "parameters: [{name: q, in: query, schema: {type: string}, content: {text/plain: {schema: {type: string}}}}] | WARNING #/paths/~1a/get/parameters/0/schema",
                "parameters: [{name: q, in: query, content: {text/plain: {schema: {type: string}}, application/json: {schema: {type: string}}}}] | WARNING #/paths/~1a/get/parameters/0/content",
                "parameters: [{name: H, in: header, schema: {type: string}}, {name: h, in: header, schema: {type: string}}] | WARNING #/paths/~1a/get/parameters/1",
                "requestBody: {content: {application/json: {schema: {type: string}, encoding: {a: {contentType: text/plain}}}}} | WARNING #/paths/~1a/get/requestBody/content/application~1json/encoding",
                "parameters: [{name: q, in: query, allowEmptyValue: true, schema: {type: string}}] | ",
                "responses: {'200': {headers: {Link: {content: {text/plain: {schema: {type: string}}}}}}} | ",
            })
    void partOfAnOperationThatIsIgnoredIsReported(String part, @Nullable String reported) {
        assertThat(paths("/a: {get: {" + part + "}}").problems())
                .extracting(problem -> problem.severity() + " " + problem.pointer())
                .isEqualTo(reported == null ? List.of() : List.of(reported));
    }

    @Test
    void headerOfAnOperationReplacesThatOfThePathInAnyCase() {
        ReadDocument reading = paths(
                "/a: {parameters: [{name: X-H, in: header, schema: {type: string}}], get: {parameters: [{name: x-h, in: header, schema: {type: integer}}]}}");
        assertThat(reading.operation(0).parameters())
                .extracting(Parameter::name)
                .containsExactly("x-h");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void eventsOfARequestAreText() {
        ReadDocument reading = paths(
                "/a: {post: {requestBody: {content: {text/event-stream: {itemSchema: {type: object, properties: {data: {type: string}}}}}}}}");
        Operation.Content content =
                requireNonNull(reading.operation(0).body()).content().get(0);
        assertThat(content.ofItems()).isTrue();
        assertThat(content.events()).isNull();
        assertThat(content.schema().asObject()).isPresent();
    }

    @Test
    void contentSchemaOfDataIsIgnoredNowhereIfAStreamReadsIt() {
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /a:
                    get:
                      responses:
                        200:
                          description: ok
                          content: {text/event-stream: {schema: {$ref: '#/components/schemas/Envelope'}}}
                components:
                  schemas:
                    Envelope: {type: object, properties: {data: {$ref: '#/components/schemas/Data'}, event: {type: string}}}
                    Data: {type: string, contentSchema: {type: object, properties: {a: {type: string, contentSchema: {type: integer}}}}}
                """);

        assertThat(reading.operation(0)
                        .responses()
                        .get(0)
                        .content()
                        .get(0)
                        .schema()
                        .isObject())
                .isTrue();
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .contains("Data/contentSchema/properties/a/contentSchema", "`contentSchema` is ignored");
    }

    @Test
    void theItemsOfAStreamAreItsSchema() {
        ReadDocument reading = paths("""
                /a:
                  get:
                    responses:
                      200:
                        description: ok
                        content:
                          application/jsonl: {itemSchema: {type: integer}, schema: {type: string}}
                          text/event-stream: {itemSchema: {properties: {data: {type: string, contentSchema: {type: boolean}}}}}
                          application/json: {itemSchema: {type: integer}}
                      201: {description: ok, content: {text/event-stream: {itemSchema: {type: object}}}}
                """);
        List<Operation.Content> contents =
                reading.operation(0).responses().get(0).content();
        assertThat(contents).extracting(Operation.Content::ofItems).containsExactly(true, true, false);
        assertThat(((Scalar) contents.get(0).schema()).kind()).isEqualTo(ScalarKind.INT64);
        assertThat(((Scalar) contents.get(1).schema()).kind()).isEqualTo(ScalarKind.BOOLEAN);
        assertThat(contents.get(2).schema()).isInstanceOf(Any.class);
        assertThat(reading.operation(0).responses().get(1).content().get(0).schema())
                .isInstanceOf(Any.class);
        assertThat(reading.warnings())
                .hasSize(2)
                .anyMatch(warning -> warning.contains("`itemSchema` of `application/json` is ignored"))
                .anyMatch(warning ->
                        warning.startsWith("#/paths/~1a/get/responses/201/content/text~1event-stream/itemSchema")
                                && warning.contains("the schema of the event data is missing"));
    }

    @Test
    void operationsOfOpenApi32AreReadLikeOthers() {
        ReadDocument reading = paths("""
                /a:
                  query: {operationId: find, summary: Finds., tags: [t], deprecated: true, responses: {}}
                  additionalOperations:
                    COPY: {operationId: copy, responses: {}}
                    get: {operationId: lower, responses: {}}
                    POST: {operationId: misplaced, responses: {}}
                    CONNECT: {operationId: tunnel, responses: {}}
                    'a b': {operationId: none, responses: {}}
                """);
        assertThat(reading.model().operations())
                .extracting(operation -> operation.method() + " " + operation.id())
                .containsExactly("QUERY find", "COPY copy", "get lower", "POST misplaced");
        assertThat(reading.operation(0).summary()).isEqualTo("Finds.");
        assertThat(reading.operation(0).deprecated()).isTrue();
        assertThat(reading.warnings())
                .hasSize(4)
                .anyMatch(warning -> warning.contains("`POST` has a field of its own"))
                .anyMatch(warning -> warning.contains("`CONNECT` is no method"))
                .anyMatch(warning -> warning.contains("`a b` is no method"));
    }

    @Test
    void queryStringIsAFormJsonOrText() {
        ReadDocument reading = paths("""
                /a:
                  get: {parameters: [{name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}], responses: {}}
                  put: {parameters: [{name: q, in: querystring, content: {application/json: {}}}, {name: p, in: query, schema: {type: string}}], responses: {}}
                  post: {parameters: [{name: q, in: querystring, content: {text/plain: {schema: {type: string}}}}], responses: {}}
                """);
        assertThat(reading.model().operations())
                .extracting(operation -> operation.parameters().get(0).style())
                .containsExactly("form", "content", "text");
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .startsWith("#/paths/~1a/put/parameters")
                .contains("`q` is the whole query string");
    }

    @Test
    void aStatusThatIsNoneIsAWarning() {
        assertThat(paths("/a: {get: {responses: {ok: {description: d}}}}").warnings())
                .singleElement()
                .asString()
                .contains("invalid HTTP status");
    }

    @Test
    void vendorHintsShapeTheMethod() {
        Hints hints = paths(
                        "/a: {get: {x-resource: things, x-method: list, x-idempotent: true, "
                                + "x-stream: {in: query, name: stream, method: events, lastEventId: last, "
                                + "resume: {operation: other, id: [a.b, c], unless: store}}, x-paging: {token: t, nextToken: n, items: i}}}")
                .operation(0)
                .hints();
        assertThat(hints)
                .isEqualTo(new Hints(
                        "things",
                        "list",
                        true,
                        new Stream(
                                "query",
                                "stream",
                                "events",
                                "last",
                                new Operation.Resume("other", List.of("a.b", "c"), "store")),
                        new Paging("t", "n", "i")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x-resource: [a]                                  | must be a string",
                "x-idempotent: 'yes'                              | must be `true` or `false`",
                "x-stream: on                                     | must be an object of strings",
                "x-stream: {in: query}                            | missing properties: name",
                "x-stream: {in: header, name: a}                  | must be `body` or `query`",
                "x-stream: {in: body, name: a, lastEventID: b}    | did you mean `lastEventId`?",
                "x-stream: {in: body, name: a, resume: {id: b}}   | missing properties: operation",
                "x-stream: {in: body, name: a, resume: x}         | must be an object of strings",
                "x-paging: {token: a}                             | missing properties: items, nextToken",
            })
    void hintsThatAreNotUnderstoodAreWarnings(String hint, String expected) {
        assertThat(paths("/a: {get: {" + hint + "}}").warnings())
                .anySatisfy(text -> assertThat(text).contains(expected));
    }

    @Test
    void theDocumentTellsOfItsClient() {
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: 3.1.0
                info: {title: T, version: 1.0}
                x-client: PetsClient
                x-deprecated: Use another.
                tags: [{name: pets, description: Told by a tag}, {name: shops}]
                x-resources:
                  pets: {x-implements: [a.B], x-implements-async: a.C}
                  toys: {description: Told by us, colour: red}
                paths: {}
                components:
                  schemas:
                    Event:
                      x-events: {sentinel: END, last: [done], error: failed, id: eid, lst: x}
                      type: object
                """);
        ApiModel.ClientHints client = reading.model().info().client();
        assertThat(client.name()).isEqualTo("PetsClient");
        assertThat(client.deprecated()).isEqualTo("Use another.");
        assertThat(client.resources())
                .containsExactly(
                        new ApiModel.Resource("pets", "Told by a tag", List.of("a.B"), List.of("a.C")),
                        new ApiModel.Resource("shops", null, List.of(), List.of()),
                        new ApiModel.Resource("toys", "Told by us", List.of(), List.of()));
        assertThat(client.events())
                .containsExactly(Map.entry(
                        "#/components/schemas/Event",
                        new ApiModel.Events("END", List.of("done"), List.of("failed"), "eid", null)));
        assertThat(reading.warnings())
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("unknown property `colour`"))
                .anySatisfy(text -> assertThat(text).contains("did you mean `last`?"));
    }

    @Test
    void schemeOfARequirementMayBeAUriOfAnyFile() throws IOException {
        Files.writeString(folder.resolve("common.yaml"), """
                openapi: 3.2.0
                info: {title: C, version: '1'}
                components:
                  securitySchemes:
                    key: {type: apiKey, in: header, name: X-Key}
                    token: {type: http, scheme: bearer}
                """);
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: 3.2.0
                info: {title: T, version: '1'}
                security: [{'common.yaml#/components/securitySchemes/token': []}]
                paths:
                  /a:
                    get:
                      security:
                        - '#/components/securitySchemes/key': []
                        - './common.yaml#/components/securitySchemes/key': []
                      responses: {}
                components:
                  securitySchemes:
                    key: {type: apiKey, in: query, name: key}
                """);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.model().securitySchemes())
                .extracting(scheme -> scheme.name() + " " + scheme.kind() + " " + scheme.in())
                .containsExactly("key apiKey query", "token http ", "key2 apiKey header");
        assertThat(requireNonNull(reading.model().security()).alternatives()).containsExactly(List.of("token"));
        assertThat(requireNonNull(reading.model().operations().get(0).security())
                        .alternatives())
                .containsExactly(List.of("key"), List.of("key2"));
    }

    @Test
    void theDocumentTellsOfItselfAndOfItsSecurity() {
        ReadDocument reading = ReadDocument.document(folder, """
                openapi: 3.1.0
                info: {title: T, version: 1.0, description: D}
                servers: [{url: 'https://a.example'}, {url: 'https://{b}.example/v1', variables: {b: {default: b, enum: [b, c]}}}]
                security: [{key: []}, {token: [], basc: []}]
                x-default-headers: {Api-Revision: 2026-05-20}
                paths: {}
                components:
                  securitySchemes:
                    key: {type: apiKey, in: header, name: X-Key, description: K, x-env: [A_KEY, B_KEY]}
                    token: {type: http, scheme: bearer}
                    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/t', scopes: {}}}}
                    open: {$ref: '#/components/securitySchemes/token'}
                """);
        assertThat(reading.model().info().source()).isEqualTo("openapi.yaml");
        assertThat(reading.model().info().title()).isEqualTo("T");
        assertThat(reading.model().info().version()).isEqualTo("1.0");
        assertThat(reading.model().info().description()).isEqualTo("D");
        assertThat(reading.model().info().servers())
                .containsExactly(
                        new Server("#/servers/0", "https://a.example", null, null, List.of()),
                        new Server(
                                "#/servers/1",
                                "https://{b}.example/v1",
                                null,
                                null,
                                List.of(new ServerVariable("b", "b", List.of("b", "c"), null))));
        assertThat(reading.model().info().defaultHeaders()).containsEntry("Api-Revision", "2026-05-20");
        assertThat(reading.model().securitySchemes())
                .containsExactly(
                        new SecurityScheme(
                                "key", "apiKey", "header", "X-Key", "K", List.of(), false, List.of("A_KEY", "B_KEY")),
                        new SecurityScheme("token", "http", "", "bearer", null, List.of(), false, List.of()),
                        new SecurityScheme(
                                "oauth",
                                "oauth2",
                                "",
                                "https://a.example/t",
                                null,
                                List.of("OAuth 2.0 flow: client credentials (`https://a.example/t`)."),
                                false,
                                List.of()),
                        new SecurityScheme("open", "http", "", "bearer", null, List.of(), false, List.of()));
        assertThat(reading.model().security())
                .isEqualTo(new Security(List.of(List.of("key"), List.of("token", "basc"))));
        assertThat(reading.warnings()).singleElement().asString().contains("unknown security scheme `basc`");
    }

    @Test
    void operationHasItsOwnServersOrThoseOfItsPath() {
        ReadDocument reading = paths("""
                /a:
                  servers: [{url: 'https://path.example', name: P, description: D}]
                  get: {}
                  put: {servers: [{url: '/own'}, {url: 'https://{h}/{x}', variables: {h: {enum: [1, b]}, y: {default: y}}}]}
                  post: {servers: []}
                """);
        Server path = new Server("#/paths/~1a/servers/0", "https://path.example", "P", "D", List.of());
        assertThat(reading.operation(0).servers()).containsExactly(path);
        assertThat(reading.operation(1).servers())
                .containsExactly(
                        new Server("#/paths/~1a/put/servers/0", "/own", null, null, List.of()),
                        new Server(
                                "#/paths/~1a/put/servers/1",
                                "https://{h}/{x}",
                                null,
                                null,
                                List.of(
                                        new ServerVariable("h", null, List.of("1", "b"), null),
                                        new ServerVariable("x", null, List.of(), null))));
        assertThat(reading.operation(2).servers()).containsExactly(path);
        assertThat(reading.warnings())
                .anyMatch(w -> w.contains("/variables/h the variable `h` has no `default`"))
                .anyMatch(w -> w.contains("has no variable `y`; it is ignored"))
                .anyMatch(w -> w.contains("the variable `x` is not described"));
    }

    @Test
    void operationSaysWhatItNeedsOrNothing() {
        ReadDocument reading = paths("""
                /a:
                  get: {}
                  put: {security: []}
                  post: {security: [{}, {a: [], b: [x]}]}
                """);
        assertThat(reading.warnings()).isNotEmpty();
        assertThat(reading.operation(0).security()).isNull();
        assertThat(reading.operation(1).security()).isEqualTo(new Security(List.of()));
        assertThat(reading.operation(2).security()).isEqualTo(new Security(List.of(List.of(), List.of("a", "b"))));
        assertThat(reading.warnings()).hasSize(2).allMatch(warning -> warning.contains("unknown security scheme"));
    }

    @Test
    void relativeServersAreRelativeToTheAddressThatTheDocumentGivesItself() {
        ApiModel model = ReadDocument.document(folder, """
                openapi: 3.2.0
                $self: https://api.example/spec/openapi.yaml
                info: {title: Test, version: '1'}
                servers: [{url: ../v2}, {url: ../../../v3}, {url: '/{v}/x', variables: {v: {default: a}}}, {url: '//b.example/y'}, {url: /}]
                paths:
                  /a: {get: {servers: [{url: 'https://c.example'}, {url: '{scheme}://d.example', variables: {scheme: {default: https}}}]}}
                """).model();
        assertThat(model.info().servers())
                .extracting(Server::url)
                .containsExactly(
                        "https://api.example/v2",
                        "https://api.example/v3",
                        "https://api.example/{v}/x",
                        "https://b.example/y",
                        "https://api.example/");
        assertThat(model.operations().get(0).servers())
                .extracting(Server::url)
                .containsExactly("https://c.example", "{scheme}://d.example");
    }

    @Test
    void serversStayAsTheyAreWhereTheDocumentHasNoAddressOfTheWeb() {
        for (String self : List.of("", "$self: openapi.yaml", "$self: 'urn:example:api'")) {
            String text = "openapi: 3.2.0\n" + self
                    + "\ninfo: {title: Test, version: '1'}\nservers: [{url: ../v2}]\npaths: {}\n";
            assertThat(ReadDocument.document(folder, text).model().info().servers())
                    .extracting(Server::url)
                    .containsExactly("../v2");
        }
    }

    @Test
    void aDocumentWithoutServersHasNone() {
        assertThat(paths("/a: {get: {}}").model().info().servers()).isEmpty();
    }
}
