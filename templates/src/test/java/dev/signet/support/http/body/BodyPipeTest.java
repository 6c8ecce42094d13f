package dev.signet.support.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** The pipe under a publisher that delivers inside {@code request}, as the JDK's may. */
class BodyPipeTest {

    private static final HttpHeaders PLAIN = HttpHeaders.of(Map.of(), (name, value) -> true);
    private static final HttpHeaders GZIP =
            HttpHeaders.of(Map.of("content-encoding", List.of("gzip")), (name, value) -> true);

    /** Delivers at once what was asked for, and ends. */
    private static final class Eager implements Flow.Subscription {
        private final Queue<byte[]> pieces = new ArrayDeque<>();
        private final BodyPipe pipe;
        private boolean delivering;
        private long demand;
        private boolean cancelled;
        private boolean ended;
        private boolean endless;

        Eager(BodyPipe pipe, byte[] body, int piece) {
            this.pipe = pipe;
            for (int at = 0; at < body.length; at += piece) {
                pieces.add(Arrays.copyOfRange(body, at, Math.min(body.length, at + piece)));
            }
        }

        @Override
        public void request(long n) {
            demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
            if (delivering) {
                return;
            }
            delivering = true;
            while (demand > 0 && !pieces.isEmpty() && !cancelled) {
                demand--;
                byte[] piece = pieces.remove();
                int middle = piece.length / 2;
                pipe.onNext(List.of(
                        ByteBuffer.wrap(piece, 0, middle), ByteBuffer.wrap(piece, middle, piece.length - middle)));
            }
            delivering = false;
            if (pieces.isEmpty() && !ended && !cancelled && !endless) {
                ended = true;
                pipe.onComplete();
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    /** Runs tasks at once; what closes waits for {@link #moment}. */
    private static class AtOnce implements BodyPipe.Tasks {
        private final Queue<Runnable> closing = new ArrayDeque<>();

        @Override
        public void soon(Runnable task) {
            task.run();
        }

        @Override
        public final void closeAfter(long nanos, Runnable task) {
            closing.add(task);
        }

        /** The moment for which closing waits has passed. */
        final void moment() {
            closing.forEach(Runnable::run);
            closing.clear();
        }
    }

    /** Keeps tasks until they are run, so that a test sees what would have run inside its call. */
    private static final class Later extends AtOnce {
        private final Queue<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void soon(Runnable task) {
            tasks.add(task);
        }

        boolean run() {
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            }
            return task != null;
        }
    }

    private static BodyPipe pipe(BodyPipe.Tasks tasks) {
        return new BodyPipe(tasks, HttpClient.Version.HTTP_1_1);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] completed(CompletableFuture<byte[]> future) {
        assertThat(future).isCompleted();
        return future.join();
    }

    private static byte[] readAll(ByteSource source, Later later) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[700];
        int read = 0;
        while (read >= 0) {
            read = source.read(block, 0, block.length);
            out.write(block, 0, Math.max(read, 0));
            assertThat(read > 0 || read < 0 || later.run())
                    .as("a reader without bytes has asked for more")
                    .isTrue();
        }
        return out.toByteArray();
    }

    @Test
    void aReaderGetsEverythingInOrderAndIsNeverEnteredAgain() throws IOException {
        for (int size : new int[] {0, 1, 699, 700, 701, 100_000}) {
            for (int piece : new int[] {1, 64, 700, 20_000}) {
                byte[] body = random(size);
                Later later = new Later();
                BodyPipe pipe = pipe(later);
                int[] entered = {0};
                ByteSource guarded = (target, offset, length) -> {
                    assertThat(++entered[0]).isEqualTo(1);
                    int read = pipe.read(target, offset, length);
                    entered[0]--;
                    return read;
                };
                pipe.onSubscribe(new Eager(pipe, body, piece));
                pipe.onChange(() -> assertThat(entered[0]).isZero());
                assertThat(readAll(guarded, later)).isEqualTo(body);
            }
        }
    }

    @Test
    void aReaderGetsEverythingDecompressed() throws IOException {
        byte[] body = random(50_000);
        Later later = new Later();
        BodyPipe pipe = pipe(later);
        pipe.onSubscribe(new Eager(pipe, Gzip.gzip(body), 300));
        assertThat(readAll(new Gunzip(pipe), later)).isEqualTo(body);
    }

    @Test
    void aReaderHoldsFewDeliveries() {
        BodyPipe pipe = pipe(new AtOnce());
        Eager eager = new Eager(pipe, new byte[1000], 10);
        pipe.onSubscribe(eager);
        assertThat(eager.pieces).hasSize(96);
    }

    @Test
    void aCollectorGetsEverythingInOrderWhetherItArrivedBeforeOrAfter() throws IOException {
        for (int size : new int[] {0, 1, 1023, 1024, 1025, 100_000, (1 << 20) + 1}) {
            byte[] body = random(size);
            for (boolean subscribedBefore : new boolean[] {true, false}) {
                for (boolean gzip : new boolean[] {true, false}) {
                    BodyPipe pipe = pipe(new AtOnce());
                    Eager eager = new Eager(pipe, gzip ? Gzip.gzip(body) : body, 9_000);
                    if (subscribedBefore) {
                        pipe.onSubscribe(eager);
                    }
                    CompletableFuture<byte[]> all = BodyCollector.all(pipe, gzip ? GZIP : PLAIN, size);
                    if (!subscribedBefore) {
                        pipe.onSubscribe(eager);
                        eager.request(0);
                    }
                    assertThat(completed(all)).isEqualTo(body);
                }
            }
        }
    }

    @Test
    void aCollectorRefusesMoreThanItsLimitAndGivesUp() throws IOException {
        byte[] body = random(500_000);
        for (boolean gzip : new boolean[] {true, false}) {
            AtOnce tasks = new AtOnce();
            BodyPipe pipe = pipe(tasks);
            Eager eager = new Eager(pipe, gzip ? Gzip.gzip(body) : body, 1000);
            pipe.onSubscribe(eager);
            CompletableFuture<byte[]> all = BodyCollector.all(pipe, gzip ? GZIP : PLAIN, 100_000);
            assertThatThrownBy(all::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(TooLargeException.class);
            assertThat(eager.cancelled).isTrue();
        }
    }

    @Test
    void aLengthThatIsAnnouncedWronglyDoesNoHarm() {
        byte[] body = random(3_000_000);
        for (String announced : List.of("0", "1", "2999999", "3000000", "9000000000000", "many")) {
            BodyPipe pipe = pipe(new AtOnce());
            pipe.onSubscribe(new Eager(pipe, body, 100_000));
            HttpHeaders headers = HttpHeaders.of(Map.of("content-length", List.of(announced)), (name, value) -> true);
            assertThat(completed(BodyCollector.all(pipe, headers, Long.MAX_VALUE)))
                    .isEqualTo(body);
        }
    }

    @Test
    void theBeginningOfABodyIsWhatCouldBeHad() {
        byte[] body = random(5000);
        BodyPipe whole = pipe(new AtOnce());
        whole.onSubscribe(new Eager(whole, body, 100));
        assertThat(completed(BodyCollector.beginning(whole, PLAIN, 1234))).isEqualTo(Arrays.copyOf(body, 1234));

        BodyPipe broken = pipe(new AtOnce());
        broken.onNext(List.of(ByteBuffer.wrap(body, 0, 10)));
        CompletableFuture<byte[]> beginning = BodyCollector.beginning(broken, PLAIN, 1234);
        assertThat(beginning).isNotDone();
        broken.onNext(List.of(ByteBuffer.wrap(body, 10, 20)));
        broken.onError(new IOException("reset"));
        assertThat(completed(beginning)).isEqualTo(Arrays.copyOf(body, 30));
    }

    @Test
    void aCollectorIsToldThatTheExchangeWasGivenUp() {
        BodyPipe pipe = pipe(new AtOnce());
        CompletableFuture<byte[]> all = BodyCollector.all(pipe, PLAIN, 1000);
        pipe.cancel();
        assertThatThrownBy(all::join).hasRootCauseMessage("the exchange was cancelled");
    }

    @Test
    void whatIsDroppedMayEndByItselfAndIsClosedOtherwise() {
        AtOnce tasks = new AtOnce();
        BodyPipe small = pipe(tasks);
        Eager end = new Eager(small, new byte[64 * 1024], 10);
        small.onSubscribe(end);
        small.cancel();
        tasks.moment();
        assertThat(end.ended).isTrue();
        assertThat(end.cancelled).isFalse();

        BodyPipe large = pipe(tasks);
        Eager endless = new Eager(large, new byte[65 * 1024], 10);
        large.onSubscribe(endless);
        large.discard();
        assertThat(endless.cancelled).isTrue();

        BodyPipe silent = pipe(tasks);
        Eager nothing = new Eager(silent, new byte[0], 10);
        nothing.endless = true;
        silent.onSubscribe(nothing);
        silent.cancel();
        assertThat(nothing.cancelled).isFalse();
        tasks.moment();
        assertThat(nothing.cancelled).isTrue();
    }

    @Test
    void whatHasArrivedOfAStreamOfHttp2IsReadBeforeItIsReset() {
        AtOnce tasks = new AtOnce();
        BodyPipe pipe = new BodyPipe(tasks, HttpClient.Version.HTTP_2);
        Eager eager = new Eager(pipe, new byte[1_000_000], 1000);
        eager.endless = true;
        pipe.onSubscribe(eager);
        pipe.cancel();
        assertThat(eager.pieces).isEmpty();
        assertThat(eager.cancelled).isFalse();
        tasks.moment();
        assertThat(eager.cancelled).isTrue();
    }

    @Test
    void whatWasGivenUpBeforeItsHeadIsNeverRead() {
        AtOnce tasks = new AtOnce();
        BodyPipe pipe = pipe(tasks);
        pipe.cancel();
        tasks.moment();
        Eager late = new Eager(pipe, new byte[1000], 10);
        pipe.onSubscribe(late);
        assertThat(late.cancelled).isTrue();
        assertThatThrownBy(() -> pipe.read(new byte[1], 0, 1)).hasMessage("the exchange was cancelled");
    }
}
