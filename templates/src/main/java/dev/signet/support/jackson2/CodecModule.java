package dev.signet.support.jackson2;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import dev.signet.support.codec.JsonCodec;
import dev.signet.support.databind.ValueCodecs;

/**
 * Makes an {@code ObjectMapper} read and write generated types by their own codecs, wherever they occur: as root
 * values, in fields of other classes, in collections, and as keys of maps if they are strings, numbers or booleans in
 * JSON.
 *
 * <p>Features, naming strategies and annotations of the mapper do not apply inside such a value. If it can't be parsed,
 * a {@code MismatchedInputException} with the complete path is thrown.
 */
public abstract class CodecModule extends Module {
    private final ValueCodecs codecs = new ValueCodecs();

    /** Knows free-form JSON only. */
    protected CodecModule() {}

    /**
     * Adds a type.
     *
     * @param type the type
     * @param codec reads and writes its values
     * @param <T> the type
     */
    protected final <T> void add(Class<T> type, JsonCodec<T> codec) {
        codecs.add(type, codec);
    }

    @Override
    public String getModuleName() {
        return getClass().getName();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        CodecDeserializers reading = new CodecDeserializers(codecs);
        context.addDeserializers(reading);
        context.addKeyDeserializers(reading);
        context.addSerializers(new CodecSerializers(codecs, CodecSerializer::new));
        context.addKeySerializers(new CodecSerializers(codecs, CodecKeySerializer::new));
    }
}
