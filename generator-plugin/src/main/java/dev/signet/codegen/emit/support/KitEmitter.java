package dev.signet.codegen.emit.support;

import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.templates.KitSources;
import dev.signet.templates.KitSources.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The runtime library's own sources, moved to the package of this run. */
public final class KitEmitter {
    private KitEmitter() {}

    /** What the files of this run need. */
    public static List<SourceFile> needed(JavaModel model, List<SourceFile> files) {
        String target = model.packages().support();
        return files(
                target,
                KitSources.reachableFrom(
                        target, files.stream().map(SourceFile::content).toList()));
    }

    /**
     * What the files of this run and of other documents may need.
     *
     * @param withClient whether they may call
     * @param databind which version of Jackson databind is to know the types
     */
    public static List<SourceFile> whole(JavaModel model, boolean withClient, Databind databind) {
        EnumSet<Part> parts = EnumSet.of(Part.JSON);
        if (withClient) {
            parts.add(Part.HTTP);
        }
        if (model.limits().validation() != Validation.NONE) {
            parts.add(Part.CONSTRAINT);
        }
        if (databind != Databind.NONE) {
            parts.add(Part.DATABIND);
            parts.add(databind == Databind.JACKSON2 ? Part.JACKSON2 : Part.JACKSON3);
        }
        String target = model.packages().support();
        return files(target, KitSources.of(target, parts));
    }

    private static List<SourceFile> files(String target, Map<String, String> sources) {
        return sources.entrySet().stream()
                .map(file -> new SourceFile(target.replace('.', '/') + "/" + file.getKey(), file.getValue()))
                .toList();
    }
}
