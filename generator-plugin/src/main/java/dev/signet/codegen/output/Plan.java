package dev.signet.codegen.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to be done to a folder, found out without touching it.
 *
 * @param changed content of the files to be written, by path
 * @param stale paths of the files to be deleted, whether they still exist or not
 * @param hashes hash of each file that there will be, by path
 */
record Plan(Map<String, byte[]> changed, Set<String> stale, Map<String, String> hashes) {

    /** Compares {@code files} with the folder and what is known of it; says what stands in the way. */
    static Plan of(Path root, State state, List<SourceFile> files, Problems problems) throws IOException {
        Plan plan =
                new Plan(new LinkedHashMap<>(), new TreeSet<>(state.outputs().keySet()), new LinkedHashMap<>());
        files.forEach(file -> plan.stale.remove(file.path()));
        Survey survey = new Survey(root, state, problems);
        for (String path : plan.stale) {
            survey.staysInside(path);
        }
        for (SourceFile file : files) {
            byte[] content = file.content().getBytes(UTF_8);
            plan.hashes.put(file.path(), Fingerprint.of(content));
            if (survey.mustWrite(file.path(), content)) {
                plan.changed.put(file.path(), content);
            }
        }
        return plan;
    }

    boolean isEmpty() {
        return changed.isEmpty() && stale.isEmpty();
    }

    /** Looks at one path at a time, and at each folder once. */
    private static final class Survey {
        private final Path root;
        private final Path realRoot;
        private final State state;
        private final Problems problems;
        private final Map<Path, Boolean> inside = new HashMap<>();
        private final Map<Path, Boolean> usable = new HashMap<>();

        Survey(Path root, State state, Problems problems) throws IOException {
            this.root = root;
            this.realRoot = root.toRealPath();
            this.state = state;
            this.problems = problems;
        }

        boolean mustWrite(String path, byte[] content) throws IOException {
            Path file = root.resolve(path);
            if (!staysInside(path) || !canBeFile(path, file)) {
                return false;
            }
            if (!Files.exists(file)) {
                return true;
            }
            boolean ours = state.outputs().containsKey(path);
            if (!ours && isRespelt(path, file)) {
                return true;
            }
            if (Arrays.equals(Files.readAllBytes(file), content)) {
                return false;
            }
            if (!ours) {
                problems.error(
                        "",
                        file + " would be overwritten, but Signet did not write it",
                        "delete it, or choose another folder as <output>: what is in there belongs to Signet");
            }
            return true;
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

        private boolean canBeFile(String path, Path file) {
            String hint = "remove what is there, or choose another folder as <output>";
            if (Files.isDirectory(file)) {
                problems.error("", file + " is a folder where a generated file belongs", hint);
                return false;
            }
            return usable.computeIfAbsent(file.getParent(), folder -> canBeFolder(path, folder, hint));
        }

        private boolean canBeFolder(String path, Path folder, String hint) {
            for (Path part = folder; part != null && !part.equals(root); part = part.getParent()) {
                if (Files.exists(part, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(part) && !owns(part)) {
                    problems.error("", part + " is a file where the folder of " + path + " belongs", hint);
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
