package dev.signet.support.http.client;

import static dev.signet.support.http.client.Clients.CREATE;
import static dev.signet.support.http.client.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.support.http.client.Clients.TextProtocol;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** A client costs a program nothing at its end. */
@Isolated
@Timeout(60)
class ExitTest {

    /** Makes a call, begins a stream, starts another call, closes nothing, and returns. */
    static final class Careless {

        private Careless() {}

        public static void main(String[] args) throws Exception {
            FaultServer server = FaultServer.playing(
                    answer -> answer.json(200, "\"fine\""),
                    answer -> {
                        answer.events();
                        answer.send("data: one\n\n");
                        answer.stall();
                    },
                    FaultServer.Answer::stall);
            Transport transport = client(server);
            System.out.println(transport.call(CREATE, Decoder.text(), CallOptions.NONE));
            EventStream<String> stream = transport.stream(CREATE, new TextProtocol(), CallOptions.NONE);
            System.out.println(stream.iterator().next());
            CompletableFuture<String> unfinished = transport.callAsync(CREATE, Decoder.text(), CallOptions.NONE);
            System.out.println(unfinished.isDone());
        }
    }

    @Test
    @Tag("integration")
    void theJvmExitsPromptlyThoughNothingWasClosed() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Careless.class.getName())
                .redirectErrorStream(true)
                .start();
        boolean ended = jvm.waitFor(20, TimeUnit.SECONDS);
        if (!ended) {
            jvm.destroyForcibly();
        }
        assertThat(ended).as("the JVM ended by itself").isTrue();
        assertThat(new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactly("\"fine\"", "one", "false");
        assertThat(jvm.exitValue()).isZero();
    }

    @Test
    void closingLeavesNoThreadBehind() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (FaultServer server = FaultServer.playing(answer -> answer.json(200, "\"fine\""))) {
            for (int i = 0; i < 5; i++) {
                try (Transport transport = client(server)) {
                    transport
                            .callAsync(CREATE, Decoder.text(), CallOptions.NONE)
                            .get(20, TimeUnit.SECONDS);
                }
            }
            Wait.until("the threads are gone", () -> left(before).isEmpty());
        }
    }

    private static List<String> left(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .map(Thread::getName)
                .filter(name -> name.startsWith("api-") || name.startsWith("HttpClient"))
                .collect(Collectors.toList());
    }
}
