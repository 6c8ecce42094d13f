package dev.signet.interactions.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java that the guide and the README show compiles against the client without a warning: statements, which find a
 * {@code client}, a {@code request}, an {@code answer} and {@code out}, members of a class, or whole files. What else there is in a
 * page is held against the plugin by GuideTest there.
 */
class SnippetsTest {
    private static final Pattern JAVA = Pattern.compile("(?m)^[ \t]*```java(.*)\n((?s:.*?))^[ \t]*```$");
    private static final Pattern FILE =
            Pattern.compile("(?m)^public (?:final |sealed )*(?:class|record|interface) (\\w+)");
    private static final Pattern MEMBER = Pattern.compile("(?m)^static ");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\n");

    /** What statements may name; an import of their own comes before them. */
    private static final String HEAD = """
            package snippets;
            import dev.signet.interactions.files.*;
            import dev.signet.interactions.files.model.StoredFile;
            import dev.signet.interactions.r2026_05_20.*;
            import dev.signet.interactions.r2026_05_20.model.*;
            import dev.signet.interactions.structured.*;
            import dev.signet.interactions.support.*;
            import dev.signet.interactions.support.http.*;
            import dev.signet.interactions.support.http.client.*;
            import dev.signet.interactions.test.*;
            import dev.signet.interactions.webhook.*;
            import java.io.*;
            import java.net.URI;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import org.jspecify.annotations.Nullable;
            """;

    /** A function that the README refers to. */
    private static final String WEATHER = """
            package snippets;
            import dev.signet.interactions.r2026_05_20.model.ToolResult;
            import dev.signet.interactions.support.JsonObject;
            final class FunctionCalling {
                static ToolResult weather(JsonObject arguments) {
                    return ToolResult.of(arguments.toJson());
                }
            }
            """;

    @TempDir
    Path classes;

    /** A source by where the guide has it. */
    private static final class Snippet extends SimpleJavaFileObject {
        private final String place;
        private final String code;

        Snippet(String place, String name, String code) {
            super(URI.create("string:///snippets/" + name + ".java"), Kind.SOURCE);
            this.place = place;
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }

        @Override
        public String toString() {
            return place;
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../docs/guide"))) {
            return Stream.concat(
                            files.filter(file -> file.toString().endsWith(".md"))
                                    .sorted(),
                            Stream.of(Path.of("../README.md")))
                    .toList();
        }
    }

    private static List<Snippet> snippets(boolean later) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            for (MatchResult block : JAVA.matcher(text).results().toList()) {
                String words = block.group(1).strip();
                if (words.equals(later ? "21" : "")) {
                    long line = text.substring(0, block.start(2)).lines().count();
                    snippets.add(snippet(page.getFileName() + ":" + line, "Snippet" + snippets.size(), block.group(2)));
                }
            }
        }
        return snippets;
    }

    private static Snippet snippet(String place, String name, String code) {
        Matcher file = FILE.matcher(code);
        if (file.find()) {
            String own = code.startsWith("package") ? code : "package snippets;\n" + code;
            return new Snippet(place, file.group(1), own);
        }
        StringBuilder imports = new StringBuilder();
        IMPORT.matcher(code).results().forEach(found -> imports.append(found.group()));
        String rest = IMPORT.matcher(code).replaceAll("").replace("{ … }", "{ }");
        String members = MEMBER.matcher(rest).find() ? rest : """
                InteractionsClient client;
                PrintStream out;
                ModelInteraction request;
                Interaction answer;
                void run() throws Exception {
                """ + rest + "}\n";
        return new Snippet(place, name, HEAD + imports + "final class " + name + " {\n" + members + "}\n");
    }

    private List<String> complaints(List<Snippet> snippets, List<String> options) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(options);
        // A try statement may leave its body to the reader, and a class path may name jars that are not there.
        all.addAll(List.of("-Xlint:all,-try,-path,-preview,-processing", "-proc:none", "-d", classes.toString()));
        all.addAll(List.of("-cp", System.getProperty("java.class.path")));
        javac.getTask(new StringWriter(), null, found, all, null, snippets).call();
        return found.getDiagnostics().stream()
                .filter(problem -> problem.getKind() != Diagnostic.Kind.NOTE)
                .map(problem ->
                        problem.getSource() + ": line " + problem.getLineNumber() + ": " + problem.getMessage(null))
                .toList();
    }

    @Test
    void everySnippetCompilesWithoutAWarning() throws IOException {
        List<Snippet> snippets = snippets(false);
        assertThat(snippets).hasSizeGreaterThan(20);
        snippets.add(new Snippet("FunctionCalling", "FunctionCalling", WEATHER));
        assertThat(complaints(snippets, List.of("--release", "17"))).isEmpty();
    }

    /** Switches over types are a preview in Java 17 and final in 21. */
    @Test
    void soDoesWhatNeedsALaterJava() throws IOException {
        int version = Runtime.version().feature();
        List<String> options = new ArrayList<>(List.of("--release", String.valueOf(version)));
        if (version < 21) {
            options.add("--enable-preview");
        }
        List<Snippet> snippets = snippets(true);
        assertThat(snippets).isNotEmpty();
        assertThat(complaints(snippets, options)).isEmpty();
    }
}
