package dev.signet.codegen.parse.tree;

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

    /** Files that one document may refer to. */
    public static final int FILES = 1_000;

    /** References to nothing that are reported before reading is given up. */
    public static final int DANGLING = 200;

    /** References and {@code allOf}s that may be followed from one schema to the next. */
    public static final int HOPS = 200;

    private ParserLimits() {}
}
