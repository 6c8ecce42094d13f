package dev.signet.support.http.transfer;

import dev.signet.support.JsonObject;
import dev.signet.support.http.ApiException;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.SseEvent;
import dev.signet.support.http.StatusException;
import dev.signet.support.http.Timeouts;
import dev.signet.support.http.client.ApiRequest;
import dev.signet.support.http.client.CallOptions;
import dev.signet.support.http.client.ClientConfig;
import dev.signet.support.http.client.Decoder;
import dev.signet.support.http.client.Download;
import dev.signet.support.http.client.EventProtocol;
import dev.signet.support.http.client.EventStream;
import dev.signet.support.http.client.MultipartBody;
import dev.signet.support.http.client.RequestBody;
import dev.signet.support.http.client.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Makes transfers by transports and checks what arrives. Thread-safe. */
final class TransferClient implements AutoCloseable {

    private static final int KEPT_OF_AN_ERROR = 64 * 1024;
    private static final int PATIENCE_SECONDS = 60;

    /** Gives the data of each event, without the line break in its middle. */
    private record Data(String mediaType) implements EventProtocol<String> {
        @Override
        public String decode(SseEvent event) {
            String text = event.text();
            return mediaType.equals("text/event-stream")
                    ? text.replace("\n", "")
                    : text.substring(1, text.length() - 1);
        }

        @Override
        public boolean isLast(String event) {
            return event.equals("end");
        }
    }

    private final Map<Transfer.Http, Transport> transports = new EnumMap<>(Transfer.Http.class);
    private final Path folder;

    TransferClient(TransferServer server, Path folder) {
        this.folder = folder;
        for (Transfer.Http http : Transfer.Http.values()) {
            ClientConfig.Builder config = ClientConfig.builder(server.uri(http))
                    .retries(RetryPolicy.NEVER)
                    .timeouts(Timeouts.DEFAULT.withCall(Duration.ofSeconds(PATIENCE_SECONDS)));
            if (http != Transfer.Http.PLAIN_1_1) {
                config.httpClient(HttpClient.newBuilder()
                        .sslContext(server.sslContext())
                        .version(http == Transfer.Http.TLS_2 ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                        .build());
            }
            transports.put(http, new Transport(config.build()));
        }
    }

    @Override
    public void close() {
        transports.values().forEach(Transport::close);
    }

    /** Null if all arrived as it should, or what is wrong. */
    @Nullable
    String run(Transfer transfer) {
        try {
            return switch (transfer.kind()) {
                case JSON -> json(transfer);
                case TEXT ->
                    Payload.difference(transfer.payload().text(), call(transfer, Decoder.text("text/plain"), null));
                case BYTES -> bytes(transfer);
                case DOWNLOAD, CANCELLED_DOWNLOAD -> download(transfer);
                case FILE -> file(transfer);
                case SHORT_EVENTS, LONG_EVENTS, SHORT_LINES, LONG_LINES, CANCELLED_EVENTS -> events(transfer);
                case ERROR -> error(transfer);
                case CANCELLED_CALL -> cancelled(transfer);
                case UPLOAD_BYTES, UPLOAD_STREAM, UPLOAD_STREAM_OF_KNOWN_LENGTH, UPLOAD_FILE, UPLOAD_PARTS ->
                    upload(transfer);
            };
        } catch (IOException | RuntimeException | TimeoutException | ExecutionException e) {
            StringBuilder causes = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                causes.append(causes.isEmpty() ? "" : " <- ").append(cause);
            }
            return causes.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e.toString();
        }
    }

    private Transport transport(Transfer transfer) {
        return transports.get(transfer.http());
    }

    static ApiRequest request(Transfer transfer, @Nullable RequestBody body) {
        ApiRequest.Builder request = body == null ? ApiRequest.get("/transfer") : ApiRequest.post("/transfer");
        for (String parameter : transfer.query().split("&", -1)) {
            int equals = parameter.indexOf('=');
            request.query(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return request.body(body).build();
    }

    private <T> T call(Transfer transfer, Decoder<T> decoder, @Nullable RequestBody body)
            throws InterruptedException, ExecutionException, TimeoutException {
        ApiRequest request = request(transfer, body);
        return transfer.async()
                ? await(transport(transfer).callAsync(request, decoder, CallOptions.NONE))
                : transport(transfer).call(request, decoder, CallOptions.NONE);
    }

    private static <T> T await(CompletableFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private @Nullable String json(Transfer transfer) throws InterruptedException, ExecutionException, TimeoutException {
        JsonObject found = call(transfer, JsonObject::fromJson, null);
        return Payload.difference(transfer.payload().text(), String.valueOf(found.string("data")));
    }

    private @Nullable String bytes(Transfer transfer)
            throws InterruptedException, ExecutionException, TimeoutException {
        byte[] found = call(transfer, Decoder.bytes(), null);
        return compare(transfer, found);
    }

    private static @Nullable String compare(Transfer transfer, byte[] found) {
        if (found.length != transfer.size()) {
            return found.length + " bytes arrived";
        }
        long wrong = transfer.payload().mismatch(found, found.length, 0);
        return wrong < 0 ? null : "wrong at " + wrong;
    }

    private Download open(Transfer transfer) throws InterruptedException, ExecutionException, TimeoutException {
        ApiRequest request = request(transfer, null);
        return transfer.async()
                ? await(transport(transfer).downloadAsync(request, "application/octet-stream", CallOptions.NONE))
                : transport(transfer).download(request, "application/octet-stream", CallOptions.NONE);
    }

    private @Nullable String download(Transfer transfer)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Random random = new Random(transfer.number());
        int wanted =
                transfer.kind() == Transfer.Kind.DOWNLOAD ? Integer.MAX_VALUE : random.nextInt(transfer.size() + 1);
        byte[] block = new byte[1 + random.nextInt(40_000)];
        long position = 0;
        try (Download download = open(transfer);
                InputStream in = download.inputStream()) {
            int read = 0;
            while (position < wanted && read >= 0) {
                long wrong = transfer.payload().mismatch(block, read, position);
                if (wrong >= 0) {
                    return "wrong at " + wrong;
                }
                position += read;
                read = in.read(block, 0, block.length);
            }
        }
        return position < Math.min(wanted, transfer.size()) ? "ends at " + position : null;
    }

    private @Nullable String file(Transfer transfer)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Path file = folder.resolve("received-" + transfer.number());
        try (Download download = open(transfer)) {
            download.transferTo(file);
            return compare(transfer, Files.readAllBytes(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private @Nullable String events(Transfer transfer)
            throws InterruptedException, ExecutionException, TimeoutException {
        boolean lines = transfer.kind().name().endsWith("LINES");
        Data protocol = new Data(lines ? "application/jsonl" : "text/event-stream");
        ApiRequest request = request(transfer, null);
        List<String> expected = new ArrayList<>(transfer.payload()
                .events(transfer.kind() != Transfer.Kind.LONG_EVENTS && transfer.kind() != Transfer.Kind.LONG_LINES));
        expected.add("end");
        int wanted = transfer.kind() == Transfer.Kind.CANCELLED_EVENTS
                ? new Random(transfer.number()).nextInt(expected.size())
                : expected.size();
        List<String> found = new ArrayList<>();
        if (transfer.async()) {
            EventStream<String> stream = await(transport(transfer).streamAsync(request, protocol, CallOptions.NONE));
            Taker taker = new Taker(found, wanted);
            stream.subscribe(taker);
            await(taker.end);
        } else {
            try (EventStream<String> stream = transport(transfer).stream(request, protocol, CallOptions.NONE)) {
                for (String event : wanted == 0 ? List.<String>of() : stream) {
                    found.add(event);
                    if (found.size() == wanted) {
                        break;
                    }
                }
            }
        }
        List<String> whole = expected.subList(0, wanted);
        return found.equals(whole) ? null : "events differ: " + found.size() + " of " + whole.size();
    }

    /** Takes a number of events, a few at a time. */
    private static final class Taker implements Flow.Subscriber<String> {
        private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
        private final List<String> found;
        private final int wanted;
        private Flow.@Nullable Subscription subscription;

        Taker(List<String> found, int wanted) {
            this.found = found;
            this.wanted = wanted;
        }

        @Override
        public void onSubscribe(Flow.Subscription newSubscription) {
            subscription = newSubscription;
            if (wanted == 0) {
                newSubscription.cancel();
                end.complete(null);
            } else {
                newSubscription.request(3);
            }
        }

        @Override
        public void onNext(String event) {
            found.add(event);
            Flow.Subscription source = subscription;
            if (source == null) {
                end.completeExceptionally(new IllegalStateException("an event before the subscription"));
            } else if (found.size() == wanted && !event.equals("end")) {
                source.cancel();
                end.complete(null);
            } else if (found.size() % 3 == 0) {
                source.request(3);
            }
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            end.complete(null);
        }
    }

    private @Nullable String error(Transfer transfer)
            throws InterruptedException, ExecutionException, TimeoutException {
        StatusException failure;
        try {
            call(transfer, Decoder.bytes(), null);
            return "no failure";
        } catch (StatusException e) {
            failure = e;
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof StatusException status)) {
                throw e;
            }
            failure = status;
        }
        String expected = Bodies.error(transfer.payload());
        return Payload.difference(expected.substring(0, Math.min(expected.length(), KEPT_OF_AN_ERROR)), failure.body());
    }

    /** Given up at any moment; if it is over before, it must be right. */
    private @Nullable String cancelled(Transfer transfer) throws InterruptedException {
        CompletableFuture<byte[]> future =
                transport(transfer).callAsync(request(transfer, null), Decoder.bytes(), CallOptions.NONE);
        TimeUnit.MICROSECONDS.sleep(new Random(transfer.number()).nextInt(3000));
        if (future.cancel(true)) {
            return null;
        }
        try {
            return compare(transfer, future.join());
        } catch (ApiException e) {
            return e.toString();
        }
    }

    private @Nullable String upload(Transfer transfer)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Payload payload = transfer.payload();
        String type = "application/octet-stream";
        Path file = folder.resolve("sent-" + transfer.number());
        RequestBody body = switch (transfer.kind()) {
            case UPLOAD_STREAM -> RequestBody.stream(type, payload::stream);
            case UPLOAD_STREAM_OF_KNOWN_LENGTH -> RequestBody.stream(type, payload.size(), payload::stream);
            case UPLOAD_FILE -> RequestBody.file(type, Files.write(file, payload.bytes()));
            case UPLOAD_PARTS ->
                MultipartBody.builder()
                        .file("content", "content.bin", RequestBody.bytes(type, payload.bytes()))
                        .build();
            default -> RequestBody.bytes(type, payload.bytes());
        };
        try {
            String verdict = call(transfer, Decoder.text("text/plain"), body);
            return verdict.equals("right") ? null : verdict;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
