package dev.signet.support.http;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests and receives responses. Thread-safe; create one and share it.
 *
 * <p>Every method throws, or completes its future with, an {@link ApiException}; an {@link IllegalStateException} once
 * the transport is closed; an {@link IllegalArgumentException} if a request is invalid.
 */
public final class Transport implements AutoCloseable {

    private final Engine engine;

    /**
     * Creates a transport with these settings. Opens no connection.
     *
     * @param config the settings
     */
    public Transport(ClientConfig config) {
        this.engine = new Engine(config);
    }

    /** {@return the address of the service} */
    public URI baseUri() {
        return engine.config().baseUri();
    }

    /**
     * Sends a request, waits for the response, and decodes it.
     *
     * @param request the request
     * @param decoder decodes the body
     * @param options the options of this call
     * @param <T> the type of the decoded body
     * @return the decoded body
     */
    public <T extends @Nullable Object> T call(ApiRequest request, Decoder<T> decoder, CallOptions options) {
        return exchange(request, decoder, options).value();
    }

    /**
     * Like {@link #call}, with status and headers of the response.
     *
     * @param request the request
     * @param decoder decodes the body
     * @param options the options of this call
     * @param <T> the type of the decoded body
     * @return the result
     */
    public <T extends @Nullable Object> ApiResponse<T> exchange(
            ApiRequest request, Decoder<T> decoder, CallOptions options) {
        Report report = report(request);
        ApiResponse<byte[]> answer = await(whole(report, request, decoder, options), report);
        return decode(report, answer, decoder);
    }

    /**
     * Sends a request asynchronously. The future completes in the client's executor; completing it in any other way,
     * as {@code cancel} or {@code orTimeout} do, cancels the exchange.
     *
     * @param request the request
     * @param decoder decodes the body
     * @param options the options of this call
     * @param <T> the type of the decoded body
     * @return the decoded body
     */
    public <T extends @Nullable Object> CompletableFuture<T> callAsync(
            ApiRequest request, Decoder<T> decoder, CallOptions options) {
        return async(request, decoder, options, ApiResponse::value);
    }

    /**
     * Like {@link #callAsync}, with status and headers of the response.
     *
     * @param request the request
     * @param decoder decodes the body
     * @param options the options of this call
     * @param <T> the type of the decoded body
     * @return the result
     */
    public <T extends @Nullable Object> CompletableFuture<ApiResponse<T>> exchangeAsync(
            ApiRequest request, Decoder<T> decoder, CallOptions options) {
        return async(request, decoder, options, answer -> answer);
    }

    /**
     * Sends a request and waits until the response begins; its events are then read on demand.
     *
     * @param request the request
     * @param options the options of this call
     * @param protocol the event protocol, for this stream only
     * @param <E> the type of the elements
     * @return the events
     */
    public <E> EventStream<E> stream(ApiRequest request, EventProtocol<E> protocol, CallOptions options) {
        Report report = report(request);
        Deadline deadline = deadline(options);
        HttpResponse<BodyPipe> answer = await(events(report, request, protocol, options, deadline), report);
        return open(report, request, options, deadline, protocol, answer);
    }

    /**
     * Like {@link #stream}, asynchronously. Cancelling the future closes the stream.
     *
     * @param request the request
     * @param protocol the event protocol, for this stream only
     * @param options the options of this call
     * @param <E> the type of the elements
     * @return the result
     */
    public <E> CompletableFuture<EventStream<E>> streamAsync(
            ApiRequest request, EventProtocol<E> protocol, CallOptions options) {
        Report report = report(request);
        Deadline deadline = deadline(options);
        CompletableFuture<EventStream<E>> future = new CompletableFuture<>();
        start(events(report, request, protocol, options, deadline), report, future, answer -> {
            EventStream<E> stream = open(report, request, options, deadline, protocol, answer);
            if (!future.complete(stream)) {
                stream.close();
            }
        });
        return future;
    }

    /**
     * Sends a request and waits until the response begins; its bytes are then read on demand.
     *
     * @param request the request
     * @param mediaType the requested media type; a response of any other type is accepted too
     * @param options the options of this call
     * @return the bytes
     */
    public Download download(ApiRequest request, String mediaType, CallOptions options) {
        Report report = report(request);
        Deadline deadline = deadline(options);
        HttpResponse<BodyPipe> answer = await(bytes(report, request, mediaType, options, deadline), report);
        return open(report, options, deadline, answer);
    }

    /**
     * Like {@link #download}, asynchronously. Cancelling the future closes the download.
     *
     * @param request the request
     * @param mediaType the requested media type
     * @param options the options of this call
     * @return the result
     */
    public CompletableFuture<Download> downloadAsync(ApiRequest request, String mediaType, CallOptions options) {
        Report report = report(request);
        Deadline deadline = deadline(options);
        CompletableFuture<Download> future = new CompletableFuture<>();
        start(bytes(report, request, mediaType, options, deadline), report, future, answer -> {
            Download download = open(report, options, deadline, answer);
            if (!future.complete(download)) {
                download.close();
            }
        });
        return future;
    }

    /**
     * Cancels running calls with {@link CallCancelledException} and releases threads and connections. Does not block.
     * A custom {@code HttpClient} or executor is not closed.
     */
    @Override
    public void close() {
        engine.close();
    }

    /** Shows the settings, no secrets. */
    @Override
    public String toString() {
        return "Transport[" + engine.config() + "]";
    }

    private <T extends @Nullable Object, R> CompletableFuture<R> async(
            ApiRequest request, Decoder<T> decoder, CallOptions options, Function<ApiResponse<T>, R> result) {
        Report report = report(request);
        CompletableFuture<R> future = new CompletableFuture<>();
        start(
                whole(report, request, decoder, options),
                report,
                future,
                answer -> future.complete(result.apply(decode(report, answer, decoder))));
        return future;
    }

    private interface Completion<A> {
        void accept(A answer);
    }

    /** Starts a call whose end, in whatever way, completes the future in the client's executor. */
    private <A> void start(Call<A> call, Report report, CompletableFuture<?> future, Completion<A> then) {
        Then.run(future, (value, failure) -> {
            if (!call.isOver()) {
                CallCancelledException reason = cancelled(report, failure);
                report.failed(reason, 0);
                call.abort(reason);
            }
        });
        Then.run(
                call.start(),
                (answer, failure) -> engine.callback(() -> {
                    try {
                        if (failure != null) {
                            throw failed(report, failure);
                        }
                        then.accept(answer);
                    } catch (Throwable e) {
                        // An Error too must end the future: nobody else would.
                        future.completeExceptionally(e);
                    }
                }));
    }

    private <A> A await(Call<A> call, Report report) {
        try {
            return call.start().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CallCancelledException interrupted =
                    new CallCancelledException(report.call(), "the waiting thread was interrupted", e);
            call.abort(interrupted);
            throw failed(report, interrupted);
        } catch (ExecutionException e) {
            RuntimeException failure = failed(report, e.getCause() == null ? e : e.getCause());
            failure.fillInStackTrace();
            throw failure;
        }
    }

    /** Reports the end of a call, and gives back what to throw. */
    private static RuntimeException failed(Report report, Throwable failure) {
        if (failure instanceof ApiException named) {
            report.failed(named, 0);
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    private <T extends @Nullable Object> ApiResponse<T> decode(
            Report report, ApiResponse<byte[]> answer, Decoder<T> decoder) {
        try {
            ApiResponse<T> decoded =
                    new ApiResponse<>(answer.status(), answer.headers(), decoder.decode(answer.value()));
            report.finished(0);
            return decoded;
        } catch (RuntimeException e) {
            String why = engine.redactor().clean(String.valueOf(e.getMessage()));
            throw failed(
                    report,
                    new ResponseFormatException(
                            report.call(), answer.status(), "the response can't be read, " + why, e));
        }
    }

    private Call<ApiResponse<byte[]>> whole(
            Report report, ApiRequest request, Decoder<?> decoder, CallOptions options) {
        boolean json = MediaTypes.isJson(decoder.accept());
        long most = engine.config().maxResponseBytes();
        return new Call<>(
                engine,
                report,
                request,
                options,
                deadline(options),
                Accept.whole(decoder.accept()),
                new WholeReception(report.call(), json, most));
    }

    private Call<HttpResponse<BodyPipe>> events(
            Report report, ApiRequest request, EventProtocol<?> protocol, CallOptions options, Deadline deadline) {
        String type = protocol.mediaType();
        return new Call<>(
                engine,
                report,
                request,
                options,
                deadline,
                Accept.events(type),
                new StreamReception(report.call(), type));
    }

    private <E> EventStream<E> open(
            Report report,
            ApiRequest request,
            CallOptions options,
            Deadline deadline,
            EventProtocol<E> protocol,
            HttpResponse<BodyPipe> answer) {
        StreamSession<E> session = new StreamSession<>(engine, report, request, options, deadline, protocol);
        session.open(answer);
        return new EventStream<>(session);
    }

    private Call<HttpResponse<BodyPipe>> bytes(
            Report report, ApiRequest request, String mediaType, CallOptions options, Deadline deadline) {
        Accept accept = Accept.whole(MediaTypes.preferring(mediaType));
        return new Call<>(engine, report, request, options, deadline, accept, new DownloadReception(report.call()));
    }

    private Download open(Report report, CallOptions options, Deadline deadline, HttpResponse<BodyPipe> answer) {
        Timeouts limits = options.timeouts(engine.config().timeouts());
        ByteReader reader = new ByteReader(engine, report, limits, deadline, answer);
        reader.open();
        return new Download(answer.statusCode(), answer.headers(), reader);
    }

    private Report report(ApiRequest request) {
        return new Report(engine.describe(request), engine.config().listener());
    }

    private Deadline deadline(CallOptions options) {
        return Deadline.in(options.timeouts(engine.config().timeouts()).call());
    }

    private static CallCancelledException cancelled(Report report, @Nullable Throwable cause) {
        return new CallCancelledException(report.call(), "the future was completed by the caller", cause);
    }
}
