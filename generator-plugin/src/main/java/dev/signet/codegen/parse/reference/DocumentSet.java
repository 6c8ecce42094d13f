package dev.signet.codegen.parse.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.structure.StructureReport;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.JsonPointers;
import dev.signet.codegen.parse.tree.ParserLimits;
import dev.signet.codegen.parse.tree.SourceDocument;
import dev.signet.codegen.parse.tree.SourceMap;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The document and the files it refers to, each read once, and only those that the access rules allow. */
public final class DocumentSet {
    private static final Pattern TOO_OLD = Pattern.compile("https?://json-schema\\.org/draft-0[0-3]/.*");

    private final FileAccess access;
    private final FilesByUri neighbours;
    private final StructureReport structure;
    private final SourceMap sources;
    private final OpenApi30Upgrade upgrade = new OpenApi30Upgrade();
    private final Resources resources = new Resources();
    private final SourceDocument root;
    private final Path folder;
    private final Map<String, SourceDocument> byLocation = new HashMap<>();

    /** Why a file can't be read, so that it is said once and tried once. */
    private final Map<String, ProblemsException> failures = new HashMap<>();

    private final Set<Path> files = new LinkedHashSet<>();

    public DocumentSet(Path document, JsonNode tree, AccessRules access, StructureReport structure, SourceMap sources) {
        this.structure = structure;
        this.sources = sources;
        Path absolute = document.toAbsolutePath().normalize();
        this.folder = FileAccess.parent(absolute);
        this.access = new FileAccess(folder, access);
        this.neighbours = new FilesByUri(folder, this.access);
        this.root = new SourceDocument("", absolute.toString(), tree);
        take(root, Uris.of(absolute), Dialect.UNSTATED);
        byLocation.put(absolute.toString(), root);
        files.add(absolute);
    }

    public SourceDocument root() {
        return root;
    }

    Resources resources() {
        return resources;
    }

    /** Has a schema in its 3.1 form, also one where a document has none by the rules of OpenAPI. */
    void upgrade(DocumentNode schema) {
        upgrade.schema(schema);
    }

    /** Every file read so far, the document first. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    /**
     * Reads files that may be referred to by their {@code $id} rather than by their path.
     *
     * @return what is wrong with those that can't be read
     */
    public List<Problem> know(List<Path> some) {
        List<Problem> wrong = new ArrayList<>();
        for (Path path : some) {
            try {
                load(path, name(path), name(path) + "#", Uris.of(path), Dialect.UNSTATED);
            } catch (ProblemsException e) {
                wrong.addAll(e.problems());
            }
        }
        return wrong;
    }

    /**
     * What a reference names.
     *
     * @param reference the whole reference
     * @param file what stands before its {@code #}
     * @throws ProblemsException if it is refused, or if there is no such file
     */
    Resource open(Reference reference, String file) {
        Resource around = resources.around(reference.source(), reference.pointer());
        String wanted = Uris.resolve(around.uri(), file);
        Resource known = known(wanted, file);
        if (known != null) {
            return known;
        }
        if (Uris.isWeb(reference.source().location())) {
            Resource metaschema = metaschema(wanted);
            return metaschema != null ? metaschema : remote(reference, file, wanted, around.dialect());
        }
        List<Path> candidates = candidates(reference, file, wanted);
        for (Path path : candidates) {
            if (access.allows(path) && Files.exists(path)) {
                return named(wanted, load(path, file, reference.place(), wanted, around.dialect()), reference, around);
            }
        }
        Path neighbour = neighbours.get(wanted);
        if (neighbour != null) {
            return load(neighbour, file, reference.place(), wanted, around.dialect());
        }
        Resource metaschema = metaschema(wanted);
        if (metaschema != null) {
            return metaschema;
        }
        if (candidates.isEmpty()) {
            return remote(reference, file, wanted, around.dialect());
        }
        return missing(reference, file, candidates, wanted);
    }

    private @Nullable Resource known(String wanted, String file) {
        Resource known = resources.get(wanted);
        return known == null ? resources.get(file) : known;
    }

    /** A metaschema; a copy of one beside the document comes before it. */
    private @Nullable Resource metaschema(String wanted) {
        SourceDocument metaschema = Metaschemas.get(wanted);
        if (metaschema == null) {
            return null;
        }
        take(metaschema, metaschema.name(), Dialect.UNSTATED);
        return resources.called(wanted);
    }

    /** What was found by path, unless it calls itself otherwise and a file beside the document has the URI that is wanted. */
    private Resource named(String wanted, Resource found, Reference reference, Resource around) {
        if (found.uri().equals(wanted) || !Uris.isWeb(wanted)) {
            return found;
        }
        Path neighbour = neighbours.get(wanted);
        return neighbour == null ? found : load(neighbour, wanted, reference.place(), wanted, around.dialect());
    }

    /** The files that a reference may mean: what its URI is on disk, and the path from the file that it stands in. */
    private List<Path> candidates(Reference reference, String file, String wanted) {
        SourceDocument source = reference.source();
        String base = resources.of(source).uri();
        List<Path> candidates = new ArrayList<>();
        try {
            Path parent = FileAccess.parent(Path.of(source.location()));
            String beside = Uris.folder(base);
            if (Uris.isWeb(base) && wanted.startsWith(beside)) {
                candidates.add(path(parent, wanted.substring(beside.length())));
            } else if (!Uris.isAbsolute(file) && wanted.startsWith("file:///")) {
                candidates.add(path(parent, wanted.substring("file://".length())));
            }
            if (!Uris.isAbsolute(file) && candidates.stream().noneMatch(path(parent, file)::equals)) {
                candidates.add(path(parent, file));
            }
            return candidates;
        } catch (InvalidPathException e) {
            throw new ProblemsException(
                    reference.place(),
                    "`" + file + "` is not a valid path",
                    "use a path relative to this file, with `/`");
        }
    }

    private static Path path(Path folder, String reference) {
        return folder.resolve(JsonPointers.percentDecoded(reference)).normalize();
    }

    private Resource missing(Reference reference, String file, List<Path> candidates, String wanted) {
        Path last = candidates.get(candidates.size() - 1);
        String own = ofDocument(file);
        if (!own.isEmpty()) {
            throw new ProblemsException(
                    reference.place(),
                    "`" + reference.text() + "` means a file, and there is none",
                    "did you mean `" + own + "`?");
        }
        if (candidates.stream().noneMatch(access::allows)) {
            String decoded = JsonPointers.percentDecoded(file);
            boolean absolute = decoded.startsWith("/") || Path.of(decoded).isAbsolute();
            throw FileAccess.refused(
                    reference.place(), decoded, absolute ? "is an absolute path" : "leaves the document's folder");
        }
        if (Uris.isWeb(wanted)) {
            throw new ProblemsException(
                    reference.place(),
                    "`" + reference.text() + "` can't be resolved: there is no file `" + name(last)
                            + "`, and none beside the document has the `$id` `" + wanted + "`",
                    "copy the file next to the document");
        }
        return load(last, file, reference.place(), wanted, Dialect.UNSTATED);
    }

    /** The reference to what the document itself has, if only its start is missing: a schema's name or a pointer; else empty. */
    private String ofDocument(String text) {
        if (text.startsWith("/")) {
            JsonNode at = root().root().node();
            for (String key : JsonPointers.keys(text)) {
                at = at.path(key);
            }
            return at.isMissingNode() ? "" : "#" + text;
        }
        boolean isSchema =
                root().root().node().path("components").path("schemas").has(text);
        return isSchema ? "#/components/schemas/" + text : "";
    }

    private Resource load(Path path, String reference, String place, String uri, Dialect around) {
        String location = path.toString();
        SourceDocument known = byLocation.get(location);
        if (known == null) {
            known = once(location, place, () -> new SourceDocument(name(path), location, read(path, reference, place)));
            files.add(path);
            take(known, uri, around);
            byLocation.put(location, known);
        }
        return resources.of(known);
    }

    /** Something to read that may fail. */
    private interface Reading {
        SourceDocument read() throws IOException;
    }

    private SourceDocument once(String location, String place, Reading reading) {
        ProblemsException failed = failures.get(location);
        if (failed != null) {
            throw new ProblemsException(
                    place, "the file `" + location + "` is invalid", "see the error reported for it");
        }
        try {
            return reading.read();
        } catch (ProblemsException e) {
            failures.put(location, e);
            throw e;
        } catch (IOException e) {
            throw new ProblemsException(
                    place, "`" + location + "` can't be read: " + e.getMessage(), "copy it next to the document");
        }
    }

    private JsonNode read(Path path, String reference, String place) throws IOException {
        if (files.size() >= ParserLimits.FILES) {
            throw new ProblemsException(
                    place,
                    "the document refers to more than " + ParserLimits.FILES + " files",
                    "bundle them into fewer files");
        }
        access.checkLink(path, reference, place);
        try {
            return sources.read(path, name(path));
        } catch (ProblemsException e) {
            List<Problem> problems = new ArrayList<>(e.problems());
            problems.add(
                    Problem.error(place, "the file `" + reference + "` is invalid", "see the error reported for it"));
            throw new ProblemsException(problems);
        }
    }

    private String name(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /** Checks a file and turns it into the form that is read. */
    private void take(SourceDocument source, String uri, Dialect around) {
        String schema = source.tree().path("$schema").asText("");
        if (TOO_OLD.matcher(schema).matches()) {
            throw new ProblemsException(
                    source.name() + "#/$schema",
                    "JSON Schema " + schema.replaceFirst(".*/(draft-0\\d)/.*", "$1") + " is not supported",
                    "convert the schema to draft-04 or a newer one");
        }
        structure.check(source);
        resources.add(source, uri, around);
        if (source.tree().has("openapi")) {
            upgrade.document(source);
        }
    }

    private Resource remote(Reference reference, String file, String wanted, Dialect around) {
        if (!access.allowsUrl(wanted)) {
            throw FileAccess.refused(
                    reference.place(), file, Uris.isWeb(wanted) ? "is on the network" : "is not a relative path");
        }
        SourceDocument known = byLocation.get(wanted);
        if (known == null) {
            known = once(wanted, reference.place(), () -> {
                byte[] bytes = RemoteFile.fetch(wanted);
                return new SourceDocument(wanted, wanted, sources.parse(bytes, wanted, wanted));
            });
            byLocation.put(wanted, known);
            take(known, wanted, around);
        }
        return resources.of(known);
    }
}
