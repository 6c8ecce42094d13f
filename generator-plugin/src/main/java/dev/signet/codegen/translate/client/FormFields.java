package dev.signet.codegen.translate.client;

import dev.signet.codegen.model.Operation.Encoding;
import dev.signet.codegen.model.PointerKey;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The fields of a form that are not written as usual: scalars as text, anything else as JSON. */
record FormFields(Problems problems) {
    /**
     * Their headers mean nothing.
     *
     * @param pointer of the media type
     */
    List<Encoding> of(List<Encoding> encodings, String pointer) {
        List<Encoding> fields = new ArrayList<>();
        for (Encoding encoding : encodings) {
            String type = encoding.contentType();
            if (encoding.style() != null || encoding.isJson()) {
                fields.add(encoding.with(List.of()));
            } else if (type != null
                    && !type.strip().toLowerCase(Locale.ROOT).matches("text/plain.*|application/octet-stream")) {
                problems.warn(
                        PointerKey.below(pointer + "/encoding", encoding.property()),
                        "the field `" + encoding.property() + "` of a form has the content type `" + type
                                + "`, in which Signet can't serialize it",
                        "it is sent as without one; use `application/json` or a style");
            }
        }
        return fields;
    }
}
