package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.signet.codegen.compile.Compiled;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absent, null and empty as callers of the golden case say them, to the byte. */
class ExplicitNullTest {
    private static final String PROGRAMS = """
            package shop.model;

            import java.time.LocalDate;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Map;
            import shop.support.JsonNull;
            import shop.support.JsonObject;

            public final class Programs {
                private Programs() {}

                private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

                public static Object patch(String what) {
                    TaskPatch.Builder patch = TaskPatch.builder(1);
                    return (switch (what) {
                                case "nothing" -> patch;
                                case "title" -> patch.title("T");
                                case "due null" -> patch.dueNull();
                                case "due by null" -> patch.due(null);
                                case "due" -> patch.due(DAY);
                                case "due again" -> patch.dueNull().due(DAY);
                                case "due null again" -> patch.due(DAY).dueNull();
                                case "due absent" -> patch.due(DAY).dueAbsent();
                                case "tags empty" -> patch.tags(List.of());
                                case "tags null" -> patch.tagsNull();
                                case "tags" -> patch.tags(List.of()).tags(List.of("a"));
                                case "tags absent" -> patch.tags(List.of()).tagsAbsent();
                                case "tags grow" -> {
                                    List<String> tags = new ArrayList<>();
                                    patch.tags(tags);
                                    tags.add("late");
                                    yield patch;
                                }
                                case "labels empty" -> patch.labels(Map.of());
                                case "labels null" -> patch.labelsNull();
                                case "watchers empty" -> patch.watchers(List.of());
                                case "watchers null" -> patch.watchersNull();
                                case "owner null" -> patch.ownerNull();
                                case "owner without mail" -> patch.owner(Person.builder().mailNull().build());
                                case "note null" -> patch.note(JsonNull.NULL);
                                case "note absent" -> patch.note(null);
                                case "extras after" -> patch.dueNull().extras(JsonObject.of("x", JsonNull.NULL));
                                default -> throw new IllegalArgumentException(what);
                            })
                            .build();
                }

                public static Object send(String program) {
                    String[] words = program.split("@", 2);
                    try (var client = shop.TasksClient.builder().baseUri(java.net.URI.create(words[1])).build()) {
                        return client.tasks().patchTask("7", (TaskPatch) patch(words[0]));
                    }
                }

                public static Object copy(String json) {
                    return Task.fromJson(json).toBuilder().build();
                }

                public static Object dueByNull(String json) {
                    return Task.fromJson(json).toBuilder().due(null).build();
                }

                public static Object dueAbsent(String json) {
                    return Task.fromJson(json).toBuilder().dueAbsent().build();
                }

                public static Object dueSet(String json) {
                    return Task.fromJson(json).toBuilder().due(DAY).build();
                }

                public static Object noSteps(String json) {
                    return Task.fromJson(json).toBuilder().steps(List.of()).build();
                }

                public static Object noLanes(String json) {
                    return Task.fromJson(json).toBuilder().lanes(List.of()).build();
                }

                public static Object nullSteps(String json) {
                    return Task.fromJson(json).toBuilder().steps(null).build();
                }
            }
            """;

    private static Compiled shop;

    @BeforeAll
    static void compile() {
        shop = Compiled.ofCase("nulls-and-empties-that-are-sent", Map.of("shop.model.Programs", PROGRAMS));
    }

    private static Object run(String program, String argument) {
        return shop.call("Programs", program, String.class, argument);
    }

    private static Object json(Object value) {
        return Compiled.get(value, "toJson");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    nothing            | {"revision":1}
                    title              | {"revision":1,"title":"T"}
                    due null           | {"revision":1,"due":null}
                    due by null        | {"revision":1,"due":null}
                    due                | {"revision":1,"due":"2026-05-20"}
                    due again          | {"revision":1,"due":"2026-05-20"}
                    due null again     | {"revision":1,"due":null}
                    due absent         | {"revision":1}
                    tags empty         | {"revision":1,"tags":[]}
                    tags null          | {"revision":1,"tags":null}
                    tags               | {"revision":1,"tags":["a"]}
                    tags absent        | {"revision":1}
                    tags grow          | {"revision":1,"tags":["late"]}
                    labels empty       | {"revision":1,"labels":{}}
                    labels null        | {"revision":1,"labels":null}
                    watchers empty     | {"revision":1,"watchers":[]}
                    watchers null      | {"revision":1,"watchers":null}
                    owner null         | {"revision":1,"owner":null}
                    owner without mail | {"revision":1,"owner":{"mail":null}}
                    note null          | {"revision":1,"note":null}
                    note absent        | {"revision":1}
                    extras after       | {"revision":1,"x":null,"due":null}
                    """)
    void patchSaysWhatItsSettersWereGivenAndNoMore(String program, String sent) {
        Object patch = run("patch", program);

        assertThat(json(patch)).isEqualTo(sent);
        assertThat(shop.read("TaskPatch", sent)).isEqualTo(patch);
        assertThat(shop.roundTrip("TaskPatch", sent)).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    {"title":"T"}
                    {"title":"T","due":null}
                    {"title":"T","due":"2026-01-01"}
                    {"title":"T","steps":[]}
                    {"title":"T","steps":null}
                    {"title":"T","steps":["a"]}
                    {"title":"T","lanes":[]}
                    {"title":"T","explicit":null,"copy":null}
                    {"title":"T","due":"never","steps":7}
                    """)
    void copyIsWhatWasCopied(String json) {
        assertThat(run("copy", json)).isEqualTo(shop.read("Task", json));
        assertThat(json(run("copy", json))).isEqualTo(shop.roundTrip("Task", json));
    }

    @Test
    void nullGivenToASetterIsNeverToLeaveAlone() {
        for (String due : List.of("", ",\"due\":null", ",\"due\":\"2026-01-01\"", ",\"due\":\"never\"")) {
            String json = "{\"title\":\"T\"" + due + "}";

            assertThat(json(run("dueByNull", json))).as(json).isEqualTo("{\"title\":\"T\",\"due\":null}");
            assertThat(json(run("dueAbsent", json))).as(json).isEqualTo("{\"title\":\"T\"}");
            assertThat(json(run("dueSet", json))).as(json).isEqualTo("{\"title\":\"T\",\"due\":\"2026-05-20\"}");
        }
    }

    @Test
    void emptyListGivenToASetterIsSentIfItMayBeEmpty() {
        for (String steps : List.of("", ",\"steps\":null", ",\"steps\":[\"a\"]", ",\"steps\":7")) {
            String json = "{\"title\":\"T\"" + steps + "}";

            assertThat(json(run("noSteps", json))).as(json).isEqualTo("{\"title\":\"T\",\"steps\":[]}");
        }
        assertThat(json(run("noLanes", "{\"title\":\"T\",\"lanes\":[\"a\"]}"))).isEqualTo("{\"title\":\"T\"}");
    }

    @Test
    void nullListIsRefusedByItsName() {
        assertThatThrownBy(() -> run("nullSteps", "{\"title\":\"T\"}"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("steps");
    }

    @Test
    void patchesOfACallAreOnTheWireAsTheyWereBuilt() throws IOException {
        List<String> bodies = new ArrayList<>();
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            bodies.add(exchange.getRequestMethod() + " " + type + " " + body);
            byte[] answer = "{\"title\":\"T\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
        try {
            String address = "@http://127.0.0.1:" + service.getAddress().getPort();
            for (String program : List.of("due null", "tags empty", "title")) {
                run("send", program + address);
            }
        } finally {
            service.stop(0);
        }
        assertThat(bodies)
                .containsExactly(
                        "PATCH application/merge-patch+json {\"revision\":1,\"due\":null}",
                        "PATCH application/merge-patch+json {\"revision\":1,\"tags\":[]}",
                        "PATCH application/merge-patch+json {\"revision\":1,\"title\":\"T\"}");
    }
}
