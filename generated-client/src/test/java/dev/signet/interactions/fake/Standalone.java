package dev.signet.interactions.fake;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** The service as a program of its own, so that programs elsewhere can be tried without a key. */
public final class Standalone {
    private static final int PORT = 8080;

    private Standalone() {}

    /** @param arguments the port, or nothing */
    public static void main(String[] arguments) throws InterruptedException {
        start(arguments.length == 0 ? PORT : Integer.parseInt(arguments[0]), System.out);
        new CountDownLatch(1).await();
    }

    /** Starts it, and tells where it is; 0 for any port that is free. */
    public static FakeService start(int port, PrintStream out) {
        FakeService service = FakeService.start(port, new FakeModel());
        out.println("Answers at " + service.uri() + " until it is stopped");
        return service;
    }
}
