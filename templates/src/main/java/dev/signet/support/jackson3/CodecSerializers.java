package dev.signet.support.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.signet.support.databind.ValueCodec;
import dev.signet.support.databind.ValueCodecs;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/** Finds what writes values, or keys, of a type. */
final class CodecSerializers extends Serializers.Base {
    private final ValueCodecs codecs;
    private final Function<ValueCodec, ValueSerializer<?>> serializer;

    CodecSerializers(ValueCodecs codecs, Function<ValueCodec, ValueSerializer<?>> serializer) {
        this.codecs = codecs;
        this.serializer = serializer;
    }

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        return find(type);
    }

    @Override
    public @Nullable ValueSerializer<?> findEnumSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        return find(type);
    }

    private @Nullable ValueSerializer<?> find(JavaType type) {
        ValueCodec codec = codecs.find(type.getRawClass());
        return codec == null ? null : serializer.apply(codec);
    }
}
