package dev.signet.interactions.fake;

import dev.signet.interactions.test.RecordedRequest;
import dev.signet.interactions.test.TestResponse;
import dev.signet.interactions.test.TestServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The published test server, with requests and answers in terms of the client's JSON. */
public final class FakeService implements AutoCloseable {
    private final TestServer server;

    private FakeService(int port, Function<Received, Reply> answers) {
        this.server = TestServer.answering(port, request -> answer(request, answers));
    }

    /** @param answers tells what to answer; what it throws becomes a 500 with its message */
    public static FakeService start(Function<Received, Reply> answers) {
        return start(0, answers);
    }

    /** The same on a port of one's choice; 0 for any that is free. */
    static FakeService start(int port, Function<Received, Reply> answers) {
        return new FakeService(port, answers);
    }

    /** Gives these answers, one after another; then 500. */
    public static FakeService scripted(Reply... replies) {
        List<Reply> left = Collections.synchronizedList(new ArrayList<>(List.of(replies)));
        return start(request -> {
            if (left.isEmpty()) {
                throw new IllegalStateException("nothing is left to answer " + request);
            }
            return left.remove(0);
        });
    }

    private static TestResponse answer(RecordedRequest request, Function<Received, Reply> answers) {
        try {
            return answers.apply(received(request)).toResponse();
        } catch (RuntimeException e) {
            e.printStackTrace();
            return TestResponse.error(500, "fake", e.getClass().getSimpleName());
        }
    }

    private static Received received(RecordedRequest request) {
        return new Received(request.method(), request.path(), request.query(), request.headers(), request.body());
    }

    /** Where it listens. */
    public URI uri() {
        return server.uri();
    }

    /** What came so far, in order. */
    public List<Received> received() {
        return server.requests().stream().map(FakeService::received).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
