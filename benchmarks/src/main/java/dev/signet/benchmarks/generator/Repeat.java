package dev.signet.benchmarks.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Does one thing again and again; prints how long the first time took and the median once it is warm, in milliseconds. */
final class Repeat {
    private Repeat() {}

    /** What is done. */
    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }

    /**
     * Runs the task.
     *
     * @param warmUp how often before it counts as warm
     * @param measured how often then
     */
    static void run(int warmUp, int measured, Task task) throws Exception {
        double first = millis(task);
        for (int i = 1; i < warmUp; i++) {
            task.run();
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < measured; i++) {
            times.add(millis(task));
        }
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "%n%f %f%n", first, times.get(measured / 2));
    }

    private static double millis(Task task) throws Exception {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
