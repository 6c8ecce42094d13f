package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.codegen.compile.Compiled;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a caller of the golden case writes, and what is on the wire. */
class DirectionTest {
    private static final String PROGRAMS = """
            package shop.model;

            import java.util.List;

            public final class Programs {
                private Programs() {}

                public static String create(String password) {
                    return User.builder("Ann", password, List.of(7)).build().toJson();
                }

                public static String createWithoutPins(String password) {
                    return User.builder("Ann", password, List.of()).build().toJson();
                }

                public static String rename(String json) {
                    return User.fromJson(json).toBuilder().name("Eve").build().toJson();
                }

                public static String createAdmin(String password) {
                    return Admin.builder("Ann", password, List.of(), 3, "key").build().toJson();
                }

                public static String logIn(String password) {
                    return Login.builder("Ann", password).build().toJson();
                }

                public static String session(String json) {
                    return Session.fromJson(json).id().concat("!");
                }
            }
            """;

    private static final String ANSWER =
            "{\"id\":\"u1\",\"name\":\"Ann\",\"created\":\"2026-05-20T12:00:00Z\",\"links\":[],"
                    + "\"home\":{\"id\":1,\"street\":\"Main\"}}";

    private static Compiled shop;

    @BeforeAll
    static void compile() {
        shop = Compiled.ofCase("properties-of-one-direction", Map.of("shop.model.Programs", PROGRAMS));
    }

    private static Object run(String program, String argument) {
        return shop.call("Programs", program, String.class, argument);
    }

    @Test
    void requestHasWhatItsBuilderAskedForAndNothingThatTheServiceSets() {
        assertThat(run("create", "secret")).isEqualTo("{\"name\":\"Ann\",\"password\":\"secret\",\"pins\":[7]}");
        assertThat(run("createWithoutPins", "secret"))
                .isEqualTo("{\"name\":\"Ann\",\"password\":\"secret\",\"pins\":[]}");
        assertThat(run("createAdmin", "secret"))
                .isEqualTo("{\"name\":\"Ann\",\"password\":\"secret\",\"level\":3,\"key\":\"key\",\"pins\":[]}");
        assertThat(run("logIn", "secret")).isEqualTo("{\"name\":\"Ann\",\"password\":\"secret\"}");
    }

    @Test
    void whatARequestNeedsIsRefusedIfNullByItsName() {
        assertThatThrownBy(() -> run("create", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("password");
    }

    @Test
    void answerWithoutWhatOnlyRequestsHaveIsWhole() {
        Object user = shop.read("User", ANSWER);

        assertThat(Compiled.get(user, "id")).isEqualTo("u1");
        assertThat(Compiled.get(user, "password")).isNull();
        assertThat(shop.roundTrip("User", ANSWER))
                .isEqualTo("{\"id\":\"u1\",\"name\":\"Ann\","
                        + "\"created\":\"2026-05-20T12:00:00Z\",\"home\":{\"id\":1,\"street\":\"Main\"},\"links\":[]}");
    }

    @Test
    void answerIsChangedAndSentBackAsItCame() {
        assertThat(run("rename", ANSWER))
                .isEqualTo("{\"id\":\"u1\",\"name\":\"Eve\","
                        + "\"created\":\"2026-05-20T12:00:00Z\",\"home\":{\"id\":1,\"street\":\"Main\"},\"links\":[]}");
    }

    @Test
    void whatIsInResponsesOnlyIsRequiredOfThem() {
        assertThat(run("session", "{\"id\":\"s\"}")).isEqualTo("s!");
        assertThat(shop.roundTrip("Admin", ANSWER.replaceFirst("\\{", "{\"level\":1,")))
                .startsWith("{\"id\":\"u1\",\"name\":\"Ann\"");
        assertThatThrownBy(() -> shop.read("Admin", ANSWER)).hasMessageContaining("/level");
        assertThatThrownBy(() -> shop.read("Session", "{}")).hasMessageContaining("/id");
        assertThatThrownBy(() -> shop.read("Address", "{\"street\":\"Main\"}")).hasMessageContaining("/id");
    }

    @Test
    void requestThatIsReadAgainEqualsWhatWasBuilt() {
        String sent = (String) run("create", "secret");

        assertThat(shop.read("User", sent)).isEqualTo(shop.read("User", shop.roundTrip("User", sent)));
        assertThat(shop.roundTrip("User", sent)).isEqualTo(sent);
    }
}
