package dev.signet.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.Objects;

/** Refuses null arguments by their name. */
final class NullChecks {
    private NullChecks() {}

    /** The parameter, which must not be null. */
    static CodeBlock required(String name) {
        return CodeBlock.of("$T.requireNonNull($N, $S)", Classes.of(Objects.class), name, name);
    }
}
