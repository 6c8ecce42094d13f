package dev.signet.support.http.call;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallInfo;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.ConnectionException;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.body.BodyPipe;
import dev.signet.support.http.body.TruncatedResponse;
import dev.signet.support.http.engine.Engine;
import dev.signet.support.http.engine.Futures;
import dev.signet.support.http.request.Origin;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** One HTTP request and its response; can be cancelled at any time. */
final class Exchange {

    private final Engine engine;
    private @Nullable CompletableFuture<HttpResponse<BodyPipe>> response;
    private HttpResponse.@Nullable ResponseInfo head;
    private @Nullable BodyPipe pipe;
    private boolean cancelled;

    /**
     * An exchange that has not begun.
     *
     * @param engine see {@link BodyPipe}
     */
    Exchange(Engine engine) {
        this.engine = engine;
    }

    /** Sends; {@code then} is told of the response's head or of the failure, once. */
    void send(
            HttpClient client,
            HttpRequest request,
            BiConsumer<@Nullable HttpResponse<BodyPipe>, @Nullable Throwable> then) {
        CompletableFuture<HttpResponse<BodyPipe>> sent = client.sendAsync(request, this::onHead);
        boolean late;
        synchronized (this) {
            response = sent;
            late = cancelled;
        }
        if (late) {
            cancel();
        }
        Futures.onCompletion(sent, (answer, failure) -> {
            HttpResponse<BodyPipe> begun = failure == null ? answer : begun(request, failure);
            then.accept(begun, begun == null ? failure : null);
        });
    }

    private BodyPipe onHead(HttpResponse.ResponseInfo info) {
        BodyPipe fresh = new BodyPipe(engine, info.version());
        synchronized (this) {
            head = info;
            pipe = fresh;
            if (cancelled) {
                fresh.cancel();
            }
        }
        return fresh;
    }

    /**
     * A response that began before it failed. The JDK forgets its head if the body breaks before anyone was told of the head,
     * though what had come of the body is worth reading. Null if nothing came, or if it was cancelled.
     */
    private synchronized @Nullable HttpResponse<BodyPipe> begun(HttpRequest request, Throwable failure) {
        if (cancelled || head == null || pipe == null) {
            return null;
        }
        pipe.onError(failure);
        return new TruncatedResponse(request, head, pipe);
    }

    /** Cancels it: the connection is closed, or on HTTP/2 the stream reset. */
    void cancel() {
        CompletableFuture<?> sent;
        BodyPipe body;
        synchronized (this) {
            cancelled = true;
            sent = response;
            body = pipe;
        }
        if (body != null) {
            body.cancel();
        } else if (sent != null) {
            // Not once the head is there: the JDK would close a connection that may carry the next request already.
            sent.cancel(true);
        }
    }

    /** Gives a failure of the JDK's its name. */
    static ApiException toException(CallInfo call, Throwable thrown, Origin origin, Duration connectLimit) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof HttpConnectTimeoutException) {
            return new CallTimeoutException(call, CallTimeoutException.Phase.CONNECT, connectLimit, cause);
        }
        if (cause instanceof ConnectException) {
            return new ConnectionException(call, "no connection to " + origin, false, cause);
        }
        if (cause instanceof SSLHandshakeException || cause instanceof SSLPeerUnverifiedException) {
            return new ConnectionException(call, "no secure connection to " + origin, false, cause);
        }
        if (cause instanceof ProtocolException) {
            return new ResponseFormatException(call, 0, "the response is not HTTP", cause);
        }
        return new ConnectionException(call, "the connection broke before the response", true, cause);
    }
}
