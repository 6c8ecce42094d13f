package dev.signet.interactions.spring;

import dev.signet.interactions.r2026_05_20.model.AgentInteraction;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionCompletedEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionCreatedEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEventInteraction;
import dev.signet.interactions.r2026_05_20.model.InteractionStatus;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the values of a call: names and numbers, none of its contents.
 *
 * @param operation by the conventions for generative AI
 * @param name the model or the agent
 */
record Exchange(String operation, String name) {

    /**
     * What a response or an event tells.
     *
     * @param model the model that answered
     * @param id of the interaction
     * @param finish the status, unless it is still in progress
     * @param inputTokens the number of tokens of what was asked
     * @param outputTokens the number of tokens of the answer
     */
    record Answer(
            @Nullable String model,
            @Nullable String id,
            @Nullable String finish,
            @Nullable Integer inputTokens,
            @Nullable Integer outputTokens) {}

    /** Null if the call generates nothing. */
    static @Nullable Exchange of(@Nullable Object body) {
        if (body instanceof ModelInteraction request && request.model() != null) {
            return new Exchange("generate_content", request.model().value());
        }
        if (body instanceof AgentInteraction request) {
            return new Exchange("invoke_agent", request.agent().value());
        }
        return null;
    }

    /** Null if the value tells nothing. */
    static @Nullable Answer answer(Object value) {
        if (value instanceof Interaction whole) {
            String model = whole.model() == null ? null : whole.model().value();
            return answer(model, whole.id(), whole.status(), whole.usage());
        }
        if (value instanceof InteractionCreatedEvent event) {
            return answer(event.interaction());
        }
        return value instanceof InteractionCompletedEvent event ? answer(event.interaction()) : null;
    }

    private static Answer answer(InteractionSseEventInteraction part) {
        return answer(part.model(), part.id(), part.status(), part.usage());
    }

    private static Answer answer(
            @Nullable String model, @Nullable String id, @Nullable InteractionStatus status, @Nullable Usage usage) {
        String finish = status == null || status.equals(InteractionStatus.IN_PROGRESS) ? null : status.value();
        return new Answer(
                model,
                id,
                finish,
                usage == null ? null : usage.totalInputTokens(),
                usage == null ? null : usage.totalOutputTokens());
    }
}
