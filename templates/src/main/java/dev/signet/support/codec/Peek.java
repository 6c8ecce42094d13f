package dev.signet.support.codec;

import dev.signet.support.text.LookAhead;
import dev.signet.support.value.Numbers;
import org.jspecify.annotations.Nullable;

/** A value that lies ahead of the cursor of a {@link JsonReader}, or none. Valid until the cursor moves. */
public final class Peek {

    private final LookAhead ahead;

    /** Where it starts; negative if there is none. */
    private final int place;

    Peek(LookAhead ahead, int place) {
        this.ahead = ahead;
        this.place = place;
    }

    /** {@return what kind of value it is; null if there is none} */
    public JsonReader.@Nullable Kind kind() {
        return JsonReader.Kind.of(ahead.startAt(place));
    }

    /** {@return the content of the string; null if it is none} */
    public @Nullable String string() {
        return ahead.stringAt(place);
    }

    /** {@return the number in the spelling of {@link JsonReader#peekNumber}; null if it is none} */
    public @Nullable String number() {
        String literal = kind() == JsonReader.Kind.NUMBER ? ahead.literalAt(place) : null;
        return literal == null ? null : Numbers.canonical(literal);
    }

    /** {@return {@code true} or {@code false} as a text; null if it is neither} */
    public @Nullable String bool() {
        String literal = kind() == JsonReader.Kind.BOOLEAN ? ahead.literalAt(place) : null;
        return "true".equals(literal) || "false".equals(literal) ? literal : null;
    }

    /**
     * {@return whether there is nothing, null, an object, an array, or one of these scalars}
     *
     * @param scalars strings, numbers as {@link #number} spells them, or booleans as {@link #bool} does
     */
    public boolean mayBe(String... scalars) {
        JsonReader.Kind kind = kind();
        String found = kind == JsonReader.Kind.STRING ? string() : kind == JsonReader.Kind.NUMBER ? number() : bool();
        if (found == null) {
            return true;
        }
        for (String scalar : scalars) {
            if (scalar.equals(found)) {
                return true;
            }
        }
        return false;
    }
}
