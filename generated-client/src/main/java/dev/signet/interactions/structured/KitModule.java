package dev.signet.interactions.structured;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonNumber;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonString;
import dev.signet.interactions.support.JsonValue;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/** Types that Jackson reads and writes only with further modules, or more freely than a schema says. */
final class KitModule {
    private KitModule() {}

    static SimpleModule create() {
        SimpleModule module = new SimpleModule("structured");
        NumberDeserializer.register(module);
        Scalar.all().forEach(scalar -> text(module, scalar));
        tree(module, JsonValue.class);
        tree(module, JsonObject.class);
        tree(module, JsonArray.class);
        tree(module, JsonString.class);
        tree(module, JsonNumber.class);
        module.addSerializer(new TreeSerializer());
        module.addDeserializer(Optional.class, new OptionalDeserializer());
        module.addSerializer(new OptionalSerializer());
        return module;
    }

    private static <T> void text(SimpleModule module, Scalar<T> scalar) {
        Function<String, T> parser = scalar.parser();
        if (parser != null) {
            module.addDeserializer(scalar.type(), new TextDeserializer<>(scalar.type(), parser));
            module.addSerializer(scalar.type(), ToStringSerializer.instance);
        }
    }

    private static <T extends JsonValue> void tree(SimpleModule module, Class<T> kind) {
        module.addDeserializer(kind, new TreeDeserializer<>(kind));
    }

    private static final class TextDeserializer<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> parser;

        TextDeserializer(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return context.reportInputMismatch(handledType(), "not a string");
            }
            try {
                return parser.apply(json.getText());
            } catch (DateTimeException | IllegalArgumentException e) {
                return context.reportInputMismatch(handledType(), "%s", e.getMessage());
            }
        }
    }

    private static final class TreeSerializer extends StdSerializer<JsonValue> {
        TreeSerializer() {
            super(JsonValue.class);
        }

        @Override
        public void serialize(JsonValue value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeRawValue(value.toJson());
        }
    }

    private static final class OptionalSerializer extends StdSerializer<Optional<?>> {
        OptionalSerializer() {
            super(Optional.class, false);
        }

        @Override
        public void serialize(Optional<?> value, JsonGenerator json, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(value.orElse(null), json);
        }
    }
}
