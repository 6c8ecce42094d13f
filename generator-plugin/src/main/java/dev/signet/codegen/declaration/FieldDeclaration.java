package dev.signet.codegen.declaration;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A constant: {@code public static final}, or a constant of an enum.
 *
 * @param value what the compiler copies to callers; null if it does not
 * @param origins what of the document it is made of
 */
public record FieldDeclaration(
        String name, TypeUse type, @Nullable String value, boolean deprecated, Javadoc doc, Set<Origin> origins) {
    public FieldDeclaration {
        doc = deprecated ? doc.deprecated() : doc;
        origins = Set.copyOf(origins);
    }
}
