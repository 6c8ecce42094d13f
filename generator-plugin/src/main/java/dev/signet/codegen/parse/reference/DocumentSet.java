package dev.signet.codegen.parse.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.structure.StructureReport;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.JsonPointers;
import dev.signet.codegen.parse.tree.ParserLimits;
import dev.signet.codegen.parse.tree.SourceDocument;
import dev.signet.codegen.parse.tree.SourceMap;
import dev.signet.codegen.problem.Problems;
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
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private final AccessRules access;
    private final StructureReport structure;
    private final SourceMap sources;
    private final Problems problems;
    private final OpenApi30Upgrade upgrade = new OpenApi30Upgrade();
    private final SourceDocument root;
    private final Path folder;
    private final List<Path> roots = new ArrayList<>();
    private final Map<String, @Nullable SourceDocument> byLocation = new HashMap<>();
    private final Map<String, SourceDocument> byId = new HashMap<>();

    /** What files on disk are called by those that refer to them and have given themselves an address. */
    private final Map<String, String> addresses = new HashMap<>();

    private final Set<Path> files = new LinkedHashSet<>();

    public DocumentSet(
            Path document,
            JsonNode tree,
            AccessRules access,
            StructureReport structure,
            SourceMap sources,
            Problems problems) {
        this.access = access;
        this.structure = structure;
        this.sources = sources;
        this.problems = problems;
        Path absolute = document.toAbsolutePath().normalize();
        this.folder = parent(absolute);
        this.root = lifted(new SourceDocument("", absolute.toString(), tree));
        byLocation.put(absolute.toString(), root);
        files.add(absolute);
        roots.add(folder);
        access.allowedRoots()
                .forEach(allowed -> roots.add(allowed.toAbsolutePath().normalize()));
    }

    private static Path parent(Path absolute) {
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }

    public SourceDocument root() {
        return root;
    }

    /** Has a schema in its 3.1 form, also one where a document has none by the rules of OpenAPI. */
    void upgrade(DocumentNode schema) {
        upgrade.schema(schema);
    }

    /** Every file read so far, the document first. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    /** Reads files that may be referred to by their {@code $id} rather than by their path. */
    public void know(List<Path> some) {
        for (Path path : some) {
            String location = path.toString();
            if (!byLocation.containsKey(location)) {
                byLocation.put(location, read(path, name(path), name(path) + "#"));
            }
            SourceDocument source = byLocation.get(location);
            String id = source == null ? null : source.root().text("$id");
            if (id != null) {
                byId.putIfAbsent(id.replaceAll("#$", ""), source);
            }
        }
    }

    /**
     * The file that a reference names.
     *
     * @param reference the whole reference
     * @param file what stands before its {@code #}
     * @return null if it was refused or can't be read, which has been reported
     */
    @Nullable
    SourceDocument open(Reference reference, String file) {
        SourceDocument source = reference.source();
        String place = reference.place();
        String base = base(source);
        SourceDocument identified = byId.getOrDefault(file, byId.get(RemoteFile.resolve(base, file)));
        if (identified != null) {
            return identified;
        }
        boolean ofWeb = isWeb(source.location());
        String wanted = ofWeb ? file : beside(base, file);
        if (ofWeb || isAddress(wanted)) {
            return remote(RemoteFile.resolve(source.location(), source.self()), wanted, place);
        }
        Path path = local(source, JsonPointers.percentDecoded(wanted), place);
        if (path == null) {
            return null;
        }
        String location = path.toString();
        if (isWeb(base)) {
            addresses.putIfAbsent(location, RemoteFile.resolve(base, file));
        }
        if (!byLocation.containsKey(location)) {
            byLocation.put(location, read(path, file, place));
        }
        return byLocation.get(location);
    }

    /** The address against which the references of a document are resolved; empty if that is the file itself. */
    private String base(SourceDocument source) {
        return source.self().isEmpty() ? addresses.getOrDefault(source.location(), "") : source.self();
    }

    private static boolean isWeb(String location) {
        return location.startsWith("http:") || location.startsWith("https:");
    }

    private static boolean isAddress(String reference) {
        return SCHEME.matcher(reference).matches() && reference.indexOf(':') > 1;
    }

    /** An address in the folder of the one that a file on disk has given itself is a path from that file. */
    private static String beside(String self, String file) {
        if (!isWeb(self) || !(isWeb(file) || file.startsWith("/"))) {
            return file;
        }
        String folder = RemoteFile.resolve(self, ".");
        String address = RemoteFile.resolve(self, file);
        return address.startsWith(folder) ? address.substring(folder.length()) : file;
    }

    private @Nullable Path local(SourceDocument source, String reference, String place) {
        Path path;
        try {
            path = parent(Path.of(source.location()));
            if (!source.self().isEmpty() && !isAddress(source.self())) {
                path = parent(path.resolve(JsonPointers.percentDecoded(source.self())));
            }
            path = path.resolve(reference).normalize();
        } catch (InvalidPathException e) {
            problems.error(
                    place, "`" + reference + "` is not a valid path", "use a path relative to this file, with `/`");
            return null;
        }
        // decided on the text alone first, so that a document can't probe for files
        if (roots.stream().noneMatch(path::startsWith)) {
            boolean absolute = reference.startsWith("/") || Path.of(reference).isAbsolute();
            refuse(place, reference, absolute ? "is an absolute path" : "leaves the document's folder");
            return null;
        }
        return path;
    }

    private void refuse(String place, String reference, String why) {
        problems.error(
                place,
                "the reference to `" + reference + "` is refused: it " + why,
                "copy the file next to the document, or allow its location by the parameter `allowedRefs`");
    }

    private @Nullable SourceDocument read(Path path, String reference, String place) {
        if (files.size() >= ParserLimits.FILES) {
            problems.error(
                    place,
                    "the document refers to more than " + ParserLimits.FILES + " files",
                    "bundle them into fewer files");
            return null;
        }
        try {
            if (Files.exists(path) && !realRoots().stream().anyMatch(realPath(path)::startsWith)) {
                refuse(place, reference, "is a link that leaves the document's folder");
                return null;
            }
            JsonNode tree = problems.attempt(() -> sources.read(path, name(path)));
            if (tree != null) {
                files.add(path);
                return lifted(new SourceDocument(name(path), path.toString(), tree));
            }
            problems.error(place, "the file `" + reference + "` is invalid", "see the error reported for it");
        } catch (IOException e) {
            problems.error(place, "the file `" + reference + "` can't be read: " + e.getMessage(), "");
        }
        return null;
    }

    private List<Path> realRoots() throws IOException {
        List<Path> real = new ArrayList<>();
        for (Path allowed : roots) {
            if (Files.exists(allowed)) {
                real.add(realPath(allowed));
            }
        }
        return real;
    }

    private static Path realPath(Path path) throws IOException {
        return path.toRealPath();
    }

    private String name(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /** Checks a file and turns it into the form that is read. */
    private SourceDocument lifted(SourceDocument source) {
        structure.check(source);
        if (isAddress(source.self())) {
            byId.putIfAbsent(RemoteFile.resolve(source.self(), source.self()), source);
            byId.putIfAbsent(source.self(), source);
        } else if (!source.self().isEmpty() && !isWeb(source.location())) {
            try {
                Path named = parent(Path.of(source.location())).resolve(JsonPointers.percentDecoded(source.self()));
                byLocation.putIfAbsent(named.normalize().toString(), source);
            } catch (InvalidPathException e) {
                // Whatever refers to something by it is told.
            }
        }
        if (source.tree().has("openapi")) {
            upgrade.document(source);
        }
        return source;
    }

    private @Nullable SourceDocument remote(String base, String reference, String place) {
        String address = RemoteFile.resolve(base, reference);
        if (!access.allowsUrl(address)) {
            refuse(place, reference, isWeb(address) ? "is on the network" : "is not a relative path");
            return null;
        }
        if (!byLocation.containsKey(address)) {
            byLocation.put(address, fetch(address, place));
        }
        return byLocation.get(address);
    }

    private @Nullable SourceDocument fetch(String address, String place) {
        try {
            byte[] bytes = RemoteFile.fetch(address);
            JsonNode tree = problems.attempt(() -> sources.parse(bytes, address, address));
            return tree == null ? null : lifted(new SourceDocument(address, address, tree));
        } catch (IOException e) {
            problems.error(
                    place, "`" + address + "` can't be fetched: " + e.getMessage(), "copy it next to the document");
        }
        return null;
    }
}
