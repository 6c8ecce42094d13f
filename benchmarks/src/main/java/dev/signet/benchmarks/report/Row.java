package dev.signet.benchmarks.report;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table; what does not apply is empty.
 *
 * @param work what was done, such as {@code read}
 * @param payload to what
 * @param contender by whom
 * @param time the median with its unit
 * @param spread from the least to the greatest
 * @param relative against what the payload's rows are compared with
 * @param bytes allocated, resident or on disk, with its unit
 * @param note what else is to be known
 */
public record Row(
        String work,
        String payload,
        String contender,
        String time,
        String spread,
        String relative,
        String bytes,
        String note) {

    /** {@return a row with a time} */
    public static Row of(String work, String payload, String contender, Sample time, Unit unit) {
        return new Row(work, payload, contender, unit.format(time.median()), time.spread(), "", "", "");
    }

    /** {@return a row with bytes alone} */
    public static Row ofBytes(String work, String payload, String contender, double bytes) {
        return new Row(work, payload, contender, "", "", "", Unit.BYTES.format(bytes), "");
    }

    /** {@return the same, compared so} */
    public Row relative(String relative) {
        return new Row(work, payload, contender, time, spread, relative, bytes, note);
    }

    /** {@return the same with so many bytes, if they are known} */
    public Row bytes(@Nullable Double bytes) {
        return bytes == null
                ? this
                : new Row(work, payload, contender, time, spread, relative, Unit.BYTES.format(bytes), note);
    }

    /** {@return the same with a note} */
    public Row note(String note) {
        return new Row(work, payload, contender, time, spread, relative, bytes, note);
    }
}
