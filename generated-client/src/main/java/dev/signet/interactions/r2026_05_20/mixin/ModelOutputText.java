package dev.signet.interactions.r2026_05_20.mixin;

import dev.signet.interactions.r2026_05_20.model.Content;
import dev.signet.interactions.r2026_05_20.model.TextContent;
import java.util.List;

/** What is most asked of a {@code model_output} step. */
public interface ModelOutputText {
    /**
     * What the model put out in this step.
     *
     * @return the pieces of content, in order; empty if the service sent none
     */
    List<Content> content();

    /**
     * The text among the content, joined without anything between.
     *
     * @return the text; empty if there is none
     */
    default String text() {
        StringBuilder text = new StringBuilder();
        for (Content content : content()) {
            if (content instanceof TextContent piece) {
                text.append(piece.text());
            }
        }
        return text.toString();
    }
}
