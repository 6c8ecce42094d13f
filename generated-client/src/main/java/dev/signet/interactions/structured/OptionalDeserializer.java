package dev.signet.interactions.structured;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@link Optional} components without a further module of Jackson's. Absent and null are both empty. */
final class OptionalDeserializer extends JsonDeserializer<Optional<?>> implements ContextualDeserializer {
    private final @Nullable JsonDeserializer<?> content;

    OptionalDeserializer() {
        this(null);
    }

    private OptionalDeserializer(@Nullable JsonDeserializer<?> content) {
        this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        JavaType type = context.getContextualType().containedTypeOrUnknown(0);
        return new OptionalDeserializer(context.findRootValueDeserializer(type));
    }

    @Override
    public Optional<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return content == null ? Optional.empty() : Optional.ofNullable(content.deserialize(parser, context));
    }

    @Override
    public Optional<?> getNullValue(DeserializationContext context) {
        return Optional.empty();
    }
}
