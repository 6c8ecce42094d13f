package dev.signet.support.http.client;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.http.body.MediaTypes;
import dev.signet.support.http.request.ParameterText;
import dev.signet.support.http.request.Percent;
import dev.signet.support.http.request.QueryString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Builds a form, {@code application/x-www-form-urlencoded} in UTF-8, of a JSON object, with an encoding for each field
 * (OpenAPI 3.2, "Encoding Object"). A field without one is encoded like in {@link RequestBody#form(JsonValue)}.
 */
public final class FormBody {

    private record Style(QueryStyle style, boolean explode, boolean allowReserved) {}

    private final JsonObject object;
    private final Map<String, Style> styles = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    private FormBody(JsonObject object) {
        this.object = object;
    }

    /**
     * Creates a builder with the fields of an object.
     *
     * @param object a JSON object
     * @return a builder
     * @throws IllegalArgumentException if it is not an object
     */
    public static FormBody of(JsonValue object) {
        if (object instanceof JsonObject fields) {
            return new FormBody(fields);
        }
        throw new IllegalArgumentException(
                "A form requires a JSON object, found " + object.getClass().getSimpleName());
    }

    /**
     * Encodes a field in the style of a query parameter.
     *
     * @param name its name
     * @param style the serialization style of a list or an object
     * @param explode whether each value is a separate parameter
     * @return this
     */
    public FormBody style(String name, QueryStyle style, boolean explode) {
        return style(name, style, explode, false);
    }

    /**
     * Encodes a field in the style of a query parameter, in which reserved characters may be unencoded.
     *
     * @param name its name
     * @param style the serialization style of a list or an object
     * @param explode whether each value is a separate parameter
     * @param allowReserved whether reserved characters (RFC 3986, section 2.2) and triplets such as {@code %2F} are kept as
     *     they are, all but {@code &}, {@code +} and {@code #}, which would mean something else in a form
     * @return this
     */
    public FormBody style(String name, QueryStyle style, boolean explode, boolean allowReserved) {
        styles.put(name, new Style(style, explode, allowReserved));
        return this;
    }

    /**
     * Writes a field as JSON text, strings in quotation marks; of a list each element.
     *
     * @param name its name
     * @return this
     */
    public FormBody json(String name) {
        texts.add(name);
        return this;
    }

    /** {@return the finished body} */
    public RequestBody build() {
        return RequestBody.bytes(MediaTypes.FORM, text().getBytes(StandardCharsets.US_ASCII));
    }

    /** The fields, encoded. */
    String text() {
        StringJoiner form = new StringJoiner("&");
        for (String name : object.names()) {
            JsonValue value = object.get(name);
            if (value != null && value != JsonNull.NULL) {
                add(form, name, value);
            }
        }
        return form.toString();
    }

    private void add(StringJoiner form, String name, JsonValue value) {
        Style style = styles.get(name);
        boolean scalar = !(value instanceof JsonArray) && !(value instanceof JsonObject);
        if (style != null && (!scalar || style.allowReserved())) {
            QueryString styled = QueryString.ofForm();
            style.style().write(styled, name, value, style.explode(), style.allowReserved());
            if (!styled.toString().isEmpty()) {
                form.add(styled.toString().replace("%20", "+"));
            }
        } else {
            for (JsonValue each : value instanceof JsonArray list ? list.values() : List.of(value)) {
                if (each != JsonNull.NULL) {
                    form.add(Percent.formEncode(name) + "=" + Percent.formEncode(text(name, each)));
                }
            }
        }
    }

    private String text(String name, JsonValue value) {
        boolean json = texts.contains(name) || value instanceof JsonArray || value instanceof JsonObject;
        return json ? value.toJson() : ParameterText.scalar(value);
    }
}
