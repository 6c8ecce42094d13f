package dev.signet.interactions.guide;

import dev.signet.interactions.fake.FakeModel;
import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * What a newcomer runs first: a few examples, and then what reading an interaction is like. It asks a service inside this
 * program, unless it is told to be {@code live}: then the real one, with the key from the environment.
 */
public final class Tour {
    private static final List<String> SHOWN = List.of("PlainText", "Streaming", "FunctionCalling");

    private Tour() {}

    /** @param arguments {@code live}, or nothing */
    public static void main(String[] arguments) throws IOException {
        if (List.of(arguments).contains("live")) {
            try (InteractionsClient client = InteractionsClient.create()) {
                show(client, System.out);
            }
        } else {
            try (FakeService service = FakeService.start(new FakeModel());
                    InteractionsClient client = InteractionsClient.builder()
                            .apiKey("no-key-needed")
                            .baseUri(service.uri())
                            .build()) {
                show(client, System.out);
            }
        }
    }

    static void show(InteractionsClient client, PrintStream out) throws IOException {
        for (String name : SHOWN) {
            out.println("-- " + name);
            Guide.Example example = Guide.examples().get(name);
            if (example != null) {
                example.run(client, out);
            }
        }
        out.println("-- FirstLook: an interaction with a step that nobody knows yet");
        FirstLook.print(out);
    }
}
