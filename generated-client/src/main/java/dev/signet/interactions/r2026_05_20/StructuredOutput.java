package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionStatus;
import dev.signet.interactions.r2026_05_20.model.ModelOutputStep;
import dev.signet.interactions.r2026_05_20.model.Step;
import dev.signet.interactions.r2026_05_20.model.TextResponseFormat;
import dev.signet.interactions.r2026_05_20.model.TextResponseFormatMimeType;
import dev.signet.interactions.structured.TypedSchema;
import dev.signet.interactions.support.JsonFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Answers as records: the request bears the record's JSON schema, and the answer is read into it. What such a record may hold,
 * and which library it needs, is told by {@link TypedSchema}. Immutable and thread-safe.
 *
 * @param <T> the record
 */
public final class StructuredOutput<T> {
    private final TypedSchema<T> type;

    private StructuredOutput(TypedSchema<T> type) {
        this.type = type;
    }

    /**
     * Looks into a record.
     *
     * @param <T> the record
     * @param type a record, a sealed interface of records, or an enum
     * @return what asks for it and reads it
     * @throws IllegalArgumentException if it is none of these, or has a component that no schema describes
     * @throws IllegalStateException if a library is missing; the message names what to add to the class path
     */
    public static <T> StructuredOutput<T> of(Class<T> type) {
        return new StructuredOutput<>(TypedSchema.of(type));
    }

    /** {@return what a request asks for: JSON that follows the schema} */
    public TextResponseFormat responseFormat() {
        return TextResponseFormat.builder()
                .mimeType(TextResponseFormatMimeType.APPLICATION_JSON)
                .schema(type.schema())
                .build();
    }

    /**
     * Reads the answer: the text of the last {@code model_output} step that has any.
     *
     * @param answer whole; that of a stream comes from an {@link InteractionAccumulator}
     * @return the record
     * @throws JsonFormatException if there is no text yet, it is no JSON, or it isn't what was asked for; names the JSON pointer,
     *     and the status of an interaction that is not completed
     * @throws UnfinishedInteractionException if the service wants to go on with the answer: what there is of it may be JSON by chance
     */
    public T read(Interaction answer) {
        if (Continuation.isDue(answer)) {
            throw new UnfinishedInteractionException("half an answer is none", answer);
        }
        String text = "";
        for (Step step : answer.steps()) {
            if (step instanceof ModelOutputStep output && !output.text().isBlank()) {
                text = output.text();
            }
        }
        try {
            if (text.isEmpty()) {
                throw new JsonFormatException("", type.name() + " as JSON", "no text");
            }
            return type.read(text);
        } catch (JsonFormatException e) {
            throw withStatus(e, answer.status());
        }
    }

    /** An answer that was cut off is no JSON, but that is not the reason. */
    private static JsonFormatException withStatus(JsonFormatException e, @Nullable InteractionStatus status) {
        if (status == null || status.equals(InteractionStatus.COMPLETED)) {
            return e;
        }
        JsonFormatException told = new JsonFormatException(
                e.pointer(), e.expected(), e.found() + ", in an interaction whose status is " + status.value());
        told.initCause(e);
        return told;
    }
}
