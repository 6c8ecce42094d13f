package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {

    private static final PointCodec POINT = new PointCodec();

    @Test
    void codecReadsTextBytesAndStream() {
        byte[] bytes = "{\"x\":1.5}".getBytes(StandardCharsets.UTF_8);
        assertThat(POINT.fromJson("{\"x\":1.5}")).isEqualTo(new Point(1.5));
        assertThat(POINT.fromJson(bytes)).isEqualTo(new Point(1.5));
        assertThat(POINT.fromJson(new ByteArrayInputStream(bytes))).isEqualTo(new Point(1.5));
        assertThat(POINT.toJson(new Point(1.5))).isEqualTo("{\"x\":1.5}");
        assertThat(written(out -> POINT.writeTo(new Point(1.5), out))).isEqualTo("{\"x\":1.5}");
    }

    @Test
    void missingRequiredPropertyIsNamedWithItsPointer() {
        assertThat(POINT.readOrNull(started("{}"))).isNull();
        assertThatThrownBy(() -> POINT.fromJson("{}")).hasMessage("/x: expected a number, found nothing");
        assertThatThrownBy(() -> POINT.list().fromJson("[{\"x\":1},{}]"))
                .hasMessage("/1/x: expected a number, found nothing");
        assertThatThrownBy(() -> POINT.fromJson("{\"x\":1} 2")).hasMessageContaining("the end");
    }

    @Test
    void listAtTheTopLevelIsReadAndWritten() {
        String json = "[{\"x\":1.5},{\"x\":2.5}]";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        List<Point> points = List.of(new Point(1.5), new Point(2.5));
        assertThat(POINT.list().fromJson(json)).isEqualTo(points);
        assertThat(POINT.list().fromJson(bytes)).isEqualTo(points);
        assertThat(POINT.list().fromJson(new ByteArrayInputStream(bytes))).isEqualTo(points);
        assertThat(POINT.list().toJson(points)).isEqualTo(json);
        assertThat(written(out -> POINT.list().writeTo(points, out))).isEqualTo(json);
        assertThat(POINT.list().fromJson("[]")).isEmpty();
        List<Point> read = POINT.list().fromJson(json);
        assertThatThrownBy(() -> read.add(new Point(0.0))).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void mapsKeepTheirOrder() {
        Map<String, Point> read = POINT.readMap(started("{\"b\":{\"x\":1.5},\"a\":{\"x\":2.5}}"));
        assertThat(read).containsExactly(Map.entry("b", new Point(1.5)), Map.entry("a", new Point(2.5)));
        JsonWriter out = JsonWriter.create();
        POINT.writeMap(read, out);
        assertThat(out).hasToString("{\"b\":{\"x\":1.5},\"a\":{\"x\":2.5}}");
    }

    @Test
    void nullElementsAreReadWhereTheyAreAllowed() {
        String list = "[null,{\"x\":1.5}]";
        List<@Nullable Point> points = POINT.readListWithNulls(started(list));
        assertThat(points).containsExactly(null, new Point(1.5));
        String map = "{\"b\":{\"x\":1.5},\"a\":null}";
        Map<String, @Nullable Point> byName = POINT.readMapWithNulls(started(map));
        assertThat(byName).containsEntry("a", null).containsEntry("b", new Point(1.5));
        JsonWriter out = JsonWriter.create().beginArray();
        POINT.writeList(points, out);
        POINT.writeMap(byName, out);
        assertThat(out.endArray()).hasToString("[" + list + "," + map + "]");
        assertThatThrownBy(() -> POINT.list().fromJson(list)).isInstanceOf(JsonFormatException.class);
    }

    @Test
    void codecsOfCollectionsCanBeCombined() {
        JsonCodec<Map<String, List<@Nullable Point>>> nested =
                POINT.listWithNulls().map();
        String json = "{\"b\":[{\"x\":1.5},null],\"a\":[]}";
        Map<String, List<@Nullable Point>> read = nested.fromJson(json);
        assertThat(read.get("b")).containsExactly(new Point(1.5), null);
        assertThat(nested.toJson(read)).isEqualTo(json);
        String nulls = "[{\"a\":null},{\"b\":{\"x\":1.5}}]";
        JsonCodec<List<Map<String, @Nullable Point>>> other =
                POINT.mapWithNulls().list();
        assertThat(other.toJson(other.fromJson(nulls))).isEqualTo(nulls);
    }

    @Test
    void arrayWithAnInexactElementIsKeptWhole() {
        String json = "[0.12345678901234567890,1]";
        JsonReader in = started(json);
        assertThat(new NumberCodec().readList(in)).containsExactly(0.12345678901234568, 1.0);
        assertThat(in.keep(null, "numbers"))
                .extracting(JsonObject.Builder::build)
                .isEqualTo(JsonObject.builder()
                        .put("numbers", JsonValue.fromJson(json))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 8 * 1024 - 1, 8 * 1024, 8 * 1024 + 1, 100_000})
    void streamGetsTheBytesOfTheText(int length) {
        List<String> texts = new ArrayList<>();
        for (String part : List.of("a", "ä", "a\"\n", "x\uD83D\uDE00", "?", "\uD800", "b\uDE00\uD83D")) {
            texts.add(part.repeat(length / part.length() + 1));
            texts.add("-" + part.repeat(length / part.length() + 1));
        }
        JsonWriter whole = JsonWriter.create();
        whole.value(texts);
        assertThat(written(out -> JsonWriter.writeTo(out, writer -> writer.value(texts))))
                .isEqualTo(whole.toString());
    }

    @Test
    void streamGetsSmallTextInOnePiece() {
        List<Integer> pieces = new ArrayList<>();
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                pieces.add(1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                pieces.add(length);
            }
        };
        POINT.list().writeTo(Collections.nCopies(1000, new Point(1.5)), counting);
        assertThat(pieces).containsExactly(10_001);
    }

    @Test
    void unwritableValueIsNamedWithItsPointerAlthoughTheBeginningIsGone() {
        List<Point> points = new ArrayList<>(Collections.nCopies(5000, new Point(1.5)));
        points.set(4000, new Point(Double.NaN));
        Throwable whole = catchThrowable(() -> POINT.list().toJson(points));
        assertThat(whole).isInstanceOf(IllegalArgumentException.class).hasMessage("/4000/x: JSON can't represent NaN");
        assertThatThrownBy(() -> POINT.list().writeTo(points, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(whole.getMessage());
    }

    @Test
    void failureOfTheStreamIsPassedOn() {
        IOException full = new IOException("full");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };
        assertThatThrownBy(() -> POINT.writeTo(new Point(1.5), broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(full);
    }

    @Test
    void subclassesNeedNoBridgeMethods() {
        assertThat(Arrays.stream(PointCodec.class.getDeclaredMethods()))
                .isNotEmpty()
                .noneMatch(Method::isBridge);
    }

    private static JsonReader started(String json) {
        JsonReader in = JsonReader.of(json);
        in.start();
        return in;
    }

    private static String written(Consumer<OutputStream> writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.accept(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private record Point(double x) {}

    private static final class PointCodec extends JsonCodec<Point> {
        private static final JsonName X = JsonName.of("x");

        @Override
        protected @Nullable Object decode(JsonReader in) {
            Double x = null;
            in.beginObject();
            for (String key = in.nextName(); key != null; key = in.nextName()) {
                if (key.equals("x")) {
                    x = in.float64();
                } else {
                    in.unknown();
                }
            }
            if (x == null && in.lacks("x", "a number", null)) {
                return null;
            }
            return new Point(x);
        }

        @Override
        protected void encode(Object value, JsonWriter out) {
            Point point = (Point) value;
            out.beginObject();
            out.member(X, point.x());
            out.endObject();
        }
    }

    private static final class NumberCodec extends JsonCodec<Double> {
        @Override
        protected Object decode(JsonReader in) {
            return in.float64();
        }

        @Override
        protected void encode(Object value, JsonWriter out) {
            out.value(((Double) value).doubleValue());
        }
    }
}
