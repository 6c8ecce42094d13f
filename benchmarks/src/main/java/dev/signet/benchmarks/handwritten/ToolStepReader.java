package dev.signet.benchmarks.handwritten;

import com.fasterxml.jackson.core.JsonParser;
import dev.signet.benchmarks.handwritten.Objects.Reader;
import dev.signet.benchmarks.model.Step;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the steps of tools that the service runs: calls with an id and arguments, results with the id of their call. */
final class ToolStepReader {
    private final Objects objects;
    private final JsonParser in;

    ToolStepReader(Objects objects) {
        this.objects = objects;
        this.in = objects.in;
    }

    /** Reads the rest of a step of this type. */
    Step read(String type) throws IOException {
        return switch (type) {
            case "code_execution_call" -> call(this::code, Step.CodeExecutionCall::new);
            case "google_search_call" -> call(this::queries, Step.GoogleSearchCall::new);
            case "url_context_call" -> call(this::urls, Step.UrlContextCall::new);
            case "code_execution_result" -> result(in::nextTextValue, Step.CodeExecutionResult::new);
            case "google_search_result" ->
                result(
                        () -> objects.list(this::suggestions),
                        (id, isError, found) -> new Step.GoogleSearchResult(id, found));
            case "url_context_result" -> result(() -> objects.list(this::fetched), Step.UrlContextResult::new);
            default -> throw new IOException("unknown step " + type);
        };
    }

    private interface MakeCall<T> {
        Step of(@Nullable String id, @Nullable T arguments);
    }

    private interface MakeResult<T> {
        Step of(@Nullable String callId, @Nullable Boolean isError, @Nullable T result);
    }

    private <T> Step call(Reader<T> arguments, MakeCall<T> make) throws IOException {
        String id = null;
        T given = null;
        for (String name = objects.firstName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "id" -> id = in.nextTextValue();
                case "arguments" -> given = arguments.read();
                default -> objects.skip();
            }
        }
        return make.of(id, given);
    }

    private <T> Step result(Reader<T> result, MakeResult<T> make) throws IOException {
        String callId = null;
        Boolean isError = null;
        T given = null;
        for (String name = objects.firstName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "call_id" -> callId = in.nextTextValue();
                case "is_error" -> isError = in.nextBooleanValue();
                case "result" -> given = result.read();
                default -> objects.skip();
            }
        }
        return make.of(callId, isError, given);
    }

    private Step.Code code() throws IOException {
        String language = null;
        String code = null;
        in.nextToken();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "language" -> language = in.nextTextValue();
                case "code" -> code = in.nextTextValue();
                default -> objects.skip();
            }
        }
        return new Step.Code(language, code);
    }

    private Step.Queries queries() throws IOException {
        in.nextToken();
        return new Step.Queries(texts("queries"));
    }

    private Step.Urls urls() throws IOException {
        in.nextToken();
        return new Step.Urls(texts("urls"));
    }

    private @Nullable List<String> texts(String member) throws IOException {
        List<String> texts = null;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            if (name.equals(member)) {
                texts = objects.texts();
            } else {
                objects.skip();
            }
        }
        return texts;
    }

    private Step.Suggestions suggestions() throws IOException {
        String html = null;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            if (name.equals("search_suggestions")) {
                html = in.nextTextValue();
            } else {
                objects.skip();
            }
        }
        return new Step.Suggestions(html);
    }

    private Step.Fetched fetched() throws IOException {
        String status = null;
        String url = null;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "status" -> status = in.nextTextValue();
                case "url" -> url = in.nextTextValue();
                default -> objects.skip();
            }
        }
        return new Step.Fetched(status, url);
    }
}
