package dev.signet.benchmarks.handwritten;

import static dev.signet.benchmarks.handwritten.Members.name;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import dev.signet.benchmarks.model.Step;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes steps. */
final class StepWriter {
    private static final SerializableString TYPE = name("type");
    private static final SerializableString CONTENT = name("content");
    private static final SerializableString SIGNATURE = name("signature");
    private static final SerializableString SUMMARY = name("summary");
    private static final SerializableString ID = name("id");
    private static final SerializableString NAME = name("name");
    private static final SerializableString ARGUMENTS = name("arguments");
    private static final SerializableString CALL_ID = name("call_id");
    private static final SerializableString IS_ERROR = name("is_error");
    private static final SerializableString RESULT = name("result");
    private static final SerializableString LANGUAGE = name("language");
    private static final SerializableString CODE = name("code");
    private static final SerializableString QUERIES = name("queries");
    private static final SerializableString URLS = name("urls");
    private static final SerializableString SEARCH_SUGGESTIONS = name("search_suggestions");
    private static final SerializableString STATUS = name("status");
    private static final SerializableString URL = name("url");

    private StepWriter() {}

    static void write(Step step, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (step instanceof Step.UserInput input) {
            Members.text(TYPE, "user_input", out);
            Members.list(CONTENT, input.content(), ContentWriter::write, out);
        } else if (step instanceof Step.Thought thought) {
            Members.text(TYPE, "thought", out);
            Members.text(SIGNATURE, thought.signature(), out);
            Members.list(SUMMARY, thought.summary(), ContentWriter::write, out);
        } else if (step instanceof Step.ModelOutput output) {
            Members.text(TYPE, "model_output", out);
            Members.list(CONTENT, output.content(), ContentWriter::write, out);
        } else if (step instanceof Step.FunctionCall call) {
            call("function_call", call.id(), out);
            Members.text(NAME, call.name(), out);
            Members.any(ARGUMENTS, call.arguments(), out);
        } else if (step instanceof Step.FunctionResult result) {
            result("function_result", result.callId(), null, out);
            Members.text(NAME, result.name(), out);
            Members.any(RESULT, result.result(), out);
        } else {
            writeOfTool(step, out);
        }
        out.writeEndObject();
    }

    private static void writeOfTool(Step step, JsonGenerator out) throws IOException {
        if (step instanceof Step.CodeExecutionCall call) {
            call("code_execution_call", call.id(), out);
            arguments(call.arguments(), StepWriter::write, out);
        } else if (step instanceof Step.CodeExecutionResult result) {
            result("code_execution_result", result.callId(), result.isError(), out);
            Members.text(RESULT, result.result(), out);
        } else if (step instanceof Step.GoogleSearchCall call) {
            call("google_search_call", call.id(), out);
            arguments(call.arguments(), (queries, to) -> Members.texts(QUERIES, queries.queries(), to), out);
        } else if (step instanceof Step.GoogleSearchResult result) {
            result("google_search_result", result.callId(), null, out);
            Members.list(RESULT, result.result(), StepWriter::write, out);
        } else if (step instanceof Step.UrlContextCall call) {
            call("url_context_call", call.id(), out);
            arguments(call.arguments(), (urls, to) -> Members.texts(URLS, urls.urls(), to), out);
        } else if (step instanceof Step.UrlContextResult result) {
            result("url_context_result", result.callId(), result.isError(), out);
            Members.list(RESULT, result.result(), StepWriter::write, out);
        }
    }

    private static void call(String type, @Nullable String id, JsonGenerator out) throws IOException {
        Members.text(TYPE, type, out);
        Members.text(ID, id, out);
    }

    private static void result(String type, @Nullable String callId, @Nullable Boolean isError, JsonGenerator out)
            throws IOException {
        Members.text(TYPE, type, out);
        Members.text(CALL_ID, callId, out);
        Members.flag(IS_ERROR, isError, out);
    }

    private static <T> void arguments(@Nullable T arguments, Members.Writer<T> members, JsonGenerator out)
            throws IOException {
        if (arguments != null) {
            out.writeFieldName(ARGUMENTS);
            out.writeStartObject();
            members.write(arguments, out);
            out.writeEndObject();
        }
    }

    private static void write(Step.Code code, JsonGenerator out) throws IOException {
        Members.text(LANGUAGE, code.language(), out);
        Members.text(CODE, code.code(), out);
    }

    private static void write(Step.Suggestions suggestions, JsonGenerator out) throws IOException {
        out.writeStartObject();
        Members.text(SEARCH_SUGGESTIONS, suggestions.searchSuggestions(), out);
        out.writeEndObject();
    }

    private static void write(Step.Fetched fetched, JsonGenerator out) throws IOException {
        out.writeStartObject();
        Members.text(STATUS, fetched.status(), out);
        Members.text(URL, fetched.url(), out);
        out.writeEndObject();
    }
}
