package dev.signet.codegen.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ParallelWriteTest {
    private static final Fingerprint FINGERPRINT = Fingerprint.builder().build();

    @TempDir
    private Path folder;

    @Test
    void onOneFolderLeavesTheFilesOfOneRunWhole() throws Exception {
        for (int round = 0; round < 10; round++) {
            Path root = folder.resolve("round" + round);
            together(() -> write(root, "A"), () -> write(root, "B"));

            try (Stream<Path> files = Files.list(root.resolve("a"))) {
                List<String> contents = new ArrayList<>();
                for (Path file : files.toList()) {
                    contents.add(file.getFileName().toString().charAt(0) + Files.readString(file));
                }
                assertThat(contents).hasSize(30);
                assertThat(contents.stream().distinct()).hasSize(1).first().isIn("AA", "BB");
            }
            assertThat(OutputTree.at(root).isUpToDate(FINGERPRINT)).isTrue();
        }
    }

    @Test
    void onDifferentFoldersNeverCollides() throws Exception {
        together(() -> write(folder.resolve("one"), "A"), () -> write(folder.resolve("two"), "B"));

        assertThat(folder.resolve("one/a")).isDirectoryContaining("glob:**/A*").isDirectoryNotContaining("glob:**/B*");
        assertThat(folder.resolve("two/a")).isDirectoryContaining("glob:**/B*").isDirectoryNotContaining("glob:**/A*");
    }

    @Test
    void letsOneThreadInAtATime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Task work = () -> {
            for (int i = 0; i < 50; i++) {
                FolderLock.holding(folder, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    LockSupport.parkNanos(10_000);
                    return inside.decrementAndGet();
                });
            }
        };

        together(work, work);

        assertThat(most).hasValue(1);
    }

    @Test
    @Tag("integration")
    void holdsAFileLockThatOtherProcessesSee() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path program = Files.writeString(folder.resolve("Locker.java"), """
                import java.nio.channels.FileChannel;
                import java.nio.file.Path;
                import java.nio.file.StandardOpenOption;

                class Locker {
                    public static void main(String[] args) throws Exception {
                        try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
                            System.out.println(channel.tryLock() == null ? "locked" : "free");
                        }
                    }
                }
                """);
        Path lock = folder.resolve(FolderLock.NAME);

        String seen = FolderLock.holding(folder, () -> run(java, program, lock));

        assertThat(seen).isEqualTo("locked");
        assertThat(run(java, program, lock)).isEqualTo("free");
    }

    private static String run(Path java, Path program, Path lock) throws IOException {
        Process process = new ProcessBuilder(java.toString(), program.toString(), lock.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), UTF_8).trim();
    }

    private void write(Path root, String name) {
        List<SourceFile> files = IntStream.range(0, 30)
                .mapToObj(i -> new SourceFile("a/" + name + i + ".java", name))
                .toList();
        OutputTree.at(root).write(files, new Run(FINGERPRINT, Instant.now(), List.of(), Map.of()));
    }

    private interface Task {
        void run() throws Exception;
    }

    private static void together(Task... tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.length);
        try {
            CyclicBarrier start = new CyclicBarrier(tasks.length);
            List<Future<?>> futures = new ArrayList<>();
            for (Task task : tasks) {
                futures.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    task.run();
                    return true;
                }));
            }
            for (Future<?> future : futures) {
                future.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
