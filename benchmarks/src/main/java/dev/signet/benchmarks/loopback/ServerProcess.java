package dev.signet.benchmarks.loopback;

import dev.signet.benchmarks.payload.Payload;
import dev.signet.benchmarks.process.Child;
import dev.signet.benchmarks.process.ClassPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A running {@link LoopbackServer}. */
public final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * {@return a server that is ready}
     *
     * @param answer its first message answers each call
     * @param events how many of them a stream has
     */
    public static ServerProcess start(Payload answer, int events) throws IOException {
        List<String> arguments = List.of(answer.name(), Integer.toString(events));
        List<String> command = Child.java(ClassPath.whole(), LoopbackServer.class, arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String port =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (port == null) {
            throw new IllegalStateException("the server did not start");
        }
        return new ServerProcess(process, URI.create("http://127.0.0.1:" + port));
    }

    /** {@return where it listens} */
    public URI address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
    }
}
