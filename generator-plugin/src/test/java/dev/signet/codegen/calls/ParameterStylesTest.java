package dev.signet.codegen.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What parameters of each place, style and kind are in a request, compared with OpenAPI's table and RFC 6570. */
class ParameterStylesTest {
    private static RawServer server;
    private static GeneratedClient client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        String paths =
                StyleCell.all().stream().map(StyleCell::document).distinct().collect(Collectors.joining());
        server = new RawServer();
        client = GeneratedClient.of(
                "openapi: 3.0.3\ninfo: {title: Calls, version: '1'}\npaths:\n" + paths, folder, server.address());
    }

    @AfterAll
    static void close() {
        client.close();
        server.close();
    }

    private static List<StyleCell> cells() {
        return StyleCell.all();
    }

    @Test
    void tableHasAtLeastTheCellsOfOpenApi() {
        assertThat(cells()).hasSizeGreaterThan(420).doesNotHaveDuplicates();
    }

    private static Object argument(StyleCell cell) {
        if (cell.kind() != StyleCell.Kind.OBJECT) {
            return cell.value();
        }
        JsonObject.Builder object = JsonObject.builder();
        ((Map<?, ?>) cell.value()).forEach((key, value) -> object.put(key.toString(), JsonValue.of(value.toString())));
        String operation = cell.operation();
        String type = Character.toUpperCase(operation.charAt(0)) + operation.substring(1) + "Color";
        return client.read(type, object.build().toJson());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void parameterIsSentAsOpenApiAndRfc6570Say(StyleCell cell) {
        Object argument = argument(cell);
        if (cell.isRefused()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.call(cell.operation(), argument))
                    .withMessageContaining("color");
            assertThat(server.isIdle()).isTrue();
            return;
        }
        client.call(cell.operation(), argument);
        RawServer.Request request = server.take();
        String path = "/" + cell.operation();
        String text = cell.text();
        assertThat(request.line())
                .isEqualTo("GET %s HTTP/1.1"
                        .formatted(
                                switch (cell.in()) {
                                    case "path" -> path + "/" + text;
                                    case "query" -> path + text;
                                    default -> path;
                                }));
        assertThat(request.header("color")).isEqualTo(cell.in().equals("header") ? List.of(text) : List.of());
        assertThat(request.header("Cookie"))
                .isEqualTo(cell.in().equals("cookie") && !text.isEmpty() ? List.of(text) : List.of());
    }

    /** The table "Style Examples" of OpenAPI 3.1 and 3.2, as it stands there but for cookies that are exploded. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pathMatrixWholeString     | /;color       | /;color=blue | /;color=blue,black,brown             |",
                "pathMatrixExplodedString  | /;color       | /;color=blue | /;color=blue;color=black;color=brown |",
                "pathSimpleWholeString     |               | /blue        | /blue,black,brown                    |",
                "pathSimpleExplodedString  |               | /blue        | /blue,black,brown                    |",
                "pathLabelWholeString      |               | /.blue       | /.blue,black,brown                   |",
                "pathLabelExplodedString   |               | /.blue       | /.blue.black.brown                   |",
                "queryFormWholeString      | ?color=       | ?color=blue  | ?color=blue,black,brown              |",
                "queryFormExplodedString   | ?color=       | ?color=blue  | ?color=blue&color=black&color=brown  |",
                "pathMatrixWholeObject     | | | | /;color=R,100,G,200,B,150",
                "pathMatrixExplodedObject  | | | | /;R=100;G=200;B=150",
                "pathLabelWholeObject      | | | | /.R,100,G,200,B,150",
                "pathLabelExplodedObject   | | | | /.R=100.G=200.B=150",
                "pathSimpleWholeObject     | | | | /R,100,G,200,B,150",
                "pathSimpleExplodedObject  | | | | /R=100,G=200,B=150",
                "queryFormWholeObject      | | | | ?color=R,100,G,200,B,150",
                "queryFormExplodedObject   | | | | ?R=100&G=200&B=150",
                "querySpaceDelimitedWholeArray  | | | ?color=blue%20black%20brown | ?color=R%20100%20G%20200%20B%20150",
                "queryPipeDelimitedWholeArray   | | | ?color=blue%7Cblack%7Cbrown | ?color=R%7C100%7CG%7C200%7CB%7C150",
                "queryDeepObjectExplodedObject  | | | | ?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
            })
    void examplesOfOpenApiAreSentAsItSays(String operation, String empty, String string, String array, String object) {
        String stem = operation.replaceFirst("(String|Array|Object)$", "");
        if (empty != null) {
            assertThat(sent(stem + "String", "")).isEqualTo(empty);
        }
        if (string != null) {
            assertThat(sent(stem + "String", "blue")).isEqualTo(string);
        }
        if (array != null) {
            assertThat(sent(stem + "Array", List.of("blue", "black", "brown"))).isEqualTo(array);
        }
        if (object != null) {
            String type = Character.toUpperCase(stem.charAt(0)) + stem.substring(1) + "ObjectColor";
            Object value = client.read(type, "{\"R\":\"100\",\"G\":\"200\",\"B\":\"150\"}");
            assertThat(sent(stem + "Object", value)).isEqualTo(object);
        }
    }

    private static String sent(String operation, Object argument) {
        client.call(operation, argument);
        return server.take().target().substring(operation.length() + 1);
    }

    @Test
    void nullInAnObjectIsLeftOut() {
        Object value = client.read("QueryFormExplodedObjectColor", "{\"R\":\"100\",\"G\":null,\"B\":\"150\"}");
        assertThat(sent("queryFormExplodedObject", value)).isEqualTo("?R=100&B=150");
    }

    @Test
    void generationWarnsOnlyOfWhatTheTableDoesNotDefine() {
        assertThat(client.problems())
                .allSatisfy(problem -> assertThat(problem.toString())
                        .containsPattern("DeepObject.*`deepObject` is not defined for the values of `color`"
                                + "|DelimitedExploded.* is not defined for `explode: true` of `color`"));
        assertThat(client.problems()).hasSize(16);
    }
}
