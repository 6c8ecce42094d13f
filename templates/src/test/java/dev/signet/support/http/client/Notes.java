package dev.signet.support.http.client;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallInfo;
import dev.signet.support.http.ClientListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that writes down what it hears, durations left out. */
final class Notes implements ClientListener {

    final List<String> lines = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @Override
    public void requestStarted(CallInfo call, int attempt) {
        lines.add("started " + call + " #" + attempt);
    }

    @Override
    public void headersReceived(CallInfo call, int status, Duration elapsed) {
        lines.add("headers " + status);
    }

    @Override
    public void retrying(CallInfo call, ApiException reason, Duration pause) {
        lines.add("retrying after " + reason.getClass().getSimpleName());
        pauses.add(pause);
    }

    @Override
    public void finished(CallInfo call, Duration elapsed, long events) {
        lines.add("finished with " + events + " events");
    }

    @Override
    public void failed(CallInfo call, ApiException failure, Duration elapsed, long events) {
        lines.add("failed with " + failure + " after " + events + " events");
    }
}
