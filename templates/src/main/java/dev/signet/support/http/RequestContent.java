package dev.signet.support.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.util.function.Supplier;

/**
 * The body of a request.
 *
 * @param contentType its media type
 * @param publisher makes what publishes it, for each attempt anew
 */
record RequestContent(String contentType, Supplier<BodyPublisher> publisher) {

    /** Checks that a header can carry the media type. */
    RequestContent {
        HeaderRules.value("Content-Type", contentType);
    }
}
