package dev.signet.support.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import dev.signet.support.databind.ValueCodec;
import dev.signet.support.databind.ValueCodecs;
import org.jspecify.annotations.Nullable;

/** Finds what reads values, or keys, of a type. */
final class CodecDeserializers extends Deserializers.Base implements KeyDeserializers {
    private final ValueCodecs codecs;

    CodecDeserializers(ValueCodecs codecs) {
        this.codecs = codecs;
    }

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription description) {
        return find(type.getRawClass());
    }

    @Override
    public @Nullable JsonDeserializer<?> findEnumDeserializer(
            Class<?> type, DeserializationConfig config, BeanDescription description) {
        return find(type);
    }

    private @Nullable JsonDeserializer<?> find(Class<?> type) {
        ValueCodec codec = codecs.find(type);
        return codec == null ? null : new CodecDeserializer(codec);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return codecs.find(type) != null;
    }

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription description) {
        ValueCodec codec = codecs.find(type.getRawClass());
        return codec == null ? null : new CodecKeyDeserializer(codec);
    }
}
