package dev.signet.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** What one thing measured several times came to. */
public final class Sample {
    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * {@return a sample of these values}
     *
     * @param values at least one
     */
    public static Sample of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    /** {@return the value in the middle; the mean of two if there are two} */
    public double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** {@return from the least to the greatest, in percent of the median; empty if there is but one value} */
    public String spread() {
        if (sorted.length == 1 || median() == 0) {
            return "";
        }
        return String.format(Locale.ROOT, "%.0f %%", 100 * (sorted[sorted.length - 1] - sorted[0]) / median());
    }
}
