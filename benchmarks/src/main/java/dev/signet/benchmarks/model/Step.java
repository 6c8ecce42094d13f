package dev.signet.benchmarks.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that happened in an interaction. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.UserInput.class, name = "user_input"),
    @JsonSubTypes.Type(value = Step.Thought.class, name = "thought"),
    @JsonSubTypes.Type(value = Step.ModelOutput.class, name = "model_output"),
    @JsonSubTypes.Type(value = Step.FunctionCall.class, name = "function_call"),
    @JsonSubTypes.Type(value = Step.FunctionResult.class, name = "function_result"),
    @JsonSubTypes.Type(value = Step.CodeExecutionCall.class, name = "code_execution_call"),
    @JsonSubTypes.Type(value = Step.CodeExecutionResult.class, name = "code_execution_result"),
    @JsonSubTypes.Type(value = Step.GoogleSearchCall.class, name = "google_search_call"),
    @JsonSubTypes.Type(value = Step.GoogleSearchResult.class, name = "google_search_result"),
    @JsonSubTypes.Type(value = Step.UrlContextCall.class, name = "url_context_call"),
    @JsonSubTypes.Type(value = Step.UrlContextResult.class, name = "url_context_result")
})
public sealed interface Step {

    /** What the user said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UserInput(@Nullable List<Content> content) implements Step {}

    /** What the model thought; to be sent back with its signature as it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Thought(@Nullable String signature, @Nullable List<Content> summary) implements Step {}

    /** What the model answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ModelOutput(@Nullable List<Content> content) implements Step {}

    /** A call of a function of the user's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FunctionCall(
            @Nullable String id,
            @Nullable String name,
            @Nullable Map<String, @Nullable Object> arguments) implements Step {}

    /** What the function gave: text, an object, or contents. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FunctionResult(
            @JsonProperty("call_id") @Nullable String callId,
            @Nullable String name,
            @Nullable Object result) implements Step {}

    /** A program the model ran. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CodeExecutionCall(@Nullable String id, @Nullable Code arguments) implements Step {}

    /** The program. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Code(@Nullable String language, @Nullable String code) {}

    /** What the program printed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CodeExecutionResult(
            @JsonProperty("call_id") @Nullable String callId,
            @JsonProperty("is_error") @Nullable Boolean isError,
            @Nullable String result)
            implements Step {}

    /** A search of the model's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GoogleSearchCall(@Nullable String id, @Nullable Queries arguments) implements Step {}

    /** What was searched for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Queries(@Nullable List<String> queries) {}

    /** What was found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GoogleSearchResult(
            @JsonProperty("call_id") @Nullable String callId,
            @Nullable List<Suggestions> result) implements Step {}

    /** Further searches, as HTML. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Suggestions(
            @JsonProperty("search_suggestions") @Nullable String searchSuggestions) {}

    /** Pages the model fetched. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UrlContextCall(@Nullable String id, @Nullable Urls arguments) implements Step {}

    /** Their addresses. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Urls(@Nullable List<String> urls) {}

    /** What became of the pages. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UrlContextResult(
            @JsonProperty("call_id") @Nullable String callId,
            @JsonProperty("is_error") @Nullable Boolean isError,
            @Nullable List<Fetched> result)
            implements Step {}

    /** What became of one page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fetched(@Nullable String status, @Nullable String url) {}
}
