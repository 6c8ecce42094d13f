package dev.signet.support.http.endpoint;

import java.util.ArrayList;
import java.util.List;

/**
 * Which credentials of a client a request needs: one of several combinations. The first combination of which the client has
 * all credentials is sent. Immutable.
 *
 * @param alternatives the combinations; an empty one means that the request may be sent without credentials. Without any, no
 *     credential is sent, whatever the client has
 */
public record Security(List<List<String>> alternatives) {

    /** No credentials: the client sends none, whatever it has. */
    public static final Security NONE = new Security(List.of());

    /** Copies the lists. */
    public Security {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /**
     * {@return credentials that are sent together}
     *
     * @param names the names by which the client's settings have them: methods of a generated client's builder; none if the
     *     request may be sent without credentials
     */
    public static Security of(String... names) {
        return NONE.or(names);
    }

    /**
     * Adds an alternative.
     *
     * @param names as for {@link #of}
     * @return these alternatives and that one
     */
    public Security or(String... names) {
        List<List<String>> more = new ArrayList<>(alternatives);
        more.add(List.of(names));
        return new Security(more);
    }

    /** {@return whether a request may be sent without credentials} */
    public boolean isOptional() {
        return alternatives.isEmpty() || alternatives.contains(List.<String>of());
    }
}
