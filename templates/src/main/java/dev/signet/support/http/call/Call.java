package dev.signet.support.http.call;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.Timeouts;
import dev.signet.support.http.body.BodyCollector;
import dev.signet.support.http.body.BodyPipe;
import dev.signet.support.http.engine.Deadline;
import dev.signet.support.http.engine.Engine;
import dev.signet.support.http.engine.Futures;
import dev.signet.support.http.request.Origin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One call: its attempts, the delays between them, and its timeouts. Ends with a response of 2xx or a failure. */
public final class Call<R> implements Engine.Activity {

    private static final long LONGEST_ERROR_BODY = Duration.ofSeconds(5).toNanos();
    private static final long MARGIN = Duration.ofMillis(50).toNanos();

    private final CallContext context;
    private final Engine engine;
    private final CallReporter report;
    private final Timeouts timeouts;
    private final Deadline deadline;
    private final AcceptHeaders accept;
    private final ResponseHandler<R> handler;
    private final CompletableFuture<R> result = new CompletableFuture<>();
    private volatile @Nullable Exchange exchange;
    private volatile @Nullable Future<?> headersTimer;
    private int attempts;
    private int redirects;

    public Call(CallContext context, AcceptHeaders accept, ResponseHandler<R> handler) {
        this.context = context;
        this.engine = context.engine();
        this.report = context.report();
        this.timeouts = context.settings().timeouts();
        this.deadline = context.deadline();
        this.accept = accept;
        this.handler = handler;
    }

    /** Begins; the future fails with an {@link ApiException}, or with what the request or a credential threw. */
    public CompletableFuture<R> start() {
        Future<?> timer = engine.schedule(
                deadline.left(), () -> abort(timeout(CallTimeoutException.Phase.CALL, timeouts.call())));
        Futures.onCompletion(result, (value, failure) -> {
            timer.cancel(false);
            engine.end(this);
        });
        try {
            engine.begin(this);
            HttpRequestFactory.check(context);
            attempt();
        } catch (IllegalStateException | IllegalArgumentException e) {
            result.completeExceptionally(e);
        }
        return result;
    }

    /** Ends the call with a failure and cancels the exchange, unless it is over already. */
    public void abort(ApiException reason) {
        if (result.completeExceptionally(reason)) {
            Exchange current = exchange;
            if (current != null) {
                current.cancel();
            }
        }
    }

    boolean isOver() {
        return result.isDone();
    }

    @Override
    public void clientClosed() {
        abort(new CallCancelledException(report.call(), "the client was closed", null));
    }

    private void attempt() {
        if (result.isDone()) {
            return;
        }
        attempts++;
        redirects = 0;
        report.requestStarted(attempts);
        try {
            send(HttpRequestFactory.address(context));
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    private void send(URI address) {
        HttpClient client = engine.client(timeouts.connect());
        HttpRequest http = HttpRequestFactory.build(context, address, accept);
        Exchange next = new Exchange(engine);
        exchange = next;
        long limit = Deadline.nanos(timeouts.headers());
        if (limit < deadline.left()) {
            headersTimer = engine.schedule(
                    limit, () -> abort(timeout(CallTimeoutException.Phase.HEADERS, timeouts.headers())));
        }
        next.send(client, http, (response, failure) -> onHead(address, response, failure));
        // Cancelled meanwhile. A response that was as quick as this must be left alone: its body is still to be read.
        if (result.isCompletedExceptionally()) {
            next.cancel();
        }
    }

    private void onHead(URI address, @Nullable HttpResponse<BodyPipe> response, @Nullable Throwable failure) {
        Future<?> timer = headersTimer;
        if (timer != null) {
            timer.cancel(false);
        }
        try {
            if (response != null) {
                report.headersReceived(response.statusCode());
                onResponse(address, response);
            } else if (failure != null) {
                onFailure(Exchange.toException(report.call(), failure, Origin.of(address), timeouts.connect()));
            }
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    private void onResponse(URI address, HttpResponse<BodyPipe> response) {
        if (result.isDone()) {
            response.body().cancel();
        } else if (response.statusCode() / 100 == 2) {
            onSuccess(response);
        } else {
            URI target = Redirects.target(context.request().method(), address, response, redirects);
            if (target == null) {
                onErrorStatus(address, response);
            } else {
                response.body().discard();
                redirects++;
                send(target);
            }
        }
    }

    private void onSuccess(HttpResponse<BodyPipe> response) {
        CompletableFuture<R> handled = handler.handle(response);
        watch(response.body(), Deadline.nanos(timeouts.idle()), handled);
        Futures.onCompletion(handled, (value, failure) -> {
            if (failure == null) {
                if (!result.complete(value)) {
                    response.body().cancel();
                }
            } else {
                onFailure(bodyFailure(response.statusCode(), failure));
            }
        });
    }

    /** Looks after {@code nanos} whether bytes have come lately, and again until the body is complete. */
    private void watch(BodyPipe pipe, long nanos, CompletableFuture<R> handled) {
        if (handled.isDone()) {
            return;
        }
        Future<?> timer = engine.schedule(nanos, () -> {
            long left = Deadline.nanos(timeouts.idle()) - (System.nanoTime() - pipe.lastArrival());
            if (left <= 0) {
                abort(timeout(CallTimeoutException.Phase.IDLE, timeouts.idle()));
            } else if (!result.isDone()) {
                watch(pipe, left, handled);
            }
        });
        Futures.onCompletion(handled, (value, failure) -> timer.cancel(false));
    }

    /** Reads the beginning of the explanation, as long as that does not take long, and fails with it. */
    private void onErrorStatus(URI address, HttpResponse<BodyPipe> response) {
        long patience = Math.min(LONGEST_ERROR_BODY, Deadline.nanos(timeouts.idle()));
        Future<?> timer = engine.schedule(Math.min(patience, deadline.left() - MARGIN), response.body()::cancel);
        CompletableFuture<byte[]> beginning =
                BodyCollector.beginning(response.body(), response.headers(), ErrorResponses.MOST_BYTES);
        Futures.onCompletion(beginning, (body, never) -> {
            timer.cancel(false);
            onFailure(ErrorResponses.exception(
                    report.call(), response.statusCode(), response.headers(), body, address, engine.redactor()));
        });
    }

    private ApiException bodyFailure(int status, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof ApiException named) {
            return named;
        }
        return BodyErrors.toException(report.call(), status, cause);
    }

    private void onFailure(ApiException failure) {
        if (result.isDone()) {
            return;
        }
        boolean repeat = attempts <= context.settings().retries().maxRetries()
                && RetryRules.mayRepeat(failure, context.isIdempotent());
        long pause = repeat ? pause(failure) : -1;
        if (pause < 0 || pause >= deadline.left()) {
            result.completeExceptionally(failure);
            return;
        }
        report.retrying(failure, pause);
        engine.scheduleTask(pause, () -> engine.soon(this::attempt));
    }

    /** Nanoseconds to wait, or -1 if the service asks for more patience than there is. */
    private long pause(ApiException failure) {
        RetryPolicy retries = context.settings().retries();
        long pause =
                RetryRules.pause(retries, attempts, ThreadLocalRandom.current().nextDouble());
        Duration asked = failure instanceof StatusException answer ? answer.retryAfter() : null;
        if (asked == null) {
            return pause;
        }
        return asked.compareTo(retries.maxRetryAfter()) > 0 ? -1 : Math.max(pause, Deadline.nanos(asked));
    }

    private CallTimeoutException timeout(CallTimeoutException.Phase phase, Duration limit) {
        return new CallTimeoutException(report.call(), phase, limit, null);
    }
}
