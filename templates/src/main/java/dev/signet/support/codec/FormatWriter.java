package dev.signet.support.codec;

import dev.signet.support.text.JsonBuffer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/** Writes dates and times as RFC 3339 has them. */
final class FormatWriter {

    /** {@code yyyy-mm-ddThh:mm:ss.nnnnnnnnn+hh:mm}. */
    private static final int MAX_LENGTH = 35;

    private static final int MAX_YEAR = 9999;

    private FormatWriter() {}

    static void dateTime(OffsetDateTime value, JsonBuffer out) {
        if (!isRepresentable(value.toLocalDate()) || !isRepresentable(value.getOffset())) {
            throw Unrepresentable.exception(value.toString(), out);
        }
        out.openQuote(MAX_LENGTH);
        date(out, value.toLocalDate());
        out.put('T');
        time(out, value.toLocalTime());
        offset(out, value.getOffset());
        out.closeQuote();
    }

    static void date(LocalDate value, JsonBuffer out) {
        if (!isRepresentable(value)) {
            throw Unrepresentable.exception(value.toString(), out);
        }
        out.openQuote(MAX_LENGTH);
        date(out, value);
        out.closeQuote();
    }

    static void time(OffsetTime value, JsonBuffer out) {
        if (!isRepresentable(value.getOffset())) {
            throw Unrepresentable.exception(value.toString(), out);
        }
        out.openQuote(MAX_LENGTH);
        time(out, value.toLocalTime());
        offset(out, value.getOffset());
        out.closeQuote();
    }

    private static boolean isRepresentable(LocalDate date) {
        return date.getYear() >= 0 && date.getYear() <= MAX_YEAR;
    }

    private static boolean isRepresentable(ZoneOffset offset) {
        return offset.getTotalSeconds() % 60 == 0;
    }

    private static void date(JsonBuffer out, LocalDate date) {
        out.digits(date.getYear(), 4);
        out.put('-');
        out.digits(date.getMonthValue(), 2);
        out.put('-');
        out.digits(date.getDayOfMonth(), 2);
    }

    private static void time(JsonBuffer out, LocalTime time) {
        out.digits(time.getHour(), 2);
        out.put(':');
        out.digits(time.getMinute(), 2);
        out.put(':');
        out.digits(time.getSecond(), 2);
        int fraction = time.getNano();
        if (fraction != 0) {
            int digits = 9;
            while (fraction % 10 == 0) {
                fraction /= 10;
                digits--;
            }
            out.put('.');
            out.digits(fraction, digits);
        }
    }

    private static void offset(JsonBuffer out, ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) {
            out.put('Z');
            return;
        }
        out.put(minutes < 0 ? '-' : '+');
        out.digits(Math.abs(minutes) / 60, 2);
        out.put(':');
        out.digits(Math.abs(minutes) % 60, 2);
    }
}
