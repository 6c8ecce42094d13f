package dev.signet.support.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;

/**
 * The values that trees of JSON are made of: their types belong to a package that this one does not know.
 *
 * @param <V> the type of the values
 */
@SuppressWarnings("NonApiType") // what is handed over is held by nobody else, and in order
public interface TreeModel<V> {

    /** An object of members that nobody else holds. */
    V object(LinkedHashMap<String, V> members);

    /** An array of elements that nobody else holds. */
    V array(ArrayList<V> elements);

    /** A string with this content. */
    V string(String content);

    /** A number with this literal. */
    V number(String literal);

    /** The literal that begins with this character: {@code true}, {@code false} or {@code null}. */
    V literal(int first);

    /** Writes a scalar, or opens a container whose members or elements {@code out} goes on with. */
    void write(V value, TreeWriter<V> out);
}
