package dev.signet.support.value;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as RFC 3339 writes them. Readers return null for what is no such text or what the Java type can't hold;
 * finer fractions than nanoseconds are cut. Whether a text is the very one the writer would choose is a question of its own.
 */
public final class Times {

    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 8;
    private static final int MAX_OFFSET_SECONDS = 18 * 3600;
    private static final int MAX_DURATION_LENGTH = 100;
    private static final int DAYS_PER_WEEK = 7;

    private Times() {}

    /** {@code full-date "T" full-time}; a small {@code t} or a space will do for the {@code T}. */
    public static @Nullable OffsetDateTime dateTime(byte[] c, int from, int length) {
        if (length <= DATE_LENGTH + TIME_LENGTH || !isSeparator(c[from + DATE_LENGTH])) {
            return null;
        }
        LocalDate date = date(c, from, DATE_LENGTH);
        OffsetTime time = time(c, from + DATE_LENGTH + 1, length - DATE_LENGTH - 1);
        return date == null || time == null ? null : OffsetDateTime.of(date, time.toLocalTime(), time.getOffset());
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
        int zone = length < TIME_LENGTH ? -1 : endOfFraction(c, from + TIME_LENGTH, end);
        if (zone < 0 || zone == end) {
            return null;
        }
        LocalTime time = localTime(c, from, zone - from);
        ZoneOffset offset = offset(c, zone, end - zone);
        return time == null || offset == null ? null : OffsetTime.of(time, offset);
    }

    /** Whether a text that reads as a time with offset is what the writer would write. */
    public static boolean isCanonicalTime(byte[] c, int from, int length) {
        int zone = endOfFraction(c, from + TIME_LENGTH, from + length);
        boolean canonicalZone =
                c[zone] == 'Z' || (c[zone] != 'z' && (number(c, zone + 1, 2) != 0 || number(c, zone + 4, 2) != 0));
        return canonicalZone && isCanonicalLocalTime(c, from, zone - from);
    }

    /** {@code partial-time}: a time without an offset. */
    private static @Nullable LocalTime localTime(byte[] c, int from, int length) {
        int end = from + length;
        if (length < TIME_LENGTH || c[from + 2] != ':' || c[from + 5] != ':') {
            return null;
        }
        int hour = number(c, from, 2);
        int minute = number(c, from + 3, 2);
        int second = number(c, from + 6, 2);
        boolean valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        if (!valid || endOfFraction(c, from + TIME_LENGTH, end) != end) {
            return null;
        }
        return LocalTime.of(hour, minute, second, nanos(c, from + TIME_LENGTH + 1, end));
    }

    /** Whether a text that reads as a time without offset is what the writer would write. */
    private static boolean isCanonicalLocalTime(byte[] c, int from, int length) {
        return length == TIME_LENGTH || (length <= TIME_LENGTH + 10 && c[from + length - 1] != '0');
    }

    /** A duration of ISO 8601, unless it has years or months, which have no fixed length. */
    public static @Nullable Duration duration(String text) {
        if (text.length() > MAX_DURATION_LENGTH) {
            return null;
        }
        try {
            if (text.startsWith("P") && text.endsWith("W")) {
                long weeks = Long.parseLong(text, 1, text.length() - 1, 10);
                return Duration.ofDays(Math.multiplyExact(weeks, DAYS_PER_WEEK));
            }
            return Duration.parse(text);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static boolean isSeparator(byte c) {
        return c == 'T' || c == 't' || c == ' ';
    }

    private static @Nullable ZoneOffset offset(byte[] c, int from, int length) {
        if (length == 1) {
            return (c[from] | 0x20) == 'z' ? ZoneOffset.UTC : null;
        }
        if (length != 6 || c[from + 3] != ':' || (c[from] != '+' && c[from] != '-')) {
            return null;
        }
        int hours = number(c, from + 1, 2);
        int minutes = number(c, from + 4, 2);
        int seconds = hours * 3600 + minutes * 60;
        if (hours < 0 || minutes < 0 || minutes > 59 || seconds > MAX_OFFSET_SECONDS) {
            return null;
        }
        return ZoneOffset.ofTotalSeconds(c[from] == '-' ? -seconds : seconds);
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
