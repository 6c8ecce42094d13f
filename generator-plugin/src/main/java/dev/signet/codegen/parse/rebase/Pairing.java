package dev.signet.codegen.parse.rebase;

import java.util.Collection;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * Finds which of some names is which of some others: each must be clearly the best for the other.
 *
 * @param least how like each other they must be
 * @param likeness how like one of the names is to one of the others, up to 1
 */
record Pairing(double least, ToDoubleBiFunction<String, String> likeness) {
    /** How much less like any other must be. */
    private static final double MARGIN = 0.1;

    /** The other of a name; an empty text if it is not clear. */
    String partner(String name, Collection<String> names, Collection<String> others) {
        String best = best(others, other -> likeness.applyAsDouble(name, other));
        boolean mutual = !best.isEmpty()
                && best(names, each -> likeness.applyAsDouble(each, best)).equals(name);
        return mutual ? best : "";
    }

    private String best(Collection<String> names, ToDoubleFunction<String> score) {
        String best = "";
        double most = 0;
        double second = 0;
        for (String name : names) {
            double value = score.applyAsDouble(name);
            if (value > most) {
                second = most;
                most = value;
                best = name;
            } else {
                second = Math.max(second, value);
            }
        }
        return most > least && most >= second + MARGIN ? best : "";
    }
}
