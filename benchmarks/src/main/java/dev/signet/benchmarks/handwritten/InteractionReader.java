package dev.signet.benchmarks.handwritten;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.benchmarks.model.Interaction;
import dev.signet.benchmarks.model.Interaction.ModalityTokens;
import dev.signet.benchmarks.model.Interaction.Usage;
import dev.signet.benchmarks.model.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads interactions. */
final class InteractionReader {
    private final JsonParser in;
    private final StepReader steps;

    InteractionReader(JsonParser in, StepReader steps) {
        this.in = in;
        this.steps = steps;
    }

    /** Reads from the start of the object to its end. */
    Interaction read() throws IOException {
        String id = null;
        String model = null;
        String status = null;
        String created = null;
        String updated = null;
        List<Step> happened = null;
        Usage usage = null;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "id" -> id = in.nextTextValue();
                case "model" -> model = in.nextTextValue();
                case "status" -> status = in.nextTextValue();
                case "created" -> created = in.nextTextValue();
                case "updated" -> updated = in.nextTextValue();
                case "steps" -> happened = steps.list();
                case "usage" -> usage = usage();
                default -> {
                    in.nextToken();
                    in.skipChildren();
                }
            }
        }
        return new Interaction(id, model, status, created, updated, happened, usage);
    }

    private Usage usage() throws IOException {
        Integer input = null;
        Integer output = null;
        Integer thoughts = null;
        Integer total = null;
        List<ModalityTokens> inputByModality = null;
        in.nextToken();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "total_input_tokens" -> input = in.getIntValue();
                case "total_output_tokens" -> output = in.getIntValue();
                case "total_thought_tokens" -> thoughts = in.getIntValue();
                case "total_tokens" -> total = in.getIntValue();
                case "input_tokens_by_modality" -> inputByModality = modalities();
                default -> in.skipChildren();
            }
        }
        return new Usage(input, output, thoughts, total, inputByModality);
    }

    private List<ModalityTokens> modalities() throws IOException {
        List<ModalityTokens> all = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            String modality = null;
            Integer tokens = null;
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                in.nextToken();
                switch (name) {
                    case "modality" -> modality = in.getText();
                    case "tokens" -> tokens = in.getIntValue();
                    default -> in.skipChildren();
                }
            }
            all.add(new ModalityTokens(modality, tokens));
        }
        return all;
    }
}
