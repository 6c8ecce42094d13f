package dev.signet.codegen.emit.source;

import com.palantir.javapoet.CodeBlock;

/** Refuses null arguments by their name. */
public final class NullChecks {
    private NullChecks() {}

    /** The parameter, which must not be null; {@link Sources} imports the method. */
    public static CodeBlock required(String name) {
        return CodeBlock.of("requireNonNull($N, $S)", name, name);
    }
}
