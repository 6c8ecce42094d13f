package dev.signet.codegen.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.timing.Timings;
import dev.signet.codegen.timing.Timings.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of generated files. It belongs to Signet: stale files of an earlier run are deleted, but a file that Signet
 * did not write is neither deleted nor overwritten.
 *
 * <p>Inputs and outputs of the last run are stored in {@code .signet/state}. Before any file is changed, the state is
 * marked unfinished and lists the old and the new files, so the next run can complete an interrupted one. Runs on the
 * same folder wait for each other, in this process and in others.
 */
public final class OutputTree {
    private final Path root;
    private final Path home;
    private final Path stateFile;
    private final Staging staging;

    private final Timings timings;

    private OutputTree(Path root, Timings timings) {
        this.timings = timings;
        this.root = root;
        this.home = root.resolve(".signet");
        this.stateFile = home.resolve("state");
        this.staging = new Staging(root, home);
    }

    /** The folder {@code root}, which need not exist yet. */
    public static OutputTree at(Path root) {
        return at(root, new Timings());
    }

    /** The same; {@code timings} takes how long comparing and writing take. */
    public static OutputTree at(Path root, Timings timings) {
        return new OutputTree(root.toAbsolutePath().normalize(), timings);
    }

    /** Whether a run of this fingerprint would read what the last run read and write what is there already. */
    public boolean isUpToDate(Fingerprint fingerprint) {
        return upToDate(fingerprint).isPresent();
    }

    /**
     * The figures of the last run, if nothing has changed since: the fingerprint is the same, and every input and every output
     * still has the content it had.
     */
    public Optional<Map<String, Integer>> upToDate(Fingerprint fingerprint) {
        State state = State.read(stateFile);
        return state.fingerprint().equals(fingerprint.hash()) && holds(state.inputs()) && holds(state.outputs())
                ? Optional.of(state.counts())
                : Optional.empty();
    }

    private boolean holds(Map<String, String> checksums) {
        return checksums.entrySet().parallelStream().allMatch(each -> {
            try {
                Path path = root.resolve(each.getKey()).normalize();
                return Checksum.of(path).equals(each.getValue());
            } catch (IOException | UncheckedIOException missing) {
                return false;
            }
        });
    }

    /**
     * Makes the folder hold exactly {@code files}, beside what is not Signet's. A file whose content stays is not touched; any
     * other is replaced at once, so that nobody ever sees half of one.
     *
     * @throws ProblemsException with everything that stands in the way; nothing was written then
     * @throws UncheckedIOException if writing fails; the next run will complete what this one began
     */
    public WriteCounts write(List<SourceFile> files, Run run) {
        Problems problems = new Problems();
        Clashes.report(files, problems);
        checkPlace(problems);
        problems.throwIfErrors();
        try {
            return timings.during(Phase.WRITING, () -> FolderLock.holding(home, () -> writeAlone(files, run)));
        } catch (IOException e) {
            throw new UncheckedIOException("can't write to " + root + ": " + e, e);
        }
    }

    /**
     * Gives the folder up: deletes every file that Signet wrote there, and what it knows of them. Other files stay.
     *
     * @throws UncheckedIOException if deleting fails; the next run will complete what this one began
     */
    public void abandon() {
        write(List.of(), new Run(Fingerprint.builder().build(), Instant.now(), List.of(), Map.of()));
        try {
            FolderLock.holding(home, () -> Files.deleteIfExists(stateFile));
            Files.deleteIfExists(home.resolve(FolderLock.NAME));
            deleteIfEmpty(home);
            deleteIfEmpty(root);
        } catch (IOException e) {
            throw new UncheckedIOException("can't delete " + root + ": " + e, e);
        }
    }

    /** Folders directly below {@code parent} that hold Signet's files, by name. */
    public static List<String> below(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(".signet/state")))
                    .map(child -> String.valueOf(child.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + parent + ": " + e, e);
        }
    }

    private void checkPlace(Problems problems) {
        for (Path part = root; part != null; part = part.getParent()) {
            if (Files.exists(part) && !Files.isDirectory(part)) {
                problems.error(
                        "", part + " is a file, so " + root + " can't be the output folder", "choose another <output>");
            }
        }
        for (Path ours : List.of(home, stateFile, home.resolve(FolderLock.NAME))) {
            if (Files.isSymbolicLink(ours)) {
                problems.error("", ours + " is a symbolic link, not created by Signet", "remove the link");
            }
        }
    }

    private WriteCounts writeAlone(List<SourceFile> files, Run run) throws IOException {
        State before = State.read(stateFile);
        Problems problems = new Problems();
        Plan plan = timings.during(Phase.COMPARING, () -> Plan.of(root, before, files, problems));
        problems.throwIfErrors();
        if (before.fingerprint().isEmpty()) {
            staging.sweep(Plan.folders(before.outputs().keySet()));
        }
        int deleted = 0;
        if (!plan.isEmpty()) {
            Map<String, String> both = new LinkedHashMap<>(before.outputs());
            both.putAll(plan.hashes());
            save(new State("", Map.of(), Map.of(), both));
            // Deleting comes first: where case is ignored, a new spelling would fall victim to the old one.
            deleted = delete(plan);
            staging.write(plan.changed());
        }
        save(new State(trusted(run), run.counts(), inputHashes(run.inputs()), plan.hashes()));
        int written = plan.changed().size();
        return new WriteCounts(written, files.size() - written, deleted);
    }

    private int delete(Plan plan) throws IOException {
        int deleted = 0;
        for (String path : plan.stale()) {
            Path file = root.resolve(path);
            if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && Files.deleteIfExists(file)) {
                deleted++;
            }
        }
        for (String folder : Plan.folders(plan.stale())) {
            deleteIfEmpty(root.resolve(folder));
        }
        return deleted;
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.delete(folder);
            } catch (DirectoryNotEmptyException inUse) {
                // It stays for what else is in it.
            }
        }
    }

    private void save(State state) throws IOException {
        Staging.replace(stateFile, state.format().getBytes(UTF_8));
    }

    /** An input that changed after the run began may have been read before or after: then the next run reads again. */
    private static String trusted(Run run) throws IOException {
        for (Path input : run.inputs()) {
            if (Files.getLastModifiedTime(input).toInstant().isAfter(run.started())) {
                return "";
            }
        }
        return run.fingerprint().hash();
    }

    /** Relative paths let the whole project move, and keep the machine's folders out of the state. */
    private Map<String, String> inputHashes(List<Path> inputs) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Path input : inputs) {
            Path absolute = input.toAbsolutePath().normalize();
            boolean sameDisk = Objects.equals(absolute.getRoot(), root.getRoot());
            String path = (sameDisk ? root.relativize(absolute) : absolute).toString();
            hashes.put(path.replace(root.getFileSystem().getSeparator(), "/"), Checksum.of(absolute));
        }
        return hashes;
    }
}
