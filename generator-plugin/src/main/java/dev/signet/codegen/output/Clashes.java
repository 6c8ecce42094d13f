package dev.signet.codegen.output;

import dev.signet.codegen.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds generated files whose paths clash on some file system. */
public final class Clashes {
    private static final String HINT = "give one of the schemas, operations or packages they come from another name";

    private final Problems problems;

    /** Spelling and kind of every file and folder met, by its caseless path. Only looked up, so its order is of no matter. */
    private final Map<String, Entry> met = new HashMap<>();

    private Clashes(Problems problems) {
        this.problems = problems;
    }

    /** Reports two files with one path, paths that differ only by case, and files that are also folders. */
    public static void report(List<SourceFile> files, Problems problems) {
        Clashes clashes = new Clashes(problems);
        for (SourceFile file : files) {
            String path = file.path();
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                clashes.meet(new Entry(path.substring(0, slash), true));
            }
            clashes.meet(new Entry(path, false));
        }
    }

    private void meet(Entry entry) {
        Entry other = met.putIfAbsent(SafePath.caseless(entry.path), entry);
        boolean isSamePath = other != null && other.path.equals(entry.path);
        if (other == null || (isSamePath && other.folder && entry.folder)) {
            return;
        }
        if (isSamePath && other.folder == entry.folder) {
            problems.error("", "two generated files are both called " + entry.path, HINT);
        } else if (isSamePath) {
            problems.error("", entry.path + " would be both a generated file and a folder", HINT);
        } else {
            problems.error(
                    "", other.path + " and " + entry.path + " differ only by case, as generated files must not", HINT);
        }
    }

    private record Entry(String path, boolean folder) {}
}
