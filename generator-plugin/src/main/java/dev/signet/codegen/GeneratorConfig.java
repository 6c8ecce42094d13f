package dev.signet.codegen;

import static java.util.Objects.requireNonNull;

import dev.signet.codegen.java.Databind;
import dev.signet.codegen.java.Validation;
import dev.signet.codegen.output.Fingerprint;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to generate, from what, to where. All paths are absolute and normalised.
 *
 * @param inputSpec the document
 * @param overlays applied to the document in this order
 * @param output the folder that receives the files, the root of their packages
 * @param packages where in Java they go
 * @param parts which kinds of them are wanted
 * @param mappings what is replaced by types that exist already
 * @param access what the document may refer to
 * @param templateDirectory a folder with templates that take the place of Signet's own of the same name; null if there is none
 * @param client what is settled about the client, whatever the document says
 * @param validation where generated code checks the limits that the document sets
 * @param databind which version of Jackson databind is to know the generated types
 * @param failOnWarnings whether a warning counts as an error
 */
public record GeneratorConfig(
        Path inputSpec,
        List<Path> overlays,
        Path output,
        Packages packages,
        Parts parts,
        Mappings mappings,
        Access access,
        @Nullable Path templateDirectory,
        ClientDefaults client,
        Validation validation,
        Databind databind,
        boolean failOnWarnings) {
    public GeneratorConfig {
        inputSpec = absolute(inputSpec);
        overlays = overlays.stream().map(GeneratorConfig::absolute).toList();
        output = absolute(output);
        requireNonNull(packages, "packages");
        requireNonNull(parts, "parts");
        requireNonNull(mappings, "mappings");
        requireNonNull(access, "access");
        requireNonNull(client, "client");
        requireNonNull(validation, "validation");
        requireNonNull(databind, "databind");
        templateDirectory = templateDirectory == null ? null : absolute(templateDirectory);
    }

    /** Everything by default but what has none. */
    public static GeneratorConfig of(Path inputSpec, Path output, Packages packages) {
        return new GeneratorConfig(
                inputSpec,
                List.of(),
                output,
                packages,
                Parts.ALL,
                Mappings.NONE,
                Access.STRICT,
                null,
                ClientDefaults.NONE,
                Validation.NONE,
                Databind.NONE,
                false);
    }

    /** A builder that holds all that this run has. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * The Java packages of the generated types.
     *
     * @param model of records, unions and enumerations
     * @param api of the client
     * @param support of the support kit
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
     * @param support the support kit that both need
     */
    public record Parts(boolean models, boolean apis, Kit support) {
        public static final Parts ALL = new Parts(true, true, Kit.NEEDED);

        public Parts {
            requireNonNull(support, "support");
        }
    }

    /** How much of the support kit is written. */
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
            headers = Mappings.ordered(headers);
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

        private static Map<String, String> ordered(Map<String, String> map) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(map));
        }
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
            roots = roots.stream().map(GeneratorConfig::absolute).toList();
            urls = List.copyOf(urls);
        }
    }

    /** Makes a run that differs from another in what is said here. */
    public static final class Builder {
        private final GeneratorConfig others;
        private List<Path> overlays;
        private Parts parts;
        private Mappings mappings;
        private Access access;
        private @Nullable Path templateDirectory;
        private ClientDefaults client;
        private Validation validation;
        private Databind databind;
        private boolean failOnWarnings;

        private Builder(GeneratorConfig others) {
            this.others = others;
            this.overlays = others.overlays;
            this.parts = others.parts;
            this.mappings = others.mappings;
            this.access = others.access;
            this.templateDirectory = others.templateDirectory;
            this.client = others.client;
            this.validation = others.validation;
            this.databind = others.databind;
            this.failOnWarnings = others.failOnWarnings;
        }

        public Builder overlays(List<Path> inThisOrder) {
            overlays = inThisOrder;
            return this;
        }

        public Builder parts(Parts wanted) {
            parts = wanted;
            return this;
        }

        public Builder mappings(Mappings all) {
            mappings = all;
            return this;
        }

        public Builder access(Access allowed) {
            access = allowed;
            return this;
        }

        public Builder templateDirectory(@Nullable Path folder) {
            templateDirectory = folder;
            return this;
        }

        public Builder client(ClientDefaults defaults) {
            client = defaults;
            return this;
        }

        public Builder validation(Validation where) {
            validation = where;
            return this;
        }

        public Builder databind(Databind version) {
            databind = version;
            return this;
        }

        public Builder failOnWarnings(boolean fails) {
            failOnWarnings = fails;
            return this;
        }

        public GeneratorConfig build() {
            return new GeneratorConfig(
                    others.inputSpec,
                    overlays,
                    others.output,
                    others.packages,
                    parts,
                    mappings,
                    access,
                    templateDirectory,
                    client,
                    validation,
                    databind,
                    failOnWarnings);
        }
    }

    /**
     * Everything that decides about the files but the content of the document and what it refers to. Paths count as seen from
     * the output folder, so that a project can move.
     *
     * @param tool what identifies the code that generates: its version, or more
     */
    Fingerprint fingerprint(String tool) {
        Fingerprint.Builder all = Fingerprint.builder()
                .add("tool", tool)
                .add("inputSpec", fromOutput(inputSpec))
                .add("overlays", overlays.stream().map(this::fromOutput).toList())
                .add("packages", List.of(packages.model, packages.api, packages.support))
                .add(
                        "parts",
                        List.of(Boolean.toString(parts.models), Boolean.toString(parts.apis), parts.support.name()))
                .add("typeMappings", mappings.types)
                .add("importMappings", mappings.imports)
                .add("schemaMappings", mappings.schemas)
                .add(
                        "allowedFolders",
                        access.roots.stream().map(this::fromOutput).toList())
                .add("allowedUrls", access.urls)
                .add("clientHeaders", client.headers)
                .add("clientDeprecated", String.valueOf(client.deprecated))
                .add("validation", validation.toString())
                .add("databind", databind.toString())
                .add("failOnWarnings", Boolean.toString(failOnWarnings));
        return templateDirectory == null
                ? all.build()
                : all.addContent("templateDirectory", templateDirectory).build();
    }

    private String fromOutput(Path path) {
        boolean sameDisk = requireNonNull(path.getRoot()).equals(output.getRoot());
        return (sameDisk ? output.relativize(path) : path).toString();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
