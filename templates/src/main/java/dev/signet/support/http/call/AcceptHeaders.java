package dev.signet.support.http.call;

/**
 * The headers that say which responses are accepted.
 *
 * @param mediaType the value of the {@code Accept} header
 * @param coding the value of the {@code Accept-Encoding} header
 */
public record AcceptHeaders(String mediaType, String coding) {

    /** For a stream of events. Compression makes some servers hold events back, so none is asked for; it is decoded all the same. */
    public static AcceptHeaders events(String mediaType) {
        return new AcceptHeaders(mediaType, "identity");
    }

    public static AcceptHeaders whole(String mediaType) {
        return new AcceptHeaders(mediaType, "gzip");
    }
}
