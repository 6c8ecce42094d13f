package dev.signet.codegen.parse.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.parse.structure.Finding.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Compares a document with {@link OpenApiObjects}: values of another JSON type than their field has, and keys that mean nothing
 * where they stand. Extensions ({@code x-…}), scalars that are {@code null}, and what a {@code $ref} stands for are left alone.
 */
public final class StructureCheck {
    /** Objects in whose place a reference is followed, though OpenAPI allows none there. */
    private static final Set<ObjectType> FOLLOWED_OBJECTS = EnumSet.of(
            ObjectType.PATHS,
            ObjectType.COMPONENTS,
            ObjectType.OPERATION,
            ObjectType.RESPONSES,
            ObjectType.SERVER,
            ObjectType.ENCODING,
            ObjectType.DISCRIMINATOR);

    private static final Set<String> UNION = Set.of("oneOf", "anyOf", "allOf");

    /** Arrays and maps in whose place it is followed. */
    private static final Set<String> FOLLOWED_FIELDS = Set.of(
            "parameters",
            "content",
            "encoding",
            "servers",
            "security",
            "schemas",
            "responses",
            "requestBodies",
            "securitySchemes",
            "pathItems",
            "mediaTypes",
            "properties",
            "patternProperties",
            "required",
            "allOf",
            "anyOf",
            "oneOf",
            "$defs",
            "definitions");

    private final Version version;
    private final Findings findings = new Findings();
    private final Deque<String> path = new ArrayDeque<>();

    /** The places of all references that OpenAPI does not allow. */
    private final List<List<String>> misplaced = new ArrayList<>();

    private StructureCheck(Version version) {
        this.version = version;
    }

    /** Checks an OpenAPI document of the version that it states, before anything in it is changed. */
    public static List<Finding> openApi(JsonNode document) {
        return of(
                document,
                ObjectType.OPENAPI,
                Version.of(document.path("openapi").asText("")));
    }

    /** The keys that lead to each reference of an OpenAPI document that is where OpenAPI allows none. */
    public static List<List<String>> misplacedReferences(JsonNode document) {
        StructureCheck check = new StructureCheck(Version.OPENAPI_3_2);
        check.object(document, ObjectType.OPENAPI);
        return check.misplaced;
    }

    /** Checks a JSON Schema of any draft. */
    public static List<Finding> schema(JsonNode schema) {
        return of(schema, ObjectType.SCHEMA, Version.JSON_SCHEMA);
    }

    static List<Finding> of(JsonNode node, ObjectType type, Version version) {
        StructureCheck check = new StructureCheck(version);
        check.object(node, type);
        return check.findings.all();
    }

    private void object(JsonNode node, ObjectType type) {
        if (!(node instanceof ObjectNode object) || isReference(object, type)) {
            return;
        }
        if (!mayRefer(type) && isReference(object)) {
            misplaced(type, type.noun(), FOLLOWED_OBJECTS.contains(type));
            return;
        }
        beyondTypes(object, type)
                .forEach(found -> findings.add(
                        new Findings.Kind(type, found.keys().get(found.keys().size() - 1), found.message()), found));
        Map<String, Field> fields = OpenApiObjects.fields(type);
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String key = member.getKey();
            Field field = fields.get(key);
            if (field == null && !key.startsWith("x-")) {
                field = OpenApiObjects.patterned(type);
            }
            path.addLast(key);
            if (key.equals("$ref") && member.getValue().isNull() && mayRefer(type)) {
                wrong(
                        new Findings.Kind(type, key, Fault.WRONG_TYPE),
                        "`$ref` must be a string, not null",
                        "it is ignored",
                        "write it in quotes: in YAML, ` #` starts a comment");
            } else if (field != null) {
                value(type, field, member.getValue());
            } else if (key.startsWith("x-")) {
                extension(type, key);
            } else {
                unknown(type, key);
            }
            path.removeLast();
        }
    }

    /** What is wrong with an object whose fields are all as they should be, each for itself. */
    private List<Finding> beyondTypes(ObjectNode object, ObjectType type) {
        return switch (type) {
            case SCHEMA -> {
                List<Finding> all = SchemaSlips.of(object, path);
                all.addAll(ImpossibleSchemas.of(object, path));
                yield all;
            }
            case PATHS -> EqualPaths.of(object, path);
            default -> List.of();
        };
    }

    /** A path item may have fields beside its reference; of other references only the reference counts. */
    private static boolean isReference(ObjectNode object, ObjectType type) {
        return type.isReferable()
                && type != ObjectType.PATH_ITEM
                && object.path("$ref").isTextual();
    }

    private static boolean mayRefer(ObjectType type) {
        return type.isReferable() || type == ObjectType.SCHEMA;
    }

    private static boolean isReference(JsonNode object) {
        return object.path("$ref").isTextual();
    }

    private void misplaced(ObjectType owner, String what, boolean followed) {
        List<String> keys = List.copyOf(path);
        misplaced.add(keys);
        findings.add(
                new Findings.Kind(owner, what, Fault.MISPLACED_REFERENCE),
                new Finding(
                        keys,
                        Fault.MISPLACED_REFERENCE,
                        "OpenAPI allows no `$ref` in place of " + what,
                        followed ? "it is followed" : "it is ignored",
                        UNION.contains(path.isEmpty() ? "" : path.getLast())
                                ? "write a list: `" + path.getLast() + ": [{$ref: …}]`"
                                : "write here what it refers to"));
    }

    private void value(ObjectType owner, Field field, JsonNode value) {
        String key = path.getLast();
        boolean many = field.shape() == Field.Shape.ARRAY || field.shape() == Field.Shape.MAP;
        if (many && value.isObject() && isReference(value)) {
            misplaced(owner, "`" + key + "`", FOLLOWED_FIELDS.contains(key));
            return;
        }
        boolean inArray =
                field.shape() == Field.Shape.ARRAY || (field.shape() == Field.Shape.ONE_OR_ARRAY && value.isArray());
        if (inArray && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                element(owner, key, field, String.valueOf(i), value.get(i));
            }
        } else if (field.shape() == Field.Shape.MAP && value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (key.equals("content") && field.object() == ObjectType.MEDIA_TYPE) {
                    mediaType(owner, member.getKey());
                }
                element(owner, key, field, member.getKey(), member.getValue());
            }
        } else if (inArray || field.shape() == Field.Shape.MAP) {
            wrongType(owner, key, "`" + key + "`", field.outerType(), value);
        } else {
            one(owner, key, "`" + key + "`", field, value);
        }
    }

    /** A key of `content`: names of fields get there if the media type above them is missing. */
    private void mediaType(ObjectType owner, String name) {
        if (name.contains("/") || name.startsWith("x-")) {
            return;
        }
        List<String> keys = new ArrayList<>(path);
        keys.add(name);
        boolean isField = OpenApiObjects.fields(ObjectType.MEDIA_TYPE).containsKey(name);
        findings.add(
                new Findings.Kind(owner, name, Fault.UNKNOWN_KEY),
                new Finding(
                        keys,
                        Fault.UNKNOWN_KEY,
                        "`" + name + "` is no media type",
                        "what it describes is taken for bytes",
                        isField
                                ? "write a media type above it: `content: {application/json: {" + name + ": …}}`"
                                : "write a media type such as `application/json`"));
    }

    private void element(ObjectType owner, String key, Field field, String name, JsonNode value) {
        path.addLast(name);
        one(owner, key, "each value of `" + key + "`", field, value);
        path.removeLast();
    }

    private void one(ObjectType owner, String key, String subject, Field field, JsonNode value) {
        if (field.object() != null && value.isObject()) {
            object(value, field.object());
        } else if (value.isNull() && !field.type().isContainer()) {
            // a scalar that is null says as much as one that is absent
            return;
        } else if (!field.type().accepts(value)) {
            wrongType(owner, key, subject, field.type(), value);
        } else if (!field.values().isEmpty() && !field.values().contains(value.asText())) {
            String allowed = String.join(", ", field.values().stream().sorted().toList());
            wrong(
                    new Findings.Kind(owner, key, field.values()),
                    subject + " must be one of " + allowed + ", not " + shown(value),
                    "it is ignored",
                    "correct its value");
        }
    }

    private void wrongType(ObjectType owner, String key, String subject, ValueType type, JsonNode value) {
        String message = subject + " must be " + type.noun() + ", not " + shown(value);
        boolean flag = owner == ObjectType.SCHEMA && key.equals("required") && value.isBoolean();
        wrong(
                new Findings.Kind(owner, key, type),
                message,
                type.outcome(value),
                flag ? "list the property's name in `required` of the object that has it" : type.hint());
    }

    private void wrong(Findings.Kind kind, String message, String outcome, String hint) {
        findings.add(kind, new Finding(List.copyOf(path), Fault.WRONG_TYPE, message, outcome, hint));
    }

    private void extension(ObjectType owner, String key) {
        String hint = KnownExtensions.slip(owner, key);
        if (!hint.isEmpty()) {
            ignored(owner, key, "`" + key + "` is no extension that Signet reads", hint);
        }
    }

    private void unknown(ObjectType owner, String key) {
        Suggestion suggestion = new Suggestion(owner, version);
        boolean mayBeMeant = owner == ObjectType.SCHEMA && version.allowsOtherKeywords();
        String hint = mayBeMeant ? suggestion.misspelt(key) : suggestion.of(key);
        if (hint.isEmpty()) {
            return;
        }
        String message = mayBeMeant
                ? "`" + key + "` is no keyword of JSON Schema"
                : "`" + key + "` means nothing in " + owner.noun();
        ignored(owner, key, message, hint);
    }

    private void ignored(ObjectType owner, String key, String message, String hint) {
        findings.add(
                new Findings.Kind(owner, key, Fault.UNKNOWN_KEY),
                new Finding(List.copyOf(path), Fault.UNKNOWN_KEY, message, "it is ignored", hint));
    }

    /** A value as messages show it: its type, and its text if it is short. */
    private static String shown(JsonNode value) {
        if (value.isNull()) {
            return "null";
        }
        if (value.isContainerNode()) {
            return value.isArray() ? "an array" : "an object";
        }
        String type = value.getNodeType().name().toLowerCase(Locale.ROOT);
        String text = value.asText();
        boolean plain = text.length() <= 40 && text.chars().noneMatch(Character::isISOControl);
        return plain ? "the " + type + " `" + text + "`" : "a " + type;
    }
}
