package dev.signet.benchmarks.handwritten;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.benchmarks.model.Content;
import dev.signet.benchmarks.model.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads steps. */
final class StepReader {
    private final Objects objects;
    private final JsonParser in;
    private final ContentReader contents;
    private final ToolStepReader tools;

    StepReader(Objects objects) {
        this.objects = objects;
        this.in = objects.in;
        this.contents = new ContentReader(objects);
        this.tools = new ToolStepReader(objects);
    }

    /** {@return the array that is the next value} */
    List<Step> list() throws IOException {
        List<Step> steps = new ArrayList<>();
        in.nextToken();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            steps.add(read());
        }
        return steps;
    }

    /** Reads from the start of the object to its end. */
    Step read() throws IOException {
        String type = objects.type("type");
        return switch (type) {
            case "user_input" -> new Step.UserInput(content());
            case "thought" -> thought();
            case "model_output" -> new Step.ModelOutput(content());
            case "function_call" -> functionCall();
            case "function_result" -> functionResult();
            default -> tools.read(type);
        };
    }

    private @Nullable List<Content> content() throws IOException {
        List<Content> content = null;
        for (String name = objects.firstName(); name != null; name = in.nextFieldName()) {
            if (name.equals("content")) {
                content = contents.list();
            } else {
                objects.skip();
            }
        }
        return content;
    }

    private Step thought() throws IOException {
        String signature = null;
        List<Content> summary = null;
        for (String name = objects.firstName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "signature" -> signature = in.nextTextValue();
                case "summary" -> summary = contents.list();
                default -> objects.skip();
            }
        }
        return new Step.Thought(signature, summary);
    }

    private Step functionCall() throws IOException {
        String id = null;
        String function = null;
        Map<String, @Nullable Object> arguments = null;
        for (String name = objects.firstName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "id" -> id = in.nextTextValue();
                case "name" -> function = in.nextTextValue();
                case "arguments" -> arguments = objects.object();
                default -> objects.skip();
            }
        }
        return new Step.FunctionCall(id, function, arguments);
    }

    private Step functionResult() throws IOException {
        String callId = null;
        String function = null;
        Object result = null;
        for (String name = objects.firstName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "call_id" -> callId = in.nextTextValue();
                case "name" -> function = in.nextTextValue();
                case "result" -> {
                    in.nextToken();
                    result = objects.current();
                }
                default -> objects.skip();
            }
        }
        return new Step.FunctionResult(callId, function, result);
    }
}
