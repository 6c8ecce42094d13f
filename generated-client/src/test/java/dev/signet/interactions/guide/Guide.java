package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** One small program for each thing that the API can do. */
final class Guide {
    private Guide() {}

    /** A program. */
    @FunctionalInterface
    interface Example {
        void run(InteractionsClient client, PrintStream out) throws IOException;
    }

    /** All of them by name, in the order of the ten-minute tour. */
    static Map<String, Example> examples() {
        Map<String, Example> examples = new LinkedHashMap<>();
        examples.put("PlainText", PlainText::run);
        examples.put("Streaming", Streaming::run);
        examples.put("SystemInstruction", SystemInstruction::run);
        examples.put("GenerationSettings", GenerationSettings::run);
        examples.put("FollowUp", FollowUp::run);
        examples.put("StatelessHistory", StatelessHistory::run);
        examples.put("ImageInput", ImageInput::run);
        examples.put("InputByUri", InputByUri::run);
        examples.put("ImageOutput", ImageOutput::run);
        examples.put("SeveralFormats", SeveralFormats::run);
        examples.put("StructuredOutput", StructuredOutput::run);
        examples.put("RecordAnswer", RecordAnswer::run);
        examples.put("FunctionCalling", FunctionCalling::run);
        examples.put("MethodCalling", MethodCalling::run);
        examples.put("RecordFunction", RecordFunction::run);
        examples.put("StreamedFunctionCalling", StreamedFunctionCalling::run);
        examples.put("BuiltInTools", BuiltInTools::run);
        examples.put("ToolsTogether", ToolsTogether::run);
        examples.put("RemoteMcp", RemoteMcp::run);
        examples.put("ComputerUseTool", ComputerUseTool::run);
        examples.put("DeepResearch", DeepResearch::run);
        examples.put("CallOff", CallOff::run);
        examples.put("StoredInteractions", StoredInteractions::run);
        examples.put("ServiceTiers", ServiceTiers::run);
        examples.put("OwnAgents", OwnAgents::run);
        examples.put("OwnWebhooks", OwnWebhooks::run);
        examples.put("OwnEnvironments", OwnEnvironments::run);
        examples.put("OwnTriggers", OwnTriggers::run);
        examples.put("OwnVoices", OwnVoices::run);
        examples.put("OwnCredentials", OwnCredentials::run);
        examples.put("Decisions", Decisions::run);
        examples.put("LongAnswer", LongAnswer::run);
        examples.put("WithoutWaiting", WithoutWaiting::run);
        return examples;
    }
}
