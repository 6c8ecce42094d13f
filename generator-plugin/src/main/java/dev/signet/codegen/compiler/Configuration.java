package dev.signet.codegen.compiler;

import static java.util.Objects.requireNonNull;

import dev.signet.codegen.handwritten.HandWrittenCode;
import dev.signet.codegen.output.Fingerprint;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to generate, from what, to where: values of {@link Options}. Immutable; all paths are absolute and normalised. */
public final class Configuration {
    private final Map<Option<?>, Object> values;

    private Configuration(Map<Option<?>, Object> values) {
        this.values = values;
    }

    /** Everything by default but what has none. */
    public static Configuration of(Path inputSpec, Path output, Packages packages) {
        return new Configuration(Map.of())
                .with(Options.INPUT_SPEC, inputSpec)
                .with(Options.OUTPUT, output)
                .with(Options.MODEL_PACKAGE, packages.model())
                .with(Options.API_PACKAGE, packages.api())
                .with(Options.SUPPORT_PACKAGE, packages.support());
    }

    /** The same with another value of one option. */
    public <T> Configuration with(Option<T> option, T value) {
        Map<Option<?>, Object> more = new LinkedHashMap<>(values);
        more.put(option, normalized(value));
        return new Configuration(more);
    }

    /** The same with other kinds of files. */
    public Configuration with(Parts parts) {
        return with(Options.GENERATE_MODELS, parts.models())
                .with(Options.GENERATE_APIS, parts.apis())
                .with(Options.GENERATE_SUPPORT, parts.support());
    }

    /** The same with other mappings. */
    public Configuration with(Mappings mappings) {
        return with(Options.TYPE_MAPPINGS, mappings.types())
                .with(Options.IMPORT_MAPPINGS, mappings.imports())
                .with(Options.SCHEMA_MAPPINGS, mappings.schemas());
    }

    private static Object normalized(Object value) {
        if (value instanceof Path path) {
            return absolute(path);
        }
        return value instanceof List<?> list
                ? list.stream().map(Configuration::normalized).toList()
                : value;
    }

    /** The value, or else the default, or else null. */
    @SuppressWarnings("unchecked") // with() takes values of the option's type only
    public <T> @Nullable T find(Option<T> option) {
        T value = (T) values.get(option);
        return value != null ? value : option.defaultValue();
    }

    /**
     * The value, or else the default.
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

    /** The document. */
    public Path inputSpec() {
        return get(Options.INPUT_SPEC);
    }

    /** The folder that receives the files, the root of their packages. */
    public Path output() {
        return get(Options.OUTPUT);
    }

    /** Whether it is only about tests that are written by hand. */
    public boolean isOfTests() {
        HandWritten written = find(Options.HAND_WRITTEN);
        return written != null && written.part() == HandWritten.Part.TESTS;
    }

    /** Where in Java the files go. */
    public Packages packages() {
        return new Packages(get(Options.MODEL_PACKAGE), get(Options.API_PACKAGE), get(Options.SUPPORT_PACKAGE));
    }

    /** Which kinds of files are wanted. */
    public Parts parts() {
        return new Parts(get(Options.GENERATE_MODELS), get(Options.GENERATE_APIS), get(Options.GENERATE_SUPPORT));
    }

    /** What is replaced by types that exist already. */
    public Mappings mappings() {
        return new Mappings(get(Options.TYPE_MAPPINGS), get(Options.IMPORT_MAPPINGS), get(Options.SCHEMA_MAPPINGS));
    }

    /**
     * Everything that decides about the files but the content of the document and what it refers to. Paths count as seen from
     * the output folder, so that a project can move; folders of templates count with their content.
     *
     * @param tool what identifies the code that generates: its version, or more
     */
    Fingerprint fingerprint(String tool) {
        Fingerprint.Builder all = Fingerprint.builder().add("tool", tool);
        for (Option<?> option : Options.all()) {
            Object value = option.role() == Option.Role.COMMAND ? null : find(option);
            if (option == Options.TEMPLATE_DIRECTORY && value instanceof Path folder) {
                all.addContent(option.name(), folder);
            } else if (value != null) {
                all.add(option.name(), text(value));
            }
        }
        return all.build();
    }

    /** A text that differs for different values. */
    private String text(Object value) {
        if (value instanceof Path path) {
            boolean sameDisk = requireNonNull(path.getRoot()).equals(output().getRoot());
            return (sameDisk ? output().relativize(path) : path).toString();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::text).map(Configuration::quoted).collect(Collectors.joining(","));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(text(entry.getKey())) + ":" + quoted(text(entry.getValue())))
                    .collect(Collectors.joining(","));
        }
        if (value instanceof Access access) {
            return text(List.of(access.roots(), access.urls()));
        }
        if (value instanceof ClientDefaults client) {
            String deprecated = client.deprecated();
            return text(List.of(client.headers(), deprecated == null ? List.of() : List.of(deprecated)));
        }
        if (value instanceof HandWritten written) {
            HandWrittenCode code = written.code();
            Path tests = code.tests();
            return text(List.of(
                    List.of(code.sources(), tests == null ? List.of() : tests),
                    List.of(code.from(), code.to(), code.revision(), code.deprecated(), code.unwanted()),
                    List.of(
                            code.own(),
                            code.ownTests(),
                            written.part(),
                            written.home().fingerprint("").hash())));
        }
        return value.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Configuration that && effective().equals(that.effective());
    }

    @Override
    public int hashCode() {
        return effective().hashCode();
    }

    /** {@code inputSpec=…, modelPackage=…}, with every option that has a value. */
    @Override
    public String toString() {
        return effective().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private Map<String, Object> effective() {
        Map<String, Object> effective = new LinkedHashMap<>();
        for (Option<?> option : Options.all()) {
            Object value = find(option);
            if (value != null && (option.role() != Option.Role.COMMAND || values.containsKey(option))) {
                effective.put(option.name(), value);
            }
        }
        return effective;
    }

    /**
     * The Java packages of the generated types.
     *
     * @param model of records, unions and enumerations
     * @param api of the client
     * @param support of the runtime library
     */
    public record Packages(String model, String api, String support) {
        public Packages {
            requireNonNull(model, "model");
            requireNonNull(api, "api");
            requireNonNull(support, "support");
        }

        /**
         * The model's package, its parent for the client and {@code support} beside it; the model's package itself stands in for
         * a parent if it has none, since nothing can be imported from the unnamed package.
         */
        public static Packages around(String model) {
            int dot = model.lastIndexOf('.');
            String parent = dot < 0 ? model : model.substring(0, dot);
            return new Packages(model, parent, parent + ".support");
        }
    }

    /**
     * Which kinds of files are written.
     *
     * @param models records, unions, enumerations and their codecs
     * @param apis the client
     * @param support the runtime library that both need
     */
    public record Parts(boolean models, boolean apis, Kit support) {
        public Parts {
            requireNonNull(support, "support");
        }

        /** Whether no files are written at all. */
        public boolean isNothing() {
            return !models && !apis && support == Kit.NONE;
        }
    }

    /** How much of the runtime library is written. */
    public enum Kit {
        /** Nothing: another run or another artifact brings it. */
        NONE,
        /** What this document's types and client need. */
        NEEDED,
        /** All of it, since other runs share it. */
        WHOLE
    }

    /**
     * What is settled about a client, whatever the document says.
     *
     * @param headers sent with every call
     * @param deprecated why the client should not be used any more; null if the document decides
     */
    public record ClientDefaults(
            Map<String, String> headers, @Nullable String deprecated) {
        public static final ClientDefaults NONE = new ClientDefaults(Map.of(), null);

        public ClientDefaults {
            headers = ordered(headers);
        }
    }

    /**
     * What is written by hand for one revision of a list, and copied for the revision of this configuration.
     *
     * @param code what is written
     * @param part which of it is copied
     * @param home the configuration of the revision for which it is written
     */
    public record HandWritten(HandWrittenCode code, Part part, Configuration home) {

        /** Main code or tests: they go to different folders, so that each is the matter of a configuration of its own. */
        public enum Part {
            MAIN,
            TESTS
        }
    }

    /**
     * What is not generated because it exists.
     *
     * @param types OpenAPI type or {@code type+format} to the name of a Java type
     * @param imports simple name of a Java type to its qualified name
     * @param schemas name of a schema to the qualified name of the Java type to use for it
     */
    public record Mappings(Map<String, String> types, Map<String, String> imports, Map<String, String> schemas) {
        public static final Mappings NONE = new Mappings(Map.of(), Map.of(), Map.of());

        public Mappings {
            types = ordered(types);
            imports = ordered(imports);
            schemas = ordered(schemas);
        }
    }

    private static Map<String, String> ordered(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * What a document may refer to, beside what lies in its own folder.
     *
     * @param roots folders
     * @param urls prefixes of addresses
     */
    public record Access(List<Path> roots, List<String> urls) {
        public static final Access STRICT = new Access(List.of(), List.of());

        public Access {
            roots = roots.stream().map(Configuration::absolute).toList();
            urls = List.copyOf(urls);
        }
    }
}
