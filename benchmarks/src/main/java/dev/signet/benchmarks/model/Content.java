package dev.signet.benchmarks.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of content. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Content.Image.class, name = "image")
})
public sealed interface Content {

    /** Text, with what it cites. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Text(String text, @Nullable List<Annotation> annotations) implements Content {}

    /** An image in Base64. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Image(
            @Nullable String data,
            @JsonProperty("mime_type") @Nullable String mimeType) implements Content {}

    /** What a part of a text refers to. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes(@JsonSubTypes.Type(value = UrlCitation.class, name = "url_citation"))
    sealed interface Annotation {}

    /** A page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UrlCitation(
            @Nullable String url,
            @Nullable String title,
            @JsonProperty("start_index") @Nullable Integer startIndex,
            @JsonProperty("end_index") @Nullable Integer endIndex)
            implements Annotation {}
}
