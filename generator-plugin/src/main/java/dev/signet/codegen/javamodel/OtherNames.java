package dev.signet.codegen.javamodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of properties that an object does not declare, as regular expressions in Java's syntax.
 *
 * @param allowed which of them it may have, none if there are no expressions; null if any
 * @param typed which of them have the type of its further properties; null if all
 */
public record OtherNames(
        @Nullable List<String> allowed, @Nullable List<String> typed) {
    public static final OtherNames ANY = new OtherNames(null, null);

    public OtherNames {
        allowed = allowed == null ? null : List.copyOf(allowed);
        typed = typed == null ? null : List.copyOf(typed);
    }
}
