package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compile.Compiled;
import dev.signet.codegen.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code withDefaults()} of the golden case's builder sets, to the byte. */
class DefaultsTest {
    private static final String PROGRAMS = """
        package shop.model;

        import java.util.List;

        public final class Programs {
            private Programs() {}

            public static Object order(String what) {
                Order.Builder order = Order.builder(3);
                return (switch (what) {
                            case "nothing" -> order;
                            case "all" -> order.withDefaults();
                            case "before" -> order.withDefaults().rank(Rank.of(1));
                            case "after" -> order.rank(Rank.of(1)).withDefaults();
                            default -> throw new IllegalArgumentException(what);
                        })
                        .build();
            }

            public static Object explicit(String what) {
                Order.Builder order = Order.builder(3);
                return (switch (what) {
                            case "null" -> order.memo(null);
                            case "absent" -> order.memoAbsent();
                            case "empty" -> order.tags(List.of());
                            default -> throw new IllegalArgumentException(what);
                        })
                        .withDefaults()
                        .build();
            }

            public static Object filled(String json) {
                return Order.fromJson(json).toBuilder().withDefaults().build();
            }
        }
        """;

    private static final String DEFAULTS = "\"speed\":\"slow\",\"return_speed\":\"fast\",\"rank\":5,\"weight\":2,"
            + "\"gift\":false,\"day\":\"2026-05-20\",\"tags\":[\"new\",\"say \\\"a\\\"\"],"
            + "\"labels\":{\"b\":\"x\",\"a\":\"y\"},\"address\":{\"city\":\"Bern\"},\"code\":7,"
            + "\"anything\":{\"x\":[1,null]},\"memo\":\"none\",\"part\":\"x\",\"parts\":\"x\","
            + "\"notes\":[]";

    private static Compiled shop;

    @BeforeAll
    static void compile() {
        shop = Compiled.ofCase("defaults", Map.of("shop.model.Programs", PROGRAMS));
    }

    private static String run(String program, String argument) {
        return (String) Compiled.get(shop.call("Programs", program, String.class, argument), "toJson");
    }

    @Test
    void defaultsAreSetOnlyWhenAskedFor() {
        assertThat(run("order", "nothing")).isEqualTo("{\"amount\":3}");
        assertThat(run("order", "all")).isEqualTo("{\"amount\":3," + DEFAULTS + "}");
    }

    @ParameterizedTest
    @CsvSource({"before", "after"})
    void setterWinsOverDefaultInEitherOrder(String what) {
        assertThat(run("order", what)).isEqualTo("{\"amount\":3," + DEFAULTS.replace("\"rank\":5", "\"rank\":1") + "}");
    }

    @Test
    void explicitNullAbsentAndEmptyWinOverDefaults() {
        assertThat(run("explicit", "null")).contains("\"memo\":null");
        assertThat(run("explicit", "absent")).doesNotContain("memo");
        assertThat(run("explicit", "empty")).contains("\"tags\":[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        {"amount":3,"memo":null}      | "memo":null
        {"amount":3,"tags":[]}        | "tags":[]
        {"amount":3,"labels":null}    | "labels":null
        {"amount":3,"rank":"x"}       | "rank":"x"
        {"amount":3,"speed":"faster"} | "speed":"faster"
        {"amount":3,"notes":["a"]}    | "notes":["a"]
        {"amount":3}                  | "tags":["new"
        """)
    void copyOfWhatWasReadKeepsWhatItSays(String json, String kept) {
        assertThat(run("filled", json)).contains(kept);
    }

    @Test
    void defaultOfAnotherTypeIsWarnedOfAtItsPlace() {
        assertThat(shop.problems())
                .extracting(Problem::pointer)
                .map(pointer -> pointer.replaceFirst(".*properties/", ""))
                .containsExactlyInAnyOrder(
                        "late/default",
                        "sizes/default",
                        "off/default",
                        "home/default",
                        "since/default",
                        "depth/default",
                        "never/default",
                        "code_of_two/default",
                        "odd/default",
                        "count/default",
                        "word",
                        "parts",
                        "second/default");
    }
}
