package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    private static final JsonName A = JsonName.of("a");
    private static final JsonName ODD = JsonName.of("ö\"\n\uD800");

    @Test
    void everyScalarIsWrittenInItsCanonicalForm() {
        UUID uuid = UUID.fromString("0123abcd-4567-89ef-8888-0123456789ab");
        JsonWriter writer = JsonWriter.create().beginArray();
        writer.value("x\u0007\"")
                .value(true)
                .value(-5)
                .value(Long.MIN_VALUE)
                .value(0.1)
                .value(BigInteger.TEN)
                .value(new BigDecimal("1.10"))
                .value(LocalDate.of(7, 1, 2))
                .value(uuid)
                .value(OffsetTime.parse("01:02:03.100+01:00"))
                .value(Duration.ofMillis(1500))
                .value(URI.create("a?b"))
                .value(OffsetDateTime.parse("2026-05-20T12:00:00.000000001-00:30"))
                .value(JsonNull.NULL)
                .nullValue()
                .endArray();
        assertThat(writer)
                .hasToString(
                        "[\"x\\u0007\\\"\",true,-5,-9223372036854775808,0.1,10,1.10,\"0007-01-02\",\""
                                + uuid
                                + "\",\"01:02:03.1+01:00\",\"PT1.5S\",\"a?b\",\"2026-05-20T12:00:00.000000001-00:30\",null,null]");
    }

    @Test
    void membersAreWrittenUnlessNull() {
        JsonWriter writer = JsonWriter.create().beginObject();
        writer.member(A, 1)
                .member(A, (Integer) null)
                .member(A, Integer.valueOf(2))
                .member(A, true)
                .member(A, (Boolean) null)
                .member(A, 3L)
                .member(A, (Long) null)
                .member(A, 0.5)
                .member(A, (Double) null)
                .member(A, "s")
                .member(A, (String) null)
                .member(A, (JsonValue) null)
                .member(A, JsonArray.EMPTY)
                .member(ODD, List.of())
                .memberUnlessEmpty(A, List.of())
                .memberUnlessEmpty(A, Map.of())
                .memberUnlessEmpty(A, List.of(1))
                .member(A, Map.of("k", List.of(1.5)))
                .endObject();
        assertThat(writer)
                .hasToString(
                        "{\"a\":1,\"a\":2,\"a\":true,\"a\":3,\"a\":0.5,\"a\":\"s\",\"a\":[],\"ö\\\"\\n\\ud800\":[],\"a\":[1],"
                                + "\"a\":{\"k\":[1.5]}}");
    }

    @Test
    void keptLiteralsTakeTheMembersPlace() {
        JsonObject extras = JsonObject.of("a", new JsonNumber("0.50000000000000000001"));
        JsonWriter writer = JsonWriter.create().beginObject();
        writer.memberUnlessKept(A, 0.5, extras)
                .memberUnlessKept(A, 0.5, JsonObject.EMPTY)
                .memberUnlessKept(A, (Double) null, extras)
                .memberUnlessKept(A, List.of(1), extras)
                .endObject(extras);
        assertThat(writer).hasToString("{\"a\":0.5,\"a\":0.50000000000000000001}");
    }

    @Test
    void integralDoublesHaveAFractionOnlyWhereThatMatters() {
        JsonWriter writer = JsonWriter.create().beginArray();
        writer.value(90.0).value(-7.0).value(0.0).value(-0.0).value(999_999_999_999_999.0);
        writer.value(1e15).value(0.5).fraction(90.0).fraction(0.5).value(List.of(2.0));
        assertThat(writer.endArray()).hasToString("[90,-7,0,-0.0,999999999999999,1.0E15,0.5,90.0,0.5,[2]]");
    }

    @Test
    void listsOfEveryScalarAreWritten() {
        List<Object> values = List.of(
                "s",
                true,
                1,
                2L,
                1.5,
                BigInteger.ONE,
                new BigDecimal("1.0"),
                OffsetDateTime.parse("2026-05-20T12:00:00Z"),
                LocalDate.of(2026, 5, 20),
                OffsetTime.parse("12:00:00Z"),
                Duration.ZERO,
                new UUID(0, 0),
                URI.create("u"),
                JsonNull.NULL,
                List.of(),
                Map.of("k", Map.of()));
        assertThat(JsonWriter.create().value(values))
                .hasToString("[\"s\",true,1,2,1.5,1,1.0,\"2026-05-20T12:00:00Z\",\"2026-05-20\",\"12:00:00Z\",\"PT0S\","
                        + "\"00000000-0000-0000-0000-000000000000\",\"u\",null,[],{\"k\":{}}]");
    }

    @Test
    void whatJsonCannotSayIsRefusedWithItsPlace() {
        JsonWriter writer =
                JsonWriter.create().beginObject().name("a/b").beginArray().value(1);
        assertThatThrownBy(() -> writer.value(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/a~1b/1: JSON can't represent NaN");
        assertThatThrownBy(() -> JsonWriter.create().value(Float.NEGATIVE_INFINITY))
                .hasMessage("the document: JSON can't represent -Infinity");
        assertThatThrownBy(() -> JsonWriter.create().beginArray().value(LocalDate.of(10_000, 1, 1)))
                .hasMessageStartingWith("/0:");
        assertThatThrownBy(() -> JsonWriter.create().value(OffsetDateTime.parse("2026-05-20T12:00:00+01:00:01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonWriter.create().value(OffsetTime.parse("12:00:00+01:00:01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonWriter.create().value(List.of(new Object())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesAreTheTextInUtf8WhateverTheCharacters() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(700); n > 0; n--) {
                text.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : random.nextInt(0x100)));
            }
            JsonWriter writer = JsonWriter.create().value(text.toString());
            String json = writer.toString();
            assertThat(writer.toBytes()).isEqualTo(json.getBytes(StandardCharsets.UTF_8));
            assertThat(JsonValue.fromJson(json)).isEqualTo(new JsonString(text.toString()));
            assertThat(JsonValue.fromJson(writer.toBytes())).isEqualTo(new JsonString(text.toString()));
        }
    }

    @Test
    void integersAndDoublesAreReadBackEqual() {
        Random random = new Random(6);
        List<Object> values = new ArrayList<>();
        for (long power = 1; power < Long.MAX_VALUE / 10; power *= 10) {
            values.addAll(List.of(power, power - 1, -power, 1 - power));
        }
        for (int i = 0; i < 5000; i++) {
            values.add(random.nextLong() >> random.nextInt(64));
        }
        JsonReader longs = JsonReader.of(JsonWriter.create().value(values).toString());
        longs.start();
        assertThat(JsonCodecs.INT64.readList(longs)).isEqualTo(values);
        List<Double> doubles = random.doubles(5000, -1e9, 1e9).boxed().toList();
        JsonReader reader = JsonReader.of(JsonWriter.create().value(doubles).toBytes());
        reader.start();
        assertThat(JsonCodecs.FLOAT64.readList(reader)).isEqualTo(doubles);
        assertThat(reader.inexact()).isFalse();
    }

    @Test
    void anyDepthIsWritten() {
        JsonValue value = JsonArray.EMPTY;
        for (int i = 0; i < 100_000; i++) {
            value = i % 2 == 0 ? JsonObject.of("a", value) : JsonArray.of(value);
        }
        assertThat(value.toJson()).hasSize(2 + 50_000 * 6 + 50_000 * 2);
    }
}
