package dev.signet.codegen.emit.source;

import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.output.SourceFile;
import java.util.stream.Stream;

/** Writes one kind of file. */
@FunctionalInterface
public interface Emitter {
    Stream<SourceFile> emit(JavaModel model);
}
