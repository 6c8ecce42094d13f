package dev.signet.codegen.handwritten;

import static java.util.Objects.requireNonNull;

import dev.signet.codegen.handwritten.Selection.Reason;
import dev.signet.codegen.output.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code that is written by hand for one revision and that another revision is to have as well.
 *
 * @param sources the source folder in which it is written
 * @param tests the source folder of its tests; null if they are not copied
 * @param from the package of the revision for which it is written
 * @param to the package of the other revision
 * @param revision the name of the other revision
 * @param deprecated whether the client of the other revision is deprecated, so that copies must not warn of it
 * @param unwanted names of sources and tests that the other revision is to be without
 */
public record HandWrittenCode(
        Path sources,
        @Nullable Path tests,
        String from,
        String to,
        String revision,
        boolean deprecated,
        List<String> unwanted) {
    public HandWrittenCode {
        unwanted = List.copyOf(unwanted);
    }

    /** The names of the sources in a package and those inside it, such as {@code mixin.AwaitCompletion}. */
    public static List<String> names(Path sourceFolder, String javaPackage) {
        return HandWrittenSource.names(sourceFolder, javaPackage);
    }

    /** The names of sources that the other revision has of its own; they take the place of copies. */
    public Set<String> own() {
        return new TreeSet<>(names(sources, to));
    }

    /** The names of tests that the other revision has of its own; they take the place of copies. */
    public Set<String> ownTests() {
        return tests == null ? Set.of() : new TreeSet<>(names(tests, to));
    }

    /** What is read: folders, so that a new file is noticed, and each file in them. */
    public List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(HandWrittenSource.paths(sources, from));
        if (tests != null) {
            inputs.addAll(HandWrittenSource.paths(tests, from));
        }
        return inputs;
    }

    /**
     * Copies the sources.
     *
     * @param home the types of the revision for which they are written
     * @param other the types of the other revision
     */
    public Copies copies(GeneratedTypes home, GeneratedTypes other) {
        Written main = main(home);
        Selection selection = select(main, other);
        Set<String> copied = selection.copied(false);
        return new Copies(
                files(main, copied),
                Copies.sentences(revision, selection.leftOut(), main.uses.keySet()),
                other.implementing(selection.leftOut().keySet()));
    }

    /**
     * Copies the tests. Those of sources that the other revision is without are left out, too.
     *
     * @param home the types of the revision for which they are written
     * @param other the types of the other revision
     */
    public Copies testCopies(GeneratedTypes home, GeneratedTypes other) {
        Written main = main(home);
        Map<String, Reason> missing = select(main, other).leftOut();
        List<HandWrittenSource> written = HandWrittenSource.read(requireNonNull(tests, "tests"), from);
        Map<String, Set<String>> methods = methods(main.uses);
        Map<String, Uses> uses = new SourceParser(from, home).parse(written, methods);
        Selection selection = new Selection(new Members(other, methods), uses, ownTests())
                .leaveOut(new LinkedHashSet<>(unwanted), missing);
        return new Copies(
                files(new Written(written, uses), selection.copied(true)),
                Copies.sentences(revision, selection.leftOut(), uses.keySet()),
                Map.of());
    }

    private record Written(List<HandWrittenSource> sources, Map<String, Uses> uses) {}

    private Written main(GeneratedTypes home) {
        List<HandWrittenSource> written = HandWrittenSource.read(sources, from);
        return new Written(written, new SourceParser(from, home).parse(written, Map.of()));
    }

    private Selection select(Written main, GeneratedTypes other) {
        return new Selection(new Members(other, methods(main.uses)), main.uses, own())
                .leaveOut(new LinkedHashSet<>(unwanted), Map.of());
    }

    private static Map<String, Set<String>> methods(Map<String, Uses> uses) {
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        uses.forEach((name, use) -> methods.put(name, use.methods()));
        return methods;
    }

    private List<SourceFile> files(Written written, Set<String> names) {
        Pattern home = Pattern.compile("(?<![\\w$.])" + Pattern.quote(from) + "(?![\\w$])");
        return written.sources.stream()
                .filter(source -> names.contains(source.name()))
                .map(source -> new SourceFile(
                        to.replace('.', '/') + "/" + source.path(),
                        "// Copied by Signet from " + from + ", where it is written by hand. Do not edit.\n"
                                + home.matcher(text(source, written.uses)).replaceAll(Matcher.quoteReplacement(to))))
                .toList();
    }

    private String text(HandWrittenSource source, Map<String, Uses> uses) {
        Uses use = uses.get(source.name());
        StringBuilder text = new StringBuilder(source.text());
        if (deprecated && use != null) {
            use.suppressions().forEach(text::insert);
        }
        return text.toString();
    }
}
