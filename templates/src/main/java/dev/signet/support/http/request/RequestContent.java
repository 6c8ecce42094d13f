package dev.signet.support.http.request;

import java.net.http.HttpRequest.BodyPublisher;
import java.util.function.Supplier;

/**
 * The body of a request.
 *
 * @param contentType its media type
 * @param publisher makes what publishes it, for each attempt anew
 */
public record RequestContent(String contentType, Supplier<BodyPublisher> publisher) {

    /** Checks that a header can carry the media type. */
    public RequestContent {
        HeaderSyntax.value("Content-Type", contentType);
    }
}
