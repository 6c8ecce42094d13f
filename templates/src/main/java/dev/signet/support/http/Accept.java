package dev.signet.support.http;

/**
 * The accepted media types of a response.
 *
 * @param mediaType the value of the {@code Accept} header
 * @param coding the value of the {@code Accept-Encoding} header
 */
record Accept(String mediaType, String coding) {

    /** Compression makes some servers hold events back, so none is asked for; it is understood all the same. */
    static Accept events(String mediaType) {
        return new Accept(mediaType, "identity");
    }

    static Accept whole(String mediaType) {
        return new Accept(mediaType, "gzip");
    }
}
