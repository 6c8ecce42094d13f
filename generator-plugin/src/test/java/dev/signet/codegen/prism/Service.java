package dev.signet.codegen.prism;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.model.PointerKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of a document as it is written, apart from what Signet makes of it. */
final class Service {
    private static final int DEEP = 20;

    private final JsonNode root;

    Service(JsonNode root) {
        this.root = root;
    }

    /**
     * An operation.
     *
     * @param bodies media type → pointer of the schema; the schema may be missing
     */
    record Operation(
            String method,
            String path,
            List<Parameter> parameters,
            Map<String, String> bodies,
            List<Answer> answers,
            List<String> servers) {
        Parameter parameter(String in, String name) {
            return parameters.stream()
                    .filter(p -> p.in().equals(in) && p.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(this + " has no parameter " + name + " in " + in));
        }

        /** What a path has only to be another key of {@code paths}; empty if nothing. */
        String fragment() {
            return path.matches(".*[#?].*") ? path.replaceFirst("[^#?]*[#?]", "") : "";
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** @param schema pointer of its schema */
    record Parameter(String name, String in, boolean required, String schema, JsonNode node) {}

    /**
     * A response in one media type.
     *
     * @param status such as {@code 404}, {@code 4XX} or {@code default}
     * @param mediaType null if it has no body
     * @param schema pointer of the schema; null if there is none
     * @param examples names of those that it declares
     */
    record Answer(
            String status,
            @Nullable String mediaType,
            @Nullable String schema,
            List<String> examples) {}

    /**
     * The document as Prism takes it: a path with a fragment, which is no part of a request, or with a query, which is no part of a
     * path, would be the same as the path without. There it ends with {@code /--} and the fragment or query.
     */
    static JsonNode withoutFragments(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        ObjectNode paths = copy.putObject("paths");
        document.path("paths")
                .properties()
                .forEach(item -> paths.set(item.getKey().replaceFirst("[#?]", "/--"), item.getValue()));
        return copy;
    }

    JsonNode at(String pointer) {
        return root.at(JsonPointer.compile(pointer.substring(1)));
    }

    /** What stands at a pointer, or is referred to there. */
    JsonNode resolved(String pointer) {
        return at(follow(pointer));
    }

    String resolvedPointer(String pointer) {
        String place = follow(pointer);
        // a schema without a name is one of its own
        return place.startsWith("#/components/") ? place : pointer;
    }

    /** Whether a media type has an example beside its schema. */
    boolean hasExample(String schema) {
        return at(schema.substring(0, schema.lastIndexOf('/'))).has("example");
    }

    /** Where the references at a pointer lead to. */
    private String follow(String pointer) {
        String place = pointer;
        for (int i = 0; i < DEEP && at(place).has("$ref"); i++) {
            place = at(place).path("$ref").asText();
        }
        return place;
    }

    /** The property that tells the data of an event apart, if its schema describes the event as it is sent; else null. */
    @Nullable
    String discriminatorOfData(String schema) {
        String data = follow(PointerKey.below(follow(schema) + "/properties", "data"));
        JsonNode property = at(data).path("discriminator").path("propertyName");
        return property.isTextual() ? property.asText() : null;
    }

    Operation operation(String path, String method) {
        String item = follow(PointerKey.below("#/paths", path));
        String place = PointerKey.below(item, method.toLowerCase(Locale.ROOT));
        JsonNode node = at(place);
        if (node.isMissingNode()) {
            throw new AssertionError("no " + method + " " + path);
        }
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (String holder : List.of(item, place)) {
            for (int i = 0; i < at(holder).path("parameters").size(); i++) {
                Parameter each = parameter(follow(holder + "/parameters/" + i));
                parameters.put(each.in() + " " + each.name(), each);
            }
        }
        Map<String, String> bodies = new LinkedHashMap<>();
        String body = follow(place + "/requestBody");
        at(body).path("content")
                .fieldNames()
                .forEachRemaining(
                        type -> bodies.put(sent(type), PointerKey.below(body + "/content", type) + "/schema"));
        return new Operation(
                method, path, List.copyOf(parameters.values()), bodies, answers(place), servers(item, node));
    }

    /** A media type as requests name it: without the charset, which is fixed but for texts. */
    private static String sent(String mediaType) {
        String type = mediaType.replaceAll("\\s*;\\s*", ";");
        return type.startsWith("text/") ? type : type.replaceFirst("(?i);charset=[^;]*", "");
    }

    /** The addresses of all servers, with the default values of their variables. */
    List<String> servers() {
        Set<String> urls = new LinkedHashSet<>();
        root.path("servers").forEach(server -> urls.add(url(server)));
        for (JsonNode item : root.path("paths")) {
            item.path("servers").forEach(server -> urls.add(url(server)));
            item.forEach(operation -> operation.path("servers").forEach(server -> urls.add(url(server))));
        }
        return List.copyOf(urls);
    }

    private Parameter parameter(String place) {
        JsonNode node = at(place);
        String media = node.path("content").isEmpty()
                ? ""
                : PointerKey.below(
                        place + "/content", node.path("content").fieldNames().next());
        return new Parameter(
                node.path("name").asText(),
                node.path("in").asText(),
                node.path("required").asBoolean(),
                (media.isEmpty() ? place : media) + "/schema",
                node);
    }

    private List<String> servers(String item, JsonNode operation) {
        List<String> urls = new ArrayList<>();
        for (JsonNode holder : List.of(operation, at(item), root)) {
            if (urls.isEmpty()) {
                holder.path("servers").forEach(server -> urls.add(url(server)));
            }
        }
        return urls;
    }

    /** The address of a server with the default values of its variables. */
    static String url(JsonNode server) {
        String url = server.path("url").asText();
        for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
            url = url.replace(
                    "{" + variable.getKey() + "}",
                    variable.getValue().path("default").asText());
        }
        return url;
    }

    private List<Answer> answers(String operation) {
        List<Answer> answers = new ArrayList<>();
        at(operation).path("responses").fieldNames().forEachRemaining(status -> {
            String place = follow(PointerKey.below(operation + "/responses", status));
            JsonNode content = at(place).path("content");
            if (content.isEmpty()) {
                answers.add(new Answer(status, null, null, List.of()));
            }
            content.properties().forEach(media -> {
                List<String> examples = new ArrayList<>();
                media.getValue().path("examples").fieldNames().forEachRemaining(examples::add);
                answers.add(new Answer(
                        status,
                        media.getKey(),
                        media.getValue().has("schema")
                                ? PointerKey.below(place + "/content", media.getKey()) + "/schema"
                                : null,
                        examples));
            });
        });
        return answers;
    }
}
