package dev.signet.codegen.parse.tree;

import dev.signet.codegen.problem.ProblemsException;
import java.math.BigDecimal;

/** How much a document may ask for. Real documents stay far below; what exceeds them is an attack or a mistake. */
public final class ParserLimits {
    /** Bytes of one file. */
    public static final long FILE_BYTES = 64L << 20;

    /** Objects and arrays inside each other. */
    static final int DEPTH = 500;

    /** Inline schemas inside each other. Every later step descends into them, so this is what the stack must hold. */
    public static final int SCHEMA_DEPTH = 100;

    /** Values that YAML aliases may add to what is written out. */
    static final int ALIASED_VALUES = 200_000;

    /** Characters of the pointers to all objects and arrays of one file: what is made of these keeps them. */
    static final long POINTERS = 1L << 27;

    /** Characters of a key: a longer one has no room in the constants of a class file (JVMS 4.4.7). */
    static final int KEY = 20_000;

    /** Powers of ten of a number: what is larger or smaller is no number that anybody means, and writing it out would never end. */
    private static final int EXPONENT = 10_000;

    /** Characters of a number: the time to read one grows faster than they do. */
    private static final int NUMBER = 1_000;

    /** Files that one document may refer to. */
    public static final int FILES = 1_000;

    /** References to nothing that are reported before reading is given up. */
    public static final int DANGLING = 200;

    /** References and {@code allOf}s that may be followed from one schema to the next. */
    public static final int HOPS = 200;

    /** Parameters, responses, media types and the like that operations have from a path item or reference that others have, too. */
    public static final int REPEATED_PARTS = 100_000;

    private ParserLimits() {}

    /** @throws ProblemsException if a number has more characters than it may have */
    static void requireShort(int characters, String place, int line) {
        if (characters > NUMBER) {
            throw new ProblemsException(
                    place,
                    line,
                    "a number has " + characters + " characters, more than " + NUMBER,
                    "correct the number, or quote it if it is a text");
        }
    }

    /** @throws NumberFormatException if its exponent is out of range */
    static BigDecimal inRange(BigDecimal number) {
        long exponent = (long) number.precision() - number.scale() - 1;
        if (Math.abs(exponent) > EXPONENT || Math.abs((long) number.scale()) > EXPONENT) {
            throw new NumberFormatException(number.toString());
        }
        return number;
    }

    /** What to say of a number that {@link #inRange} refuses, or that can't be read at all. */
    static ProblemsException outOfRange(String place, int line) {
        return new ProblemsException(
                place,
                line,
                "the exponent of a number is larger than " + EXPONENT,
                "correct the number, or quote it if it is a text");
    }
}
