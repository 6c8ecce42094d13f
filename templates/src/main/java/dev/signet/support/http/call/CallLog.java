package dev.signet.support.http.call;

import dev.signet.support.JsonDeviation;
import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallInfo;
import dev.signet.support.http.ClientListener;
import dev.signet.support.http.Interceptor;
import dev.signet.support.http.PayloadListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes what calls send and receive to a log, for people who develop a program: addresses, headers and values, with what is secret
 * masked. All of it has the level {@code DEBUG}.
 *
 * @param logger where it is written
 * @param next the client's own listener, which is notified likewise
 */
public record CallLog(Logger logger, ClientListener next) implements PayloadListener, Interceptor {

    /** What is longer is cut. */
    private static final int LONGEST = 10_000;

    /** Names of headers that callers themselves may use for a secret. */
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(auth|cookie|key|token|secret|password|signature|session).*");

    private void write(CallInfo call, String text) {
        if (logger.isLoggable(Level.DEBUG)) {
            logger.log(Level.DEBUG, "[" + call.number() + "] " + text);
        }
    }

    private void write(CallInfo call, String what, Object value) {
        if (logger.isLoggable(Level.DEBUG)) {
            String text = value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
            String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
            logger.log(Level.DEBUG, "[" + call.number() + "] " + what + " " + shown);
        }
    }

    private static Object masked(Map<String, ?> headers) {
        Map<String, Object> masked = new TreeMap<>();
        headers.forEach((name, value) -> masked.put(name, SECRET.matcher(name).matches() ? "***" : value));
        return masked;
    }

    @Override
    public void requestBody(CallInfo call, Object value) {
        write(call, call + " with", value);
        if (next instanceof PayloadListener payloads) {
            payloads.requestBody(call, value);
        }
    }

    @Override
    public void requestStarted(CallInfo call, int attempt) {
        next.requestStarted(call, attempt);
    }

    @Override
    public void beforeRequest(Request request) {
        if (logger.isLoggable(Level.DEBUG)) {
            write(
                    request.call(),
                    "attempt " + request.attempt() + ": " + request.method() + " " + request.address(),
                    masked(request.headers()));
        }
    }

    @Override
    public void afterResponse(Response response) {
        if (logger.isLoggable(Level.DEBUG)) {
            write(
                    response.call(),
                    "status " + response.status(),
                    masked(response.headers().map()));
        }
    }

    @Override
    public void headersReceived(CallInfo call, int status, Duration elapsed) {
        next.headersReceived(call, status, elapsed);
    }

    @Override
    public void retrying(CallInfo call, ApiException reason, Duration pause) {
        write(call, "again in " + pause.toMillis() + " ms: " + reason.getMessage());
        next.retrying(call, reason, pause);
    }

    @Override
    public void deviated(CallInfo call, JsonDeviation deviation) {
        write(call, "does not fit:", deviation);
        next.deviated(call, deviation);
    }

    @Override
    public void responseBody(CallInfo call, Object value) {
        write(call, "answer", value);
        if (next instanceof PayloadListener payloads) {
            payloads.responseBody(call, value);
        }
    }

    @Override
    public void eventReceived(CallInfo call, Object event) {
        write(call, "event", event);
        if (next instanceof PayloadListener payloads) {
            payloads.eventReceived(call, event);
        }
    }

    @Override
    public void finished(CallInfo call, Duration elapsed, long events) {
        write(call, "finished after " + elapsed.toMillis() + " ms");
        next.finished(call, elapsed, events);
    }

    @Override
    public void failed(CallInfo call, ApiException failure, Duration elapsed, long events) {
        write(call, "failed after " + elapsed.toMillis() + " ms: " + failure.getMessage());
        next.failed(call, failure, elapsed, events);
    }
}
