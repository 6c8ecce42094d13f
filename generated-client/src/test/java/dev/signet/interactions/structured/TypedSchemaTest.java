package dev.signet.interactions.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.interactions.structured.Samples.Chain;
import dev.signet.interactions.structured.Samples.Drawing;
import dev.signet.interactions.structured.Samples.Effort;
import dev.signet.interactions.structured.Samples.Everything;
import dev.signet.interactions.structured.Samples.Expression;
import dev.signet.interactions.structured.Samples.Node;
import dev.signet.interactions.structured.Samples.Pages;
import dev.signet.interactions.structured.Samples.Pets;
import dev.signet.interactions.structured.Samples.Recipe;
import dev.signet.interactions.structured.Samples.Shape;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The schemas that Java types get are those below {@code src/test/resources/structured};
 * {@code -Dsignet.structured.update=true} writes them anew.
 */
class TypedSchemaTest {
    private static final Path EXPECTED = Path.of("src/test/resources/structured");

    /** What the service is said to take. */
    private static final Set<String> UNDERSTOOD = Set.of(
            "$defs",
            "$ref",
            "type",
            "format",
            "description",
            "enum",
            "items",
            "anyOf",
            "properties",
            "additionalProperties",
            "required");

    private static Stream<Class<?>> types() {
        return Stream.of(
                Recipe.class,
                Everything.class,
                Node.class,
                Chain.class,
                Shape.class,
                Drawing.class,
                Expression.class,
                Pages.class,
                Pets.class,
                Effort.class);
    }

    @TestFactory
    Stream<DynamicTest> schemasAreThoseOfTheFiles() {
        return types().map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> check(type)));
    }

    private static void check(Class<?> type) throws IOException {
        String schema = TypedSchema.of(type).schema().toJson();
        ObjectMapper mapper = new ObjectMapper();
        String seen = mapper.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(mapper.readTree(schema))
                        .replace("\r\n", "\n")
                + "\n";
        Path file = EXPECTED.resolve(type.getSimpleName() + ".json");
        if (Boolean.getBoolean("signet.structured.update")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(file, seen);
        }
        assertThat(seen).isEqualTo(Files.readString(file));
    }

    @TestFactory
    Stream<DynamicTest> schemasKeepToWhatTheServiceUnderstands() {
        return types().map(type -> DynamicTest.dynamicTest(
                type.getSimpleName(), () -> understood(TypedSchema.of(type).schema())));
    }

    private static void understood(JsonObject schema) {
        assertThat(UNDERSTOOD).containsAll(schema.names());
        if (schema.has("$ref")) {
            assertThat(schema.names()).containsExactly("$ref");
        }
        for (String byName : List.of("properties", "$defs")) {
            JsonObject schemas = schema.object(byName);
            if (schemas != null) {
                schemas.members().values().forEach(each -> understood((JsonObject) each));
            }
        }
        for (String one : List.of("items", "additionalProperties")) {
            if (schema.object(one) != null) {
                understood(schema.object(one));
            }
        }
        JsonArray any = schema.array("anyOf");
        if (any != null) {
            any.values().forEach(each -> understood((JsonObject) each));
        }
    }

    @Test
    void theSameTypeGivesTheSameSchema() {
        assertThat(TypedSchema.of(Recipe.class).schema().toJson())
                .isEqualTo(TypedSchema.of(Recipe.class).schema().toJson());
    }

    record Elsewhere(Locale locale) {}

    record Inside(List<Map<String, Elsewhere>> places) {}

    record Keys(Map<Integer, String> byNumber) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] picture) {}

    sealed interface Mixed {}

    record Fine() implements Mixed {}

    static final class Odd implements Mixed {}

    sealed interface Clash {}

    record Typed(String type) implements Clash {}

    record Untyped() implements Clash {}

    record Id(@JsonValue String value) {}

    record Customer(List<Id> ids) {}

    record Ignoring(@JsonIgnore String secret) {}

    record Wrapper(@JsonUnwrapped Fine fine) {}

    @Test
    void whatHasNoSchemaIsRefusedWithItsPlace() {
        refused(Inside.class, "Elsewhere.locale: unsupported type java.util.Locale");
        refused(Keys.class, "Keys.byNumber: the keys of a map must be strings or an enum");
        refused(Bytes.class, "Bytes.picture: unsupported type byte[]");
        refused(Mixed.class, "Mixed permits Odd, which is not a record");
        refused(Clash.class, "Clash: can't distinguish Typed from the other records of Clash");
        refused(Customer.class, "Id is not an object of its components");
        refused(Ignoring.class, "Ignoring.secret is ignored, and so must be @Nullable or Optional");
        refused(Wrapper.class, "Wrapper is not an object of its components");
        refused(String.class, "java.lang.String is neither a record nor");
        refused(Thread.class, "java.lang.Thread is neither a record nor");
    }

    private static void refused(Class<?> type, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedSchema.of(type))
                .withMessageContaining(message);
    }

    @Test
    void anyValueIsWrittenInTheFormsOfTheSchemas() {
        assertThat(TypedSchema.toJson(List.of(new Samples.Square(2), new Samples.Point()))
                        .toJson())
                .isEqualTo("[{\"type\":\"Square\",\"side\":2.0},{\"type\":\"Point\"}]");
        assertThat(TypedSchema.toJson(Map.of("at", LocalTime.NOON)).toJson()).isEqualTo("{\"at\":\"12:00\"}");
        assertThat(TypedSchema.toJson(Map.of(Effort.VERY_LONG, new Samples.Point()))
                        .toJson())
                .isEqualTo("{\"very-long\":{\"type\":\"Point\"}}");
        assertThat(TypedSchema.toJson(null).toJson()).isEqualTo("null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedSchema.toJson(new Object() {
                    @SuppressWarnings({"unused", "EffectivelyPrivate"})
                    public Object getSelf() {
                        return this;
                    }
                }));
    }
}
