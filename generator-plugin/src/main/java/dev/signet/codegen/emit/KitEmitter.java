package dev.signet.codegen.emit;

import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.output.SourceFile;
import dev.signet.templates.KitSources;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The support kit's own sources, moved to the package of this run. */
final class KitEmitter implements Emitter {
    private final boolean withClient;

    /** @param withClient whether the HTTP half is needed too */
    KitEmitter(boolean withClient) {
        this.withClient = withClient;
    }

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        String target = model.packages().support();
        Map<String, String> sources = new LinkedHashMap<>(KitSources.json(target));
        if (withClient) {
            sources.putAll(KitSources.http(target));
        }
        return sources.entrySet().stream()
                .map(file -> new SourceFile(target.replace('.', '/') + "/" + file.getKey(), file.getValue()));
    }
}
