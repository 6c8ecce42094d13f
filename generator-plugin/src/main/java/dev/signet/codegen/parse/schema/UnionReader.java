package dev.signet.codegen.parse.schema;

import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Numeral;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Enumeration;
import dev.signet.codegen.model.Schema.Scalar;
import dev.signet.codegen.model.Schema.Value;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code oneOf} and {@code anyOf}: unions, enumerations written as unions, and the many spellings of a nullable schema. */
record UnionReader(Problems problems, ReferenceResolver refs, SchemaMapper schemas) {
    private static final Set<String> VALIDATION = Set.of("required", "not", "type", "title", "description");

    /**
     * Reads one of the two keywords.
     *
     * @param key {@code oneOf} or {@code anyOf}
     * @param inherited the scalar type that stands beside the keyword; empty if none
     * @return null if there is no such keyword, or if its members only validate
     */
    @Nullable
    Schema read(DocumentNode at, String key, String inherited, Schema.@Nullable Discriminator discriminator) {
        List<DocumentNode> cursors = refs.children(at, key);
        if (cursors.isEmpty() || cursors.stream().allMatch(UnionReader::onlyValidates)) {
            return null;
        }
        List<Schema> members = new ArrayList<>();
        Meta meta = Meta.at(at.place());
        for (DocumentNode cursor : remaining(at, cursors)) {
            if (NullMember.is(cursor, cursors)) {
                meta = meta.withNullable(true);
                continue;
            }
            Schema member = schemas.map(cursor, inherited);
            if (member.isNull()) {
                meta = meta.withNullable(true);
            } else {
                members.add(member);
            }
        }
        if (members.isEmpty()) {
            return new Schema.Null(meta);
        }
        if (members.size() == 1) {
            return members.get(0).withMeta(meta.or(members.get(0).meta()));
        }
        Schema values = enumeration(meta, members);
        boolean scalars = !inherited.isEmpty() && members.stream().allMatch(Schema::isScalar);
        if (discriminator != null && (values != null || scalars)) {
            problems.warn(
                    at.place("discriminator"),
                    "no member is an object; the discriminator is ignored",
                    "remove it, or wrap the members in objects");
        }
        if (values != null) {
            return values;
        }
        if (scalars) {
            return new Scalar(meta, commonKind(members, inherited));
        }
        return new Schema.Union(meta, members, discriminator);
    }

    /** The members without those that {@code not} refers to. */
    private List<DocumentNode> remaining(DocumentNode at, List<DocumentNode> members) {
        Set<String> excluded = ExcludedTypes.references(at, refs);
        if (excluded.isEmpty()) {
            return members;
        }
        List<DocumentNode> remaining = members.stream()
                .filter(member -> {
                    DocumentNode target = refs.followSchema(member);
                    return target == null || !excluded.contains(target.place());
                })
                .toList();
        if (remaining.size() < members.size() && !remaining.isEmpty()) {
            return remaining;
        }
        problems.warn(
                at.place("not"), "`not` is ignored: it refers to no member, or to all", "list the members that remain");
        return members;
    }

    /** Members such as {@code {required: [a]}} tell which properties go together, not what the value looks like. */
    static boolean onlyValidates(DocumentNode member) {
        boolean[] only = {member.node().isObject() && (member.has("required") || member.has("not"))};
        member.node().fieldNames().forEachRemaining(key -> only[0] &= VALIDATION.contains(key) || key.startsWith("x-"));
        return only[0] && member.node().path("type").asText("object").equals("object");
    }

    private static ScalarKind commonKind(List<Schema> members, String type) {
        List<ScalarKind> kinds = members.stream()
                .flatMap(member -> member.scalarKind().stream())
                .distinct()
                .toList();
        return kinds.size() == 1 ? kinds.get(0) : ScalarReader.kind(type, null, null);
    }

    /** Inline members that are all values of one type make an enumeration; with that type itself among them, an open one. */
    static @Nullable Schema enumeration(Meta meta, List<Schema> members) {
        Map<String, Value> values = new LinkedHashMap<>();
        ScalarKind kind = null;
        boolean open = false;
        Meta joined = meta;
        for (Schema member : members) {
            ScalarKind own = listable(member);
            kind = own == null || kind == null ? own : joined(kind, own);
            if (kind == null) {
                return null;
            }
            open |= member.asEnumeration().map(Enumeration::open).orElse(true);
            member.asEnumeration()
                    .ifPresent(part ->
                            part.values().forEach(value -> values.putIfAbsent(value.text(), described(value, part))));
            joined = joined.withNullable(joined.nullable() || member.meta().nullable());
        }
        if (kind == null || values.isEmpty()) {
            return null;
        }
        return new Enumeration(joined, kind, List.copyOf(values.values()), false, open);
    }

    /** The type of what can be one of several listed values; null if it is of another type. */
    private static @Nullable ScalarKind listable(Schema member) {
        return member.scalarKind()
                .filter(kind -> member.isEnumeration() || kind == ScalarKind.STRING || kind.isNumber())
                .orElse(null);
    }

    /** The type that the values of two types have in common; null if there is none. */
    private static @Nullable ScalarKind joined(ScalarKind a, ScalarKind b) {
        if (a.isNumber() && b.isNumber()) {
            return Numeral.wider(a, b);
        }
        return a == b ? a : null;
    }

    private static Value described(Value value, Enumeration part) {
        if (part.values().size() > 1) {
            return value;
        }
        Meta meta = part.meta();
        String prose = meta.description() != null ? meta.description() : meta.title();
        return new Value(
                value.text(),
                value.description() != null ? value.description() : prose,
                value.javaName() != null ? value.javaName() : meta.javaName());
    }
}
