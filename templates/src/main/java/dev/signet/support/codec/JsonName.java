package dev.signet.support.codec;

import dev.signet.support.text.JsonBuffer;
import dev.signet.support.text.NameTable;

/** A property name, escaped and encoded in advance. */
public final class JsonName {

    private final String value;
    private final byte[] encoded;

    private JsonName(String value) {
        this.value = value;
        JsonBuffer out = new JsonBuffer(null);
        out.name(value);
        this.encoded = out.toBytes();
        out.release();
    }

    /**
     * {@return the name as it is on the wire}
     *
     * @param value the value
     */
    public static JsonName of(String value) {
        JsonName name = new JsonName(value);
        NameTable.add(value, name.encoded);
        return name;
    }

    /**
     * {@return the names as they are on the wire}
     *
     * @param values the values
     */
    public static JsonName[] all(String... values) {
        JsonName[] names = new JsonName[values.length];
        for (int i = 0; i < values.length; i++) {
            names[i] = of(values[i]);
        }
        return names;
    }

    /** {@return the name, unescaped} */
    public String value() {
        return value;
    }

    /** The name in quotes and the colon, in UTF-8; not to be changed. */
    byte[] encoded() {
        return encoded;
    }

    /** The name. */
    @Override
    public String toString() {
        return value;
    }
}
