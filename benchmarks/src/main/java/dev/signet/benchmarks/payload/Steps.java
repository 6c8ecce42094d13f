package dev.signet.benchmarks.payload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes steps of the kinds that an answer with tools has. */
final class Steps {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Prose prose;

    Steps(Prose prose) {
        this.prose = prose;
    }

    ObjectNode userInput(String text) {
        ObjectNode step = typed("user_input");
        step.putArray("content").add(text(text));
        return step;
    }

    ObjectNode thought(int signatureBytes) {
        return typed("thought").put("signature", prose.base64(signatureBytes));
    }

    ObjectNode modelOutput(String text) {
        ObjectNode step = typed("model_output");
        step.putArray("content").add(text(text));
        return step;
    }

    /** Appends one turn of a long conversation: a question with an image, calls of tools with their results, an answer. */
    void turn(ArrayNode steps) {
        ObjectNode question = userInput(prose.text(200 + prose.number(400)));
        question.withArray("content").add(image(6_000 + prose.number(12_000)));
        steps.add(question);
        for (int i = 0; i < 4; i++) {
            steps.add(reasoning());
            functionCall(steps);
        }
        codeExecution(steps);
        googleSearch(steps);
        urlContext(steps);
        steps.add(answer());
    }

    private ObjectNode reasoning() {
        ObjectNode step = thought(300 + prose.number(600));
        step.putArray("summary").add(text(prose.text(150 + prose.number(300))));
        return step;
    }

    private void functionCall(ArrayNode steps) {
        String id = prose.id("call");
        ObjectNode call = typed("function_call").put("id", id).put("name", "find_connections");
        ObjectNode arguments = call.putObject("arguments");
        arguments.put("from", prose.words(20)).put("to", prose.words(20)).put("changes", prose.number(4));
        arguments.put("budget", prose.number(10_000) / 8.0).put("direct", prose.number(2) == 0);
        ArrayNode passengers = arguments.putArray("passengers");
        for (int i = 0; i < 3; i++) {
            passengers.addObject().put("name", prose.words(16)).put("age", 10 + prose.number(60));
        }
        steps.add(call);
        ObjectNode result = typed("function_result").put("call_id", id).put("name", "find_connections");
        if (prose.number(2) == 0) {
            result.putArray("result").add(text(prose.text(300)));
        } else {
            // As text: a result that is an object gets lost in one of the peers, which would then have less to do.
            result.put("result", connections().toString());
        }
        steps.add(result);
    }

    private ArrayNode connections() {
        ArrayNode connections = NODES.arrayNode();
        for (int i = 0; i < 6; i++) {
            connections
                    .addObject()
                    .put("train", prose.id("train"))
                    .put("minutes", prose.number(600))
                    .put("note", prose.words(50));
        }
        return connections;
    }

    private void codeExecution(ArrayNode steps) {
        String id = prose.id("code");
        ObjectNode call = typed("code_execution_call").put("id", id);
        call.putObject("arguments").put("language", "python").put("code", "print(\"" + prose.words(300) + "\")\n");
        steps.add(call);
        steps.add(typed("code_execution_result").put("call_id", id).put("result", prose.text(400)));
    }

    private void googleSearch(ArrayNode steps) {
        String id = prose.id("search");
        ObjectNode call = typed("google_search_call").put("id", id);
        call.putObject("arguments").putArray("queries").add(prose.words(40)).add(prose.words(60));
        steps.add(call);
        ObjectNode result = typed("google_search_result").put("call_id", id);
        result.putArray("result").addObject().put("search_suggestions", "<div>" + prose.text(500) + "</div>");
        steps.add(result);
    }

    private void urlContext(ArrayNode steps) {
        String id = prose.id("url");
        String url = "https://www.example.com/" + prose.id("page");
        ObjectNode call = typed("url_context_call").put("id", id);
        call.putObject("arguments").putArray("urls").add(url);
        steps.add(call);
        ObjectNode result = typed("url_context_result").put("call_id", id).put("is_error", false);
        result.putArray("result").addObject().put("status", "success").put("url", url);
        steps.add(result);
    }

    private ObjectNode answer() {
        ObjectNode step = typed("model_output");
        ArrayNode content = step.putArray("content");
        for (int i = 0; i < 3; i++) {
            ObjectNode text = text(prose.text(500 + prose.number(1_500)));
            ArrayNode annotations = text.putArray("annotations");
            for (int citation = 0; citation < 4; citation++) {
                annotations.add(typed("url_citation")
                        .put("url", "https://www.example.com/" + prose.id("page"))
                        .put("title", prose.words(40))
                        .put("start_index", prose.number(400))
                        .put("end_index", 400 + prose.number(400)));
            }
            content.add(text);
        }
        return step;
    }

    private ObjectNode image(int bytes) {
        return typed("image").put("mime_type", "image/png").put("data", prose.base64(bytes));
    }

    private static ObjectNode text(String text) {
        return typed("text").put("text", text);
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }
}
