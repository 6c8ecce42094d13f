package dev.signet.interactions.structured;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Types as callers would write them. */
final class Samples {
    private Samples() {}

    @Description("How much work a recipe is")
    enum Effort {
        EASY,
        @Description("more than an hour")
        LONG,
        @JsonProperty("very-long")
        VERY_LONG
    }

    record Ingredient(String name, @Description("In grams") double amount) {}

    @Description("A dish and how to make it")
    record Recipe(
            String title,
            @Description("What to do, one sentence each") List<String> steps,
            @Nullable Integer minutes,
            Optional<String> source,
            Effort effort,
            List<Ingredient> ingredients,
            @Description("The most expensive one") @Nullable Ingredient luxury,
            Map<String, BigDecimal> nutrients) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Everything(
            boolean yes,
            byte tiny,
            short small,
            int plain,
            long wide,
            BigInteger huge,
            float single,
            double twice,
            BigDecimal exact,
            UUID id,
            URI link,
            LocalDate date,
            LocalTime time,
            LocalDateTime local,
            OffsetDateTime offset,
            Instant instant,
            Duration duration,
            List<@Nullable String> gaps,
            Set<Effort> efforts,
            int[] numbers,
            List<List<Long>> table,
            Map<Effort, List<Ingredient>> byEffort,
            JsonValue any,
            JsonObject object) {}

    record Node(String name, @Nullable List<Node> children) {}

    record Chain(String name, Optional<Chain> next) {}

    sealed interface Shape {}

    @Description("A round one")
    record Circle(double radius) implements Shape {}

    sealed interface Angular extends Shape {}

    record Square(double side) implements Angular {}

    record Point() implements Angular {}

    record Drawing(
            List<Shape> shapes,
            @Description("Drawn around all") @Nullable Shape frame,
            Circle centre) {}

    sealed interface Expression {}

    record Literal(BigDecimal value) implements Expression {}

    record Sum(@Nullable Expression left, @Nullable Expression right) implements Expression {}

    record Page<T>(List<T> items, @Nullable String next) {}

    record Pages(Page<Ingredient> ingredients, Page<String> names) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Cat.class, name = "cat"),
        @JsonSubTypes.Type(value = Dog.class, name = "dog")
    })
    sealed interface Animal {}

    record Cat(String type) implements Animal {}

    record Dog(
            @JsonProperty("barks_per_hour") @JsonPropertyDescription("An estimate")
            int barks,

            @JsonIgnore @Nullable String owner)
            implements Animal {}

    record Pets(List<Animal> animals) {}

    record Positive(int value) {
        Positive {
            if (value < 1) {
                throw new IllegalArgumentException(value + " is not positive");
            }
        }
    }

    record Holder(List<Positive> positives) {}
}
