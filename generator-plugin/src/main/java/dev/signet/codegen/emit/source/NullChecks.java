package dev.signet.codegen.emit.source;

import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.emit.name.ClassNames;
import java.util.Objects;

/** Refuses null arguments by their name. */
public final class NullChecks {
    private NullChecks() {}

    /** The parameter, which must not be null. */
    public static CodeBlock required(String name) {
        return CodeBlock.of("$T.requireNonNull($N, $S)", ClassNames.of(Objects.class), name, name);
    }
}
