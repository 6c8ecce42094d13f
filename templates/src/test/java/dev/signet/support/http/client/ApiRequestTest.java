package dev.signet.support.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import dev.signet.support.JsonNull;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRequestTest {

    private static final URI BASE = URI.create("https://api.example.com/base/");

    private static String query(UnaryOperator<ApiRequest.Builder> change) {
        URI uri = change.apply(ApiRequest.get("/x")).build().prepared().uri(BASE, "");
        return uri.toString().substring("https://api.example.com/base/x".length());
    }

    @Test
    void queryStringIsAFormOrATextAsAWhole() {
        JsonValue fields = JsonValue.fromJson("{\"foo\":\"a + b\",\"bar\":true,\"n\":[1,2]}");
        assertThat(query(r -> r.querystring(FormBody.of(fields)))).isEqualTo("?foo=a+%2B+b&bar=true&n=1&n=2");
        assertThat(query(r -> r.querystring("{\"numbers\":[1,2],\"flag\":null}")))
                .isEqualTo("?%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Anull%7D");
        assertThat(query(r -> r.querystring((String) null))).isEmpty();
        assertThat(query(r -> r.query("a", "1").querystring("b"))).isEqualTo("?a=1&b");
    }

    @Test
    void pathParametersStayWithinTheirSegment() {
        ApiRequest request = ApiRequest.post("/{version}/things/{id}:cancel")
                .path("version", "v1")
                .path("id", "a/b?c#d e%ü")
                .build();
        assertThat(request.prepared().uri(BASE, ""))
                .hasToString("https://api.example.com/base/v1/things/a%2Fb%3Fc%23d%20e%25%C3%BC:cancel");
        assertThat(request).hasToString("POST /v1/things/a%2Fb%3Fc%23d%20e%25%C3%BC:cancel");
    }

    @Test
    @SuppressWarnings("NullAway") // a caller's mistake
    void nullInAPathOrAHeaderIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() ->
                        ApiRequest.get("/things/{id}").path("id", (String) null).build())
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> CallOptions.builder().header("X-Team", null))
                .withMessage("X-Team");
    }

    @Test
    void cookiesAreJoinedAndEncoded() {
        ApiRequest request = ApiRequest.get("/x")
                .cookie("a", "1;2 ü")
                .cookie("none", (String) null)
                .cookie("list", List.of("p", "q,r"))
                .cookie("each", List.of("p", "q"), true)
                .cookie("empty", List.of(), true)
                .cookie("a[]", "1")
                .cookie("host", "x")
                .build();
        assertThat(request.prepared().cookies())
                .isEqualTo("a=1%3B2%20%C3%BC; list=p,q%2Cr; each=p; each=q; a%5B%5D=1; host=x");
    }

    @Test
    void anObjectInAHeaderOrACookieIsWrittenInItsStyle() {
        JsonValue object = JsonValue.fromJson("{\"R\":100,\"G\":\"a b\",\"B\":null}");
        ApiRequest request = ApiRequest.get("/x")
                .header("X-A", object)
                .header("X-B", object, true)
                .header("X-C", JsonValue.fromJson("[1,\"b\"]"), true)
                .header("X-D", JsonObject.EMPTY, true)
                .header("X-E", JsonNull.NULL)
                .cookie("a", object)
                .cookie("b", object, true)
                .cookie("c", JsonValue.fromJson("[1,2]"), true)
                .cookie("d", JsonNull.NULL)
                .build();
        assertThat(request.prepared().headers())
                .containsOnly(
                        entry("X-A", "R,100,G,a b"),
                        entry("X-B", "R=100,G=a b"),
                        entry("X-C", "1,b"),
                        entry("X-D", ""));
        assertThat(request.prepared().cookies()).isEqualTo("a=R,100,G,a%20b; R=100; G=a%20b; c=1; c=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/b?c:d@e!f$g(h)*i,j;k[l]'m+n | a/b?c:d@e!f$g(h)*i,j;k[l]'m+n",
                "a=b&c=d                       | a=b&c=d",
                "100%, %2F %2f %zz %2          | 100%25,%20%2F%20%2f%20%25zz%20%252",
                "a#b \"ü\" <>^                  | a%23b%20%22%C3%BC%22%20%3C%3E%5E",
                "~-._09azAZ                    | ~-._09azAZ",
            })
    void reservedCharactersMayStandAsTheyAre(String value, String written) {
        assertThat(query(b -> b.query("a b", value, true))).isEqualTo("?a%20b=" + written);
        assertThat(query(b -> b.query("q", List.of(value, "x"), QueryStyle.FORM, false, true)))
                .isEqualTo("?q=" + written + ",x");
        assertThat(query(b -> b.query("q", Map.of("k/", value), QueryStyle.DEEP_OBJECT, true, true)))
                .isEqualTo("?q%5Bk%2F%5D=" + written);
        assertThat(query(b -> b.query("q", JsonValue.of(value), QueryStyle.FORM, true, true)))
                .isEqualTo("?q=" + written);
    }

    @Test
    void aListInThePathIsSeparatedByCommas() {
        assertThat(ApiRequest.get("/{ids}")
                        .path("ids", List.of("a", "b,c"))
                        .build()
                        .prepared()
                        .path())
                .isEqualTo("/a,b%2Cc");
    }

    /** The table of "Style Examples" in OpenAPI 3.1, and what must not leave its segment. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"blue\"                          | SIMPLE | false | blue",
                "[\"blue\",\"black\",\"brown\"]    | SIMPLE | false | blue,black,brown",
                "[\"blue\",\"black\",\"brown\"]    | SIMPLE | true  | blue,black,brown",
                "{\"R\":100,\"G\":200,\"B\":150}   | SIMPLE | false | R,100,G,200,B,150",
                "{\"R\":100,\"G\":200,\"B\":150}   | SIMPLE | true  | R=100,G=200,B=150",
                "\"blue\"                          | LABEL  | false | .blue",
                "[\"blue\",\"black\",\"brown\"]    | LABEL  | false | .blue,black,brown",
                "[\"blue\",\"black\",\"brown\"]    | LABEL  | true  | .blue.black.brown",
                "{\"R\":100,\"G\":200,\"B\":150}   | LABEL  | false | .R,100,G,200,B,150",
                "{\"R\":100,\"G\":200,\"B\":150}   | LABEL  | true  | .R=100.G=200.B=150",
                "\"blue\"                          | MATRIX | false | ;color=blue",
                "\"blue\"                          | MATRIX | true  | ;color=blue",
                "[\"blue\",\"black\",\"brown\"]    | MATRIX | false | ;color=blue,black,brown",
                "[\"blue\",\"black\",\"brown\"]    | MATRIX | true  | ;color=blue;color=black;color=brown",
                "{\"R\":100,\"G\":200,\"B\":150}   | MATRIX | false | ;color=R,100,G,200,B,150",
                "{\"R\":100,\"G\":200,\"B\":150}   | MATRIX | true  | ;R=100;G=200;B=150",
                "[\"a/b\",\"c,d;e.f=g\"]           | MATRIX | true  | ;color=a%2Fb;color=c%2Cd%3Be.f%3Dg",
                "true                            | LABEL  | false | .true",
            })
    void valuesInThePathAreWrittenInEachStyle(String json, PathStyle style, boolean explode, String path) {
        ApiRequest request = ApiRequest.get("/{color}")
                .path("color", JsonValue.fromJson(json), style, explode)
                .build();
        assertThat(request.prepared().path()).isEqualTo("/" + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "[null]", "{\"a\": null}", "null"})
    void valuesWithoutPartsAreRefusedInEachPathStyle(String json) {
        for (PathStyle style : PathStyle.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ApiRequest.get("/{id}")
                            .path("id", JsonValue.fromJson(json), style, true)
                            .build())
                    .withMessageContaining("id");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/{id}        | \"\"          | SIMPLE | false | ",
                "/{id}        | [\"\"]        | SIMPLE | false | ",
                "/{id}        | [\"\",\"\"]   | SIMPLE | false | /,",
                "/{id}        | [\"..\"]      | SIMPLE | false | ",
                "/{id}        | [\"..\",\"\"] | SIMPLE | false | /..,",
                "/{id}        | \"\"          | LABEL  | false | ",
                "/{id}        | \".\"         | LABEL  | false | ",
                "/{id}        | \"..\"        | LABEL  | false | /...",
                "/{id}        | \"\"          | MATRIX | false | /;id",
                "/{id}        | {\"a\":\"\"}  | MATRIX | false | /;a",
                "/{id}        | {\"a\":\"\"}  | LABEL  | false | /.a=",
                "/{id}.json   | \".\"         | SIMPLE | false | /..json",
                "/.{id}       | \".\"         | SIMPLE | false | ",
                "/v{id}/x     | \"..\"        | SIMPLE | false | /v../x",
                "/a/{id}/b    | \"a/../b\"    | SIMPLE | false | /a/a%2F..%2Fb/b",
                "/a/{id}/b    | \"a/c\"       | SIMPLE | true  | /a/a/c/b",
                "/a/{id}/b    | \"/c\"        | SIMPLE | true  | /a//c/b",
                "/a/{id}      | \"a/../b\"    | SIMPLE | true  | ",
                "/a/{id}      | \"a/..\"      | SIMPLE | true  | ",
                "/a/{id}      | \"a/%2e%2E/b\" | SIMPLE | true | ",
                "/a/{id}      | \"./b\"       | SIMPLE | true  | ",
                "/a/{id}      | \"/\"         | SIMPLE | true  | ",
                "/a/{id}      | \"//\"        | SIMPLE | true  | ",
                "/a/.{id}     | \"./b\"       | SIMPLE | true  | ",
                "/a/{id}      | \"?a#b[c]\"   | SIMPLE | true  | /a/%3Fa%23b%5Bc%5D",
            })
    void segmentOfAPathIsNeitherEmptyNorOfDots(
            String template, String json, PathStyle style, boolean reserved, String path) {
        ApiRequest.Builder request =
                ApiRequest.get(template).path("id", JsonValue.fromJson(json), style, true, reserved);
        if (path == null) {
            assertThatIllegalArgumentException()
                    .isThrownBy(request::build)
                    .withMessageContaining("The path parameter id can't be");
        } else {
            assertThat(request.build().prepared().path()).isEqualTo(path);
        }
    }

    @Test
    void parametersThatMakeASegmentOfDotsTogetherAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("/x/{a}{b}/y")
                        .path("a", JsonValue.of("."))
                        .path("b", JsonValue.of("."))
                        .build())
                .withMessage("The path parameter a and b can't be \"..\": it would change the path");
    }

    @Test
    void numbersThatJsonCannotRepresentAreRefused() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ApiRequest.get("/x").query("q", value));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5",
        "1.0E21, 1000000000000000000000",
        "1E-7, 0.0000001",
        "1E+3, 1000",
        "1E+999999999, 1E+999999999",
        "1e9999999999, 1e9999999999",
        "1.10, 1.10",
    })
    void numbersAreWrittenInPlainDigitsUnlessTheseWereMany(String literal, String text) {
        JsonValue number = JsonValue.fromJson(literal);
        assertThat(query(r -> r.query("q", number, QueryStyle.FORM, true))).isEqualTo("?q=" + text.replace("+", "%2B"));
    }

    @Test
    void jsonInAHeaderIsAscii() {
        assertThat(ApiRequest.get("/x")
                        .jsonHeader("X-A", "{\"k\":\"\u00fc\ud83d\ude00\"}")
                        .jsonHeader("X-B", null)
                        .build()
                        .prepared()
                        .headers())
                .containsOnly(entry("X-A", "{\"k\":\"\\u00fc\\ud83d\\ude00\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a;b\"", "\"\u00fc\"", "\"a\\nb\"", "[\"a,b\"]", "{\"a,b\":1}"})
    void rawCookieThatWouldMeanSomethingElseIsRefused(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("/x").rawCookie("c", JsonValue.fromJson(json), false))
                .withMessageContaining("cookie c");
    }

    @Test
    void commaInAListOfAHeaderIsRefused() {
        ApiRequest.Builder request = ApiRequest.get("/x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.header("X-Tags", List.of("a", "b,c")))
                .withMessage(
                        "A value of the list in the header X-Tags has a comma, which separates values there and can't be encoded");
        for (String json : List.of("[\"a,b\"]", "{\"a\":\"b,c\"}", "{\"a,b\":1}", "[{\"a\":1,\"b\":2}]")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> request.header("X-Tags", JsonValue.fromJson(json)))
                    .withMessageContaining("X-Tags");
        }
        assertThat(request.header("X-Tags", JsonValue.of("a,b"))
                        .build()
                        .prepared()
                        .headers())
                .containsEntry("X-Tags", "a,b");
    }

    @Test
    void rawCookieIsSentAsItIs() {
        assertThat(ApiRequest.get("/x")
                        .rawCookie("a", JsonValue.of("x%20y,z=\"q\""), true)
                        .rawCookie("b", JsonValue.fromJson("[1,2]"), true)
                        .rawCookie("c", JsonValue.fromJson("{\"R\":1,\"G\":2}"), false)
                        .rawCookie("d", null, false)
                        .build()
                        .prepared()
                        .cookies())
                .isEqualTo("a=x%20y,z=\"q\"; b=1; b=2; c=R,1,G,2");
    }

    @Test
    void deepObjectsMayBeNestedAsInForms() {
        JsonValue filter = JsonValue.fromJson("""
                {"name": "a b", "age": {"gte": 1, "lt": null}, "tags": ["x", "", "y,z"], "none": [], "or":
                 [{"email": "e@x"}, {"email": "f"}]}""");
        assertThat(query(r -> r.query("f", filter, QueryStyle.DEEP_OBJECT, true)))
                .isEqualTo("?f%5Bname%5D=a%20b&f%5Bage%5D%5Bgte%5D=1&f%5Btags%5D=x&f%5Btags%5D=&f%5Btags%5D=y%2Cz"
                        + "&f%5Bor%5D%5B0%5D%5Bemail%5D=e%40x&f%5Bor%5D%5B1%5D%5Bemail%5D=f");
        assertThat(query(r -> r.query("f", List.of("a", "b"), QueryStyle.DEEP_OBJECT, true)))
                .isEqualTo("?f=a&f=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a[b", "a]b", "a][b"})
    void keyOfADeepObjectThatReadsAsAnotherStructureIsRefused(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("/x").query("f", Map.of(key, "1"), QueryStyle.DEEP_OBJECT, true))
                .withMessageStartingWith("The key \"" + key + "\" of f can't be told from nested objects and lists");
        JsonValue inner = JsonObject.of(Map.of("in", JsonObject.of(Map.of(key, JsonValue.of("1")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("/x").query("f", inner, QueryStyle.DEEP_OBJECT, true))
                .withMessageContaining("of f[in]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultipartBody.builder().style("f", inner, QueryStyle.DEEP_OBJECT, true));
    }

    @Test
    void keyOfAnObjectInAHeaderHasNoEqualsSignIfThatEndsIt() {
        JsonValue value = JsonObject.of(Map.of("a=b", JsonValue.of("c=d")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("/x").header("H", value, true))
                .withMessageContaining("header H");
        assertThat(ApiRequest.get("/x")
                        .header("H", value, false)
                        .build()
                        .prepared()
                        .headers())
                .containsEntry("H", "a=b,c=d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void pathParametersThatWouldChangeThePathAreRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("/{id}").path("id", value))
                .withMessageContaining("id");
    }

    @Test
    void aPathParameterWithoutAValueIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("/things/{id}").build())
                .withMessage("The path /things/{id} has no value for id");
    }

    @Test
    void scalarsInTheQueryAreEncodedAndNullsLeftOut() {
        String absent = null;
        assertThat(query(r ->
                        r.query("a b", "x&y=z+ü").query("n", 7).query("t", true).query("no", absent)))
                .isEqualTo("?a%20b=x%26y%3Dz%2B%C3%BC&n=7&t=true");
        assertThat(query(r -> r)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "FORM true ?q=a&q=b%2Cc", "FORM false ?q=a,b%2Cc",
                "SPACE_DELIMITED false ?q=a%20b%2Cc", "SPACE_DELIMITED true ?q=a&q=b%2Cc",
                "PIPE_DELIMITED false ?q=a%7Cb%2Cc", "PIPE_DELIMITED true ?q=a&q=b%2Cc",
            })
    void listsInTheQueryFollowTheirStyle(QueryStyle style, boolean explode, String expected) {
        assertThat(query(r -> r.query("q", List.of("a", "b,c"), style, explode)))
                .isEqualTo(expected);
        assertThat(query(r -> r.query("q", List.of(), style, explode))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "FORM true ?R=1&G=2",
                "FORM false ?q=R,1,G,2",
                "DEEP_OBJECT true ?q%5BR%5D=1&q%5BG%5D=2",
                "SPACE_DELIMITED false ?q=R%201%20G%202",
                "PIPE_DELIMITED false ?q=R%7C1%7CG%7C2",
            })
    void mapsInTheQueryFollowTheirStyle(QueryStyle style, boolean explode, String expected) {
        Map<String, String> colour = new LinkedHashMap<>();
        colour.put("R", "1");
        colour.put("G", "2");
        assertThat(query(r -> r.query("q", colour, style, explode))).isEqualTo(expected);
    }

    @Test
    void headersTheClientSetsItselfAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("/x").header("Host", "evil"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("/x").header("A b", "c"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("/x").header("A", "b\nc: secret"))
                .withMessageNotContaining("secret");
    }

    @Test
    void theMethodSaysWhatIsIdempotentUnlessTheRequestDoes() {
        assertThat(ApiRequest.get("/x").build().prepared().idempotent()).isTrue();
        assertThat(ApiRequest.put("/x").build().prepared().idempotent()).isTrue();
        assertThat(ApiRequest.delete("/x").build().prepared().idempotent()).isTrue();
        assertThat(ApiRequest.post("/x").build().prepared().idempotent()).isFalse();
        assertThat(ApiRequest.patch("/x").build().prepared().idempotent()).isFalse();
        assertThat(ApiRequest.post("/x").idempotent(true).build().prepared().idempotent())
                .isTrue();
    }
}
