package dev.signet.codegen.report;

import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Verdict;
import java.util.List;
import java.util.stream.IntStream;

/** A comparison as workflow commands of GitHub: printed by a step, each annotates a line of the document. */
final class DiffAnnotations {
    private static final int MOST_DIGITS = 9;

    private DiffAnnotations() {}

    /**
     * Where a change stands: in the new document, or in the old one if it is of something that is gone.
     *
     * @param file empty if it stands nowhere
     * @param line counting from 1; 0 if it is unknown
     */
    record Place(String file, int line) {

        static Place of(ApiDiff diff, Change change) {
            boolean gone = change.asRemoved().isPresent();
            String place = (gone ? diff.from() : diff.to()).locate(change.pointer());
            int colon = place.lastIndexOf(':');
            boolean hasLine = colon > 0 && isLine(place, colon + 1);
            return hasLine
                    ? new Place(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1)))
                    : new Place(place, 0);
        }

        private static boolean isLine(String place, int start) {
            int digits = place.length() - start;
            return digits >= 1
                    && digits <= MOST_DIGITS
                    && IntStream.range(start, place.length())
                            .allMatch(i -> place.charAt(i) >= '0' && place.charAt(i) <= '9');
        }
    }

    static String of(ApiDiff diff, List<Change> worstFirst) {
        List<Change> noticed = worstFirst.stream()
                .filter(change -> !change.impact().worst().isCompatible()
                        && diff.acceptance(change).isEmpty())
                .toList();
        StringBuilder text = new StringBuilder();
        DiffReports.first(noticed, DiffReports.MANY).forEach(change -> append(text, diff, change));
        if (noticed.size() > DiffReports.MANY) {
            text.append("::notice ::and ")
                    .append(noticed.size() - DiffReports.MANY)
                    .append(" more, see diff.html or diff.json\n");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, ApiDiff diff, Change change) {
        Verdict worst = change.impact().worst();
        Place place = Place.of(diff, change);
        text.append(worst.isBreaking() ? "::error " : "::warning ");
        if (!place.file().isEmpty()) {
            text.append("file=").append(property(place.file())).append(',');
            text.append(place.line() > 0 ? "line=" + place.line() + "," : "");
        }
        text.append("title=")
                .append(property(worst.title()))
                .append("::")
                .append(data(DiffReports.message(diff, change)))
                .append('\n');
    }

    private static String data(String text) {
        return DiffReports.oneLine(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
