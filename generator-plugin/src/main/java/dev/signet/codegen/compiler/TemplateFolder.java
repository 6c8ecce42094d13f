package dev.signet.codegen.compiler;

import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import dev.signet.templates.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Template name → text: the user's file of that name if there is one, else Signet's own.
 *
 * @param folder where the user's templates are; null if there are none
 */
record TemplateFolder(@Nullable Path folder) implements UnaryOperator<String> {
    /** Warns of templates in the folder that take the place of none. */
    void warnOfUnknown(Problems problems) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".mustache") && !Templates.NAMES.contains(name))
                    .sorted()
                    .forEach(name -> problems.warn(
                            "",
                            folder.resolve(name) + " has the name of no template; it has no effect",
                            NearMiss.hint(name, Templates.NAMES, "")));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + folder, e);
        }
    }

    @Override
    public String apply(String name) {
        Path own = folder == null ? null : folder.resolve(name);
        if (own == null || !Files.isRegularFile(own)) {
            return Templates.read(name);
        }
        try {
            return Files.readString(own);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the template " + own, e);
        }
    }
}
