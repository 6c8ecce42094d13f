package dev.signet.support.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.Serializers;
import dev.signet.support.databind.ValueCodec;
import dev.signet.support.databind.ValueCodecs;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what writes values, or keys, of a type. */
final class CodecSerializers extends Serializers.Base {
    private final ValueCodecs codecs;
    private final Function<ValueCodec, JsonSerializer<?>> serializer;

    CodecSerializers(ValueCodecs codecs, Function<ValueCodec, JsonSerializer<?>> serializer) {
        this.codecs = codecs;
        this.serializer = serializer;
    }

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
            SerializationConfig config, JavaType type, BeanDescription description) {
        ValueCodec codec = codecs.find(type.getRawClass());
        return codec == null ? null : serializer.apply(codec);
    }
}
