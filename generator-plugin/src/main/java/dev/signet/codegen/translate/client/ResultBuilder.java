package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.ClientType.Absence;
import dev.signet.codegen.javamodel.ClientType.Result;
import dev.signet.codegen.javamodel.ClientType.ResultKind;
import dev.signet.codegen.javamodel.ResultType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.Operation.Response;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.names.Names;
import dev.signet.codegen.translate.types.TypeTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a call returns, by the responses of success and their media types. */
record ResultBuilder(TypeTable table, ClientNames names, Problems problems) {
    private static final TypeRef ANY = TypeRef.Json.ANY;
    private static final TypeRef TEXT = TypeRef.of(ScalarKind.STRING);
    private static final String JSON = "application/json";
    private static final String ANYTHING = "*/*";

    /** Responses that have no body by what HTTP says of their status. */
    private static final Set<String> WITHOUT_BODY = Set.of("204", "205");

    /** What of HTTP's statuses of success responses are called by (RFC 9110, section 15.3, and others). */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("200", "Ok"),
            Map.entry("201", "Created"),
            Map.entry("202", "Accepted"),
            Map.entry("203", "NonAuthoritative"),
            Map.entry("204", "NoContent"),
            Map.entry("205", "ResetContent"),
            Map.entry("206", "PartialContent"),
            Map.entry("207", "MultiStatus"),
            Map.entry("208", "AlreadyReported"),
            Map.entry("226", "ImUsed"),
            Map.entry("2XX", "Success"),
            Map.entry("default", "Other"));

    /** What one body may be, with the media types that it may have. */
    private record Body(ResultKind kind, TypeRef type, List<String> mediaTypes, boolean nullable, boolean filled) {
        boolean isLike(Body other) {
            return kind == other.kind && type.equals(other.type);
        }

        /** Of a media type with parameters and without, the latter stands for both. */
        Body and(Body other) {
            Set<String> names = new LinkedHashSet<>(mediaTypes);
            names.addAll(other.mediaTypes);
            List<String> all = names.stream()
                    .filter(name -> name.indexOf(';') < 0 || !names.contains(name.substring(0, name.indexOf(';'))))
                    .toList();
            return new Body(kind, type, all, nullable || other.nullable, filled && other.filled);
        }
    }

    Result build(Operation operation) {
        List<Response> successes = operation.successes();
        String text = successes.isEmpty()
                ? ""
                : Objects.requireNonNullElse(successes.get(0).description(), "");
        if (operation.method().equals("HEAD")) {
            return simple(ResultKind.HEADERS, ANYTHING, text);
        }
        Map<Response, List<Body>> bodies = new LinkedHashMap<>();
        List<Body> distinct = new ArrayList<>();
        boolean streams = false;
        boolean empty = false;
        boolean bodiless = false;
        for (Response response : successes) {
            List<Body> some = bodies(response);
            boolean isStream = some.isEmpty() && response.content().stream().anyMatch(ResultBuilder::isStream);
            streams |= isStream;
            if (!isStream) {
                bodies.put(response, some);
                some.forEach(body -> merge(distinct, body));
                empty |= some.isEmpty();
                bodiless |= some.isEmpty() && !WITHOUT_BODY.contains(response.status());
            }
        }
        if (distinct.isEmpty()) {
            return simple(streams ? ResultKind.EVENTS : ResultKind.NOTHING, ANYTHING, text);
        }
        return distinct.size() == 1 && !bodiless
                ? single(operation, distinct.get(0), empty, text)
                : several(operation, bodies, text);
    }

    private static Result simple(ResultKind kind, String accept, String text) {
        return new Result(kind, ANY, accept, Absence.NEVER, false, text, null);
    }

    private Result single(Operation operation, Body body, boolean empty, String text) {
        Absence absence = body.nullable() ? Absence.NULL : empty ? Absence.EMPTY : Absence.NEVER;
        return new Result(
                body.kind(), body.type(), accept(operation, body.mediaTypes()), absence, body.filled(), text, null);
    }

    private Result several(Operation operation, Map<Response, List<Body>> bodies, String text) {
        Names scope = Names.ofTypes();
        List<ResultType.Variant> variants = new ArrayList<>();
        Set<String> accept = new LinkedHashSet<>();
        bodies.forEach((response, some) -> {
            String word = WORDS.getOrDefault(response.status(), "Status" + response.status());
            String prose = Objects.requireNonNullElse(response.description(), "");
            for (Body body : some) {
                String name = some.size() == 1
                        ? word
                        : word + Names.type(subtype(body.mediaTypes().get(0)));
                variants.add(new ResultType.Variant(
                        scope.allot(name, ""),
                        response.status(),
                        body.kind(),
                        body.type(),
                        body.nullable(),
                        body.mediaTypes(),
                        prose));
                accept.addAll(body.mediaTypes());
            }
            if (some.isEmpty()) {
                variants.add(new ResultType.Variant(
                        scope.allot(word, ""), response.status(), ResultKind.NOTHING, ANY, false, List.of(), prose));
            }
        });
        ResultType type = new ResultType(names.result(operation), variants);
        return new Result(ResultKind.VARIANTS, ANY, accept(operation, accept), Absence.NEVER, false, text, type);
    }

    private static String subtype(String mediaType) {
        String subtype = mediaType.substring(mediaType.indexOf('/') + 1);
        return subtype.equals("*") ? "any" : subtype;
    }

    /** What is read: errors too, so that no service has to refuse to explain itself; text of errors is no choice for success. */
    private String accept(Operation operation, Iterable<String> mediaTypes) {
        Set<String> all = new LinkedHashSet<>();
        mediaTypes.forEach(all::add);
        if (all.stream().allMatch(ContentSelector::isJson)) {
            List<String> ofErrors = operation.failures().stream()
                    .flatMap(response -> response.content().stream())
                    .filter(Content::isNamed)
                    .map(Content::typeWithParameters)
                    .toList();
            ofErrors.stream().filter(ContentSelector::isJson).forEach(all::add);
            if (!all.contains(ANYTHING)) {
                ofErrors.stream()
                        .filter(type -> type.startsWith("text/") && !ContentSelector.isJson(type))
                        .forEach(type -> all.add(type + ";q=0.5"));
            }
        }
        if (all.contains(ANYTHING) && all.size() > 1) {
            all.remove(ANYTHING);
            all.add(ANYTHING + ";q=0.1");
        }
        return String.join(", ", all);
    }

    private static void merge(List<Body> all, Body body) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isLike(body)) {
                all.set(i, all.get(i).and(body));
                return;
            }
        }
        all.add(body);
    }

    /** The bodies of a response that are more than other representations of one another; JSON is the one that is read. */
    private List<Body> bodies(Response response) {
        List<Content> contents =
                response.content().stream().filter(c -> !isStream(c)).toList();
        Set<TypeRef> inJson = contents.stream()
                .filter(this::isJson)
                .map(content -> table.typeOf(content.schema()))
                .collect(Collectors.toSet());
        List<Body> bodies = new ArrayList<>();
        for (Content content : contents) {
            TypeRef type = table.typeOf(content.schema());
            boolean other = !inJson.isEmpty() && !isJson(content);
            if (other && inJson.contains(type)) {
                problems.note(
                        content.pointer(),
                        "a response of `" + content.type() + "` is not asked for: JSON of the same schema is",
                        "remove the JSON to have this one");
            } else if (other && isMarkup(content, type)) {
                problems.warn(
                        content.pointer(),
                        "a response of `" + content.type() + "` is not asked for: JSON is, whose schema differs",
                        "remove the JSON by an overlay if callers need this one");
            } else {
                merge(bodies, body(content, type));
            }
        }
        return bodies;
    }

    /** Whether it is one of the formats that describe the same object as JSON does. */
    private static boolean isMarkup(Content content, TypeRef type) {
        String name = content.type();
        boolean structured = Stream.of("xml", "yaml", "x-www-form-urlencoded", "cbor", "msgpack", "protobuf")
                .anyMatch(name::contains);
        return structured || (name.startsWith("text/") && !type.isAnyJson() && !type.isPlain());
    }

    private static boolean isStream(Content content) {
        return content.isEvents() || content.isJsonLines();
    }

    private boolean isJson(Content content) {
        return ContentSelector.isJson(content.type(), table.typeOf(content.schema())) && !isBinary(content.schema());
    }

    private Body body(Content content, TypeRef type) {
        if (isJson(content)) {
            return json(content, type);
        }
        String name = accepted(content, ANYTHING);
        if (!ContentSelector.isText(type) && !type.isAnyJson()) {
            problems.warn(
                    content.pointer() + "/schema",
                    "a response of `" + content.type() + "` can't be read as its schema; "
                            + (content.type().startsWith("text/") ? "its text is returned" : "its bytes are returned"),
                    "add `application/json` with this schema, by an overlay if the service can send it, or read it yourself");
        }
        ResultKind kind = content.type().startsWith("text/") ? ResultKind.TEXT : ResultKind.BYTES;
        return new Body(kind, ANY, List.of(name), false, false);
    }

    private Body json(Content content, TypeRef type) {
        boolean nullable = table.isNullable(content.schema()) && !type.isAnyJson();
        String name = content.type().equals("application/*") ? JSON : accepted(content, JSON);
        if (!content.type().equals(ANYTHING)) {
            return new Body(ResultKind.JSON, type, List.of(name), nullable, table.hasMinimum(content.schema()));
        }
        if (type.equals(TEXT)) {
            return new Body(ResultKind.TEXT_OR_JSON, ANY, List.of("text/plain", ANYTHING), nullable, false);
        }
        // a number or a truth value reads as JSON, whatever it is called
        List<String> accept = type.isScalar() ? List.of(JSON, ANYTHING) : List.of(JSON);
        return new Body(ResultKind.JSON, type, accept, nullable, table.hasMinimum(content.schema()));
    }

    /** What to ask for: the media type, or the range, unless it is none. */
    private static String accepted(Content content, String instead) {
        String type = content.type();
        boolean isRange = type.endsWith("/*") && type.matches("[a-z0-9*-]+/\\*");
        return content.isNamed() ? content.typeWithParameters() : isRange ? type : instead;
    }

    private static boolean isBinary(Schema schema) {
        return schema.asScalar()
                .filter(scalar -> scalar.kind() == ScalarKind.BINARY)
                .isPresent();
    }
}
