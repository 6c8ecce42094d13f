package dev.signet.codegen.compiler;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.output.Drafts;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.parse.reference.AccessRules;
import dev.signet.codegen.parse.reference.RemoteFile;
import dev.signet.codegen.parse.structure.OpenApiFiles;
import dev.signet.codegen.problem.EditDistance;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.revisions.Revisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Turns the texts of options into paths, packages and maps. Whatever is wrong with one is reported and gives some harmless value, so
 * that all mistakes come to light in one run.
 */
public final class OptionReader {
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://?.*");

    /** A comma ends an entry only before another {@code key=}: values may be generic types. */
    private static final Pattern NEXT_ENTRY = Pattern.compile(",(?=[^,=<>]*=)");

    private final OptionValues values;
    private final Path base;
    private final UnaryOperator<String> spelling;
    private final Problems problems;

    /**
     * @param base where relative paths start
     * @param spelling turns the name of an option into what users write, such as {@code <inputSpec>} or {@code --input-spec}
     * @param problems takes what is wrong
     */
    public OptionReader(OptionValues values, Path base, UnaryOperator<String> spelling, Problems problems) {
        this.values = values;
        this.base = base;
        this.spelling = spelling;
        this.problems = problems;
    }

    /** The way in which the plugin's parameters are written in a pom. */
    public static String inPom(String name) {
        return "<" + name + ">";
    }

    /** The way in which they are written on Maven's command line. */
    public static String asProperty(String name) {
        return "-Dsignet." + name;
    }

    public Problems problems() {
        return problems;
    }

    /** Whether a value was given. */
    public boolean has(Option<?> option) {
        return values.has(option);
    }

    /** The value that was given, or else the default, or else null. */
    public <T> @Nullable T find(Option<T> option) {
        return has(option) ? option.parse(values.of(option), this) : option.defaultValue();
    }

    /**
     * The value that was given, or else the default.
     *
     * @throws IllegalArgumentException if there is neither
     */
    public <T> T get(Option<T> option) {
        T value = find(option);
        if (value == null) {
            throw new IllegalArgumentException(option + " has no default");
        }
        return value;
    }

    /** The value of an option without default; what stands for it after an error is harmless. */
    public <T> T required(Option<T> option) {
        return option.parse(values.of(option), this);
    }

    /** The name of an option, as users write it. */
    public String spelled(Option<?> option) {
        return spelling.apply(option.name());
    }

    void error(String message, String hint) {
        problems.error("", message, hint);
    }

    private static String first(List<String> texts) {
        return texts.isEmpty() ? "" : texts.get(0).trim();
    }

    String text(Option<?> option, List<String> texts) {
        return first(texts);
    }

    /** The document, which must be an existing file, or a folder of JSON Schemas. */
    Path document(Option<?> option, List<String> texts) {
        String spec = first(texts);
        if (spec.isEmpty()) {
            error(
                    spelled(option) + " is missing",
                    "set the path of the OpenAPI document, relative to " + base + ", or list several in "
                            + spelled(Options.REVISIONS));
            return base;
        }
        if (spec.startsWith("file:") || spec.startsWith("classpath:")) {
            error(
                    spelled(option) + " is a URL: " + spec,
                    "set the path of the file, relative to " + base + ": " + spec.replaceFirst("^[a-z]+:(//)?", ""));
            return base;
        }
        if (URL.matcher(spec).matches()) {
            error(
                    spelled(option) + " is a URL: " + spec,
                    "download the document and set the path of the file: a build must not depend on the state of a server");
            return base;
        }
        Path document = path(option, texts);
        if (!Files.isDirectory(document)) {
            return existing(option, spec);
        }
        List<Path> documents = OpenApiFiles.in(document);
        if (!documents.isEmpty()) {
            error(
                    spelled(option) + " is a folder that contains an OpenAPI document: " + document,
                    "set the path of the document: "
                            + documents.stream().map(Path::toString).collect(Collectors.joining(" or ")));
        }
        return document;
    }

    /** The list of revisions; null if it can't be read, which has been reported. */
    public @Nullable Revisions revisions() {
        Path file = required(Options.REVISIONS);
        return problems.hasErrors() ? null : problems.attempt(() -> Revisions.read(file, new Problems()));
    }

    /**
     * The list of revisions.
     *
     * @throws dev.signet.codegen.problem.ProblemsException if it can't be read
     */
    public Revisions listedRevisions() {
        Path file = required(Options.REVISIONS);
        problems.throwIfErrors();
        return Revisions.read(file, new Problems());
    }

    /**
     * A document to compare: an existing file, or an address that may be fetched.
     *
     * @param list the revisions that could have been named instead; null if there are none
     * @param fetched takes what is fetched
     */
    public Path comparable(Option<?> option, String text, Access access, @Nullable Revisions list, Drafts fetched) {
        if (text.isEmpty()) {
            error(spelled(option) + " is missing", "set the path of a document, or a revision");
            return base;
        }
        if (text.matches("https?:.*")) {
            return fetch(option, text, access, fetched);
        }
        Path file = path(option, List.of(text));
        if (list != null && !Files.exists(file)) {
            List<String> names =
                    list.rows().stream().map(Revisions.Row::revision).toList();
            error(
                    spelled(option) + " is neither a file nor a revision: " + text,
                    "the list has " + String.join(", ", names));
            return base;
        }
        return existing(option, text);
    }

    private Path fetch(Option<?> option, String address, Access access, Drafts fetched) {
        if (!new AccessRules(access.roots(), access.urls()).allowsUrl(address)) {
            error(
                    spelled(option) + " is a URL: " + address,
                    "allow it with " + spelled(Options.ALLOWED_REFS) + " if you trust it");
            return base;
        }
        try {
            byte[] bytes =
                    RemoteFile.fetch(address, null, RemoteFile.PATIENCE).bytes().orElse(new byte[0]);
            String ending = address.matches("(?i).*\\.ya?ml") ? ".yaml" : ".json";
            return fetched.apart(option.name() + ending, bytes);
        } catch (IOException e) {
            error(
                    spelled(option) + " can't be fetched from " + address + ": " + e.getMessage(),
                    "correct the address, or download the document and set its path");
            return base;
        }
    }

    /** Files that must exist; entries that are blank don't count. */
    List<Path> files(Option<?> option, List<String> texts) {
        return texts.stream()
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .map(value -> existing(option, value))
                .toList();
    }

    Path file(Option<?> option, List<String> texts) {
        String value = first(texts);
        if (value.isEmpty()) {
            error(spelled(option) + " is missing", "set the path of a file");
            return base;
        }
        return existing(option, value);
    }

    private Path existing(Option<?> option, String value) {
        Path file = path(option, List.of(value));
        if (Files.isDirectory(file)) {
            error(spelled(option) + " is a folder: " + file, "specify a file in it");
        } else if (!Files.exists(file)) {
            missing(option, "file", file);
        }
        return file;
    }

    Path folder(Option<?> option, List<String> texts) {
        Path folder = path(option, texts);
        if (!Files.exists(folder)) {
            missing(option, "folder", folder);
        } else if (!Files.isDirectory(folder)) {
            error(spelled(option) + " is a file: " + folder, "specify a folder");
        }
        return folder;
    }

    private void missing(Option<?> option, String kind, Path path) {
        Optional<Path> near = PathSuggestion.of(path);
        String rule = base.relativize(path).startsWith("~")
                ? "only a shell replaces ~ by the home folder: write out the path"
                : "relative paths are resolved against " + base;
        error(
                spelled(option) + " refers to a " + kind + " that does not exist: " + path,
                near.map(meant -> "did you mean " + meant + "?").orElse(rule));
    }

    Path path(Option<?> option, List<String> texts) {
        String text = first(texts);
        if (text.isEmpty()) {
            error(spelled(option) + " is empty", "set a path, or leave it out");
        }
        try {
            return base.resolve(text).normalize();
        } catch (InvalidPathException e) {
            error(spelled(option) + " is not a valid path: " + e.getMessage(), "");
            return base;
        }
    }

    boolean flag(Option<?> option, List<String> texts) {
        String text = first(texts);
        if (!text.matches("(?i)true|false")) {
            error(spelled(option) + " is neither true nor false: " + text, "choose one of them");
        }
        return Boolean.parseBoolean(text);
    }

    int seconds(Option<?> option, List<String> texts) {
        String text = first(texts);
        int seconds = text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : 0;
        if (seconds <= 0) {
            error(spelled(option) + " is no number of seconds: " + text, "use a whole number above 0, without a unit");
        }
        return seconds;
    }

    /** One of several words; the first if it is none. */
    <E extends Enum<E>> E choice(Option<?> option, List<String> texts, E[] all) {
        String name = first(texts);
        List<String> words =
                Stream.of(all).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        int index = words.indexOf(name);
        if (index >= 0) {
            return all[index];
        }
        String like = words.stream()
                .filter(each -> EditDistance.of(name, each) <= Math.min(3, each.length() / 2))
                .min(Comparator.comparingInt(each -> EditDistance.of(name, each)))
                .map(each -> "did you mean " + each + "?")
                .orElse("choose one of them");
        int last = words.size() - 1;
        String choices = String.join(", ", words.subList(0, last)) + " and " + words.get(last);
        error(spelled(option) + " is none of " + choices + ": " + name, like);
        return all[0];
    }

    List<FailOn> failOn(Option<?> option, List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::trim)
                .filter(text -> !text.isEmpty() && !text.equals("none"))
                .flatMap(text -> {
                    Optional<FailOn> found = FailOn.of(text);
                    if (found.isEmpty()) {
                        error(
                                spelled(option) + " has an unknown value: " + text,
                                NearMiss.hint(text, FailOn.words(), "use `none`"));
                    }
                    return found.stream();
                })
                .toList();
    }

    /** The packages, of which only the model's must be given. */
    public Packages packages() {
        return packages(required(Options.MODEL_PACKAGE), find(Options.API_PACKAGE), find(Options.SUPPORT_PACKAGE));
    }

    Packages packages(String model, @Nullable String api, @Nullable String support) {
        Packages usual = Packages.around(model);
        Packages packages =
                new Packages(model, api == null ? usual.api() : api, support == null ? usual.support() : support);
        if (packages.support().equals(packages.model()) || packages.support().equals(packages.api())) {
            error(
                    spelled(Options.SUPPORT_PACKAGE) + " is also the package of the model or the client: "
                            + packages.support(),
                    "use a separate package for the runtime library: its names must not clash with names of the document");
        }
        return packages;
    }

    String javaPackage(Option<?> option, List<String> texts) {
        String name = first(texts);
        if (name.isEmpty()) {
            error(spelled(option) + " is missing", "set a Java package, such as com.example.pets.model");
        } else if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)
                || SourceFile.fault(name.replace('.', '/')).isPresent()) {
            error(
                    spelled(option) + " is not a valid Java package name: " + name,
                    "each part starts with a letter, continues with letters, digits and _, and is neither a keyword nor a"
                            + " device name of Windows, as in " + likePackage(name));
        } else if (name.equals("java") || name.startsWith("java.")) {
            error(spelled(option) + " belongs to the JDK: " + name, "choose a package of your own");
        }
        return name;
    }

    /** A valid name that a slip made invalid, or else an example. */
    private static String likePackage(String name) {
        String meant = name.replaceFirst("^/+", "")
                .replaceFirst("/+$", "")
                .replace('/', '.')
                .replace('-', '_');
        boolean valid = SourceVersion.isName(meant, SourceVersion.RELEASE_17)
                && SourceFile.fault(meant.replace('.', '/')).isEmpty();
        return valid ? meant : "com.example.pets.model";
    }

    /** Entries {@code key=value}; a single text may hold several with commas between them. */
    Map<String, String> mapping(Option<?> option, List<String> entries) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String entry : entries) {
            for (String part : NEXT_ENTRY.split(entry, -1)) {
                if (!part.isBlank()) {
                    put(option, part, map);
                }
            }
        }
        return map;
    }

    private void put(Option<?> option, String entry, Map<String, String> map) {
        int equals = entry.indexOf('=');
        String key = entry.substring(0, Math.max(0, equals)).trim();
        String value = entry.substring(equals + 1).trim();
        if (key.isEmpty() || value.isEmpty()) {
            error(spelled(option) + " has an entry that is not key=value: " + entry.trim(), example(option));
            return;
        }
        String other = map.putIfAbsent(key, value);
        if (other != null && !other.equals(value)) {
            error(spelled(option) + " maps " + key + " to both " + other + " and " + value, "keep one");
        }
    }

    private String example(Option<?> option) {
        String entry = option == Options.SCHEMA_MAPPINGS
                ? "Pet=com.example.Pet"
                : option == Options.IMPORT_MAPPINGS ? "Money=com.example.Money" : "string+uuid=String";
        return "write entries such as " + entry;
    }

    /** The same, with values that are names of Java types. */
    Map<String, String> typeNames(Option<?> option, List<String> entries) {
        Map<String, String> map = mapping(option, entries);
        map.forEach((key, value) -> {
            if (!SourceVersion.isName(value, SourceVersion.RELEASE_17)) {
                error(
                        spelled(option) + " maps " + key + " to an invalid Java type name: " + value,
                        "use the qualified name, such as com.example.Money");
            }
        });
        return map;
    }

    /** Folders, which must exist, and prefixes of addresses. */
    Access access(Option<?> option, List<String> allowedRefs) {
        List<Path> roots = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        for (String allowed : allowedRefs) {
            String value = allowed.trim();
            if (URL.matcher(value).matches()) {
                urls.add(value);
            } else if (!value.isEmpty()) {
                roots.add(folder(option, List.of(value)));
            }
        }
        return new Access(roots, urls);
    }
}
