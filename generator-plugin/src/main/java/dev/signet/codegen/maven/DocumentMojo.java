package dev.signet.codegen.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals that make Java of a document have in common: the document, and what it is called in Java. */
abstract class DocumentMojo extends SignetMojo {

    /**
     * The OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON: a path, relative to the project's folder, such as
     * {@code src/main/openapi/pets.yaml}. It may also be a JSON Schema (2020-12 or draft-07), or a folder of such: then models
     * are written and no client. Addresses ({@code http:}, {@code https:}) are refused: download the document, so that
     * the build says the same tomorrow. Needed unless {@code revisions} is given.
     */
    @Parameter(property = "signet.inputSpec")
    @Nullable
    String inputSpec;

    /**
     * OpenAPI Overlays (1.0 or 1.1) that correct or enrich the document before it is read, applied in the order given; paths relative
     * to the project's folder. On the command line: {@code -Dsignet.overlays=one.yaml,two.yaml}.
     */
    @Parameter(property = "signet.overlays")
    @Nullable
    List<String> overlays;

    /** A single overlay, for brevity; applied before {@code overlays}. */
    @Parameter(property = "signet.overlay")
    @Nullable
    String overlay;

    /**
     * A file that lists the revisions of an API, each with its document, overlays and package; a path relative to the project's
     * folder. It takes the place of {@code inputSpec}, {@code overlays}, {@code modelPackage} and {@code apiPackage}: each
     * revision is a run by itself, whose output has a folder named after it, and all share one runtime library. Code that is written by
     * hand for one of them can be copied for the others, together with its tests.
     */
    @Parameter(property = "signet.revisions")
    @Nullable
    File revisions;

    /**
     * The Java package of records, unions and enumerations, such as {@code com.example.pets.model}. Needed to
     * generate, unless {@code revisions} is given; a report takes {@code api.model} otherwise.
     */
    @Parameter(property = "signet.modelPackage")
    @Nullable
    String modelPackage;

    /** The Java package of the client. Default: the parent of {@code modelPackage}, such as {@code com.example.pets}. */
    @Parameter(property = "signet.apiPackage")
    @Nullable
    String apiPackage;

    /**
     * The Java package of the runtime library, the few classes that models and client need at run time. Default: {@code support}
     * beside {@code modelPackage}, such as {@code com.example.pets.support}.
     */
    @Parameter(property = "signet.supportPackage")
    @Nullable
    String supportPackage;

    /**
     * Java types to use for types of the document, as {@code type+format=JavaType}, or {@code type=JavaType} for those without a
     * format, one per entry. A Java type is one that Signet itself uses, such as {@code String} or {@code java.math.BigDecimal};
     * or, for strings, any class with a static method that makes one of a text: {@code java.time.Instant#parse}; without a name
     * {@code valueOf}. Its {@code toString()} is what is written. On the command line with commas between them: {@code
     * -Dsignet.typeMappings=string+uuid=String,number=BigDecimal}.
     */
    @Parameter(property = "signet.typeMappings")
    @Nullable
    List<String> typeMappings;

    /** Qualified names for simple names in {@code typeMappings} and {@code schemaMappings}, as {@code Money=com.example.Money}, one per entry. */
    @Parameter(property = "signet.importMappings")
    @Nullable
    List<String> importMappings;

    /**
     * Schemas for which a Java type exists already, as {@code Schema=com.example.Type}, one per entry; nothing is generated for
     * them. Such a type has {@code static Type fromJson(String)}, which is given the JSON text of a value, and {@code String
     * toJson()}, whose text becomes part of what is written as it is. The types of another module that Signet generated have
     * both.
     */
    @Parameter(property = "signet.schemaMappings")
    @Nullable
    List<String> schemaMappings;

    /**
     * What the document may refer to by {@code $ref}, beside files in its own folder and below: folders, relative to the
     * project's, and prefixes of addresses such as {@code https://example.com/schemas/}. With an address among them, every run
     * generates anew. Default: nothing.
     */
    @Parameter(property = "signet.allowedRefs")
    @Nullable
    List<String> allowedRefs;

    /**
     * Whether slips of syntax that other tools overlook are warnings: duplicate keys, of which the last one counts, and spaces in the
     * blank lines at the start of a YAML block scalar.
     */
    @Parameter(property = "signet.lenientSyntax", defaultValue = "false")
    boolean lenientSyntax;

    /**
     * Whether generated code checks what the document limits beyond types, such as {@code maxLength}, {@code pattern} and
     * {@code minimum}: {@code none}; {@code builder}, when a builder builds; or {@code strict}, whenever a value comes into being,
     * so that reading JSON checks too.
     */
    @Parameter(property = "signet.validation", defaultValue = "none")
    String validation = "none";

    /**
     * Whether a class {@code DatabindModule} is written beside the generated types, by which an {@code ObjectMapper} of Jackson
     * databind, such as Spring's, reads and writes them with their own codecs wherever they occur in other classes: {@code none};
     * {@code jackson2}, for {@code com.fasterxml.jackson}; or {@code jackson3}, for {@code tools.jackson}.
     */
    @Parameter(property = "signet.databind", defaultValue = "none")
    String databind = "none";

    /** A folder with templates that take the place of Signet's own of the same name. */
    @Parameter(property = "signet.templateDirectory")
    @Nullable
    File templateDirectory;
}
