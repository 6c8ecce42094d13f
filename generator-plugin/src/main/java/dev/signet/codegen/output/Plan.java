package dev.signet.codegen.output;

import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The changes to make in a folder, computed without modifying it.
 *
 * @param changed the files to be written
 * @param stale paths of the files to be deleted, whether they still exist or not
 * @param hashes checksum of each resulting file, by path
 */
record Plan(List<SourceFile> changed, Set<String> stale, Map<String, String> hashes) {
    private static final String HINT = "remove what is there, or choose another folder as <output>";

    /** Compares {@code files} with the folder and what is known of it; says what stands in the way. */
    static Plan of(Path root, State state, List<SourceFile> files, Problems problems) throws IOException {
        Plan plan = new Plan(new ArrayList<>(), new TreeSet<>(state.outputs().keySet()), new LinkedHashMap<>());
        files.forEach(file -> plan.stale.remove(file.path()));
        Survey survey = new Survey(root, state, problems);
        for (String path : plan.stale) {
            survey.staysInside(path);
        }
        List<Place> places = new ArrayList<>();
        for (SourceFile file : files) {
            places.add(survey.look(file.path()));
        }
        // Reading and summing up need no order, and take all the time.
        List<Finding> findings = IntStream.range(0, files.size())
                .parallel()
                .mapToObj(i -> Finding.of(files.get(i), root, places.get(i)))
                .toList();
        for (int i = 0; i < files.size(); i++) {
            SourceFile file = files.get(i);
            Finding finding = findings.get(i);
            plan.hashes.put(file.path(), finding.checksum);
            if (finding.differs) {
                plan.changed.add(file);
            }
            if (finding.differs && places.get(i) == Place.FOREIGN) {
                problems.error(
                        "",
                        root.resolve(file.path()) + " would be overwritten, but was not written by Signet",
                        "delete it, or choose another folder as <output>: Signet manages all files in it");
            }
        }
        return plan;
    }

    boolean isEmpty() {
        return changed.isEmpty() && stale.isEmpty();
    }

    /** What is found where a file belongs. */
    private enum Place {
        /** Something that keeps it from being written, which has been reported. */
        BLOCKED,
        /** Nothing, or what will be deleted. */
        FREE,
        OURS,
        FOREIGN
    }

    /**
     * @param checksum of what the file shall be
     * @param differs whether it must be written
     */
    private record Finding(String checksum, boolean differs) {
        static Finding of(SourceFile file, Path root, Place place) {
            byte[] content = file.bytes();
            boolean stands = place == Place.OURS || place == Place.FOREIGN;
            try {
                boolean differs = place == Place.FREE
                        || (stands && !Arrays.equals(Files.readAllBytes(root.resolve(file.path())), content));
                return new Finding(Checksum.of(content), differs);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Looks at one path at a time, and at each folder once. */
    private static final class Survey {
        private final Path root;
        private final Path realRoot;
        private final State state;
        private final Problems problems;
        private final Map<Path, Boolean> inside = new HashMap<>();
        private final Map<Path, Boolean> usable = new HashMap<>();

        /** What stands in each folder, in the spelling of file systems that don't tell case. */
        private final Map<Path, Set<String>> entries = new HashMap<>();

        Survey(Path root, State state, Problems problems) throws IOException {
            this.root = root;
            this.realRoot = root.toRealPath();
            this.state = state;
            this.problems = problems;
        }

        Place look(String path) throws IOException {
            Path file = root.resolve(path);
            Path folder = file.getParent();
            if (!inside.computeIfAbsent(folder, this::folderStaysInside)
                    || !usable.computeIfAbsent(folder, parent -> canBeFolder(path, parent))) {
                return Place.BLOCKED;
            }
            String name = SafePath.caseless(file.getFileName().toString());
            if (!entries.computeIfAbsent(folder, Survey::list).contains(name)) {
                return Place.FREE;
            }
            if (!isInside(file) || !canBeFile(file)) {
                return Place.BLOCKED;
            }
            if (!Files.exists(file)) {
                return Place.FREE;
            }
            if (state.outputs().containsKey(path)) {
                return Place.OURS;
            }
            return isRespelt(path, file) ? Place.FREE : Place.FOREIGN;
        }

        private static Set<String> list(Path folder) {
            if (!Files.isDirectory(folder)) {
                return Set.of();
            }
            try (Stream<Path> children = Files.list(folder)) {
                return children.map(
                                child -> SafePath.caseless(child.getFileName().toString()))
                        .collect(Collectors.toSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Follows the links on the way to a file. */
        boolean staysInside(String path) {
            Path file = root.resolve(path);
            return isInside(file) && inside.computeIfAbsent(file.getParent(), this::folderStaysInside);
        }

        private boolean folderStaysInside(Path folder) {
            for (Path part = folder; part != null && !part.equals(root); part = part.getParent()) {
                if (!isInside(part)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isInside(Path part) {
            boolean leaves = Files.isSymbolicLink(part) && !leadsInside(part);
            if (leaves) {
                problems.error("", part + " is a symbolic link that leads out of the output folder", "remove the link");
            }
            return !leaves;
        }

        private boolean leadsInside(Path link) {
            try {
                return link.toRealPath().startsWith(realRoot);
            } catch (IOException dangling) {
                return false;
            }
        }

        private boolean canBeFile(Path file) {
            if (Files.isDirectory(file)) {
                problems.error("", file + " is a folder where a generated file belongs", HINT);
                return false;
            }
            return true;
        }

        private boolean canBeFolder(String path, Path folder) {
            for (Path part = folder; part != null && !part.equals(root); part = part.getParent()) {
                if (Files.exists(part, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(part) && !owns(part)) {
                    problems.error("", part + " is a file where the folder of " + path + " belongs", HINT);
                    return false;
                }
            }
            return true;
        }

        private boolean owns(Path part) {
            String path = root.relativize(part)
                    .toString()
                    .replace(root.getFileSystem().getSeparator(), "/");
            return state.outputs().containsKey(path);
        }

        /**
         * Whether {@code file} is one of ours under its earlier spelling, on a file system that doesn't tell case. It will be
         * deleted as stale, so it must be written even if its content is right.
         */
        private boolean isRespelt(String path, Path file) throws IOException {
            String caseless = SafePath.caseless(path);
            for (String owned : state.outputs().keySet()) {
                Path other = root.resolve(owned);
                if (SafePath.caseless(owned).equals(caseless) && Files.exists(other) && Files.isSameFile(other, file)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Every folder that leads to one of {@code paths}; deepest first. */
    static List<String> folders(Set<String> paths) {
        TreeSet<String> folders = new TreeSet<>();
        for (String path : paths) {
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                folders.add(path.substring(0, slash));
            }
        }
        // A folder's name starts with its parent's, so the reverse order meets it before its parent.
        return List.copyOf(folders.descendingSet());
    }
}
