package dev.signet.codegen.emit;

import com.samskivert.mustache.Mustache;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.output.SourceFile;
import dev.signet.templates.Templates;
import java.util.Map;
import java.util.stream.Stream;

/** {@code package-info.java}: every type of the package is null-marked. */
final class PackageInfoEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        String text = Mustache.compiler()
                .escapeHTML(false)
                .compile(Templates.read("package-info.java.mustache"))
                .execute(Map.of(
                        "source", Docs.plain(model.source()),
                        "sourceHtml", Docs.escape(Docs.plain(model.source())),
                        "package", model.packages().model()));
        return Stream.of(new SourceFile(model.packages().model().replace('.', '/') + "/package-info.java", text));
    }
}
