package dev.signet.codegen.roundtrip;

import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Configuration.Parts;
import dev.signet.codegen.compiler.IncrementalGenerator;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.parse.RawDocument;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.timing.Timings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** From a document to its classes, ready to be used. */
public final class Workshop {
    /**
     * What was made of a document.
     *
     * @param name of the document
     * @param model what was generated
     * @param document as it is written
     * @param loader of the classes
     * @param problems that were told
     */
    public record Made(String name, JavaModel model, RawDocument document, ClassLoader loader, List<Problem> problems) {
        /** The class of a generated type. */
        public Class<?> type(String simpleName) {
            try {
                return Class.forName(model.packages().model() + "." + simpleName, true, loader);
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** @throws AssertionError if what is generated does not compile without a warning */
    public Made make(Path document, List<Path> overlays) {
        Problems problems = new Problems();
        Configuration config = config(document, overlays);
        JavaModel model = new Compiler().analyze(config, problems).java();
        return new Made(
                String.valueOf(document.getFileName()),
                model,
                RawDocument.read(document, overlays),
                CompiledKit.get().load(Compiler.emit(config, model)),
                problems.all());
    }

    /** Writes what is generated, as the plugin does. */
    Map<String, String> write(Path document, Path output) throws IOException {
        Configuration config = Configuration.of(document, output, Packages.around("trip.model"));
        new IncrementalGenerator(new Compiler()::compile, "test", new Timings()).generate(config);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(output)) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".java")).toList()) {
                files.put(output.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static Configuration config(Path document, List<Path> overlays) {
        return Configuration.of(
                        document, Path.of("target/roundtrip"), new Packages("trip.model", "trip", CompiledKit.PACKAGE))
                .with(Options.OVERLAYS, overlays)
                .with(new Parts(true, true, Kit.NONE));
    }
}
