package dev.signet.codegen.parse.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.Assertions;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Unchecked;
import dev.signet.codegen.parse.reference.Reference;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.reference.SchemaIds;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.Extensions;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A schema of the document into {@link Schema}, by its structure. */
public final class SchemaMapper {
    private static final List<String> SHAPES =
            List.of("properties", "patternProperties", "items", "prefixItems", "enum", "const", "required");
    private static final Set<String> TYPES =
            Set.of("string", "integer", "number", "boolean", "object", "array", "null");

    /** What other languages call a type, in lower case, and how JSON Schema says the same. */
    private static final Map<String, String> OTHER_TYPES = Map.ofEntries(
            Map.entry("int", "type: integer"),
            Map.entry("int32", "type: integer, format: int32"),
            Map.entry("int64", "type: integer, format: int64"),
            Map.entry("long", "type: integer, format: int64"),
            Map.entry("float", "type: number, format: float"),
            Map.entry("double", "type: number, format: double"),
            Map.entry("decimal", "type: number, format: decimal"),
            Map.entry("bool", "type: boolean"),
            Map.entry("text", "type: string"),
            Map.entry("date", "type: string, format: date"),
            Map.entry("datetime", "type: string, format: date-time"),
            Map.entry("date-time", "type: string, format: date-time"),
            Map.entry("timestamp", "type: string, format: date-time"),
            Map.entry("uuid", "type: string, format: uuid"),
            Map.entry("file", "type: string, format: binary"),
            Map.entry("binary", "type: string, format: binary"),
            Map.entry("enum", "type: string"),
            Map.entry("list", "type: array"),
            Map.entry("set", "type: array, uniqueItems: true"),
            Map.entry("map", "type: object"),
            Map.entry("dict", "type: object"),
            Map.entry("any", "{}"));

    /** What would make another type if it stood beside a {@code $ref} and counted. */
    private static final List<String> BESIDE_REFERENCES =
            List.of("properties", "patternProperties", "items", "required", "enum", "const", "allOf", "anyOf", "oneOf");

    private static final Set<String> OF_OBJECTS =
            Set.of("properties", "additionalProperties", "patternProperties", "required", "discriminator");

    /** Keywords by which a schema consists of others. */
    static final Set<String> COMBINED = Set.of("$ref", "allOf", "anyOf", "oneOf");

    private static final Pattern OTHER_COMPONENT = Pattern.compile("/components/(?!schemas/)[A-Za-z]+/[^/]+");

    /** Of a schema that no value satisfies. */
    private static final Assertions NEVER = Assertions.only(List.of());

    private final Problems problems;
    private final ReferenceResolver refs;
    private final SchemaIds ids;
    private final MetaReader metas;
    private final AssertionReader assertions;
    private final EnumReader enums;
    private final ObjectReader objects;
    private final UnionReader unions;
    private final DiscriminatorReader discriminators;
    private final IgnoredKeywords ignored;
    private final ClosedParts closed;
    private final UncheckedKeywords unchecked;

    public SchemaMapper(Problems problems, ReferenceResolver refs, SchemaIds ids) {
        this.problems = problems;
        this.refs = refs;
        this.ids = ids;
        Extensions extensions = new Extensions(problems);
        this.metas = new MetaReader(extensions);
        this.assertions = new AssertionReader(this, refs);
        this.enums = new EnumReader(problems, refs, extensions);
        this.discriminators = new DiscriminatorReader(problems, refs, ids);
        this.objects = new ObjectReader(problems, refs, this);
        this.unions = new UnionReader(problems, refs, this);
        this.ignored = new IgnoredKeywords(problems, refs);
        this.closed = new ClosedParts(problems, refs);
        this.unchecked = new UncheckedKeywords(refs);
    }

    public Schema map(DocumentNode at) {
        return map(at, "");
    }

    /** @param inherited the scalar type that a member of a union has from the schema around it; empty if none */
    public Schema map(DocumentNode at, String inherited) {
        if (at.node().isBoolean()) {
            Meta meta = Meta.at(at.place());
            return new Schema.Any(at.node().booleanValue() ? meta : meta.withAssertions(NEVER));
        }
        if (!at.node().isObject()) {
            problems.error(
                    at.place(),
                    "expected a schema, found " + at.node().getNodeType().name().toLowerCase(Locale.ROOT),
                    hint(at));
            return new Schema.Any(Meta.at(at.place()));
        }
        return compose(at, inherited);
    }

    /** Takes note of a schema whose {@code contentSchema} has a type where it is used. */
    public void readsContent(DocumentNode at) {
        ignored.readsContent(at);
    }

    /** Keywords that make values invalid which generated code accepts, of all schemas that have been mapped. */
    public List<Unchecked> uncheckedKeywords() {
        return unchecked.found();
    }

    UncheckedKeywords unchecked() {
        return unchecked;
    }

    /** Warns of what can only be known when everything has been mapped. */
    public void end() {
        ignored.warnOfContents();
        closed.warn();
    }

    /** What to write instead of a value that is no schema: a reference if it is the name of a schema. */
    private String hint(DocumentNode at) {
        String text = at.node().isTextual() ? at.node().textValue() : "";
        return refs.hasSchema(text)
                ? "write `{$ref: '#/components/schemas/" + text + "'}`"
                : "write an object such as `{type: string}`";
    }

    /** Joins what {@code $ref}, {@code allOf}, the unions and the schema's own shape say. */
    private Schema compose(DocumentNode at, String inherited) {
        refs.upgrade(at);
        Meta meta = metas.read(at);
        List<Schema> parts = new ArrayList<>();
        Reference reference = Reference.of(at);
        if (reference != null && refs.ignoresSiblings(at)) {
            return alone(at, meta, reference);
        }
        ignored.warn(at, types(at, inherited));
        closed.note(at);
        unchecked.note(at);
        if (ExcludedTypes.of(at, refs).contains("null") && !at.flag("nullable")) {
            meta = meta.withNullable(false);
        }
        meta = meta.withAssertions(excludesAll(at) ? NEVER : assertions.read(at));
        if (reference != null) {
            parts.add(reference(at, reference));
        }
        for (DocumentNode child : refs.children(at, "allOf")) {
            Schema part = map(child);
            if (part.isAny()) {
                meta = meta.or(part.meta());
            } else {
                parts.add(part);
            }
        }
        boolean combined = !parts.isEmpty();
        Schema.Discriminator discriminator = discriminators.read(at);
        String type = scalarType(at, inherited);
        int before = parts.size();
        for (String key : List.of("oneOf", "anyOf")) {
            Schema union = unions.read(at, key, type, discriminator);
            if (union != null) {
                parts.add(union);
            }
        }
        boolean hasUnion = parts.size() > before;
        if (parts.isEmpty()) {
            return plain(at, meta, inherited, discriminator, false);
        }
        if (hasShape(at, combined, hasUnion)) {
            Meta own = Meta.at(at.place()).withUntyped(meta.untyped());
            parts.add(plain(at, own, inherited, hasUnion ? null : discriminator, true));
        }
        // What extends a schema by allOf, and adds nothing, may be a type of its own.
        boolean extension = reference == null && combined && parts.get(0).isRef();
        return parts.size() > 1 || extension
                ? new Schema.AllOf(meta, parts)
                : parts.get(0).withMeta(meta.or(parts.get(0).meta()));
    }

    /** Whether {@code not} excludes every value. */
    private static boolean excludesAll(DocumentNode at) {
        JsonNode not = at.node().path("not");
        return (not.isObject() && not.isEmpty()) || (not.isBoolean() && not.booleanValue());
    }

    /** A reference in a dialect that ignores whatever stands beside it; prose and flags are about the use and do no harm. */
    private Schema alone(DocumentNode at, Meta meta, Reference reference) {
        List<String> ignored = BESIDE_REFERENCES.stream().filter(at::has).toList();
        if (!ignored.isEmpty()) {
            String keys = ignored.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
            problems.warn(
                    at.place(ignored.get(0)),
                    refs.dialect(at).title() + " ignores what stands beside `$ref`: " + keys,
                    "move the `$ref` into an `allOf`, or state a newer dialect");
        }
        Schema target = reference(at, reference);
        return target.withMeta(meta.withConstraints(Constraints.NONE).or(target.meta()));
    }

    private Schema reference(DocumentNode at, Reference reference) {
        DocumentNode target = refs.target(reference);
        if (target == null) {
            return new Schema.Any(Meta.at(at.place()));
        }
        if (OTHER_COMPONENT.matcher(target.pointer()).matches()) {
            // Real documents do this; what is meant can't be known, but the rest of the document can be used.
            problems.warn(
                    reference.place(),
                    "`" + reference.text() + "` is not a schema; treated as any JSON value",
                    target.has("schema")
                            ? "did you mean `" + reference.text() + "/schema`?"
                            : "refer to a schema object");
            return new Schema.Any(Meta.at(at.place()));
        }
        if (!target.node().isObject() && !target.node().isBoolean()) {
            problems.error(reference.place(), "`" + reference.text() + "` is not a schema", "refer to a schema object");
        }
        return new Schema.Ref(Meta.at(at.place()), ids.of(target));
    }

    private String scalarType(DocumentNode at, String inherited) {
        JsonNode type = at.node().path("type");
        List<String> types = new ArrayList<>();
        (type.isArray() ? type : List.of(type)).forEach(each -> types.add(each.asText()));
        types.remove("null");
        String own = types.size() == 1 ? types.get(0) : "";
        return ScalarReader.isScalar(own) ? own : own.isEmpty() ? inherited : "";
    }

    /** Whether a schema says more of its own than what stands in its {@code $ref}, {@code allOf} or union. */
    private boolean hasShape(DocumentNode at, boolean combined, boolean hasUnion) {
        for (String key : SHAPES) {
            JsonNode value = at.node().get(key);
            boolean counts = value != null && (key.equals("const") || !value.isEmpty());
            // Beside a union it is about the members that are objects, unless all must be.
            boolean ofSome = hasUnion
                    && key.equals("required")
                    && !at.node().path("type").asText("").equals("object");
            if (counts && !ofSome) {
                return true;
            }
        }
        JsonNode additional = at.node().path("additionalProperties");
        JsonNode unevaluated = at.node().path("unevaluatedProperties");
        return additional.isObject()
                || (additional.isMissingNode() && unevaluated.isObject() && !unevaluated.isEmpty())
                || (combined
                        && !hasUnion
                        && ScalarReader.isScalar(at.node().path("type").asText("")))
                || !Conditionals.of(at, refs).isEmpty()
                || (combined && (additional.asBoolean() || (at.has("discriminator") && !hasUnion)));
    }

    /** What the schema says without {@code $ref}, {@code allOf} and unions. */
    private Schema plain(
            DocumentNode at, Meta meta, String inherited, Schema.@Nullable Discriminator discriminator, boolean part) {
        Set<String> types = types(at, inherited);
        String only = types.size() == 1 ? types.iterator().next() : "";
        if (enums.listsOnly(at, only)) {
            return ofType(at, enums.listed(at, meta), only, discriminator, part);
        }
        if (at.has("const")) {
            return enums.constant(at, meta, only);
        }
        Schema enumeration = at.has("enum") ? enums.enumeration(at, meta, only) : null;
        if (enumeration != null) {
            return enumeration;
        }
        if (types.size() < 2) {
            return ofType(at, meta, only, discriminator, part);
        }
        List<Schema> members = new ArrayList<>();
        for (String type : types) {
            Meta member = Meta.at(at.place("type") + "/" + index(at.node().path("type"), type, members.size()));
            members.add(ofType(at, member, type, discriminator, part));
        }
        // what only describes objects and arrays says nothing against null
        return new Schema.Union(meta.untyped() ? meta.withNullable(true) : meta, members, null);
    }

    /** Where a list of types has one. */
    private static int index(JsonNode types, String type, int otherwise) {
        for (int i = 0; i < types.size(); i++) {
            if (types.path(i).asText().equals(type)) {
                return i;
            }
        }
        return otherwise;
    }

    private Schema ofType(
            DocumentNode at, Meta meta, String type, Schema.@Nullable Discriminator discriminator, boolean part) {
        return switch (type) {
            case "object" -> objects.object(at, meta, discriminator, part || isPart(at));
            case "array" -> objects.array(at, meta);
            case "null" -> new Schema.Null(meta);
            case "" -> new Schema.Any(meta);
            default -> scalar(at, meta, type);
        };
    }

    private Schema scalar(DocumentNode at, Meta meta, String type) {
        String format = at.text("format");
        return new Schema.Scalar(
                meta,
                ScalarReader.kind(type, format, at.text("contentEncoding")),
                format == null || format.isBlank() ? type : type + "+" + format);
    }

    private static boolean isPart(DocumentNode at) {
        int last = at.pointer().lastIndexOf('/');
        return last > 0 && at.pointer().startsWith("/allOf", last - "/allOf".length());
    }

    /** The types a value may have, {@code null} left out unless it is the only one; empty if nothing tells. */
    private Set<String> types(DocumentNode at, String inherited) {
        Set<String> types = new LinkedHashSet<>();
        DocumentNode type = at.get("type");
        for (JsonNode each :
                type == null ? List.<JsonNode>of() : type.node().isArray() ? type.node() : List.of(type.node())) {
            String name = each.isNull() ? "null" : each.asText();
            if (TYPES.contains(name)) {
                types.add(name);
            } else {
                problems.warn(at.place("type"), "unknown type `" + name + "`, ignored", typeHint(name));
            }
        }
        Set<String> excluded = types.isEmpty() ? Set.of() : ExcludedTypes.of(at, refs);
        if (excluded.containsAll(types) && !types.isEmpty()) {
            problems.warn(
                    at.place("not"),
                    "`not` excludes every type that `type` lists; it is ignored",
                    "remove it, or correct `type`");
        } else {
            types.removeAll(excluded);
        }
        if (types.size() > 1) {
            types.remove("null");
        }
        if (types.isEmpty()) {
            types.addAll(implied(at));
        }
        if (types.isEmpty() && !inherited.isEmpty()) {
            types.add(inherited);
        }
        return types;
    }

    /** What to write instead of an unknown type. */
    private String typeHint(String name) {
        if (refs.hasSchema(name)) {
            return "write `$ref: '#/components/schemas/" + name + "'` instead";
        }
        String other = OTHER_TYPES.get(name.toLowerCase(Locale.ROOT));
        return other == null ? NearMiss.hint(name, TYPES.stream().sorted().toList(), "") : "write `" + other + "`";
    }

    /** What kinds of values the keywords are about; a schema that describes objects and arrays accepts both. */
    private Set<String> implied(DocumentNode at) {
        Set<String> types = new LinkedHashSet<>();
        if (at.hasAny(OF_OBJECTS)
                || at.object("unevaluatedProperties") != null
                || !Conditionals.of(at, refs).isEmpty()) {
            types.add("object");
        }
        boolean combined = at.hasAny(COMBINED);
        if (at.has("items") || at.has("prefixItems") || (!combined && at.object("unevaluatedItems") != null)) {
            types.add("array");
        }
        return types;
    }
}
