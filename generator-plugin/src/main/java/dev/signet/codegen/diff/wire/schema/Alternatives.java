package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.model.contract.ContractNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The alternatives that the schemas of one document allow: {@code $ref}, {@code allOf} and unions are taken apart. */
final class Alternatives {
    /** More alternatives than these are compared as text. */
    private static final int MOST = 5_000;

    /** How often schemas of a document that meet themselves are read again: later ones are compared as text. */
    private static final int MOST_AGAIN = 20_000;

    /** What names the variant of objects whose discriminator has no value of the mapping (OpenAPI 3.2). */
    static final String OTHERS = "defaultMapping";

    /** Stands before the place of a schema that is read without its heirs. */
    private static final String PART = "plain ";

    private final Map<String, List<Alternative>> byPlace = new HashMap<>();
    private final Map<String, List<Alternative>> asText = new HashMap<>();
    private final Map<String, List<ContractNode>> heirs = new HashMap<>();

    /** Places of all heirs. */
    private final Set<String> extending = new HashSet<>();

    private final Set<String> open = new HashSet<>();
    private final Set<String> met = new HashSet<>();
    private int circles;
    private int again;

    Alternatives(ContractNode document) {
        ContractNode components = document.follow("components");
        ContractNode schemas = components == null ? null : components.follow("schemas");
        if (schemas != null) {
            schemas.children().forEach(this::heir);
        }
    }

    /** A schema that extends one with a discriminator is one of its variants. */
    private void heir(ContractNode schema) {
        ContractNode alias = schema.isReference() ? schema.followed() : null;
        if (alias != null && isMappedAlias(schema, alias)) {
            heirs.computeIfAbsent(alias.place(), p -> new ArrayList<>()).add(schema);
            extending.add(schema.place());
            return;
        }
        for (ContractNode part : parts(schema)) {
            ContractNode parent = part.isReference() ? part.followed() : null;
            if (parent != null && parent.get("discriminator") != null && !isUnion(parent)) {
                heirs.computeIfAbsent(parent.place(), p -> new ArrayList<>()).add(schema);
                extending.add(schema.place());
            }
        }
    }

    /** Whether a schema is another name of a parent, which the parent's discriminator has a value for. */
    private static boolean isMappedAlias(ContractNode schema, ContractNode parent) {
        ContractNode discriminator = parent.get("discriminator");
        ContractNode mapping = discriminator == null || isUnion(parent) ? null : discriminator.get("mapping");
        if (discriminator == null || mapping == null) {
            return false;
        }
        for (ContractNode value : mapping.children()) {
            String target = value.string();
            if (target != null && leads(target, schema, discriminator.place())) {
                return true;
            }
        }
        return false;
    }

    private static List<ContractNode> parts(ContractNode schema) {
        ContractNode parts = schema.get("allOf");
        return parts == null ? List.of() : parts.children();
    }

    /**
     * Whether the only thing that an {@code allOf} says is a reference, as documents write it to say something beside: it is a use of
     * that schema with its heirs, and no heir.
     *
     * @param own what the schema says beside
     */
    private boolean isUse(ContractNode schema, List<Alternative> own) {
        return own.size() == 1
                && saysNothing(own.get(0))
                && !isUnion(schema)
                && !extending.contains(schema.place())
                && parts(schema).stream().filter(part -> !isAnyObject(part)).count() == 1;
    }

    private static boolean isAnyObject(ContractNode part) {
        return part.isObject()
                && !part.isReference()
                && part.get("allOf") == null
                && !isUnion(part)
                && saysNothing(new KeywordReader(part).read());
    }

    private static boolean saysNothing(Alternative own) {
        return (own.isAny() || own.is(JsonKind.OBJECT)) && isPlain(own.withKinds(Alternative.EVERY));
    }

    private static boolean isUnion(ContractNode schema) {
        return schema.get("oneOf") != null || schema.get("anyOf") != null;
    }

    /** What all schemas together allow, each alternative of one kind of JSON, unless it is any. */
    List<Alternative> of(List<ContractNode> schemas) {
        List<Alternative> all =
                List.of(Alternative.any(schemas.isEmpty() ? "" : schemas.get(0).place()));
        for (ContractNode schema : schemas) {
            all = cross(all, expand(schema, true), schema);
        }
        return SingleKinds.of(all);
    }

    /** Whether the schema at a place is one of which others consist. */
    boolean hasRead(String place) {
        return byPlace.containsKey(place) || byPlace.containsKey(PART + place);
    }

    private List<Alternative> expand(ContractNode node, boolean withHeirs) {
        Boolean all = node.bool();
        if (all != null) {
            return all ? List.of(Alternative.any(node.place())) : List.of();
        }
        String key = (withHeirs ? "" : PART) + node.place();
        List<Alternative> known = byPlace.get(key);
        if (known != null) {
            return known;
        }
        if (!open.add(key)) {
            // A schema that is a part of itself adds nothing to itself.
            circles++;
            return List.of(Alternative.any(node.place()));
        }
        int before = circles;
        boolean tooOften = !met.add(key) && ++again > MOST_AGAIN;
        List<Alternative> found = tooOften ? asText(node) : read(node.asSchema(), withHeirs);
        open.remove(key);
        if (open.isEmpty() || circles == before) {
            byPlace.put(key, found);
        }
        return found;
    }

    private List<Alternative> read(ContractNode node, boolean withHeirs) {
        ContractNode target = node.target();
        if (target != null && node.ignoresSiblings()) {
            return nullable(node, expand(target, withHeirs));
        }
        List<Alternative> all = List.of(new KeywordReader(node).read());
        if (target != null) {
            all = cross(all, expand(target, withHeirs), node);
        }
        boolean alone = withHeirs && isUse(node, all);
        for (ContractNode part : parts(node)) {
            all = cross(all, expand(part, alone), node);
        }
        ContractNode discriminator = node.get("discriminator");
        for (String keyword : List.of("anyOf", "oneOf")) {
            ContractNode members = node.get(keyword);
            if (members != null && members.isArray()) {
                all = cross(all, union(node, members.children(), discriminator), node);
            }
        }
        List<ContractNode> variants = withHeirs ? heirs.getOrDefault(node.place(), List.of()) : List.of();
        if (!variants.isEmpty()) {
            List<Alternative> own = all;
            List<Alternative> more = new ArrayList<>(tagged(node, false, own, discriminator));
            for (ContractNode heir : variants) {
                boolean isAlias = heir.isReference() && heir.followed().place().equals(node.place());
                List<Alternative> some = isAlias ? own : expand(heir, true);
                tagged(heir, isAlias, some, discriminator)
                        .forEach(each -> more.add(some.size() == 1 ? each.from(heir.place()) : each));
            }
            all = more;
        }
        return nullable(node, all);
    }

    private static List<Alternative> nullable(ContractNode node, List<Alternative> all) {
        if (!node.flag("nullable")) {
            return all;
        }
        List<Alternative> more = new ArrayList<>(all);
        more.add(Alternative.ofNull(node.place()));
        return more;
    }

    private List<Alternative> asText(ContractNode node) {
        return asText.computeIfAbsent(
                node.place(),
                place -> List.of(Alternative.opaque(place, new TreeMap<>(Map.of("unions", KeywordText.of(node))))));
    }

    private List<Alternative> union(
            ContractNode node, List<ContractNode> members, @Nullable ContractNode discriminator) {
        List<Alternative> all = new ArrayList<>();
        for (ContractNode member : members) {
            String origin = member.isReference() ? member.followed().place() : member.place();
            List<Alternative> some = expand(member, true);
            tagged(member, false, some, discriminator)
                    .forEach(each -> all.add(some.size() == 1 ? each.from(origin) : each));
            if (all.size() > MOST) {
                return asText(node);
            }
        }
        return all;
    }

    /**
     * What a discriminator wants of a member: the keys of its mapping that lead there, or else the schema's name.
     *
     * @param isAlias whether the member is a name of its own for what it refers to
     */
    private static List<Alternative> tagged(
            ContractNode member, boolean isAlias, List<Alternative> all, @Nullable ContractNode discriminator) {
        if (discriminator == null) {
            return all;
        }
        String property = discriminator.text("propertyName");
        if (property == null || all.size() != 1 || !all.get(0).tags().isEmpty()) {
            return all;
        }
        ContractNode named = member.isReference() && !isAlias ? member.followed() : member;
        Set<String> wanted = new LinkedHashSet<>();
        ContractNode mapping = discriminator.get("mapping");
        if (mapping != null) {
            for (String value : mapping.keys()) {
                String target = mapping.text(value);
                if (target != null && leads(target, named, discriminator.place())) {
                    wanted.add('"' + value + '"');
                }
            }
        }
        if (wanted.isEmpty() && named.place().contains("/schemas/")) {
            wanted.add('"' + named.key() + '"');
        }
        Alternative tagged = all.get(0).tagged(property, wanted);
        String others = discriminator.text(OTHERS);
        boolean isForOthers = others != null && leads(others, named, discriminator.place());
        return List.of(isForOthers ? tagged.saying(OTHERS, "this variant") : tagged);
    }

    /** Whether a mapping means a schema: by its name, or by a reference relative to the file that has the discriminator. */
    private static boolean leads(String target, ContractNode schema, String from) {
        int hash = target.indexOf('#');
        if (hash < 0 && target.equals(schema.key())) {
            return true;
        }
        String place = schema.place();
        String file = hash < 0 ? target : target.substring(0, hash);
        String fragment = hash < 0 ? "#" : target.substring(hash);
        int end = place.indexOf('#');
        String own = place.substring(0, Math.max(0, end));
        if (!place.substring(own.length()).equals(fragment)) {
            return false;
        }
        String near = file.replaceFirst("^(\\.{1,2}/)+", "");
        return file.isEmpty()
                ? own.equals(from.substring(0, Math.max(0, from.indexOf('#'))))
                : own.equals(near) || own.endsWith("/" + near);
    }

    private List<Alternative> cross(List<Alternative> some, List<Alternative> more, ContractNode at) {
        if (some.size() == 1 && isPlain(some.get(0))) {
            return more;
        }
        if ((long) some.size() * more.size() > MOST) {
            Alternative text = asText(at).get(0);
            return some.stream().limit(MOST).map(each -> each.and(text)).toList();
        }
        List<Alternative> all = new ArrayList<>();
        for (Alternative one : some) {
            for (Alternative other : more) {
                Alternative both = one.and(other);
                if (!both.kinds().isEmpty()
                        && !(both.values() != null && both.values().isEmpty())) {
                    all.add(more.size() == 1 ? both.from(one.origin()) : both);
                }
            }
        }
        return all;
    }

    private static boolean isPlain(Alternative any) {
        return any.isAny()
                && any.isUnrestricted()
                && any.properties().isEmpty()
                && any.required().isEmpty()
                && any.items().isEmpty()
                && any.additional().isEmpty()
                && any.patterns().isEmpty()
                && any.prefix().isEmpty()
                && !any.closed();
    }
}
