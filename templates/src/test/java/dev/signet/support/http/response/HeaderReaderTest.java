package dev.signet.support.http.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonValue;
import dev.signet.support.codec.JsonCodecs;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers of responses as values. */
class HeaderReaderTest {
    @Test
    void headersAreReadAsValues() {
        HeaderReader reader = new HeaderReader(HttpHeaders.of(
                Map.of(
                        "X-Count", List.of(" 3 "),
                        "X-Tags", List.of("a, b", "c"),
                        "Set-Cookie", List.of("a=1, 2", "b=3"),
                        "X-Wrong", List.of("many"),
                        "Date", List.of("Mon, 30 Nov 2026 02:00:00 GMT")),
                (name, value) -> true));

        assertThat(reader.json("x-count", JsonCodecs.INT64)).isEqualTo(3);
        assertThat(reader.json("X-Missing", JsonCodecs.INT64)).isNull();
        assertThat(reader.texts("X-Tags", JsonCodecs.STRING)).containsExactly("a", "b", "c");
        assertThat(reader.texts("X-Missing", JsonCodecs.STRING)).isEmpty();
        assertThat(reader.texts("Set-Cookie", JsonCodecs.STRING)).containsExactly("a=1, 2", "b=3");
        assertThat(reader.time("Date", JsonCodecs.STRING)).isEqualTo("2026-11-30T02:00:00Z");
        assertThatThrownBy(() -> reader.json("X-Wrong", JsonCodecs.INT64))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining("expected JSON, such as a number, in the header X-Wrong, found \"many\"");
        assertThatThrownBy(() -> reader.jsons("X-Tags", JsonCodecs.INT64))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining("/0: expected a 64-bit integer in the header X-Tags, found a string");
    }

    /** OpenAPI 3.2, "Representing the Set-Cookie Header": a cookie has commas, so that each is a line. */
    @Test
    void cookiesAreLinesOfATextOrMembersOfAnObject() {
        HeaderReader reader = new HeaderReader(HttpHeaders.of(
                Map.of("Set-Cookie", List.of("lang=en; Expires=Wed, 09 Jun 2021 10:18:14 GMT", "foo=a=b")),
                (name, value) -> true));

        assertThat(reader.text("Set-Cookie", JsonCodecs.STRING))
                .isEqualTo("lang=en; Expires=Wed, 09 Jun 2021 10:18:14 GMT\nfoo=a=b");
        assertThat(reader.object("Set-Cookie", JsonCodecs.STRING.map(), true, false))
                .containsExactly(
                        Map.entry("lang", "en; Expires=Wed, 09 Jun 2021 10:18:14 GMT"), Map.entry("foo", "a=b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "X-Value | \"a, b\", c=\"d,\\\",e\", f | \"a, b\" + c=\"d,\\\",e\" + f",
                "X-Value | 5\" pipe, x           | 5\" pipe + x",
                "X-Value | a, \"b\\\"            | a + \"b\\\"",
                "X-Value | ,a,, b ,             | a + b",
                "X-Value | <1,2>                | <1 + 2>",
                "link    | <a,b>; t=\"c,d\", <e>;x, y<,> | <a,b>; t=\"c,d\" + <e>;x + y< + >",
                "Link    | <a>, <b, c           | <a> + <b + c",
            })
    void commasInQuotedStringsAndAddressesOfLinksEndNoElement(String name, String field, String elements) {
        HeaderReader reader = new HeaderReader(HttpHeaders.of(Map.of(name, List.of(field)), (n, value) -> true));

        assertThat(String.join(" + ", reader.texts(name, JsonCodecs.STRING))).isEqualTo(elements);
    }

    @Test
    @Timeout(5)
    void fieldOfManyBeginningsIsReadInOnePass() {
        for (String unit : List.of("\"\\", "<", ",<", "<\"")) {
            String field = unit.repeat(400_000);
            reader(field).texts("X-Value", JsonCodecs.STRING);
            new HeaderReader(HttpHeaders.of(Map.of("Link", List.of(field)), (n, value) -> true))
                    .texts("Link", JsonCodecs.STRING);
        }
    }

    private static HeaderReader reader(String... values) {
        return new HeaderReader(HttpHeaders.of(Map.of("X-Value", List.of(values)), (name, value) -> true));
    }

    private static @Nullable JsonValue object(boolean explode, String... values) {
        return reader(values).object("X-Value", JsonCodecs.JSON, explode, false, "n", "b");
    }

    @Test
    void objectsAreReadInTheStyleSimple() {
        assertThat(object(false, "n,7,s,x y , b,true"))
                .isEqualTo(JsonValue.fromJson("{\"n\":7,\"s\":\"x y\",\"b\":true}"));
        assertThat(object(true, "n=7, s=a=b,b=false"))
                .isEqualTo(JsonValue.fromJson("{\"n\":7,\"s\":\"a=b\",\"b\":false}"));
        assertThat(object(false, "s,", "n,1")).isEqualTo(JsonValue.fromJson("{\"s\":\"\",\"n\":1}"));
        assertThat(object(true, "s=\"a,b=c\",n=1")).isEqualTo(JsonValue.fromJson("{\"s\":\"\\\"a,b=c\\\"\",\"n\":1}"));
        assertThat(object(true, "")).isEqualTo(JsonValue.fromJson("{}"));
        assertThat(reader("a,1").object("X-Other", JsonCodecs.JSON, false, false))
                .isNull();
    }

    @Test
    void memberThatIsNoJsonIsAString() {
        assertThat(object(true, "n=many,b=1e2x,s=1,x=null"))
                .isEqualTo(JsonValue.fromJson("{\"n\":\"many\",\"b\":\"1e2x\",\"s\":\"1\",\"x\":\"null\"}"));
        assertThat(object(false, "n,[1]\",b,07")).isEqualTo(JsonValue.fromJson("{\"n\":\"[1]\\\"\",\"b\":\"07\"}"));
    }

    @Test
    void mapsAreReadInTheStyleSimple() {
        assertThat(reader("a=1,b=2").map("X-Value", JsonCodecs.INT64, true, true))
                .isEqualTo(Map.of("a", 1L, "b", 2L));
        assertThat(reader("a,1").map("X-Value", JsonCodecs.STRING, false, false))
                .isEqualTo(Map.of("a", "1"));
        assertThat(reader("a,1").map("X-Other", JsonCodecs.STRING, false, false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"false | a", "false | a,1,b", "false | a,1,a,2", "true | a", "true | a=1,b", "true | a=1,a=2"})
    void membersThatAreNotInTheStyleAreRefused(boolean explode, String value) {
        assertThatThrownBy(() -> object(explode, value))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining(
                        "members such as " + (explode ? "a=1,b=2" : "a,1,b,2") + " in the header X-Value");
    }
}
