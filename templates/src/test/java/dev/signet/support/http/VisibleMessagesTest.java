package dev.signet.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonValue;
import dev.signet.support.constraint.ConstraintException;
import dev.signet.support.constraint.ConstraintViolation;
import dev.signet.support.http.endpoint.Server;
import dev.signet.support.http.response.RawResponse;
import dev.signet.support.value.Quotes;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service says has no effect on the logs and terminals that show it. */
class VisibleMessagesTest {
    /** ESC, CR LF, C1, marks of direction, separators of lines, half of a character, and an invisible character beyond the first plane. */
    private static final String EVIL =
            "a\u001B[31m\r\n2026 INFO fine\u0085\u009B\u202E\u2066\u2028\u2029\u200B\uD800x\uDB40\uDC01";

    private static final CallInfo CALL = new CallInfo(1, "GET", "/v1/things");
    private static final ServiceError ERROR = new ServiceError(EVIL, EVIL, List.of(new FieldProblem(EVIL, EVIL)));

    static Stream<Object> told() {
        return Stream.of(
                new StatusException(CALL, "status 400, " + EVIL, 400, ERROR, EVIL, null, EVIL),
                new StreamErrorException(CALL, ERROR, EVIL),
                new StreamInterruptedException(CALL, EVIL, 3, EVIL, null),
                new ResponseFormatException(CALL, 200, EVIL, null),
                new ConnectionException(CALL, EVIL, false, null),
                new CallCancelledException(CALL, EVIL, null),
                new JsonFormatException("/" + EVIL, "a " + EVIL, EVIL),
                new ConstraintException(List.of(new ConstraintViolation("/" + EVIL, EVIL, EVIL))),
                catchThrowable(() -> server().address(Map.of("region", EVIL))),
                catchThrowable(() -> server().address(Map.of("zone", EVIL))),
                ERROR,
                new SseEvent(EVIL, EVIL, new byte[0]),
                new RawResponse(
                        200,
                        HttpHeaders.of(Map.of("content-type", List.of("text/" + EVIL)), (name, value) -> true),
                        new byte[0]));
    }

    private static Server server() {
        return Server.of("https://{region}.example.com/{zone}")
                .variable("region", "eu", "eu", "us")
                .variable("zone", "a");
    }

    @ParameterizedTest
    @MethodSource("told")
    void whatIsShownIsOneLineOfVisibleCharacters(Object told) {
        String text = told instanceof Throwable thrown ? thrown.getMessage() : told.toString();
        assertThat(text).contains("[31m").contains("\\u001B", "\\u202E", "\\u009B", "\\uD800x", "\\uDB40\\uDC01");
        assertThat(text.codePoints().map(Character::getType))
                .doesNotContain(
                        (int) Character.CONTROL,
                        (int) Character.FORMAT,
                        (int) Character.LINE_SEPARATOR,
                        (int) Character.PARAGRAPH_SEPARATOR,
                        (int) Character.SURROGATE);
    }

    @Test
    void accessorsHaveWhatTheServiceSaid() {
        assertThat(new StatusException(CALL, "m", 400, ERROR, EVIL, Duration.ZERO, EVIL).explanation())
                .isEqualTo(EVIL);
        assertThat(new JsonFormatException("/" + EVIL, "a", "b").pointer()).isEqualTo("/" + EVIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "gr\u00f6\u00dfe \u20ac \ud83d\ude00", "`a` \u2192 \"b\""})
    void visibleTextStaysAsItIs(String text) {
        assertThat(Quotes.line(text)).isEqualTo(text);
    }

    @Test
    void piecesOfPayloadHideWhatCannotBeSeen() {
        assertThat(Quotes.brief("a\u009B\u202Eb" + "c".repeat(50)))
                .isEqualTo("\"a\uFFFD\uFFFDb" + "c".repeat(36) + "\u2026\"");
        String json = "{\"\u202E\u009Bname\": tru}";
        assertThat(catchThrowable(() -> JsonValue.fromJson(json.getBytes(StandardCharsets.UTF_8))))
                .message()
                .doesNotContain("\u202E", "\u009B");
    }
}
