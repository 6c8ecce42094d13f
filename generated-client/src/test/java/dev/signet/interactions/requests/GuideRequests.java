package dev.signet.interactions.requests;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Agent;
import dev.signet.interactions.r2026_05_20.model.AgentInteraction;
import dev.signet.interactions.r2026_05_20.model.AgentOption;
import dev.signet.interactions.r2026_05_20.model.AudioContent;
import dev.signet.interactions.r2026_05_20.model.AudioMimeType;
import dev.signet.interactions.r2026_05_20.model.CodeExecution;
import dev.signet.interactions.r2026_05_20.model.ComputerUse;
import dev.signet.interactions.r2026_05_20.model.Content;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.DocumentContent;
import dev.signet.interactions.r2026_05_20.model.DocumentMimeType;
import dev.signet.interactions.r2026_05_20.model.FileSearch;
import dev.signet.interactions.r2026_05_20.model.FunctionDeclaration;
import dev.signet.interactions.r2026_05_20.model.FunctionResultStep;
import dev.signet.interactions.r2026_05_20.model.GenerationConfig;
import dev.signet.interactions.r2026_05_20.model.GoogleMaps;
import dev.signet.interactions.r2026_05_20.model.GoogleSearch;
import dev.signet.interactions.r2026_05_20.model.ImageAspectRatio;
import dev.signet.interactions.r2026_05_20.model.ImageConfig;
import dev.signet.interactions.r2026_05_20.model.ImageContent;
import dev.signet.interactions.r2026_05_20.model.ImageMimeType;
import dev.signet.interactions.r2026_05_20.model.ImageResponseFormat;
import dev.signet.interactions.r2026_05_20.model.ImageResponseFormatMimeType;
import dev.signet.interactions.r2026_05_20.model.ImageSize;
import dev.signet.interactions.r2026_05_20.model.InteractionEnvironment;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.McpServer;
import dev.signet.interactions.r2026_05_20.model.MediaDelivery;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.ModelOutputStep;
import dev.signet.interactions.r2026_05_20.model.ResponseFormat;
import dev.signet.interactions.r2026_05_20.model.ResponseModality;
import dev.signet.interactions.r2026_05_20.model.TextContent;
import dev.signet.interactions.r2026_05_20.model.TextResponseFormat;
import dev.signet.interactions.r2026_05_20.model.TextResponseFormatMimeType;
import dev.signet.interactions.r2026_05_20.model.ThinkingLevel;
import dev.signet.interactions.r2026_05_20.model.Tool;
import dev.signet.interactions.r2026_05_20.model.ToolResult;
import dev.signet.interactions.r2026_05_20.model.UrlContext;
import dev.signet.interactions.r2026_05_20.model.UserInputStep;
import dev.signet.interactions.r2026_05_20.model.VideoContent;
import dev.signet.interactions.r2026_05_20.model.VideoMimeType;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import dev.signet.interactions.support.http.client.CallOptions;
import dev.signet.interactions.support.http.client.EventStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Payload's file, below the folder of payloads → the calls that send exactly that. */
@SuppressWarnings("deprecation") // The guides name models and settings that have had their day
final class GuideRequests {
    private static final String PUBLISHED = "2026-05-20/openapi-2026-05/curl-";
    private static final ModelOption FLASH = ModelOption.GEMINI_3_FLASH_PREVIEW;
    private static final ModelOption OLDER = ModelOption.GEMINI_2_5_FLASH;

    private final Map<String, Consumer<InteractionsClient>> calls = new LinkedHashMap<>();

    private GuideRequests() {
        published();
        migration();
        quickstart();
        quickstartOfTools();
    }

    static Map<String, Consumer<InteractionsClient>> calls() {
        return new GuideRequests().calls;
    }

    private static ModelInteraction.Builder ask(ModelOption model, String text) {
        return ModelInteraction.builder(model).input(InteractionsInput.of(text));
    }

    private static ModelInteraction.Builder ask(ModelOption model, Content... content) {
        return ModelInteraction.builder(model).input(InteractionsInput.ofContentList(List.of(content)));
    }

    private static TextContent text(String text) {
        return TextContent.builder(text).build();
    }

    private void create(String file, CreateInteractionRequest request) {
        calls.put(file, client -> client.interactions().create(request));
    }

    private void withTool(String file, ModelOption model, String text, Tool... tools) {
        create(file, ask(model, text).tools(List.of(tools)).build());
    }

    private void stream(String file, CreateInteractionRequest request, CallOptions options) {
        calls.put(file, client -> {
            try (EventStream<?> events = client.interactions().stream(request, options)) {
                events.forEach(event -> {});
            }
        });
    }

    private static JsonObject object(String name, JsonValue value) {
        return JsonObject.of(name, value);
    }

    private static JsonObject typed(String type) {
        return object("type", JsonValue.of(type));
    }

    /** A JSON schema of an object whose members are texts. */
    private static JsonObject schema(String... members) {
        JsonObject.Builder properties = JsonObject.builder();
        for (String member : members) {
            properties.put(member, typed("string"));
        }
        return typed("object").with("properties", properties.build());
    }

    private static FunctionDeclaration weather(String description) {
        JsonObject location =
                typed("string").with("description", JsonValue.of("The city and state, e.g. San Francisco, CA"));
        return FunctionDeclaration.builder()
                .name("get_weather")
                .description(description)
                .parameters(typed("object")
                        .with("properties", object("location", location))
                        .with("required", JsonArray.of(JsonValue.of("location"))))
                .build();
    }

    private void published() {
        calls.put(
                PUBLISHED + "CreateAgent.create.request.json",
                client -> client.agents()
                        .create(Agent.builder()
                                .id("research-assistant-abc123")
                                .baseAgent("waverunner")
                                .description("A helpful research assistant.")
                                .systemInstruction("You are a helpful research assistant.")
                                .baseEnvironment(InteractionEnvironment.of("remote"))
                                .tools(List.of(GoogleSearch.builder().build()))
                                .build()));
        create(
                PUBLISHED + "CreateInteraction.deep_research.request.json",
                AgentInteraction.builder(AgentOption.DEEP_RESEARCH_PRO_PREVIEW_12_2025)
                        .input(InteractionsInput.of("Find a cure to cancer"))
                        .background(true)
                        .build());
        FunctionDeclaration weather = weather("Get the current weather in a given location");
        String boston = "What is the weather like in Boston, MA?";
        withTool(PUBLISHED + "CreateInteraction.function_calling.request.json", FLASH, boston, weather);
        withTool(PUBLISHED + "tool-Function.function_calling.request.json", FLASH, boston, weather);
        create(
                PUBLISHED + "CreateInteraction.multi_turn.request.json",
                ModelInteraction.builder(FLASH)
                        .input(InteractionsInput.ofStepList(List.of(
                                said("Hello!"),
                                ModelOutputStep.builder()
                                        .content(List.of(text("Hi there! How can I help you today?")))
                                        .build(),
                                said("What is the capital of France?"))))
                        .build());
        create(
                PUBLISHED + "CreateInteraction.multimodal_image.request.json",
                ask(
                                FLASH,
                                text("What is in this picture?"),
                                ImageContent.builder()
                                        .data("BASE64_ENCODED_IMAGE")
                                        .mimeType(ImageMimeType.IMAGE_PNG)
                                        .build())
                        .build());
        create(
                PUBLISHED + "CreateInteraction.simple.request.json",
                ask(FLASH, "Hello, how are you?").build());
        create(
                PUBLISHED + "cancelInteractionById.cancel.request.json",
                ask(FLASH, "Write a long essay about the history of computing.")
                        .background(true)
                        .build());
        create(
                PUBLISHED + "deleteInteraction.delete.request.json",
                ask(FLASH, "Hello").build());
        create(
                PUBLISHED + "getInteractionById.get.request.json",
                ask(FLASH, "Say hello.").build());
        withTool(
                PUBLISHED + "tool-CodeExecution.code_execution.request.json",
                FLASH,
                "Calculate the first 10 Fibonacci numbers",
                CodeExecution.builder().build());
        withTool(
                PUBLISHED + "tool-ComputerUse.computer_use.request.json",
                ModelOption.GEMINI_2_5_COMPUTER_USE_PREVIEW_10_2025,
                "Find a flight to Tokyo",
                ComputerUse.builder().build());
        withTool(
                PUBLISHED + "tool-FileSearch.file_search.request.json",
                FLASH,
                "Who is the author of the book?",
                FileSearch.builder()
                        .fileSearchStoreNames(List.of("fileSearchStores/m64d1sevsr4y-xfyawui3fxqg"))
                        .build());
        withTool(
                PUBLISHED + "tool-GoogleMaps.google_maps.request.json",
                FLASH,
                "What is the best food near me?",
                GoogleMaps.builder().latitude(37.7749).longitude(-122.4194).build());
        withTool(
                PUBLISHED + "tool-GoogleSearch.google_search.request.json",
                FLASH,
                "Who is the current president of France?",
                GoogleSearch.builder().build());
        withTool(
                PUBLISHED + "tool-McpServer.mcp_server.request.json",
                FLASH,
                "Today is 12-05-2025, what is the temperature today in London?",
                mcp());
        withTool(
                PUBLISHED + "tool-UrlContext.url_context.request.json",
                FLASH,
                "Summarize https://www.example.com",
                UrlContext.builder().build());
    }

    private static UserInputStep said(String text) {
        return UserInputStep.builder().content(List.of(text(text))).build();
    }

    private static McpServer mcp() {
        return McpServer.builder()
                .name("weather_service")
                .url("https://gemini-api-demos.uc.r.appspot.com/mcp")
                .build();
    }

    /** Before and after the change of revision. */
    @SuppressWarnings("deprecation") // the guide for the change shows what it replaces
    private void migration() {
        create(
                "seeds/001/01-basic-input-output-unary.before.request.json",
                ask(FLASH, "Tell me a joke.").build());
        create(
                "seeds/001/03-basic-input-output-unary.after.request.json",
                ask(FLASH, "Tell me a joke.").build());
        GoogleSearch search = GoogleSearch.builder().build();
        withTool("seeds/001/08-server-side-tools.before.request.json", FLASH, "Who won the last Super Bowl?", search);
        withTool("seeds/001/10-server-side-tools.after.request.json", FLASH, "Who won the last Super Bowl?", search);
        stream(
                "seeds/001/12-streaming.before.request.json",
                ask(FLASH, "Explain quantum entanglement in simple terms.").build(),
                CallOptions.NONE);
        create(
                "seeds/001/14-streaming.after.request.json",
                ask(FLASH, "Tell me a story.").build());
        create(
                "seeds/001/16-structured-output-json.before.request.json",
                ask(FLASH, "Summarize this article.")
                        .responseMimeType("application/json")
                        .responseFormat(ResponseFormat.ofFreeForm(schema("summary")))
                        .build());
        create(
                "seeds/001/17-structured-output-json.after.request.json",
                ask(FLASH, "Summarize this article.")
                        .responseFormat(TextResponseFormat.builder()
                                .mimeType(TextResponseFormatMimeType.APPLICATION_JSON)
                                .schema(schema("summary"))
                                .build())
                        .build());
        create(
                "seeds/001/18-image-configuration.before.request.json",
                ask(FLASH, "Generate an image of a sunset over the ocean.")
                        .generationConfig(GenerationConfig.builder()
                                .imageConfig(ImageConfig.builder()
                                        .aspectRatio(ImageAspectRatio._1_1)
                                        .imageSize(ImageSize._1K)
                                        .build())
                                .build())
                        .build());
        create(
                "seeds/001/19-image-configuration.after.request.json",
                ask(FLASH, "Generate an image of a sunset over the ocean.")
                        .responseFormat(ImageResponseFormat.builder()
                                .mimeType(ImageResponseFormatMimeType.IMAGE_JPEG)
                                .delivery(MediaDelivery.INLINE)
                                .aspectRatio(ImageAspectRatio._1_1)
                                .imageSize(ImageSize._1K)
                                .build())
                        .build());
    }

    private void quickstart() {
        String joke = "Tell me a short joke about programming.";
        create(
                "seeds/004/01-interactions-api.request.json",
                ask(ModelOption.GEMINI_3_PRO_PREVIEW, joke).build());
        create("seeds/004/02-basic-interactions.request.json", ask(OLDER, joke).build());
        create(
                "seeds/004/03-stateful-conversation.request.json",
                ask(OLDER, "Hi, my name is Phil.").build());
        create(
                "seeds/004/04-stateful-conversation.request.json",
                ask(OLDER, "What is my name?")
                        .previousInteractionId("INTERACTION_ID")
                        .build());
        create(
                "seeds/004/06-image-understanding.request.json",
                ask(
                                OLDER,
                                text("Describe the image."),
                                ImageContent.builder()
                                        .data("$(base64 -w0 car.png)")
                                        .mimeType(ImageMimeType.IMAGE_PNG)
                                        .build())
                        .build());
        create(
                "seeds/004/07-audio-understanding.request.json",
                ask(
                                OLDER,
                                text("What does this audio say?"),
                                AudioContent.builder()
                                        .data("$(base64 -w0 speech.wav)")
                                        .mimeType(AudioMimeType.AUDIO_WAV)
                                        .build())
                        .build());
        create(
                "seeds/004/08-video-understanding.request.json",
                ask(
                                OLDER,
                                text("What is happening in this video?"),
                                VideoContent.builder()
                                        .data("$(base64 -w0 video.mp4)")
                                        .mimeType(VideoMimeType.VIDEO_MP4)
                                        .build())
                        .build());
        create(
                "seeds/004/09-document-pdf-understanding.request.json",
                ask(
                                OLDER,
                                text("What is this document about?"),
                                DocumentContent.builder()
                                        .data("$(base64 -w0 sample.pdf)")
                                        .mimeType(DocumentMimeType.APPLICATION_PDF)
                                        .build())
                        .build());
        create(
                "seeds/004/10-image-generation.request.json",
                ask(ModelOption.GEMINI_3_PRO_IMAGE_PREVIEW, "Generate an image of a futuristic city.")
                        // The guide writes it in capitals, which is no value of this revision.
                        .responseModalities(List.of(ResponseModality.of("IMAGE")))
                        .build());
        create(
                "seeds/004/11-agents.request.json",
                AgentInteraction.builder(AgentOption.DEEP_RESEARCH_PRO_PREVIEW_12_2025)
                        .input(InteractionsInput.of(
                                "Research the history of the Google TPUs with a focus on 2025 and 2026."))
                        .background(true)
                        .build());
        stream(
                "seeds/004/20-streaming.request.json",
                ask(OLDER, "Explain quantum entanglement in simple terms.").build(),
                CallOptions.builder().query("alt", "sse").build());
        create(
                "seeds/004/21-configuration.request.json",
                ask(OLDER, "Tell me a story about a brave knight.")
                        .generationConfig(GenerationConfig.builder()
                                .temperature(0.7)
                                .maxOutputTokens(500)
                                .thinkingLevel(ThinkingLevel.LOW)
                                .build())
                        .build());
        create(
                "seeds/004/22-access-files-using-remote-urls-directly-.request.json",
                ask(OLDER, image("https://github.com/<github-path>/cats-and-dogs.jpg"), text("Describe what you see."))
                        .build());
        create(
                "seeds/004/23-working-with-gemini-files-api.request.json",
                ask(OLDER, image("FILE_URI"), text("Describe what you see.")).build());
    }

    private static ImageContent image(String uri) {
        return ImageContent.builder().uri(uri).build();
    }

    private void quickstartOfTools() {
        withTool(
                "seeds/004/12-function-calling.request.json",
                OLDER,
                "What is the weather in Paris?",
                weather("Gets the weather for a given location."));
        create(
                "seeds/004/13-function-calling.request.json",
                ModelInteraction.builder(OLDER)
                        .input(InteractionsInput.ofStepList(List.of(FunctionResultStep.builder(
                                        "FUNCTION_CALL_ID", ToolResult.of("The weather in Paris is sunny."))
                                .name("get_weather")
                                .build())))
                        .previousInteractionId("INTERACTION_ID")
                        .build());
        GoogleSearch search = GoogleSearch.builder().build();
        withTool("seeds/004/14-built-in-tools.request.json", OLDER, "Who won the last Super Bowl?", search);
        withTool(
                "seeds/004/15-code-execution.request.json",
                OLDER,
                "Calculate the 50th Fibonacci number.",
                CodeExecution.builder().build());
        withTool(
                "seeds/004/16-url-context.request.json",
                OLDER,
                "Summarize the content of https://www.wikipedia.org/",
                UrlContext.builder().build());
        withTool(
                "seeds/004/17-remote-model-context-protocol-mcp.request.json",
                OLDER,
                "What is the weather like in New York today?",
                mcp());
        JsonObject decision = typed("object")
                .with(
                        "properties",
                        JsonObject.of(
                                "reason",
                                typed("string")
                                        .with(
                                                "description",
                                                JsonValue.of("The reason why the content is considered spam.")),
                                "spam_type",
                                typed("string").with("description", JsonValue.of("The type of spam."))))
                .with("required", JsonArray.of(JsonValue.of("reason"), JsonValue.of("spam_type")));
        create(
                "seeds/004/18-structured-output-json-schema.request.json",
                ask(
                                OLDER,
                                "Moderate the following content: 'Congratulations! You've won a free cruise. "
                                        + "Click here to claim your prize: www.definitely-not-a-scam.com'")
                        .responseFormat(ResponseFormat.ofFreeForm(typed("object")
                                .with("properties", object("decision", decision))
                                .with("required", JsonArray.of(JsonValue.of("decision")))))
                        .build());
        create(
                "seeds/004/19-combining-tools-and-structured-output.request.json",
                ask(ModelOption.GEMINI_3_PRO_PREVIEW, "Who won the last euro?")
                        .tools(List.of(search))
                        .responseFormat(ResponseFormat.ofFreeForm(schema("winning_team", "score")))
                        .build());
    }
}
