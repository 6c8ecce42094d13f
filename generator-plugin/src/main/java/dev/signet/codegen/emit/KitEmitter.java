package dev.signet.codegen.emit;

import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.output.SourceFile;
import dev.signet.templates.KitSources;
import java.util.stream.Stream;

/** The support kit's own sources, moved to the package of this run. */
final class KitEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        String target = model.packages().support();
        return KitSources.json(target).entrySet().stream()
                .map(file -> new SourceFile(target.replace('.', '/') + "/" + file.getKey(), file.getValue()));
    }
}
