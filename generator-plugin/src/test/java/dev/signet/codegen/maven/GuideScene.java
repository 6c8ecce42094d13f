package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.signet.codegen.maven.Page.Block;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.revisions.AcceptedChanges;
import dev.signet.codegen.revisions.Revisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/** The files that a page of the guide shows, in a folder, and what Signet makes of them. */
final class GuideScene {
    /** Its projects are built by FirstBuildTest of the client, which also compares what they print. */
    private static final String FIRST_BUILD = "docs/guide/first-build.md";

    /** Its Java is that of TestingPageTest of the client, which also compares what it prints. */
    private static final String TESTING = "docs/guide/testing.md";

    /** GoogleAuthTest looks for the blocks of it. */
    private static final String GOOGLE_AUTH = "docs/guide/google-auth.md";

    /** InteractionsTelemetryTest looks for a block of it. */
    private static final String OBSERVABILITY = "docs/guide/observability.md";

    private static final Pattern PATH = Pattern.compile("(?m)^ +(?:document:|-) (\\S+\\.ya?ml)");
    private static final String SCHEMAS =
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n";

    private final Page page;
    private final Path folder;
    private String document = "";
    private String printed = "";
    private boolean expectsText;

    GuideScene(Page page, Path scratch) {
        this.page = page;
        this.folder = scratch.resolve(page.name().replace('/', '_'));
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** A document, an overlay, a list of revisions, or schemas of a document. */
    void yaml(Block block) throws Exception {
        if (block.is("schemas")) {
            write("schemas.yaml", SCHEMAS + block.content().indent(4));
            shown(block, generate("schemas.yaml", List.of()));
        } else if (block.content().startsWith("openapi:")) {
            document = block.file();
            write(document, block.content());
            shown(block, generate(document, List.of()));
        } else if (block.content().startsWith("overlay:")) {
            write(block.file(), block.content());
            shown(block, generate(document, List.of(block.file())));
        } else if (block.content().contains("\nrevisions:")) {
            String home = "src/main/openapi/";
            for (MatchResult path : PATH.matcher(block.content()).results().toList()) {
                write(home + path.group(1), "openapi: 3.1.0\n");
            }
            for (String source :
                    List.of("main/java/%s/PetLoop", "main/java/%s/mixin/Named", "test/java/%s/PetLoopTest")) {
                write("src/" + source.formatted("com/example/pets/r2026_05_20") + ".java", "");
            }
            Problems problems = new Problems();
            Revisions.read(write(home + "revisions.yaml", block.content()), problems);
            assertThat(problems.all()).isEmpty();
        } else if (block.content().startsWith("ignore:")) {
            Problems problems = new Problems();
            AcceptedChanges.read(write(block.file(), block.content()), problems);
            assertThat(problems.all()).isEmpty();
        } else {
            fail("%s:%d: what kind of YAML is this?", page.name(), block.line());
        }
    }

    /** The messages, which a block of text may show; there are none otherwise. */
    private void shown(Block block, List<String> messages) {
        boolean told = page.after(block).language().equals("text");
        assertThat(told ? List.of() : messages)
                .as("%s:%d", page.name(), block.line())
                .isEmpty();
        printed = String.join("\n", messages) + "\n";
        expectsText = told;
    }

    private List<String> generate(String spec, List<String> overlays) throws Exception {
        GenerateMojo mojo = new GenerateMojo();
        RecordingLog log = new RecordingLog();
        mojo.setLog(log);
        mojo.startFolder = folder.toString();
        mojo.inputSpec = spec;
        mojo.overlays = overlays;
        mojo.modelPackage = "com.example.model";
        mojo.validation = page.text().contains("<validation>builder<") ? "builder" : "none";
        try {
            mojo.execute();
        } catch (MojoFailureException refused) {
            assertThat(log.lines).anyMatch(line -> line.startsWith("error "));
        }
        return log.lines.stream()
                .filter(line -> !line.startsWith("info "))
                .map(line -> line.replaceFirst("^warn ", "[WARNING] ").replaceFirst("^error ", "[ERROR] "))
                .toList();
    }

    /** Java of what is generated from the page's schemas; the client's SnippetsTest compiles all other. */
    void java(Block block) throws IOException {
        if (block.is("excerpt")) {
            String generated = GuideSchemas.squeezed(GuideSchemas.text(folder.resolve("generated")));
            for (String line : block.content().lines().toList()) {
                for (String piece : line.split("…", -1)) {
                    assertThat(generated).contains(GuideSchemas.squeezed(piece));
                }
            }
        } else if (block.is("schemas")) {
            GuideSchemas schemas = GuideSchemas.compile(folder.resolve("generated"), block.content(), block.is("21"));
            expectsText = page.after(block).language().equals("text");
            printed = expectsText ? schemas.run() : "";
        } else {
            assertThat(block.words()).as("%s:%d", page.name(), block.line()).allMatch(this::isOfTheClient);
        }
    }

    private boolean isOfTheClient(String word) {
        return word.equals("21")
                || (page.name().equals(OBSERVABILITY) && word.equals("opentelemetry"))
                || (page.name().equals(GOOGLE_AUTH) && word.equals("google-auth"))
                || (page.name().equals(FIRST_BUILD) && word.endsWith(".java"));
    }

    /** What the block before it says: the messages of a document, what a program or a goal prints. */
    void text(Block block) throws Exception {
        if (page.name().equals(FIRST_BUILD) || (page.name().equals(TESTING) && block.is("shown"))) {
            return;
        }
        if (block.is("message")) {
            messages(block);
            return;
        }
        if (block.is(PublishedMojoTest.FOLLOWING)) {
            return;
        }
        int before = page.blocks().indexOf(block) - 1;
        if (before >= 0 && page.blocks().get(before).language().equals("sh")) {
            printed = GuideGoals.run(page.blocks().get(before).content(), folder);
            expectsText = true;
        }
        assertThat(expectsText)
                .as("%s:%d: what says so?", page.name(), block.line())
                .isTrue();
        assertThat(printed).as("%s:%d", page.name(), block.line()).matches(pattern(block.content()));
        expectsText = false;
    }

    /** A text in which {@code …} stands for anything within a line. */
    private static Pattern pattern(String text) {
        return Pattern.compile(
                Stream.of(text.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    /** Messages with {@code …} for what depends on the case: all else is in the sources of the plugin or the runtime library. */
    private void messages(Block block) {
        for (String line : block.content().lines().toList()) {
            Stream.of(line.split("…| → ", -1))
                    .map(String::strip)
                    .filter(piece -> !piece.isEmpty())
                    .forEach(piece -> assertThat(Sources.ALL.contains(piece))
                            .as("%s:%d says “%s”", page.name(), block.line(), piece)
                            .isTrue());
        }
    }

    /** What messages are made of. */
    private static final class Sources {
        static final String ALL = Stream.of(
                        "src/main/java", "../templates/src/main/java", "../generated-client/src/main/java")
                .map(root -> read(Path.of(root)))
                .collect(Collectors.joining())
                .replaceAll("\"\\s*\\+\\s*\"", "")
                .replace("\\\"", "\"");

        private static String read(Path root) {
            try {
                return GuideSchemas.text(root);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
