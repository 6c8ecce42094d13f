package dev.signet.codegen.emit;

import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.Validation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.templates.KitSources;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The support kit's own sources, moved to the package of this run. */
final class KitEmitter implements Emitter {
    private final boolean withClient;
    private final boolean whole;

    /**
     * @param withClient whether the HTTP half is needed too
     * @param whole whether other documents may need what this one doesn't
     */
    KitEmitter(boolean withClient, boolean whole) {
        this.withClient = withClient;
        this.whole = whole;
    }

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        String target = model.packages().support();
        Map<String, String> sources = new LinkedHashMap<>(KitSources.json(target));
        if (withClient) {
            sources.putAll(KitSources.http(target));
        }
        boolean checks = whole
                ? model.limits().validation() != Validation.NONE
                : !model.limits().isEmpty();
        if (checks) {
            sources.putAll(KitSources.constraint(target));
        }
        return sources.entrySet().stream()
                .map(file -> new SourceFile(target.replace('.', '/') + "/" + file.getKey(), file.getValue()));
    }
}
