package dev.signet.benchmarks.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** One event of a stream. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event_type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.StepStart.class, name = "step.start"),
    @JsonSubTypes.Type(value = Event.StepDelta.class, name = "step.delta"),
    @JsonSubTypes.Type(value = Event.StepStop.class, name = "step.stop"),
    @JsonSubTypes.Type(value = Event.Completed.class, name = "interaction.completed")
})
public sealed interface Event {

    /** A step begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepStart(@JsonProperty("event_id") @Nullable String eventId, int index, Step step) implements Event {}

    /** A step grows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepDelta(@JsonProperty("event_id") @Nullable String eventId, int index, Delta delta) implements Event {}

    /** A step is whole. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepStop(@JsonProperty("event_id") @Nullable String eventId, int index) implements Event {}

    /** The interaction has ended. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Completed(@JsonProperty("event_id") @Nullable String eventId, Interaction interaction) implements Event {}

    /** What a step grows by. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TextDelta.class, name = "text"),
        @JsonSubTypes.Type(value = SignatureDelta.class, name = "thought_signature")
    })
    sealed interface Delta {}

    /** Text. */
    record TextDelta(String text) implements Delta {}

    /** The signature of a thought. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SignatureDelta(@Nullable String signature) implements Delta {}
}
