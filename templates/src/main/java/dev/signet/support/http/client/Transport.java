package dev.signet.support.http.client;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.body.BodyPipe;
import dev.signet.support.http.body.MediaTypes;
import dev.signet.support.http.call.AcceptHeaders;
import dev.signet.support.http.call.Call;
import dev.signet.support.http.call.CallContext;
import dev.signet.support.http.call.CallRunner;
import dev.signet.support.http.call.DownloadHandler;
import dev.signet.support.http.call.DownloadSession;
import dev.signet.support.http.call.StreamHandler;
import dev.signet.support.http.engine.Engine;
import dev.signet.support.http.response.RawResponse;
import dev.signet.support.http.stream.StreamSession;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
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
    private final CallOptions usual;

    /**
     * Creates a transport with these settings. Opens no connection.
     *
     * @param config the settings
     */
    public Transport(ClientConfig config) {
        this(new Engine(config.settings()), CallOptions.NONE);
    }

    private Transport(Engine engine, CallOptions usual) {
        this.engine = engine;
        this.usual = usual;
    }

    /**
     * {@return a view of this transport whose calls have other default options} It shares threads, connections and running calls with this
     * one: closing either closes both.
     *
     * @param options options of all calls of the view, over those of this transport; options of a call override them
     * @throws IllegalArgumentException if they have an idempotency key, which is for one call only
     */
    public Transport withOptions(CallOptions options) {
        if (options.hasIdempotencyKey()) {
            throw new IllegalArgumentException("An idempotency key is for one call only");
        }
        return new Transport(engine, usual.merge(options));
    }

    /** {@return the address of the service} */
    public URI baseUri() {
        return engine.settings().baseUri();
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
        CallContext call = context(request, options);
        return decode(call, CallRunner.await(call, buffered(call, decoder)), decoder);
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
        return exchangeStream(request, protocol, options).value();
    }

    /**
     * Like {@link #stream}, with status and headers of the response.
     *
     * @param request the request
     * @param options the options of this call
     * @param protocol the event protocol, for this stream only
     * @param <E> the type of the elements
     * @return the response whose value is the events
     */
    public <E> ApiResponse<EventStream<E>> exchangeStream(
            ApiRequest request, EventProtocol<E> protocol, CallOptions options) {
        CallContext call = context(request, options);
        HttpResponse<BodyPipe> response = CallRunner.await(call, events(call, protocol));
        return response(response, open(call, protocol, response));
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
        return streamAsync(request, protocol, options, ApiResponse::value);
    }

    /**
     * Like {@link #streamAsync}, with status and headers of the response.
     *
     * @param request the request
     * @param protocol the event protocol, for this stream only
     * @param options the options of this call
     * @param <E> the type of the elements
     * @return the response whose value is the events
     */
    public <E> CompletableFuture<ApiResponse<EventStream<E>>> exchangeStreamAsync(
            ApiRequest request, EventProtocol<E> protocol, CallOptions options) {
        return streamAsync(request, protocol, options, response -> response);
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
        return exchangeDownload(request, mediaType, options).value();
    }

    /**
     * Like {@link #download}, with status and headers of the response.
     *
     * @param request the request
     * @param mediaType the requested media types, as in {@code Accept}; a response of any other type is accepted too
     * @param options the options of this call
     * @return the response whose value is the bytes
     */
    public ApiResponse<Download> exchangeDownload(ApiRequest request, String mediaType, CallOptions options) {
        CallContext call = context(request, options);
        HttpResponse<BodyPipe> response = CallRunner.await(call, bytes(call, mediaType));
        return response(response, open(call, response));
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
        return downloadAsync(request, mediaType, options, ApiResponse::value);
    }

    /**
     * Like {@link #downloadAsync}, with status and headers of the response.
     *
     * @param request the request
     * @param mediaType the requested media types, as in {@code Accept}
     * @param options the options of this call
     * @return the response whose value is the bytes
     */
    public CompletableFuture<ApiResponse<Download>> exchangeDownloadAsync(
            ApiRequest request, String mediaType, CallOptions options) {
        return downloadAsync(request, mediaType, options, response -> response);
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
        return "Transport[" + engine.settings() + "]";
    }

    private <T extends @Nullable Object, R> CompletableFuture<R> async(
            ApiRequest request, Decoder<T> decoder, CallOptions options, Function<ApiResponse<T>, R> result) {
        CallContext call = context(request, options);
        CompletableFuture<R> future = new CompletableFuture<>();
        CallRunner.start(
                call,
                buffered(call, decoder),
                future,
                response -> future.complete(result.apply(decode(call, response, decoder))));
        return future;
    }

    private <E, R> CompletableFuture<R> streamAsync(
            ApiRequest request,
            EventProtocol<E> protocol,
            CallOptions options,
            Function<ApiResponse<EventStream<E>>, R> result) {
        CallContext call = context(request, options);
        CompletableFuture<R> future = new CompletableFuture<>();
        CallRunner.start(call, events(call, protocol), future, response -> {
            EventStream<E> stream = open(call, protocol, response);
            if (!future.complete(result.apply(response(response, stream)))) {
                stream.close();
            }
        });
        return future;
    }

    private <R> CompletableFuture<R> downloadAsync(
            ApiRequest request, String mediaType, CallOptions options, Function<ApiResponse<Download>, R> result) {
        CallContext call = context(request, options);
        CompletableFuture<R> future = new CompletableFuture<>();
        CallRunner.start(call, bytes(call, mediaType), future, response -> {
            Download download = open(call, response);
            if (!future.complete(result.apply(response(response, download)))) {
                download.close();
            }
        });
        return future;
    }

    private static <T> ApiResponse<T> response(HttpResponse<?> response, T value) {
        return new ApiResponse<>(response.statusCode(), response.headers(), value);
    }

    private static Call<RawResponse> buffered(CallContext call, Decoder<?> decoder) {
        return CallRunner.buffered(call, decoder.accept(), decoder.requiresJson());
    }

    private CallContext context(ApiRequest request, CallOptions options) {
        return CallContext.of(engine, request.prepared(), usual.merge(options).over(engine.settings()));
    }

    private static <T extends @Nullable Object> ApiResponse<T> decode(
            CallContext call, RawResponse response, Decoder<T> decoder) {
        return new ApiResponse<>(
                response.status(),
                response.headers(),
                CallRunner.decode(call, response, whole -> decoder.decode(whole, call.deviations())));
    }

    private static Call<HttpResponse<BodyPipe>> events(CallContext call, EventProtocol<?> protocol) {
        String type = protocol.mediaType();
        return new Call<>(call, AcceptHeaders.events(type), new StreamHandler(call.info(), type));
    }

    private static <E> EventStream<E> open(
            CallContext call, EventProtocol<E> protocol, HttpResponse<BodyPipe> response) {
        StreamSession<E> session = new StreamSession<>(call, protocol, lastId -> {
            ApiRequest next = protocol.resume(lastId);
            return next == null ? null : next.prepared();
        });
        session.open(response);
        return new EventStream<>(session);
    }

    private static Call<HttpResponse<BodyPipe>> bytes(CallContext call, String mediaType) {
        AcceptHeaders accept = AcceptHeaders.whole(MediaTypes.preferring(mediaType));
        return new Call<>(call, accept, new DownloadHandler(call.info()));
    }

    private static Download open(CallContext call, HttpResponse<BodyPipe> response) {
        DownloadSession reader = new DownloadSession(call, response);
        reader.open();
        return new Download(response.statusCode(), response.headers(), reader);
    }
}
