package dev.signet.support.http.call;

import dev.signet.support.http.body.BodyPipe;
import dev.signet.support.http.body.TruncatedResponse;
import dev.signet.support.http.engine.Connections;
import dev.signet.support.http.engine.Engine;
import dev.signet.support.http.engine.Futures;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One HTTP request and its response; can be cancelled at any time. */
final class Exchange implements BodyPipe.Watcher {

    private final Engine engine;
    private final Connections.Permit permit;
    private @Nullable CompletableFuture<HttpResponse<BodyPipe>> response;
    private HttpResponse.@Nullable ResponseInfo head;
    private @Nullable BodyPipe pipe;
    private boolean cancelled;
    private volatile boolean keepsConnection;

    /**
     * An exchange that has not begun.
     *
     * @param engine see {@link BodyPipe}
     * @param permit room for it, which it gives back at its end
     */
    Exchange(Engine engine, Connections.Permit permit) {
        this.engine = engine;
        this.permit = permit;
    }

    /** Sends; {@code then} is told of the response's head or of the failure, once. */
    void send(HttpRequest request, BiConsumer<@Nullable HttpResponse<BodyPipe>, @Nullable Throwable> then) {
        CompletableFuture<HttpResponse<BodyPipe>> sent;
        try {
            sent = permit.send(request, info -> onHead(request, info));
        } catch (RuntimeException | Error e) {
            permit.release(false);
            throw e;
        }
        boolean late;
        synchronized (this) {
            response = sent;
            late = cancelled;
        }
        if (late) {
            cancel();
        }
        Futures.onCompletion(sent, (answer, failure) -> {
            HttpResponse<BodyPipe> begun = failure == null ? withBody(request, answer) : begun(request, failure);
            then.accept(begun, begun == null ? Futures.cause(failure) : null);
            if (begun == null) {
                permit.release(false);
            }
        });
    }

    private BodyPipe onHead(HttpRequest request, HttpResponse.ResponseInfo info) {
        permit.answered(info.version(), info.statusCode());
        keepsConnection = keepsConnection(request.method(), info);
        BodyPipe fresh = new BodyPipe(engine, info.version(), this);
        synchronized (this) {
            head = info;
            pipe = fresh;
            if (cancelled) {
                fresh.cancel();
            }
        }
        return fresh;
    }

    /** Whether the end of the body is not the end of the connection; with HTTP/1.1 only. */
    private static boolean keepsConnection(String method, HttpResponse.ResponseInfo info) {
        HttpHeaders headers = info.headers();
        boolean closes = headers.allValues("connection").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("close"));
        boolean delimited = headers.firstValue("content-length").isPresent()
                || headers.firstValue("transfer-encoding").isPresent()
                || info.statusCode() == 204
                || info.statusCode() == 304
                || method.equals("HEAD");
        return delimited && !closes;
    }

    @Override
    public void arrived() {
        permit.sign();
    }

    @Override
    public void silent(long nanos) {
        permit.silent(nanos);
    }

    @Override
    public void ended(boolean complete) {
        permit.release(complete && keepsConnection);
    }

    /** A proxy that refuses a tunnel makes the JDK hand on a response without any body, in place of that of the service. */
    private HttpResponse<BodyPipe> withBody(HttpRequest request, HttpResponse<BodyPipe> answer) {
        if (answer.body() != null) {
            return answer;
        }
        permit.release(false);
        BodyPipe empty = new BodyPipe(engine, answer.version());
        empty.onComplete();
        return new TruncatedResponse(
                request,
                new HttpResponse.ResponseInfo() {
                    @Override
                    public int statusCode() {
                        return answer.statusCode();
                    }

                    @Override
                    public HttpHeaders headers() {
                        return answer.headers();
                    }

                    @Override
                    public HttpClient.Version version() {
                        return answer.version();
                    }
                },
                empty);
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
}
