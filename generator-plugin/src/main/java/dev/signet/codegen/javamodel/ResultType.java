package dev.signet.codegen.javamodel;

import dev.signet.codegen.javamodel.ClientType.ResultKind;
import java.util.List;

/**
 * What a call returns whose responses of success are of several types: a sealed interface with a record for each.
 *
 * @param name the interface's name
 * @param variants in document order
 */
public record ResultType(String name, List<Variant> variants) {
    public ResultType {
        variants = List.copyOf(variants);
    }

    /**
     * One of the responses.
     *
     * @param name the record's name, such as {@code Created}
     * @param status such as {@code 201}, {@code 2XX} or {@code default}
     * @param kind how it is read
     * @param type for {@link ResultKind#JSON}
     * @param nullable whether JSON may be null
     * @param mediaTypes in document order; none for {@link ResultKind#NOTHING}
     * @param text what the document says of it; may be empty
     */
    public record Variant(
            String name,
            String status,
            ResultKind kind,
            TypeRef type,
            boolean nullable,
            List<String> mediaTypes,
            String text) {
        public Variant {
            mediaTypes = List.copyOf(mediaTypes);
        }

        public boolean isEmpty() {
            return kind == ResultKind.NOTHING;
        }
    }
}
