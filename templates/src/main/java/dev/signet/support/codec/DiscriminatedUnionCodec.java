package dev.signet.support.codec;

import static java.util.Objects.requireNonNull;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the values of a union of objects that are told apart by the value of one property. An object that has none, an
 * unlisted one, or does not fit its variant is read as the union's {@code Unknown}, which keeps its JSON; so is what is no object.
 *
 * @param <T> the union
 */
public abstract class DiscriminatedUnionCodec<T> extends VariantCodec<T> {

    private final String property;

    /**
     * For subclasses.
     *
     * @param property the name of the discriminator
     */
    protected DiscriminatedUnionCodec(String property) {
        this.property = requireNonNull(property, "property");
    }

    /**
     * Reads the object at the cursor as one of the variants.
     *
     * @param in the cursor is on the object
     * @param discriminator the value of the discriminator
     * @return a {@code T}, or {@link #UNKNOWN}; null if no variant is like this, or a required property is missing, which {@code in} then
     *     {@linkplain JsonReader#lacks records}
     * @throws JsonFormatException if the object does not fit its variant for another reason
     */
    protected abstract @Nullable Object variant(JsonReader in, String discriminator);

    /**
     * {@return a {@code T} that keeps this JSON}
     *
     * @param discriminator the value of the discriminator; empty if there is none, or no object
     * @param json what was read
     */
    protected abstract Object unknown(String discriminator, JsonValue json);

    @Override
    protected final Object decode(JsonReader in) {
        String discriminator = in.discriminator(property);
        long mark = in.mark();
        try {
            if (discriminator == null) {
                throw in.noDiscriminator(property);
            }
            Object value = variant(in, discriminator);
            if (value == null) {
                throw in.noVariant();
            }
            if (value != UNKNOWN) {
                return value;
            }
            in.requireKnown();
            return unknown(discriminator, in.json());
        } catch (JsonFormatException e) {
            return unknown(discriminator == null ? "" : discriminator, in.contain(mark, e));
        }
    }
}
