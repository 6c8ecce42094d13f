package dev.signet.support.http.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.client.ApiRequest;
import dev.signet.support.http.client.CallOptions;
import dev.signet.support.http.client.ClientConfig;
import dev.signet.support.http.client.Decoder;
import dev.signet.support.http.client.Transport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Bodies arrive whole: whatever their size, version of HTTP, coding and pieces, however they are read, one at a time and
 * many at once. {@code -Dsignet.transfers=200000} makes as many in {@link #bodiesOfAllKindsArriveWholeManyTimes};
 * {@code -Dsignet.transfers.seed} draws others.
 */
@Isolated
class TransferTest {

    private static final int FEW = 250;
    private static final int AT_ONCE = 32;
    private static final int MEMORY = 96 << 20;
    private static final long SEED = Long.getLong("signet.transfers.seed", 20_261_129L);

    @TempDir
    private static Path folder;

    private static TransferServer server;
    private static TransferClient client;

    @BeforeAll
    static void start() throws Exception {
        server = new TransferServer();
        client = new TransferClient(server, folder);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    /** Makes transfers, so many at once, and gives a line for each that went wrong. */
    private static List<String> failures(Iterable<Transfer> transfers, int atOnce) throws Exception {
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        Semaphore turns = new Semaphore(atOnce);
        // Large ones wait for each other, so that the test needs no more memory than other tests.
        Semaphore memory = new Semaphore(MEMORY);
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        for (Transfer transfer : transfers) {
            if (failures.size() >= 3) {
                break;
            }
            int weight = Math.min(MEMORY, 4 * transfer.size());
            memory.acquire(weight);
            turns.acquire();
            threads.execute(() -> {
                try {
                    String wrong = client.run(transfer);
                    if (wrong != null) {
                        failures.add(transfer + ": " + wrong);
                    }
                } catch (Throwable e) {
                    failures.add(transfer + ": " + e);
                } finally {
                    turns.release();
                    memory.release(weight);
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        return List.copyOf(failures);
    }

    private static List<Transfer> drawn(int first, int count) {
        Random random = new Random(SEED + first);
        List<Transfer> transfers = new ArrayList<>();
        for (int turn = first; turn < first + count; turn++) {
            transfers.add(Transfer.draw(turn, random));
        }
        return transfers;
    }

    private static void transfer(int first, int count) throws Exception {
        int alone = count / 5;
        assertThat(failures(drawn(first, alone), 1)).isEmpty();
        assertThat(failures(drawn(first + alone, count - alone), AT_ONCE)).isEmpty();
    }

    @Test
    @Timeout(300)
    void bodiesOfAllKindsArriveWhole() throws Exception {
        transfer(0, FEW);
        for (Transfer.Http http : Transfer.Http.values()) {
            assertThat(server.served(http)).as("requests by %s", http).isGreaterThan(FEW / 5);
        }
    }

    @Test
    @Tag("integration")
    @Timeout(3600)
    void bodiesOfAllKindsArriveWholeManyTimes() throws Exception {
        int transfers = Integer.getInteger("signet.transfers", 20_000);
        for (int first = 0; first < transfers; first += 5000) {
            transfer(FEW + first, Math.min(5000, transfers - first));
        }
    }

    @Test
    @Tag("integration")
    @Timeout(600)
    void bodiesOfEachSizeAtAnEdgeArriveWholeInEachKind() throws Exception {
        Random random = new Random(SEED);
        List<Transfer> transfers = new ArrayList<>();
        List<Transfer.Kind> kinds = List.of(Transfer.Kind.values());
        for (int edge = 0; edge < Transfer.EDGES; edge++) {
            int size = Transfer.edge(edge);
            // The largest by turns: all of them in all kinds would take minutes.
            for (Transfer.Kind kind : size < 2 << 20 ? kinds : List.of(kinds.get(edge % kinds.size()))) {
                transfers.add(Transfer.of(transfers.size(), kind, size, random));
            }
        }
        Collections.shuffle(transfers, random);
        assertThat(failures(transfers, 4)).isEmpty();
    }

    @Test
    void aResponseOfTheLimitIsReadAndALargerOneIsRefused() {
        int limit = 100_000;
        ClientConfig config = ClientConfig.builder(server.uri(Transfer.Http.PLAIN_1_1))
                .retries(RetryPolicy.NEVER)
                .maxResponseBytes(limit)
                .build();
        Random random = new Random(SEED);
        try (Transport transport = new Transport(config)) {
            for (int turn = 0; turn < 120; turn++) {
                int size = limit - 1 + turn % 3;
                Transfer drawn = Transfer.of(turn, Transfer.Kind.BYTES, size, random);
                Transfer transfer = new Transfer(
                        turn,
                        drawn.kind(),
                        size,
                        Transfer.Http.PLAIN_1_1,
                        drawn.announced(),
                        drawn.gzip(),
                        drawn.pace(),
                        false);
                ApiRequest request = TransferClient.request(transfer, null);
                if (size > limit) {
                    assertThatThrownBy(() -> transport.call(request, Decoder.bytes(), CallOptions.NONE))
                            .as(transfer.toString())
                            .isInstanceOf(ResponseFormatException.class)
                            .hasMessageContaining("larger than " + limit + " bytes");
                } else {
                    byte[] found = transport.call(request, Decoder.bytes(), CallOptions.NONE);
                    assertThat(found)
                            .as(transfer.toString())
                            .isEqualTo(transfer.payload().bytes());
                }
            }
        }
    }
}
