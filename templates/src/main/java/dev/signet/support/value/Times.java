package dev.signet.support.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as RFC 3339 writes them. Readers return null for what is no such text, and the nearest value for what the Java type
 * can't hold: finer fractions than nanoseconds are cut, a leap second is the second before it, and an offset beyond 18 hours becomes UTC.
 * Whether a text is the very one the writer would choose is a question of its own.
 */
public final class Times {

    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 8;
    private static final int MAX_OFFSET_SECONDS = 18 * 3600;
    private static final int NO_OFFSET = Integer.MIN_VALUE;
    private static final int MINUTES_PER_DAY = 24 * 60;
    private static final int LEAP_SECOND = 60;
    private static final int MAX_YEAR = 9999;

    private Times() {}

    /** {@code full-date "T" full-time}; a small {@code t} or a space will do for the {@code T}. */
    public static @Nullable OffsetDateTime dateTime(byte[] c, int from, int length) {
        if (length <= DATE_LENGTH + TIME_LENGTH || !isSeparator(c[from + DATE_LENGTH])) {
            return null;
        }
        int end = from + length;
        int zone = zone(c, from + DATE_LENGTH + 1, end);
        int offset = zone < 0 ? NO_OFFSET : offset(c, zone, end - zone);
        if (offset == NO_OFFSET) {
            return null;
        }
        LocalDate date = date(c, from, DATE_LENGTH);
        LocalTime time = localTime(c, from + DATE_LENGTH + 1, zone, offset);
        if (date == null || time == null) {
            return null;
        }
        if (Math.abs(offset) <= MAX_OFFSET_SECONDS) {
            return OffsetDateTime.of(date, time, ZoneOffset.ofTotalSeconds(offset));
        }
        LocalDateTime utc = LocalDateTime.of(date, time).minusSeconds(offset);
        return utc.getYear() < 0 || utc.getYear() > MAX_YEAR ? null : OffsetDateTime.of(utc, ZoneOffset.UTC);
    }

    /** Whether a text that reads as a date-time is what the writer would write. */
    public static boolean isCanonicalDateTime(byte[] c, int from, int length) {
        return c[from + DATE_LENGTH] == 'T' && isCanonicalTime(c, from + DATE_LENGTH + 1, length - DATE_LENGTH - 1);
    }

    /** {@code full-date}. */
    public static @Nullable LocalDate date(byte[] c, int from, int length) {
        if (length != DATE_LENGTH || c[from + 4] != '-' || c[from + 7] != '-') {
            return null;
        }
        int year = number(c, from, 4);
        int month = number(c, from + 5, 2);
        int day = number(c, from + 8, 2);
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    /** {@code full-time}: a time with its offset. */
    public static @Nullable OffsetTime time(byte[] c, int from, int length) {
        int end = from + length;
        int zone = zone(c, from, end);
        int offset = zone < 0 ? NO_OFFSET : offset(c, zone, end - zone);
        LocalTime time = offset == NO_OFFSET ? null : localTime(c, from, zone, offset);
        if (time == null) {
            return null;
        }
        return Math.abs(offset) <= MAX_OFFSET_SECONDS
                ? OffsetTime.of(time, ZoneOffset.ofTotalSeconds(offset))
                : OffsetTime.of(time.minusSeconds(offset), ZoneOffset.UTC);
    }

    /** The index of the offset of a time; -1 if it has none. */
    private static int zone(byte[] c, int from, int end) {
        int zone = end - from < TIME_LENGTH ? -1 : endOfFraction(c, from + TIME_LENGTH, end);
        return zone == end ? -1 : zone;
    }

    /** Whether a text that reads as a time with offset is what the writer would write. */
    public static boolean isCanonicalTime(byte[] c, int from, int length) {
        int zone = endOfFraction(c, from + TIME_LENGTH, from + length);
        return (c[zone] == 'Z' || (c[zone] != 'z' && isCanonicalOffset(c, zone)))
                && isCanonicalLocalTime(c, from, zone - from);
    }

    private static boolean isCanonicalOffset(byte[] c, int zone) {
        int seconds = number(c, zone + 1, 2) * 3600 + number(c, zone + 4, 2) * 60;
        return seconds != 0 && seconds <= MAX_OFFSET_SECONDS;
    }

    /** {@code partial-time}, which ends at {@code end}; a leap second is the last second of a day in UTC. */
    private static @Nullable LocalTime localTime(byte[] c, int from, int end, int offset) {
        if (c[from + 2] != ':' || c[from + 5] != ':') {
            return null;
        }
        int hour = number(c, from, 2);
        int minute = number(c, from + 3, 2);
        int second = number(c, from + 6, 2);
        if (hour < 0 || hour >= 24 || minute < 0 || minute >= 60 || second < 0 || second > LEAP_SECOND) {
            return null;
        }
        if (second == LEAP_SECOND) {
            int minutes = Math.floorMod(hour * 60 + minute - offset / 60, MINUTES_PER_DAY);
            if (minutes != MINUTES_PER_DAY - 1) {
                return null;
            }
            second--;
        }
        return LocalTime.of(hour, minute, second, nanos(c, from + TIME_LENGTH + 1, end));
    }

    /** Whether a text that reads as a time without offset is what the writer would write. */
    private static boolean isCanonicalLocalTime(byte[] c, int from, int length) {
        return c[from + 6] != '6'
                && (length == TIME_LENGTH || (length <= TIME_LENGTH + 10 && c[from + length - 1] != '0'));
    }

    private static boolean isSeparator(byte c) {
        return c == 'T' || c == 't' || c == ' ';
    }

    /** The offset in seconds. */
    private static int offset(byte[] c, int from, int length) {
        if (length == 1) {
            return (c[from] | 0x20) == 'z' ? 0 : NO_OFFSET;
        }
        if (length != 6 || c[from + 3] != ':' || (c[from] != '+' && c[from] != '-')) {
            return NO_OFFSET;
        }
        int hours = number(c, from + 1, 2);
        int minutes = number(c, from + 4, 2);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
            return NO_OFFSET;
        }
        int seconds = hours * 3600 + minutes * 60;
        return c[from] == '-' ? -seconds : seconds;
    }

    /** The index after an optional fraction, or -1 if a point is not followed by a digit. */
    private static int endOfFraction(byte[] c, int from, int end) {
        if (from == end || c[from] != '.') {
            return from;
        }
        int i = from + 1;
        while (i < end && Numbers.isDigit(c[i])) {
            i++;
        }
        return i == from + 1 ? -1 : i;
    }

    private static int nanos(byte[] c, int from, int end) {
        int nanos = 0;
        for (int i = from; i < from + 9; i++) {
            nanos = nanos * 10 + (i < end ? c[i] - '0' : 0);
        }
        return nanos;
    }

    /** The number that {@code digits} digits say, or -1 if they are none. */
    private static int number(byte[] c, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            if (!Numbers.isDigit(c[i])) {
                return -1;
            }
            value = value * 10 + (c[i] - '0');
        }
        return value;
    }
}
