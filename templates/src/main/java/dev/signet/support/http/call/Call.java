package dev.signet.support.http.call;

import static java.util.Objects.requireNonNull;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.ErrorDecoder;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.Timeouts;
import dev.signet.support.http.body.BodyCollector;
import dev.signet.support.http.body.BodyPipe;
import dev.signet.support.http.engine.ClientClosing;
import dev.signet.support.http.engine.Connections;
import dev.signet.support.http.engine.Deadline;
import dev.signet.support.http.engine.Engine;
import dev.signet.support.http.engine.Futures;
import dev.signet.support.http.engine.SendFailures;
import dev.signet.support.http.engine.SendFailures.Meaning;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One call: its attempts, the delays between them, and its timeouts. Ends with a response of 2xx or a failure. */
public final class Call<R> implements Engine.Activity {

    private static final long LONGEST_ERROR_BODY = Duration.ofSeconds(5).toNanos();
    private static final int UNAUTHORIZED = 401;

    /** How often a call is sent again that can't have been processed, beside what the retry policy counts. */
    private static final int MOST_UNCOUNTED = 16;

    /** So often a call may be given a connection that has ended before it gets one that is surely new. */
    private static final int ENDED_IN_A_ROW = 6;

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
    /** Gives up what the call waits for before it can send: a token, or room for an exchange. */
    private volatile @Nullable Runnable wait;

    private @Nullable Secrets secrets;
    private boolean renewed;
    private int attempts;
    /** Attempts that the retry policy does not count: the service can't have processed them. */
    private int uncounted;

    private int redirects;
    private volatile boolean begun;

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
        guarded(() -> {
            if (!engine.begin(this)) {
                throw new IllegalStateException("The client is closed");
            }
            begun = true;
            HttpRequestFactory.check(context);
            attempt();
        });
        return result;
    }

    /** Ends the call with a failure and cancels the exchange, unless it is over already. */
    public void abort(Throwable reason) {
        if (fail(reason)) {
            Exchange current = exchange;
            if (current != null) {
                current.cancel();
            }
            Runnable waiting = wait;
            if (waiting != null) {
                waiting.run();
            }
        }
    }

    private boolean fail(Throwable reason) {
        return result.completeExceptionally(begun && ClientClosing.causes(reason, engine) ? clientWasClosed() : reason);
    }

    private CallCancelledException clientWasClosed() {
        return new CallCancelledException(report.call(), ClientClosing.REASON, null);
    }

    /** Whatever a step throws ends the call: an Error of a listener too, which nobody else would see. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (Throwable e) {
            abort(e);
        }
    }

    boolean isOver() {
        return result.isDone();
    }

    @Override
    public void clientClosed() {
        abort(clientWasClosed());
    }

    private void attempt() {
        if (result.isDone()) {
            return;
        }
        attempts++;
        redirects = 0;
        report.requestStarted(attempts);
        Secrets known = secrets;
        if (known == null || known.mayChange()) {
            withSecrets(fresh -> enqueue(HttpRequestFactory.address(context, fresh), false));
        } else {
            enqueue(HttpRequestFactory.address(context, known), false);
        }
    }

    private void withSecrets(Consumer<Secrets> then) {
        CompletableFuture<Secrets> asked = Secrets.of(context);
        awaits(() -> asked.cancel(true));
        Futures.onCompletion(
                asked,
                (fresh, failure) -> guarded(() -> {
                    if (failure != null) {
                        abort(Futures.cause(failure));
                    } else if (!result.isDone()) {
                        secrets = fresh;
                        then.accept(fresh);
                    }
                }));
    }

    private void awaits(Runnable giveUp) {
        wait = giveUp;
        if (result.isDone()) {
            giveUp.run();
        }
    }

    /** @param again whether an attempt goes on that could not be sent */
    private void enqueue(URI address, boolean again) {
        awaits(engine.connections()
                .request(
                        timeouts.connect(),
                        engine.settings().origin(address),
                        again,
                        permit -> guarded(() -> {
                            if (result.isDone()) {
                                permit.release(false);
                            } else {
                                send(address, permit);
                            }
                        })));
    }

    private void send(URI address, Connections.Permit permit) {
        Exchange next = new Exchange(engine, permit);
        HttpRequest http;
        try {
            http = HttpRequestFactory.build(context, address, accept, requireNonNull(secrets), attempts, permit);
        } catch (RuntimeException | Error e) {
            permit.release(false);
            throw e;
        }
        exchange = next;
        long limit = Deadline.nanos(timeouts.headers());
        if (limit < deadline.left()) {
            headersTimer = engine.schedule(limit, () -> {
                permit.silent(limit);
                abort(timeout(CallTimeoutException.Phase.HEADERS, timeouts.headers()));
            });
        }
        next.send(http, (response, failure) -> guarded(() -> onHead(address, permit, response, failure)));
        // Cancelled meanwhile. A response that was as quick as this must be left alone: its body is still to be read.
        if (result.isCompletedExceptionally()) {
            next.cancel();
        }
    }

    private void onHead(
            URI address,
            Connections.Permit permit,
            @Nullable HttpResponse<BodyPipe> response,
            @Nullable Throwable failure) {
        Future<?> timer = headersTimer;
        if (timer != null) {
            timer.cancel(false);
        }
        if (response != null) {
            report.headersReceived(response.statusCode());
            if (HttpRequestFactory.isOwn(context, address)) {
                new Interception(context, address, attempts).after(response.statusCode(), response.headers());
            }
            onResponse(address, response);
        } else if (failure != null) {
            onUnanswered(address, permit, failure);
        }
    }

    private void onUnanswered(URI address, Connections.Permit permit, Throwable cause) {
        if (result.isDone()) {
            return;
        }
        Meaning meaning = SendFailures.meaning(cause, permit);
        ApiException failure = SendFailures.toException(
                report.call(), cause, meaning, engine.settings().origin(address), timeouts.connect());
        boolean repeats = context.settings().retries().maxRetries() > 0 && uncounted < MOST_UNCOUNTED;
        if (meaning == Meaning.NO_STREAM) {
            permit.refused();
            enqueue(address, true);
        } else if (meaning == Meaning.REFUSED && permit.isShared() && repeats) {
            permit.refused();
            uncounted++;
            report.retrying(failure, 0);
            attempt();
        } else if (meaning == Meaning.CONNECTION_ENDED && repeats) {
            uncounted++;
            if (uncounted % ENDED_IN_A_ROW == 0) {
                permit.abandon();
            }
            repeat(failure, uncounted == 1 ? 0 : pause(failure, uncounted - 1));
        } else {
            onFailure(failure);
        }
    }

    private void onResponse(URI address, HttpResponse<BodyPipe> response) {
        if (result.isDone()) {
            response.body().cancel();
        } else if (response.statusCode() / 100 == 2) {
            ErrorDecoder errors = context.request().errors();
            if (errors != null && errors.knows(response.statusCode()) && !handler.takes(response)) {
                onErrorStatus(address, response, engine.settings().maxResponseBytes());
            } else {
                onSuccess(response);
            }
        } else {
            URI target = Redirects.target(engine.settings(), context.request().method(), address, response, redirects);
            if (target == null) {
                onErrorStatus(address, response, ErrorResponses.MOST_BYTES);
            } else {
                response.body().discard();
                redirects++;
                enqueue(target, true);
            }
        }
    }

    private void onSuccess(HttpResponse<BodyPipe> response) {
        CompletableFuture<R> handled = handler.handle(response);
        watch(response.body(), Deadline.nanos(timeouts.idle()), handled);
        Futures.onCompletion(
                handled,
                (value, failure) -> guarded(() -> {
                    if (failure != null) {
                        onFailure(bodyFailure(response.statusCode(), Futures.cause(failure)));
                    } else if (!result.complete(value)) {
                        response.body().cancel();
                    }
                }));
    }

    /** Looks after {@code nanos} whether bytes have come lately, and again until the body is complete. */
    private void watch(BodyPipe pipe, long nanos, CompletableFuture<R> handled) {
        if (handled.isDone()) {
            return;
        }
        Future<?> timer = engine.schedule(nanos, () -> {
            long left = Deadline.nanos(timeouts.idle()) - (System.nanoTime() - pipe.lastArrival());
            if (left <= 0) {
                pipe.silent(Deadline.nanos(timeouts.idle()));
                abort(timeout(CallTimeoutException.Phase.IDLE, timeouts.idle()));
            } else if (!result.isDone()) {
                watch(pipe, left, handled);
            }
        });
        Futures.onCompletion(handled, (value, failure) -> timer.cancel(false));
    }

    /** Reads the beginning of the explanation, as long as that does not take long, and fails with it. */
    private void onErrorStatus(URI address, HttpResponse<BodyPipe> response, long mostBytes) {
        long patience = Math.min(LONGEST_ERROR_BODY, Deadline.nanos(timeouts.idle()));
        Future<?> timer = engine.schedule(Math.min(patience, deadline.left() - MARGIN), response.body()::cancel);
        CompletableFuture<byte[]> beginning = BodyCollector.beginning(response.body(), response.headers(), mostBytes);
        Futures.onCompletion(
                beginning,
                (body, never) -> guarded(() -> {
                    timer.cancel(false);
                    StatusException failure = typed(ErrorResponses.exception(
                            report.call(),
                            response.statusCode(),
                            response.headers(),
                            body,
                            address,
                            engine.redactor()));
                    if (response.statusCode() == UNAUTHORIZED && mayRenew()) {
                        renew(failure);
                    } else {
                        onRefusal(address, failure);
                    }
                }));
    }

    /** A service that has no room for now gets nothing from other calls either until the pause is over. */
    private void onRefusal(URI address, StatusException failure) {
        if (failure.status() == RetryRules.TOO_MANY_REQUESTS) {
            RetryPolicy retries = context.settings().retries();
            long pause = pause(failure, attempts - uncounted);
            engine.connections()
                    .pause(
                            engine.settings().origin(address),
                            pause < 0 ? Deadline.nanos(retries.maxRetryAfter()) : pause);
        }
        onFailure(failure);
    }

    private boolean mayRenew() {
        Secrets sent = secrets;
        return !renewed && !result.isDone() && sent != null && sent.mayChange();
    }

    /** The service does not take the credential, so that nothing was done: if there is another now, that is sent, once. */
    private void renew(StatusException refusal) {
        renewed = true;
        Secrets sent = requireNonNull(secrets);
        sent.refused();
        withSecrets(fresh -> {
            if (fresh.isSame(sent)) {
                onFailure(refusal);
                return;
            }
            uncounted++;
            attempts++;
            redirects = 0;
            report.retrying(refusal, 0);
            report.requestStarted(attempts);
            enqueue(HttpRequestFactory.address(context, fresh), true);
        });
    }

    /** The error as its type, if the request knows it. A decoder that fails must not hide the error. */
    private StatusException typed(StatusException error) {
        ErrorDecoder errors = context.request().errors();
        if (errors == null) {
            return error;
        }
        try {
            return errors.decode(error);
        } catch (RuntimeException e) {
            error.addSuppressed(e);
            return error;
        }
    }

    private ApiException bodyFailure(int status, Throwable cause) {
        if (cause instanceof ApiException named) {
            return named;
        }
        return BodyErrors.toException(report.call(), status, cause);
    }

    private void onFailure(ApiException failure) {
        if (result.isDone()) {
            return;
        }
        int counted = attempts - uncounted;
        boolean repeat = counted <= context.settings().retries().maxRetries()
                && RetryRules.mayRepeat(context.settings().retries(), failure, context.isIdempotent());
        long pause = repeat ? pause(failure, counted) : -1;
        if (pause < 0) {
            fail(failure);
        } else {
            repeat(failure, pause);
        }
    }

    private void repeat(ApiException failure, long pause) {
        if (pause >= deadline.left()) {
            fail(failure);
            return;
        }
        report.retrying(failure, pause);
        engine.scheduleTask(pause, () -> engine.soon(() -> guarded(this::attempt)));
    }

    /** Nanoseconds to wait, or -1 if the service asks for more patience than there is. */
    private long pause(ApiException failure, int done) {
        RetryPolicy retries = context.settings().retries();
        Duration asked = failure instanceof StatusException answer ? answer.retryAfter() : null;
        return RetryRules.pause(
                retries, done, asked, ThreadLocalRandom.current().nextDouble());
    }

    private CallTimeoutException timeout(CallTimeoutException.Phase phase, Duration limit) {
        return new CallTimeoutException(report.call(), phase, limit, null);
    }
}
