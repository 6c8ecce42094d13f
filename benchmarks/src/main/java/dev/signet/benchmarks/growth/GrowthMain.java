package dev.signet.benchmarks.growth;

import com.sun.management.ThreadMXBean;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Generates from one kind of document in three sizes; prints for each CPU time, what was allocated, and what was cut off. */
public final class GrowthMain {
    private static final int WARM_UP = 3;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private GrowthMain() {}

    /** @param args the name of a {@link Bomb}, and a folder */
    public static void main(String[] args) throws Exception {
        Bomb bomb = Bomb.valueOf(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        for (int i = 0; i < WARM_UP; i++) {
            generate(bomb, bomb.size(), folder);
        }
        for (int times : List.of(1, 2, 4)) {
            System.out.println(generate(bomb, times * bomb.size(), folder));
        }
    }

    /** {@return the size, CPU time in milliseconds, bytes allocated, and words of the first problem of a limit, by tabs} */
    private static String generate(Bomb bomb, int size, Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve(bomb + ".yaml"), bomb.document(size));
        Configuration configuration = Configuration.of(file, folder.resolve("output"), Packages.around("bench.model"));
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        List<Problem> problems;
        try {
            problems = new Compiler().compile(configuration, new Problems()).warnings();
        } catch (ProblemsException e) {
            problems = e.problems();
        }
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        String first = problems.stream().map(Problem::message).findFirst().orElse("");
        return size + "\t" + nanos / 1e6 + "\t" + allocated + "\t" + first;
    }
}
