package dev.signet.support.http.client;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.http.ErrorDecoder;
import dev.signet.support.http.endpoint.Security;
import dev.signet.support.http.endpoint.Server;
import dev.signet.support.http.request.CookieHeader;
import dev.signet.support.http.request.HeaderSyntax;
import dev.signet.support.http.request.Origin;
import dev.signet.support.http.request.ParameterText;
import dev.signet.support.http.request.PathTemplate;
import dev.signet.support.http.request.Percent;
import dev.signet.support.http.request.PreparedRequest;
import dev.signet.support.http.request.QueryString;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One request, independent of any client: method, path, query, headers, body. Immutable. */
public final class ApiRequest {

    /** Idempotent methods (RFC 9110, section 9.2.2, and OpenAPI 3.2 of {@code QUERY}). */
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY");

    private final PreparedRequest prepared;

    private ApiRequest(PreparedRequest prepared) {
        this.prepared = prepared;
    }

    /**
     * {@return a {@code GET} of a path such as {@code /v1/things/{id}}}
     *
     * @param template a path, with parameters in braces
     */
    public static Builder get(String template) {
        return of("GET", template);
    }

    /**
     * {@return a {@code POST} to a path}
     *
     * @param template a path, with parameters in braces
     */
    public static Builder post(String template) {
        return of("POST", template);
    }

    /**
     * {@return a {@code PUT} to a path}
     *
     * @param template a path, with parameters in braces
     */
    public static Builder put(String template) {
        return of("PUT", template);
    }

    /**
     * {@return a {@code PATCH} of a path}
     *
     * @param template a path, with parameters in braces
     */
    public static Builder patch(String template) {
        return of("PATCH", template);
    }

    /**
     * {@return a {@code DELETE} of a path}
     *
     * @param template a path, with parameters in braces
     */
    public static Builder delete(String template) {
        return of("DELETE", template);
    }

    /**
     * {@return a request of any method; the path is relative to the client's base URI}
     *
     * @param method an HTTP method
     * @param template a path, with parameters in braces
     */
    public static Builder of(String method, String template) {
        return new Builder(method, template, null);
    }

    /**
     * {@return a request to a URL that the service returned, for example for an upload} The client's credentials
     * and default headers are sent only if its origin is the configured one.
     *
     * @param method an HTTP method
     * @param address an absolute URI
     */
    public static Builder of(String method, URI address) {
        Origin.of(address);
        return new Builder(method, "", address);
    }

    PreparedRequest prepared() {
        return prepared;
    }

    /** Method and path only. */
    @Override
    public String toString() {
        return prepared.toString();
    }

    /** Builds an {@link ApiRequest}; a parameter whose value is null is left out. Not thread-safe. */
    public static final class Builder {

        private final String method;
        private final String template;
        private final @Nullable URI absolute;
        private final Map<String, String> pathValues = new LinkedHashMap<>();
        private final QueryString query = new QueryString();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final CookieHeader cookies = new CookieHeader();
        private String querystring = "";
        private final List<Server> servers = new ArrayList<>();
        private @Nullable Security security;
        private @Nullable RequestBody body;
        private @Nullable Boolean idempotent;
        private @Nullable String idempotencyKeyHeader;
        private @Nullable ErrorDecoder errors;

        private Builder(String method, String template, @Nullable URI absolute) {
            this.method = HeaderSyntax.name(method);
            this.template = template;
            this.absolute = absolute;
            if (absolute == null && !template.startsWith("/")) {
                throw new IllegalArgumentException("A path must start with a slash: " + template);
            }
        }

        /**
         * A path parameter, encoded so that it stays one segment; neither empty nor {@code .} or {@code ..}.
         *
         * @param name its name
         * @param value the value
         * @return this
         */
        public Builder path(String name, String value) {
            pathValues.put(name, PathTemplate.encode(name, value));
            return this;
        }

        /**
         * A list in the path, separated by commas (style {@code simple}); a value may be empty if the list has others.
         *
         * @param name its name
         * @param values the values, in order
         * @return this
         */
        public Builder path(String name, List<String> values) {
            pathValues.put(name, values.stream().map(Percent::encode).collect(Collectors.joining(",")));
            return this;
        }

        /**
         * A string in the query.
         *
         * @param name its name
         * @param value the value
         * @return this
         */
        public Builder query(String name, @Nullable String value) {
            if (value != null) {
                query.add(name, value);
            }
            return this;
        }

        /**
         * An int in the query.
         *
         * @param name its name
         * @param value the value
         * @return this
         */
        public Builder query(String name, @Nullable Integer value) {
            return query(name, value == null ? null : value.toString());
        }

        /**
         * A long in the query.
         *
         * @param name its name
         * @param value the value
         * @return this
         */
        public Builder query(String name, @Nullable Long value) {
            return query(name, value == null ? null : value.toString());
        }

        /**
         * A double in the query.
         *
         * @param name its name
         * @param value the value
         * @return this
         * @throws IllegalArgumentException if the value is not finite
         */
        public Builder query(String name, @Nullable Double value) {
            return query(name, value == null ? null : ParameterText.scalar(JsonValue.of(value)));
        }

        /**
         * A boolean in the query.
         *
         * @param name its name
         * @param value the value
         * @return this
         */
        public Builder query(String name, @Nullable Boolean value) {
            return query(name, value == null ? null : value.toString());
        }

        /**
         * A list in the query; an empty one is omitted.
         *
         * @param name its name
         * @param values the values, in order
         * @param style the serialization style
         * @param explode whether each value is a separate parameter
         * @return this
         */
        public Builder query(String name, List<String> values, QueryStyle style, boolean explode) {
            return query(name, values, style, explode, false);
        }

        /**
         * A map in the query; an empty one is omitted.
         *
         * @param name its name
         * @param members names and values
         * @param style the serialization style
         * @param explode whether each value is a separate parameter
         * @return this
         */
        public Builder query(String name, Map<String, String> members, QueryStyle style, boolean explode) {
            return query(name, members, style, explode, false);
        }

        /**
         * Free-form JSON in the path, in the style {@code simple}.
         *
         * @param name its name
         * @param value a scalar, or a list or an object of scalars
         * @return this
         */
        public Builder path(String name, JsonValue value) {
            return path(name, value, PathStyle.SIMPLE, false);
        }

        /**
         * Free-form JSON in the path.
         *
         * @param name its name
         * @param value a scalar, or a list or an object of scalars
         * @param style the serialization style
         * @param explode as in OpenAPI
         * @return this
         */
        public Builder path(String name, JsonValue value, PathStyle style, boolean explode) {
            return path(name, value, style, explode, false);
        }

        /**
         * Free-form JSON in the path, in which reserved characters may be unencoded.
         *
         * @param name its name
         * @param value a scalar, or a list or an object of scalars
         * @param style the serialization style
         * @param explode as in OpenAPI
         * @param allowReserved whether reserved characters (RFC 3986, section 2.2) and triplets such as {@code %2F} are kept as
         *     they are, all but {@code ?}, {@code #}, <code>[</code> and <code>]</code>; slashes divide a value into segments
         *     then, of which none may be {@code .} or {@code ..}
         * @return this
         * @throws IllegalArgumentException if the value is null
         */
        public Builder path(String name, JsonValue value, PathStyle style, boolean explode, boolean allowReserved) {
            if (value == JsonNull.NULL) {
                throw new IllegalArgumentException("The path parameter " + name + " can't be null");
            }
            pathValues.put(name, style.write(name, value, explode, allowReserved));
            return this;
        }

        /**
         * Free-form JSON in the query: a scalar, a list or a map; null and JSON null omit it.
         *
         * @param name its name
         * @param value the value
         * @param style the serialization style
         * @param explode whether each value is a separate parameter
         * @return this
         */
        public Builder query(String name, @Nullable JsonValue value, QueryStyle style, boolean explode) {
            return query(name, value, style, explode, false);
        }

        /**
         * A string in the query in which reserved characters may be unencoded.
         *
         * @param name its name
         * @param value the value
         * @param allowReserved whether reserved characters (RFC 3986, section 2.2) and triplets such as {@code %2F} are kept
         *     as they are, all but {@code #}; then {@code &} and {@code =} in a value are delimiters
         * @return this
         */
        public Builder query(String name, @Nullable String value, boolean allowReserved) {
            if (value != null) {
                query.add(name, value, allowReserved);
            }
            return this;
        }

        /**
         * A list in the query; an empty one is omitted.
         *
         * @param name its name
         * @param values the values, in order
         * @param style the serialization style
         * @param explode whether each value is a separate parameter
         * @param allowReserved see {@link #query(String, String, boolean)}
         * @return this
         */
        public Builder query(
                String name, List<String> values, QueryStyle style, boolean explode, boolean allowReserved) {
            style.write(query, name, values, explode, allowReserved);
            return this;
        }

        /**
         * A map in the query; an empty one is omitted.
         *
         * @param name its name
         * @param members names and values
         * @param style the serialization style
         * @param explode whether each value is a separate parameter
         * @param allowReserved see {@link #query(String, String, boolean)}
         * @return this
         */
        public Builder query(
                String name, Map<String, String> members, QueryStyle style, boolean explode, boolean allowReserved) {
            style.write(query, name, members, explode, allowReserved);
            return this;
        }

        /**
         * Free-form JSON in the query: a scalar, a list or a map; null and JSON null omit it.
         *
         * @param name its name
         * @param value the value
         * @param style the serialization style
         * @param explode whether each value is a separate parameter
         * @param allowReserved see {@link #query(String, String, boolean)}
         * @return this
         */
        public Builder query(
                String name, @Nullable JsonValue value, QueryStyle style, boolean explode, boolean allowReserved) {
            if (value != null) {
                style.write(query, name, value, explode, allowReserved);
            }
            return this;
        }

        /**
         * A list in a header, separated by commas (style {@code simple}); an empty one is omitted.
         *
         * @param name its name
         * @param values the values, in order
         * @return this
         * @throws IllegalArgumentException if a value has a comma: it would be read as two
         */
        public Builder header(String name, List<String> values) {
            return values.isEmpty() ? this : header(name, ParameterText.commaSeparated(name, values));
        }

        /**
         * Free-form JSON in a header: a scalar, or the values of a list or an object, separated by commas, even if there are
         * none; null omits it.
         *
         * @param name its name
         * @param value the value
         * @return this
         */
        public Builder header(String name, @Nullable JsonValue value) {
            return header(name, value, false);
        }

        /**
         * Free-form JSON in a header, in the style {@code simple}, even if it has no values; null omits it.
         *
         * @param name its name
         * @param value a scalar, or a list or an object of scalars
         * @param explode whether an object is {@code a=1,b=2} instead of {@code a,1,b,2}
         * @return this
         * @throws IllegalArgumentException if a value of a list or an object has a comma, or a name of {@code a=1} an equals sign: it
         *     would be read as two
         */
        public Builder header(String name, @Nullable JsonValue value, boolean explode) {
            if (value instanceof JsonArray array) {
                return header(name, ParameterText.commaSeparated(name, ParameterText.list(array)));
            }
            if (value instanceof JsonObject object) {
                List<String> parts = explode ? ParameterText.equations(name, object) : ParameterText.pairs(object);
                return header(name, ParameterText.commaSeparated(name, parts));
            }
            return value == null || value == JsonNull.NULL ? this : header(name, ParameterText.scalar(value));
        }

        /**
         * JSON text in a header, its characters beyond ASCII escaped as JSON allows; null omits it.
         *
         * @param name its name
         * @param json JSON text
         * @return this
         */
        public Builder jsonHeader(String name, @Nullable String json) {
            return header(name, json == null ? null : ParameterText.ascii(json));
        }

        /**
         * A header; replaces one of the same name.
         *
         * @param name its name
         * @param value the value
         * @return this
         */
        public Builder header(String name, @Nullable String value) {
            if (value != null) {
                headers.keySet().removeIf(name::equalsIgnoreCase);
                headers.put(HeaderSyntax.name(name), HeaderSyntax.value(name, value));
            }
            return this;
        }

        /**
         * A cookie, percent-encoded where a character is not allowed; null omits it.
         *
         * @param name its name
         * @param value its value
         * @return this
         */
        public Builder cookie(String name, @Nullable String value) {
            if (value != null) {
                cookies.add(name, value);
            }
            return this;
        }

        /**
         * A list in a cookie, separated by commas, while commas in the values are percent-encoded; an empty one is omitted.
         *
         * @param name its name
         * @param values its values
         * @return this
         */
        public Builder cookie(String name, List<String> values) {
            return cookie(name, values, false);
        }

        /**
         * A list in a cookie, or in several; an empty one is omitted.
         *
         * @param name its name
         * @param values its values
         * @param explode whether each value is a separate cookie of the same name
         * @return this
         */
        public Builder cookie(String name, List<String> values, boolean explode) {
            cookies.add(name, values, explode);
            return this;
        }

        /**
         * Free-form JSON in a cookie: a scalar, or the values of a list or an object, separated by commas; null omits it.
         *
         * @param name its name
         * @param value its value
         * @return this
         */
        public Builder cookie(String name, @Nullable JsonValue value) {
            return cookie(name, value, false);
        }

        /**
         * Free-form JSON in a cookie, in the style {@code form}; null and what has no values are omitted.
         *
         * @param name its name
         * @param value a scalar, or a list or an object of scalars
         * @param explode whether each value of a list is a separate cookie, and each member of an object one of its name
         * @return this
         */
        public Builder cookie(String name, @Nullable JsonValue value, boolean explode) {
            return cookie(name, value, explode, false);
        }

        /**
         * Free-form JSON in a cookie, in which reserved characters may be unencoded.
         *
         * @param name its name
         * @param value a scalar, or a list or an object of scalars
         * @param explode as in {@link #cookie(String, JsonValue, boolean)}
         * @param allowReserved whether reserved characters (RFC 3986, section 2.2) and triplets such as {@code %2F} are kept as
         *     they are, all but commas and semicolons
         * @return this
         */
        public Builder cookie(String name, @Nullable JsonValue value, boolean explode, boolean allowReserved) {
            if (value != null) {
                cookies.add(name, value, explode, allowReserved);
            }
            return this;
        }

        /**
         * Free-form JSON in a cookie as it is, in the style {@code cookie} of OpenAPI 3.2; null omits it.
         *
         * @param name its name
         * @param value a scalar, or a list or an object of scalars
         * @param explode as in {@link #cookie(String, JsonValue, boolean)}
         * @return this
         * @throws IllegalArgumentException if the value has a character that must be escaped in a cookie
         */
        public Builder rawCookie(String name, @Nullable JsonValue value, boolean explode) {
            if (value != null) {
                cookies.addRaw(name, value, explode);
            }
            return this;
        }

        /**
         * The body of the request.
         *
         * @param content its content
         * @return this
         */
        public Builder body(@Nullable RequestBody content) {
            this.body = content;
            return this;
        }

        /**
         * A text that is the whole query, such as JSON; percent-encoded. Null omits it.
         *
         * @param text the text
         * @return this
         */
        public Builder querystring(@Nullable String text) {
            querystring = text == null ? "" : Percent.encode(text);
            return this;
        }

        /**
         * A form that is the whole query; null omits it.
         *
         * @param form the form
         * @return this
         */
        public Builder querystring(@Nullable FormBody form) {
            querystring = form == null ? "" : form.text();
            return this;
        }

        /**
         * Servers of this request, instead of the client's: it goes to the first, unless the client prefers another.
         *
         * @param alternatives the servers
         * @return this
         */
        public Builder servers(Server... alternatives) {
            servers.addAll(List.of(alternatives));
            return this;
        }

        /**
         * Which credentials this request needs; by default what the client's settings say.
         *
         * @param needed the credentials
         * @return this
         */
        public Builder security(Security needed) {
            this.security = Objects.requireNonNull(needed, "needed");
            return this;
        }

        /**
         * Sets whether the call is idempotent, if the HTTP method does not imply it.
         *
         * @param harmless whether it is idempotent
         * @return this
         */
        public Builder idempotent(boolean harmless) {
            this.idempotent = harmless;
            return this;
        }

        /**
         * A header by which the service recognizes a request that it has executed before. All attempts of a call are sent with the same
         * value: this one, or that of the call's options, or else one of its own if the request is not idempotent by its method.
         *
         * @param name the name of the header
         * @param key the value, or null
         * @return this
         */
        public Builder idempotencyKey(String name, @Nullable String key) {
            this.idempotencyKeyHeader = HeaderSyntax.name(name);
            return header(name, key);
        }

        /**
         * What error responses are thrown as; a {@link dev.signet.support.http.StatusException} by default.
         *
         * @param decoder knows the types of the errors
         * @return this
         */
        public Builder errors(ErrorDecoder decoder) {
            this.errors = decoder;
            return this;
        }

        /**
         * {@return the finished request}
         *
         * @throws IllegalArgumentException if a parameter of the path has no value, or one that leads to another path: an empty
         *     one, {@code .} or {@code ..}
         */
        public ApiRequest build() {
            return new ApiRequest(new PreparedRequest(
                    method,
                    absolute == null
                            ? PathTemplate.expand(template, pathValues)
                            : Objects.requireNonNullElse(absolute.getRawPath(), ""),
                    absolute,
                    Stream.of(query.toString(), querystring)
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining("&")),
                    headers,
                    cookies.toString(),
                    body == null ? null : body.content(),
                    servers,
                    security,
                    idempotent == null ? IDEMPOTENT.contains(method) : idempotent,
                    idempotencyKeyHeader,
                    errors));
        }
    }
}
