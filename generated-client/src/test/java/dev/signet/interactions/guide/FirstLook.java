package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.model.FunctionCallStep;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.ModelOutputStep;
import dev.signet.interactions.r2026_05_20.model.Step;
import dev.signet.interactions.support.JsonValue;
import java.io.PrintStream;

/** Reads an interaction with a step that nobody knows yet, acts on what it knows, and writes all of it back. */
public final class FirstLook {
    private static final String RECEIVED = """
            {"id": "int-1", "status": "requires_action", "model": "gemini-3.5-flash",
             "steps": [
               {"type": "model_output", "content": [{"type": "text", "text": "Let me look at Peter's week."}]},
               {"type": "function_call", "id": "call-7", "name": "find_free_hour",
                "arguments": {"person": "Peter", "budget": 1.10}, "signature": "c2lnbmVk"},
               {"type": "telepathy", "strength": 1E+3, "thoughts": [null, {"kind": "warm"}]}],
             "surprise": true}
            """;

    private FirstLook() {}

    /** Prints ten lines. */
    public static void main(String[] args) {
        print(System.out);
    }

    static void print(PrintStream out) {
        Interaction interaction = Interaction.fromJson(RECEIVED);
        out.println("status    " + interaction.status().value());
        out.println("text      " + interaction.outputText());
        for (Step step : interaction.steps()) {
            if (step instanceof ModelOutputStep output) {
                out.println("output    " + output.content().size() + " piece of content");
            } else if (step instanceof FunctionCallStep call) {
                out.println("call      " + call.name() + call.arguments().toJson());
                out.println("besides   " + call.extras().toJson());
            } else if (step instanceof Step.Unknown newer) {
                out.println("unknown   " + newer.type() + ", kept whole: " + newer.toJson());
            }
        }
        out.println("extras    " + interaction.extras().toJson());
        String sent = interaction.toJson();
        out.println("sent back " + sent.length() + " characters of JSON");
        out.println("lossless  " + JsonValue.fromJson(sent).equals(JsonValue.fromJson(RECEIVED)));
        out.println(
                "reads as  " + (Interaction.fromJson(sent).equals(interaction) ? "the same value" : "another value"));
    }
}
