package dev.signet.benchmarks.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One exchange with a model. Times stay the text they are sent as, which is less work than Signet does. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Interaction(
        @Nullable String id,
        @Nullable String model,
        @Nullable String status,
        @Nullable String created,
        @Nullable String updated,
        @Nullable List<Step> steps,
        @Nullable Usage usage) {

    /** Tokens taken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Usage(
            @JsonProperty("total_input_tokens") @Nullable Integer totalInputTokens,
            @JsonProperty("total_output_tokens") @Nullable Integer totalOutputTokens,
            @JsonProperty("total_thought_tokens") @Nullable Integer totalThoughtTokens,
            @JsonProperty("total_tokens") @Nullable Integer totalTokens,

            @JsonProperty("input_tokens_by_modality") @Nullable
            List<ModalityTokens> inputTokensByModality) {}

    /** Tokens of one modality. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ModalityTokens(
            @Nullable String modality, @Nullable Integer tokens) {}
}
