package dev.signet.codegen.compiler;

import dev.signet.codegen.compiler.Configuration.ClientDefaults;
import dev.signet.codegen.compiler.Configuration.HandWritten;
import dev.signet.codegen.compiler.Configuration.HandWritten.Part;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Configuration.Parts;
import dev.signet.codegen.handwritten.HandWrittenCode;
import dev.signet.codegen.revisions.Revisions;
import dev.signet.codegen.revisions.Revisions.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes configurations of what users have given: one, or one for each revision of a list. */
public final class Configurations {
    private final OptionReader options;

    public Configurations(OptionReader options) {
        this.options = options;
    }

    /**
     * The configurations, in the order of the list. The first revision brings the runtime library that all share.
     *
     * @param output where the output of a revision goes; the name is empty if there is no list
     */
    public List<Configuration> read(Function<String, Path> output) {
        if (options.has(Options.REVISIONS)) {
            return ofRevisions(output);
        }
        Path document = options.required(Options.INPUT_SPEC);
        List<Path> overlays = new ArrayList<>(options.get(Options.OVERLAY));
        overlays.addAll(options.get(Options.OVERLAYS));
        return List.of(settings(Configuration.of(document, output.apply(""), options.packages()))
                .with(Options.OVERLAYS, overlays));
    }

    private List<Configuration> ofRevisions(Function<String, Path> output) {
        for (Option<?> option : Options.all()) {
            if (option.revisionsKey() != null && options.has(option)) {
                options.error(
                        options.spelled(option) + " can't be combined with " + options.spelled(Options.REVISIONS),
                        "remove it: each row of the list sets it for its revision");
            }
        }
        Revisions list = options.revisions();
        if (list == null) {
            return List.of();
        }
        List<Configuration> all = new ArrayList<>();
        for (Row row : list.rows()) {
            Configuration plain = settings(
                            Configuration.of(row.document(), output.apply(row.revision()), packages(list, row)))
                    .with(Options.OVERLAYS, row.overlays())
                    .with(Options.CLIENT, client(list, row));
            boolean brings = all.isEmpty() && plain.get(Options.GENERATE_SUPPORT) != Kit.NONE;
            all.add(plain.with(Options.GENERATE_SUPPORT, brings ? Kit.WHOLE : Kit.NONE));
        }
        return list.handWritten() == null ? all : withHandWritten(list, list.handWritten(), all);
    }

    /** What is written by hand goes where the client goes. */
    private static List<Configuration> withHandWritten(
            Revisions list, Revisions.HandWritten written, List<Configuration> plain) {
        List<Configuration> all = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            Row row = list.rows().get(i);
            Configuration configuration = plain.get(i);
            boolean copied =
                    !row.javaPackage().equals(written.javaPackage()) && configuration.get(Options.GENERATE_APIS);
            HandWrittenCode code = new HandWrittenCode(
                    written.sources(),
                    written.tests(),
                    written.javaPackage(),
                    row.javaPackage(),
                    row.revision(),
                    row.deprecated() != null,
                    row.leaveOut());
            all.add(
                    copied
                            ? configuration.with(
                                    Options.HAND_WRITTEN, new HandWritten(code, Part.MAIN, home(list, written, plain)))
                            : configuration);
        }
        return all;
    }

    private static Configuration home(Revisions list, Revisions.HandWritten written, List<Configuration> plain) {
        for (int i = 0; i < plain.size(); i++) {
            if (list.rows().get(i).javaPackage().equals(written.javaPackage())) {
                return plain.get(i);
            }
        }
        throw new IllegalStateException("no revision has the package " + written.javaPackage());
    }

    /**
     * The configurations that copy tests written by hand, for those that copy what the tests are of.
     *
     * @param output where the copies for an output folder go
     */
    public static List<Configuration> ofTests(List<Configuration> configurations, UnaryOperator<Path> output) {
        List<Configuration> all = new ArrayList<>();
        for (Configuration main : configurations) {
            HandWritten written = main.find(Options.HAND_WRITTEN);
            if (written != null && written.code().tests() != null) {
                all.add(main.with(Options.OUTPUT, output.apply(main.output()))
                        .with(new Parts(false, false, Kit.NONE))
                        .with(Options.HAND_WRITTEN, new HandWritten(written.code(), Part.TESTS, written.home())));
            }
        }
        return all;
    }

    private Packages packages(Revisions list, Row row) {
        String own = options.find(Options.SUPPORT_PACKAGE);
        String model = options.javaPackage(Options.MODEL_PACKAGE, List.of(row.javaPackage() + ".model"));
        @Nullable String shared = list.supportPackage();
        return options.packages(
                model,
                null,
                own != null || shared == null ? own : options.javaPackage(Options.SUPPORT_PACKAGE, List.of(shared)));
    }

    private static ClientDefaults client(Revisions revisions, Row row) {
        String header = revisions.header();
        return new ClientDefaults(header == null ? Map.of() : Map.of(header, row.revision()), row.deprecated());
    }

    /** The configuration with every setting that was given. */
    public Configuration settings(Configuration configuration) {
        Configuration result = configuration;
        for (Option<?> option : Options.all()) {
            if (option.role() == Option.Role.SETTING && options.has(option)) {
                result = with(result, option);
            }
        }
        return result;
    }

    private <T> Configuration with(Configuration configuration, Option<T> option) {
        return configuration.with(option, options.required(option));
    }
}
