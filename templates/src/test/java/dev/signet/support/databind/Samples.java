package dev.signet.support.databind;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.codec.JsonCodec;
import dev.signet.support.codec.JsonCodecs;
import dev.signet.support.codec.JsonReader;
import dev.signet.support.codec.JsonWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Types with codecs, written by hand the way that generated ones are, and a user's classes around them. */
public final class Samples {
    private Samples() {}

    /** A module's method to add a type. */
    public interface Adder {
        <T> void add(Class<T> type, JsonCodec<T> codec);
    }

    public static void addTo(Adder module) {
        module.add(Line.class, new Codec<>(Line.class, Line::read, Line::write));
        module.add(
                Colour.class,
                new Codec<>(Colour.class, in -> Colour.of(in.string()), (value, out) -> out.value(value.value())));
        module.add(
                Level.class,
                new Codec<>(Level.class, in -> new Level(in.int32()), (value, out) -> out.value(value.value())));
        module.add(Payment.class, new Codec<>(Payment.class, Payment::read, Payment::write));
        module.add(Card.class, new Codec<>(Card.class, Card::read, Card::write));
    }

    private static final class Codec<T> extends JsonCodec<T> {
        private final Class<T> type;
        private final Function<JsonReader, T> read;
        private final BiConsumer<T, JsonWriter> write;

        Codec(Class<T> type, Function<JsonReader, T> read, BiConsumer<T, JsonWriter> write) {
            this.type = type;
            this.read = read;
            this.write = write;
        }

        @Override
        protected Object decode(JsonReader in) {
            return requireNonNull(read.apply(in));
        }

        @Override
        protected void encode(Object value, JsonWriter out) {
            write.accept(type.cast(value), out);
        }
    }

    /** An object. */
    public record Line(String item, @Nullable BigDecimal price, List<Integer> sizes, JsonObject extras) {
        static Line read(JsonReader in) {
            String item = null;
            BigDecimal price = null;
            List<Integer> sizes = List.of();
            JsonObject.Builder extras = null;
            in.beginObject();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                switch (name) {
                    case "item" -> item = in.string();
                    case "price" -> price = in.optionalDecimal();
                    case "sizes" -> sizes = JsonCodecs.INT32.readList(in);
                    default -> in.unknown();
                }
                extras = in.keep(extras, name);
            }
            if (item == null && in.lacks("item")) {
                throw in.missing();
            }
            return new Line(requireNonNull(item), price, sizes, in.extras(extras));
        }

        static void write(Line value, JsonWriter out) {
            out.beginObject().name("item").value(value.item);
            if (value.price != null) {
                out.name("price").value(value.price);
            }
            if (!value.sizes.isEmpty()) {
                out.name("sizes").value(value.sizes);
            }
            out.endObject(value.extras);
        }
    }

    /** An enum of texts. */
    public sealed interface Colour {
        String value();

        static Colour of(String value) {
            return value.equals("red") ? Known.RED : new Colour.Unknown(value);
        }

        enum Known implements Colour {
            RED;

            @Override
            public String value() {
                return "red";
            }
        }

        record Unknown(String value) implements Colour {}
    }

    /** A number with a name of its own. */
    public record Level(int value) {}

    /** A union: an object by its tag, or a text. */
    public sealed interface Payment permits Card, Payment.Text, Payment.Unknown {
        static Payment read(JsonReader in) {
            if (in.kind() == JsonReader.Kind.STRING) {
                return new Text(in.string());
            }
            return "card".equals(in.discriminator("type")) ? Card.read(in) : new Payment.Unknown(in.json());
        }

        static void write(Payment value, JsonWriter out) {
            if (value instanceof Card card) {
                Card.write(card, out);
            } else if (value instanceof Text text) {
                out.value(text.value);
            } else if (value instanceof Payment.Unknown unknown) {
                out.value(unknown.json);
            }
        }

        record Text(String value) implements Payment {}

        record Unknown(JsonValue json) implements Payment {}
    }

    /** A variant with all members, its tag too, kept. */
    public record Card(JsonObject extras) implements Payment {
        static Card read(JsonReader in) {
            return new Card(in.object());
        }

        static void write(Card value, JsonWriter out) {
            out.value(value.extras);
        }
    }

    /** A user's own class. */
    public record Basket(
            String owner,
            Line main,
            List<Line> lines,
            Map<Colour, Level> levels,
            Payment payment,
            Colour colour,
            JsonValue note,
            JsonObject details) {}

    /** What Java has around values. */
    public record Holder(Optional<Line> line, Map<Level, Colour> colours, Set<Line> more) {}

    /** Free-form JSON that may be null or not be there. */
    public record Notes(JsonValue first, JsonValue second, Line line) {}

    /** A user's own hierarchy. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Bought.class, name = "bought")})
    public interface Event {}

    public record Bought(Line line, Payment payment) implements Event {}

    /** A value that shall have no type id, whatever the mapper says. */
    public record Untyped(
            @JsonTypeInfo(use = JsonTypeInfo.Id.NONE) Line line) {}

    /** Values that only a type id tells apart. */
    public record Anything(
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "@class")
            Object value) {}
}
