package dev.signet.support.jackson3;

import dev.signet.support.databind.ValueCodec;
import dev.signet.support.databind.ValueCodecs;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;

/** Finds what reads values, or keys, of a type. */
final class CodecDeserializers extends Deserializers.Base implements KeyDeserializers {
    private final ValueCodecs codecs;

    CodecDeserializers(ValueCodecs codecs) {
        this.codecs = codecs;
    }

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return find(type.getRawClass());
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return find(type.getRawClass());
    }

    private @Nullable ValueDeserializer<?> find(Class<?> type) {
        ValueCodec codec = codecs.find(type);
        return codec == null ? null : new CodecDeserializer(codec);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return codecs.find(type) != null;
    }

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        ValueCodec codec = codecs.find(type.getRawClass());
        return codec == null ? null : new CodecKeyDeserializer(codec);
    }
}
