package dev.signet.codegen.emit.support;

import com.samskivert.mustache.Mustache;
import dev.signet.codegen.declaration.Docs;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.output.SourceFile;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** {@code package-info.java}: every type of the package is null-marked. */
public final class PackageInfoEmitter implements Emitter {
    static final String TEMPLATE = "package-info.java.mustache";

    private final UnaryOperator<String> templates;

    public PackageInfoEmitter(UnaryOperator<String> templates) {
        this.templates = templates;
    }

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        String text = Mustache.compiler()
                .escapeHTML(false)
                .compile(templates.apply(TEMPLATE))
                .execute(Map.of(
                        "source", Docs.plain(model.source()),
                        "sourceHtml", Docs.escape(Docs.plain(model.source())),
                        "package", model.packages().model()));
        return Stream.of(new SourceFile(model.packages().model().replace('.', '/') + "/package-info.java", text));
    }
}
