package dev.signet.support.codec;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.text.Pointers;
import dev.signet.support.value.Quotes;
import org.jspecify.annotations.Nullable;

/**
 * A required property that an object lacks, or of which it has an invalid value.
 *
 * @param name its name
 * @param expected what would have been right, such as {@code a string}
 * @param extras what was kept of the object; null if nothing
 */
record MissingProperty(String name, String expected, JsonObject.@Nullable Builder extras) {

    /** {@code pointer} leads to the object. */
    JsonFormatException exception(String pointer) {
        JsonValue found = extras == null ? null : extras.build().get(name);
        return new JsonFormatException(
                pointer.concat(Pointers.segment(name)), expected, found == null ? "nothing" : describe(found));
    }

    /** A scalar of the right kind is quoted, since its text is what is wrong; of another value its kind says enough. */
    private String describe(JsonValue found) {
        if (found instanceof JsonString string && FormatReader.isText(expected)) {
            return Quotes.brief(string.value());
        }
        return found instanceof JsonNumber number && NumberReader.isNumber(expected)
                ? Quotes.brief(number.text())
                : JsonReader.Kind.of(found).toString();
    }
}
