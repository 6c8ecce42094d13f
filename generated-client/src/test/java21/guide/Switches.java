package guide;

import dev.signet.interactions.r2026_05_20.model.*;

/** Switches without {@code default}: the compiler knows that nothing is missing. */
public final class Switches {
    private Switches() {}

    static String of(Step step) {
        return switch (step) {
            case UserInputStep s -> "user said " + s.content().size();
            case ModelOutputStep s -> "model said " + s.text();
            case ThoughtStep s -> "thought";
            case FunctionCallStep s -> "call of " + s.name();
            case CodeExecutionCallStep s -> "code";
            case UrlContextCallStep s -> "pages";
            case McpServerToolCallStep s -> "tool of a server";
            case GoogleSearchCallStep s -> "search";
            case FileSearchCallStep s -> "search of files";
            case GoogleMapsCallStep s -> "maps";
            case FunctionResultStep s -> "result of " + s.callId();
            case CodeExecutionResultStep s -> "what the code gave";
            case UrlContextResultStep s -> "what the pages say";
            case GoogleSearchResultStep s -> "what was found";
            case McpServerToolResultStep s -> "what the server says";
            case FileSearchResultStep s -> "what the files say";
            case GoogleMapsResultStep s -> "what the maps say";
            case ProcessingCallStep s -> "a recording";
            case ProcessingResultStep s -> "what the recording holds";
            case RetrievalCallStep s -> "search of sources";
            case RetrievalResultStep s -> "what the sources say";
            case Step.Unknown s -> "newer: " + s.type();
        };
    }

    static String of(Content content) {
        return switch (content) {
            case TextContent c -> "text " + c.text();
            case ImageContent c -> "image";
            case AudioContent c -> "audio";
            case DocumentContent c -> "document";
            case VideoContent c -> "video";
            case Content.Unknown c -> "newer: " + c.type();
        };
    }

    static String of(InteractionSseEvent event) {
        return switch (event) {
            case InteractionCreatedEvent e -> "created";
            case InteractionCompletedEvent e -> "completed";
            case InteractionStatusUpdate e -> "now " + of(e.status());
            case StepStart e -> "step " + e.index();
            case StepDelta e -> "more of step " + e.index();
            case StepStop e -> "end of step " + e.index();
            case ErrorEvent e -> "error";
            case InteractionStartEvent e -> "begun, in the form before";
            case InteractionCompleteEvent e -> "ended, in the form before";
            case ContentStart e -> "piece " + e.index();
            case ContentDelta e -> "more of piece " + e.index();
            case ContentStop e -> "end of piece " + e.index();
            case InteractionSseEvent.Unknown e -> "newer: " + e.eventType();
        };
    }

    static String of(InteractionStatus status) {
        return switch (status) {
            case InteractionStatus.Known.IN_PROGRESS -> "at work";
            case InteractionStatus.Known.REQUIRES_ACTION -> "waiting";
            case InteractionStatus.Known.COMPLETED -> "done";
            case InteractionStatus.Known.FAILED -> "failed";
            case InteractionStatus.Known.CANCELLED -> "called off";
            case InteractionStatus.Known.INCOMPLETE -> "half done";
            case InteractionStatus.Known.BUDGET_EXCEEDED -> "out of budget";
            case InteractionStatus.Known.QUEUED -> "in line";
            case InteractionStatus.Known.REQUIRES_CONTINUATION -> "to be continued";
            case InteractionStatus.Unknown s -> "newer: " + s.value();
        };
    }

    public static void main(String[] args) {
        System.out.println(of(Step.fromJson("{\"type\":\"function_call\",\"id\":\"c\",\"name\":\"f\",\"arguments\":{}}")));
        System.out.println(of(Step.fromJson("{\"type\":\"dream\"}")));
        System.out.println(of(Content.fromJson("{\"type\":\"text\",\"text\":\"hi\"}")));
        System.out.println(of(Content.fromJson("{\"type\":\"smell\"}")));
        System.out.println(of(InteractionSseEvent.fromJson("{\"event_type\":\"step.stop\",\"index\":2}")));
        System.out.println(of(InteractionSseEvent.fromJson("{\"event_type\":\"rewound\"}")));
        System.out.println(of(InteractionStatus.of("completed")));
        System.out.println(of(InteractionStatus.of("levitating")));
    }
}
