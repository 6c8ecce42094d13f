package dev.signet.codegen.emit;

import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.output.SourceFile;
import java.util.stream.Stream;

/** Writes one kind of file. */
@FunctionalInterface
interface Emitter {
    Stream<SourceFile> emit(JavaModel model);
}
