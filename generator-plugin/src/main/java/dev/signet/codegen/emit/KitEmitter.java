package dev.signet.codegen.emit;

import dev.signet.codegen.java.Databind;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.Validation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.templates.KitSources;
import dev.signet.templates.KitSources.Part;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;

/** The support kit's own sources, moved to the package of this run. */
final class KitEmitter implements Emitter {
    private final boolean withClient;
    private final boolean whole;
    private final Databind databind;

    /**
     * @param withClient whether the HTTP half is needed too
     * @param whole whether other documents may need what this one doesn't
     * @param databind which version of Jackson databind is to know the types
     */
    KitEmitter(boolean withClient, boolean whole, Databind databind) {
        this.withClient = withClient;
        this.whole = whole;
        this.databind = databind;
    }

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        String target = model.packages().support();
        EnumSet<Part> parts = EnumSet.of(Part.JSON);
        if (withClient) {
            parts.add(Part.HTTP);
        }
        boolean checks = whole
                ? model.limits().validation() != Validation.NONE
                : !model.limits().isEmpty();
        if (checks) {
            parts.add(Part.CONSTRAINT);
        }
        if (databind != Databind.NONE) {
            parts.add(Part.DATABIND);
            parts.add(databind == Databind.JACKSON2 ? Part.JACKSON2 : Part.JACKSON3);
        }
        Map<String, String> sources = KitSources.of(target, parts);
        return sources.entrySet().stream()
                .map(file -> new SourceFile(target.replace('.', '/') + "/" + file.getKey(), file.getValue()));
    }
}
