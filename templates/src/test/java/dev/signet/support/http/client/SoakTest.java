package dev.signet.support.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.ConnectionException;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.StreamInterruptedException;
import dev.signet.support.http.Timeouts;
import dev.signet.support.http.client.Clients.Resuming;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Calls and streams against a server that fails at random: each ends as the server's own book says, and nothing is left behind.
 * {@code -Dsignet.soak.seconds=1800} lets it run for half an hour, {@code -Dsignet.soak.seed=} with other faults.
 */
@Tag("integration")
@Isolated
class SoakTest {

    private static final int SECONDS = Integer.getInteger("signet.soak.seconds", 4);
    private static final long SEED = Long.getLong("signet.soak.seed", 1);
    private static final int CALLERS = 16;
    private static final int EVENTS = 12;
    private static final int LEFT_OVER = 40;
    private static final long HEAP = 64L << 20;

    /** What the server did for a request, by its number. */
    private final Map<Long, AtomicInteger> executed = new ConcurrentHashMap<>();

    private final Map<Long, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, AtomicLong> ends = new ConcurrentHashMap<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    private void serve(FaultServer.Answer answer) throws Exception {
        FaultServer.Seen request = answer.request;
        boolean stream = request.target().contains("stream");
        long number = Long.parseLong(request.target().replaceAll(".*n=(\\d+).*", "$1"));
        int attempt = attempts.computeIfAbsent(number, n -> new AtomicInteger()).incrementAndGet();
        int fault = new SplittableRandom(SEED * 31 + number * 1_000_003L + attempt).nextInt(stream ? 8 : 12);
        switch (fault) {
            case 0 -> answer.close();
            case 1 -> answer.reset();
            case 2 -> answer.json(503, "{}");
            case 3 -> answer.json(429, "{}", "Retry-After: 0");
            case 4 -> answer.stall();
            default -> {
                if (stream) {
                    events(answer, number, fault);
                } else {
                    executed.computeIfAbsent(number, n -> new AtomicInteger()).incrementAndGet();
                    if (fault == 5) {
                        answer.head(200, "Content-Type: application/json", "Content-Length: 1000");
                        answer.endHead();
                        answer.send("{");
                        answer.close();
                    } else {
                        answer.json(200, "{\"n\":" + number + "}");
                    }
                }
            }
        }
    }

    /** All events after the one that was asked for, or some of them, and then the end or silence. */
    private static void events(FaultServer.Answer answer, long number, int fault) throws Exception {
        String target = answer.request.target();
        int from = target.contains("after=") ? 1 + Integer.parseInt(target.replaceAll(".*after=(\\d+).*", "$1")) : 0;
        answer.events();
        int to = fault == 7 ? EVENTS : Math.min(EVENTS, from + 1 + (int) (number % 4));
        for (int i = from; i < to; i++) {
            answer.send("id: " + i + "\ndata: " + (i == EVENTS - 1 ? "end" : "event " + i) + "\n\n");
        }
        if (fault == 5) {
            answer.stall();
        } else {
            answer.close();
        }
    }

    private void call(Transport transport, long number) {
        boolean create = number % 2 == 0;
        ApiRequest.Builder request =
                create ? ApiRequest.post("/v1/things").body(RequestBody.json("{}")) : ApiRequest.get("/v1/things");
        ConnectionException broken = null;
        String end;
        try {
            String text = transport.call(
                    request.query("n", String.valueOf(number)).build(), Decoder.text(), CallOptions.NONE);
            end = text.equals("{\"n\":" + number + "}") ? "succeeded" : "was answered with " + text;
        } catch (ConnectionException e) {
            broken = e;
            end = "connection";
        } catch (CallTimeoutException | StatusException e) {
            end = e.getClass().getSimpleName();
        }
        AtomicInteger done = executed.remove(number);
        int times = done == null ? 0 : done.get();
        attempts.remove(number);
        ended(end);
        boolean unsent = broken != null && !broken.requestSent();
        boolean right = end.equals("succeeded") ? times >= 1 : !end.startsWith("was") && !(unsent && times > 0);
        if (!right || (create && times > 1)) {
            wrong.add((create ? "POST " : "GET ") + number + " " + end + ", executed " + times + " times");
        }
    }

    private void stream(Transport transport, long number) {
        List<String> seen = new ArrayList<>();
        Resuming protocol = new Resuming() {
            @Override
            public ApiRequest resume(String lastEventId) {
                return ApiRequest.get("/v1/stream")
                        .query("n", String.valueOf(number))
                        .query("after", lastEventId)
                        .build();
            }
        };
        ApiRequest request =
                ApiRequest.post("/v1/stream").query("n", String.valueOf(number)).build();
        String end;
        try (EventStream<String> stream = transport.stream(request, protocol, CallOptions.NONE)) {
            stream.forEach(seen::add);
            end = "stream";
        } catch (StreamInterruptedException | ConnectionException | CallTimeoutException | StatusException e) {
            end = "stream " + e.getClass().getSimpleName();
        }
        attempts.remove(number);
        ended(end);
        for (int i = 0; i < seen.size(); i++) {
            if (!seen.get(i).equals(i == EVENTS - 1 ? "end" : "event " + i)) {
                wrong.add("stream " + number + " delivered " + seen);
                return;
            }
        }
        if (end.equals("stream") && seen.size() != EVENTS) {
            wrong.add("stream " + number + " ended after " + seen);
        }
    }

    private void ended(String how) {
        ends.computeIfAbsent(how, key -> new AtomicLong()).incrementAndGet();
    }

    private static long descriptors() {
        String[] open = new File("/proc/self/fd").list();
        return open == null ? 0 : open.length;
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void everyCallEndsAsTheBookSaysAndNothingIsLeftBehind() throws Exception {
        Timeouts limits = Timeouts.DEFAULT
                .withHeaders(Duration.ofMillis(400))
                .withIdle(Duration.ofMillis(400))
                .withCall(Duration.ofSeconds(20));
        try (FaultServer server = FaultServer.playing(this::serve);
                Transport transport = Clients.client(server.uri(), builder -> builder.timeouts(limits))) {
            run(server, transport, 1);
            Thread.sleep(6_500);
            int threads = Thread.activeCount();
            long open = descriptors();
            long used = heap();
            run(server, transport, SECONDS);
            Thread.sleep(6_500);
            System.out.println("soak with seed " + SEED + ": " + ends + "; threads " + threads + " then "
                    + Thread.activeCount() + ", descriptors " + open + " then " + descriptors() + ", heap "
                    + used / 1024
                    + " KiB then " + heap() / 1024 + " KiB");
            assertThat(wrong).isEmpty();
            assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + LEFT_OVER);
            assertThat(descriptors()).isLessThanOrEqualTo(open + LEFT_OVER);
            assertThat(heap()).isLessThanOrEqualTo(used + HEAP);
            assertThat(ends.keySet()).contains("succeeded", "connection", "stream");
        }
    }

    private void run(FaultServer server, Transport transport, int seconds) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < CALLERS; i++) {
            callers.execute(() -> {
                while (System.nanoTime() < until) {
                    long number = numbers.incrementAndGet();
                    try {
                        if (number % 5 == 0) {
                            stream(transport, number);
                        } else {
                            call(transport, number);
                        }
                    } catch (ApiException | IllegalStateException e) {
                        wrong.add(number + " ended with " + e);
                    }
                    if (number % 500 == 0) {
                        server.seen().clear();
                    }
                }
            });
        }
        callers.shutdown();
        assertThat(callers.awaitTermination(seconds + 60L, TimeUnit.SECONDS)).isTrue();
    }
}
