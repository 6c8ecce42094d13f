package dev.signet.interactions.structured;

import dev.signet.interactions.fake.FakeModel;
import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.r2026_05_20.FunctionLoop;
import dev.signet.interactions.r2026_05_20.Functions;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.StructuredOutput;
import dev.signet.interactions.r2026_05_20.model.FunctionDeclaration;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.ToolResult;

/** A program that runs with no more on its class path than the client needs. */
final class WithoutLibraries {
    record Answer(String text) {}

    static final class Teller {
        @Description("Tells how it is.")
        public String tell() {
            return "all is well";
        }
    }

    private WithoutLibraries() {}

    public static void main(String[] arguments) {
        try (FakeService service = FakeService.start(new FakeModel());
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("k")
                        .baseUri(service.uri())
                        .build()) {
            Functions functions = Functions.builder()
                    .add(FunctionDeclaration.builder().name("tell").build(), json -> ToolResult.of("all is well"))
                    .build();
            System.out.println(FunctionLoop.of(client.interactions(), functions)
                    .run(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                            .input(InteractionsInput.of("How is it?"))
                            .build())
                    .outputText());
        }
        attempt(() -> StructuredOutput.of(Answer.class));
        attempt(() -> Functions.builder().add("f", "", Answer.class, Answer::text));
        attempt(() -> Functions.builder().addMethods(new Teller()));
        attempt(() -> Functions.builder().addMethod(new Teller(), "tell"));
    }

    private static void attempt(Runnable use) {
        try {
            use.run();
            System.out.println("done");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
