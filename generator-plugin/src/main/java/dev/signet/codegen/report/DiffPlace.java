package dev.signet.codegen.report;

import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Change;

/**
 * Where a change stands: in the new document, or in the old one if it is of something that is gone.
 *
 * @param file empty if it stands nowhere
 * @param line counting from 1; 0 if it is unknown
 */
record DiffPlace(String file, int line) {

    static DiffPlace of(ApiDiff diff, Change change) {
        boolean gone = change.asRemoved().isPresent();
        String place = (gone ? diff.from() : diff.to()).locate(change.pointer());
        int colon = place.lastIndexOf(':');
        boolean hasLine = colon > 0 && place.substring(colon + 1).matches("\\d{1,9}");
        return hasLine
                ? new DiffPlace(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1)))
                : new DiffPlace(place, 0);
    }
}
