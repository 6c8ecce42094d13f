package dev.signet.codegen.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.codegen.parse.RawDocument;
import dev.signet.codegen.parse.RawDocument.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random numbers are those that a schema allows: what a round trip complains of is then no fault of the sample. */
class NumeralsTest {
    @TempDir
    static Path folder;

    private static Place anywhere;

    @BeforeAll
    static void readDocument() throws IOException {
        Path file = Files.writeString(
                folder.resolve("any.json"),
                "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"\",\"version\":\"\"},\"paths\":{}}");
        anywhere = RawDocument.read(file, List.of()).at("#");
    }

    private static List<Place> schema(String json) {
        try {
            ObjectMapper exact = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
            return List.of(anywhere.imagined(exact.readTree(json)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<BigDecimal> integers(String schema) {
        List<Place> place = schema(schema);
        return IntStream.range(0, 200)
                .mapToObj(seed -> new Numerals(new Random(seed)).integer(place))
                .map(JsonNode::decimalValue)
                .collect(Collectors.toSet());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void integerIsNoneOfTheFractionsBetweenWhichItMustBe() {
        assertThat(integers("{\"minimum\": 0.678, \"maximum\": 3.2}"))
                .allMatch(n -> n.stripTrailingZeros().scale() <= 0)
                .allMatch(n -> n.compareTo(number("1")) >= 0 && n.compareTo(number("3")) <= 0)
                .anyMatch(n -> n.compareTo(number("1")) == 0)
                .anyMatch(n -> n.compareTo(number("3")) == 0);
        assertThat(integers("{\"minimum\": -1.5, \"maximum\": -0.5}")).allMatch(n -> n.compareTo(number("-1")) == 0);
    }

    @Test
    void exclusiveLimitOfAnIntegerIsNotReached() {
        assertThat(integers("{\"exclusiveMinimum\": 0.5, \"exclusiveMaximum\": 1.5}"))
                .allMatch(n -> n.compareTo(number("1")) == 0);
        assertThat(integers("{\"exclusiveMinimum\": 1, \"exclusiveMaximum\": 3}"))
                .allMatch(n -> n.compareTo(number("2")) == 0);
        assertThat(integers("{\"minimum\": 1, \"exclusiveMinimum\": true, \"maximum\": 2}"))
                .allMatch(n -> n.compareTo(number("2")) == 0);
    }

    @Test
    void integerIsAnIntegralMultipleOfAFraction() {
        assertThat(integers("{\"multipleOf\": 1.5, \"minimum\": 1}"))
                .allMatch(n -> n.remainder(number("3")).signum() == 0)
                .hasSizeGreaterThan(2);
        assertThat(integers("{\"multipleOf\": 0.01}")).contains(number("1"), number("2"));
    }

    @Test
    void noIntegerIsFoundWhereThereIsNone() {
        assertThatExceptionOfType(Sampler.Unsatisfiable.class)
                .isThrownBy(() -> integers("{\"minimum\": 0.2, \"maximum\": 0.8}"));
    }

    @Test
    void numberIsOneThatADoubleHoldsUnlessItIsADecimal() {
        assertThatExceptionOfType(Sampler.Unsatisfiable.class)
                .isThrownBy(() -> new Numerals(new Random(0)).number(schema("{\"minimum\": 1E400}")));
        assertThat(new Numerals(new Random(0))
                        .number(schema("{\"minimum\": 1E400, \"format\": \"decimal\"}"))
                        .decimalValue())
                .isEqualByComparingTo("1E400");
    }

    @Test
    void otherNumbersMayBeFractionsAndDoNotReachExclusiveLimits() {
        List<Place> place = schema("{\"exclusiveMinimum\": 0, \"maximum\": 0.5}");

        for (int seed = 0; seed < 200; seed++) {
            BigDecimal number = new Numerals(new Random(seed)).number(place).decimalValue();
            assertThat(number.signum()).isPositive();
            assertThat(number).isLessThanOrEqualTo(number("0.5"));
        }
    }
}
