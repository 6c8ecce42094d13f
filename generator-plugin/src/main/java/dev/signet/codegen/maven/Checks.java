package dev.signet.codegen.maven;

import dev.signet.codegen.GeneratorConfig.Access;
import dev.signet.codegen.GeneratorConfig.Packages;
import dev.signet.codegen.LocatedProblemsException;
import dev.signet.codegen.java.Databind;
import dev.signet.codegen.java.Validation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.spec.AccessRules;
import dev.signet.codegen.spec.Locator;
import dev.signet.codegen.spec.Revisions;
import java.io.File;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Turns the texts of parameters into paths, packages and maps. Whatever is wrong with one is reported and gives some harmless
 * value, so that all mistakes come to light in one run.
 */
public final class Checks {
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://?.*");

    /** A comma ends an entry only before another {@code key=}: values may be generic types. */
    private static final Pattern NEXT_ENTRY = Pattern.compile(",(?=[^,=<>]*=)");

    private final Path base;
    private final Problems problems;

    /** @param base where relative paths start */
    public Checks(Path base, Problems problems) {
        this.base = base;
        this.problems = problems;
    }

    /** The document, which must be an existing file, or a folder of JSON Schemas. */
    Path document(@Nullable String inputSpec) {
        String spec = inputSpec == null ? "" : inputSpec.trim();
        if (spec.isEmpty()) {
            problems.error(
                    "",
                    "<inputSpec> is empty",
                    "set the path of the OpenAPI document, relative to " + base + ", or list several in <revisions>");
            return base;
        }
        if (URL.matcher(spec).matches()) {
            problems.error(
                    "",
                    "<inputSpec> is a URL: " + spec,
                    "download the document and set the path of the file: a build must not depend on the state of a server");
            return base;
        }
        Path document = path("inputSpec", spec);
        return Files.isDirectory(document) ? document : file("inputSpec", spec);
    }

    /** Reports a parameter that is given although another one takes its place. */
    void notBeside(String stronger, String parameter, @Nullable String value) {
        if (value != null) {
            problems.error(
                    "",
                    "<" + parameter + "> can't be combined with <" + stronger + ">",
                    "remove it: each row of the list sets it for its revision");
        }
    }

    /** The list of revisions; null if it can't be read, which has been reported. */
    @Nullable
    Revisions revisions(File value) {
        Path file = file("revisions", value.getPath());
        if (problems.hasErrors()) {
            return null;
        }
        Locator locator = Revisions.locator(file);
        try {
            return Revisions.read(file, new Problems());
        } catch (ProblemsException e) {
            throw new LocatedProblemsException(e, locator::locate);
        }
    }

    /** A document to compare, which must be an existing file or, as the hint says, a row of the list. */
    Path comparable(String parameter, String value, @Nullable Revisions list) {
        if (value.isEmpty()) {
            problems.error("", "<" + parameter + "> is empty", "set a document or a revision");
            return base;
        }
        Path file = path(parameter, value);
        if (list != null && !Files.exists(file)) {
            List<String> names =
                    list.rows().stream().map(Revisions.Row::revision).toList();
            problems.error(
                    "",
                    "<" + parameter + "> is neither a file nor a revision: " + value,
                    "the list has " + String.join(", ", names));
            return base;
        }
        return file(parameter, value);
    }

    /** Whether an address may be fetched. */
    boolean allows(Access access, String address) {
        return new AccessRules(access.roots(), access.urls()).allowsUrl(address);
    }

    /** Files that must exist; entries that are blank don't count. */
    public List<Path> files(String parameter, List<String> values) {
        return values.stream()
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .map(value -> file(parameter, value))
                .toList();
    }

    private Path file(String parameter, String value) {
        Path file = path(parameter, value);
        if (Files.isDirectory(file)) {
            problems.error("", "<" + parameter + "> is a folder: " + file, "specify a file in it");
        } else if (!Files.exists(file)) {
            missing(parameter, "file", file);
        }
        return file;
    }

    /** A folder that must exist if it is given at all. */
    @Nullable
    public Path folder(String parameter, @Nullable File value) {
        return value == null ? null : folder(parameter, value.getPath());
    }

    private Path folder(String parameter, String value) {
        Path folder = path(parameter, value);
        if (!Files.exists(folder)) {
            missing(parameter, "folder", folder);
        } else if (!Files.isDirectory(folder)) {
            problems.error("", "<" + parameter + "> is a file: " + folder, "specify a folder");
        }
        return folder;
    }

    private void missing(String parameter, String kind, Path path) {
        Optional<Path> near = NearMiss.of(path);
        problems.error(
                "",
                "<" + parameter + "> refers to a " + kind + " that does not exist: " + path,
                near.map(meant -> "did you mean " + meant + "?").orElse("relative paths are resolved against " + base));
    }

    private Path path(String parameter, String value) {
        try {
            return base.resolve(value).normalize();
        } catch (InvalidPathException e) {
            problems.error("", "<" + parameter + "> is not a valid path: " + e.getMessage(), "");
            return base;
        }
    }

    /** Where limits are checked. */
    public Validation validation(String value) {
        return choice("validation", value, Validation.values());
    }

    /** Which version of databind is to know the types. */
    public Databind databind(String value) {
        return choice("databind", value, Databind.values());
    }

    /** One of several words; the first if it is none. */
    private <E extends Enum<E>> E choice(String parameter, String value, E[] all) {
        String name = value.trim();
        List<String> words =
                Stream.of(all).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        int index = words.indexOf(name);
        if (index >= 0) {
            return all[index];
        }
        String like = words.stream()
                .filter(each -> NearMiss.distance(name, each) <= 3)
                .min(Comparator.comparingInt(each -> NearMiss.distance(name, each)))
                .map(each -> "did you mean " + each + "?")
                .orElse("choose one of them");
        int last = words.size() - 1;
        String choices = String.join(", ", words.subList(0, last)) + " and " + words.get(last);
        problems.error("", "<" + parameter + "> is none of " + choices + ": " + name, like);
        return all[0];
    }

    /** The packages, of which only the model's must be given. */
    public Packages packages(@Nullable String model, @Nullable String api, @Nullable String support) {
        String modelPackage = javaPackage("modelPackage", model == null ? "" : model);
        Packages usual = Packages.around(modelPackage);
        Packages packages = new Packages(
                modelPackage,
                api == null ? usual.api() : javaPackage("apiPackage", api),
                support == null ? usual.support() : javaPackage("supportPackage", support));
        if (packages.support().equals(packages.model()) || packages.support().equals(packages.api())) {
            problems.error(
                    "",
                    "<supportPackage> is also the package of the model or the client: " + packages.support(),
                    "use a separate package for the runtime library: its names must not clash with names of the document");
        }
        return packages;
    }

    private String javaPackage(String parameter, String value) {
        String name = value.trim();
        if (name.isEmpty()) {
            problems.error("", "<" + parameter + "> is empty", "set a Java package, such as com.example.pets.model");
        } else if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)
                || SourceFile.fault(name.replace('.', '/')).isPresent()) {
            problems.error(
                    "",
                    "<" + parameter + "> is not a valid Java package name: " + name,
                    "each part starts with a letter, continues with letters, digits and _, and is neither a keyword nor a"
                            + " device name of Windows, as in com.example.pets.model");
        } else if (name.equals("java") || name.startsWith("java.")) {
            problems.error("", "<" + parameter + "> belongs to the JDK: " + name, "choose a package of your own");
        }
        return name;
    }

    /** Entries {@code key=value}; a single text may hold several with commas between them. */
    public Map<String, String> mapping(String parameter, List<String> entries) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String entry : entries) {
            for (String part : NEXT_ENTRY.split(entry, -1)) {
                if (!part.isBlank()) {
                    put(parameter, part, map);
                }
            }
        }
        return map;
    }

    private void put(String parameter, String entry, Map<String, String> map) {
        int equals = entry.indexOf('=');
        String key = entry.substring(0, Math.max(0, equals)).trim();
        String value = entry.substring(equals + 1).trim();
        if (key.isEmpty() || value.isEmpty()) {
            problems.error("", "<" + parameter + "> has an entry that is not key=value: " + entry.trim(), "");
            return;
        }
        String other = map.putIfAbsent(key, value);
        if (other != null && !other.equals(value)) {
            problems.error("", "<" + parameter + "> maps " + key + " to both " + other + " and " + value, "keep one");
        }
    }

    /** The same, with values that are names of Java types. */
    public Map<String, String> typeNames(String parameter, List<String> entries) {
        Map<String, String> map = mapping(parameter, entries);
        map.forEach((key, value) -> {
            if (!SourceVersion.isName(value, SourceVersion.RELEASE_17)) {
                problems.error(
                        "",
                        "<" + parameter + "> maps " + key + " to an invalid Java type name: " + value,
                        "use the qualified name, such as com.example.Money");
            }
        });
        return map;
    }

    /** Folders, which must exist, and prefixes of addresses. */
    public Access access(List<String> allowedRefs) {
        List<Path> roots = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        for (String allowed : allowedRefs) {
            String value = allowed.trim();
            if (URL.matcher(value).matches()) {
                urls.add(value);
            } else if (!value.isEmpty()) {
                roots.add(folder("allowedRefs", value));
            }
        }
        return new Access(roots, urls);
    }
}
