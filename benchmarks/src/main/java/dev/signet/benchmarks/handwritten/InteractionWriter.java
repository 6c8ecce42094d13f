package dev.signet.benchmarks.handwritten;

import static dev.signet.benchmarks.handwritten.Members.name;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import dev.signet.benchmarks.model.Interaction;
import dev.signet.benchmarks.model.Interaction.ModalityTokens;
import dev.signet.benchmarks.model.Interaction.Usage;
import java.io.IOException;

/** Writes interactions. */
final class InteractionWriter {
    private static final SerializableString ID = name("id");
    private static final SerializableString MODEL = name("model");
    private static final SerializableString STATUS = name("status");
    private static final SerializableString CREATED = name("created");
    private static final SerializableString UPDATED = name("updated");
    private static final SerializableString STEPS = name("steps");
    private static final SerializableString USAGE = name("usage");
    private static final SerializableString TOTAL_INPUT_TOKENS = name("total_input_tokens");
    private static final SerializableString TOTAL_OUTPUT_TOKENS = name("total_output_tokens");
    private static final SerializableString TOTAL_THOUGHT_TOKENS = name("total_thought_tokens");
    private static final SerializableString TOTAL_TOKENS = name("total_tokens");
    private static final SerializableString INPUT_TOKENS_BY_MODALITY = name("input_tokens_by_modality");
    private static final SerializableString MODALITY = name("modality");
    private static final SerializableString TOKENS = name("tokens");

    private InteractionWriter() {}

    static void write(Interaction interaction, JsonGenerator out) throws IOException {
        out.writeStartObject();
        Members.text(ID, interaction.id(), out);
        Members.text(MODEL, interaction.model(), out);
        Members.text(STATUS, interaction.status(), out);
        Members.text(CREATED, interaction.created(), out);
        Members.text(UPDATED, interaction.updated(), out);
        Members.list(STEPS, interaction.steps(), StepWriter::write, out);
        Usage usage = interaction.usage();
        if (usage != null) {
            out.writeFieldName(USAGE);
            write(usage, out);
        }
        out.writeEndObject();
    }

    private static void write(Usage usage, JsonGenerator out) throws IOException {
        out.writeStartObject();
        Members.number(TOTAL_INPUT_TOKENS, usage.totalInputTokens(), out);
        Members.number(TOTAL_OUTPUT_TOKENS, usage.totalOutputTokens(), out);
        Members.number(TOTAL_THOUGHT_TOKENS, usage.totalThoughtTokens(), out);
        Members.number(TOTAL_TOKENS, usage.totalTokens(), out);
        Members.list(INPUT_TOKENS_BY_MODALITY, usage.inputTokensByModality(), InteractionWriter::write, out);
        out.writeEndObject();
    }

    private static void write(ModalityTokens tokens, JsonGenerator out) throws IOException {
        out.writeStartObject();
        Members.text(MODALITY, tokens.modality(), out);
        Members.number(TOKENS, tokens.tokens(), out);
        out.writeEndObject();
    }
}
