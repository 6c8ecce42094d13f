package dev.signet.support.http.request;

import java.net.http.HttpRequest.BodyPublisher;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request.
 *
 * @param contentType its media type
 * @param publisher makes what publishes it, for each attempt anew
 * @param value what it was written from; null if it is not the JSON of a value
 */
public record RequestContent(
        String contentType,
        Supplier<BodyPublisher> publisher,
        @Nullable Object value) {

    /** Checks that a header can carry the media type. */
    public RequestContent {
        HeaderSyntax.value("Content-Type", contentType);
    }
}
