package dev.signet.codegen.parse.schema;

import dev.signet.codegen.model.Presence;
import dev.signet.codegen.model.Presence.Kind;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Schemas that only say which members an object has: {@code required}, combined by other keywords. */
final class PresenceReader {
    private static final Set<String> PROSE = Set.of("title", "description", "$comment", "type");
    private static final int DEEP = 8;

    private final ReferenceResolver refs;

    PresenceReader(ReferenceResolver refs) {
        this.refs = refs;
    }

    /** What keywords other than {@code required} say of the members of an object; what says more than that is left out. */
    List<Presence> read(DocumentNode at) {
        List<Presence> all = new ArrayList<>();
        alternatives(at, "anyOf", Kind.ANY, 0).ifPresent(all::add);
        alternatives(at, "oneOf", Kind.ONE, 0).ifPresent(all::add);
        negated(at, 0).ifPresent(all::add);
        conditional(at, all);
        for (DocumentNode entry : at.children("dependentSchemas")) {
            pure(entry, 0).ifPresent(then -> all.add(Presence.implies(Presence.of(List.of(entry.key())), then)));
        }
        for (DocumentNode entry : at.children("dependencies")) {
            Optional<Presence> then = entry.node().isArray() ? Optional.empty() : pure(entry, 0);
            then.ifPresent(needed -> all.add(Presence.implies(Presence.of(List.of(entry.key())), needed)));
        }
        all.removeIf(Presence::isAlways);
        return all;
    }

    /** Whether a schema only says which members an object has, so that this reads all of it. */
    boolean readsAll(DocumentNode schema) {
        return pure(schema, 0).isPresent();
    }

    private void conditional(DocumentNode at, List<Presence> all) {
        DocumentNode condition = at.get("if");
        Presence holds = condition == null ? null : pure(condition, 0).orElse(null);
        if (holds != null) {
            branch(at, "then").ifPresent(then -> all.add(Presence.implies(holds, then)));
            branch(at, "else").ifPresent(otherwise -> all.add(Presence.of(Kind.ANY, List.of(holds, otherwise))));
        }
    }

    private Optional<Presence> branch(DocumentNode at, String key) {
        DocumentNode branch = at.get(key);
        return branch == null ? Optional.empty() : pure(branch, 0);
    }

    private Optional<Presence> negated(DocumentNode at, int depth) {
        DocumentNode not = at.get("not");
        return not == null
                ? Optional.empty()
                : pure(not, depth + 1).filter(each -> !each.isAlways()).map(Presence::not);
    }

    /** Members of which each only says which members an object has. */
    private Optional<Presence> alternatives(DocumentNode at, String key, Kind kind, int depth) {
        List<Presence> parts = new ArrayList<>();
        for (DocumentNode member : at.children(key)) {
            Presence part = pure(member, depth + 1).orElse(null);
            if (part == null) {
                return Optional.empty();
            }
            parts.add(part);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(Presence.of(kind, parts));
    }

    /** What a schema says that says nothing else; empty if it does. */
    private Optional<Presence> pure(DocumentNode use, int depth) {
        if (use.node().isBoolean()) {
            Presence always = Presence.of(List.of());
            return Optional.of(use.node().booleanValue() ? always : Presence.not(always));
        }
        DocumentNode at = refs.followSchema(use);
        if (at == null
                || depth > DEEP
                || !at.node().path("type").asText("object").equals("object")) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        List<Presence> parts = new ArrayList<>();
        Set<String> left = new HashSet<>();
        at.node().fieldNames().forEachRemaining(left::add);
        left.removeIf(key -> PROSE.contains(key) || key.startsWith("x-"));
        if (left.remove("required")) {
            at.node().path("required").forEach(name -> names.add(name.asText()));
        }
        if (left.contains("properties") && forbidden(at, parts)) {
            left.remove("properties");
        }
        left.removeIf(key -> switch (key) {
            case "allOf" ->
                alternatives(at, key, Kind.ALL, depth).map(parts::add).orElse(false);
            case "anyOf" ->
                alternatives(at, key, Kind.ANY, depth).map(parts::add).orElse(false);
            case "oneOf" ->
                alternatives(at, key, Kind.ONE, depth).map(parts::add).orElse(false);
            case "not" -> negated(at, depth).map(parts::add).orElse(false);
            default -> false;
        });
        return left.isEmpty() ? Optional.of(new Presence(Kind.ALL, names, parts)) : Optional.empty();
    }

    /** Whether {@code properties} only says which members there must not be. */
    private static boolean forbidden(DocumentNode at, List<Presence> parts) {
        List<Presence> none = new ArrayList<>();
        for (DocumentNode property : at.children("properties")) {
            if (!property.node().isBoolean()) {
                return false;
            }
            if (!property.node().booleanValue()) {
                none.add(Presence.not(Presence.of(List.of(property.key()))));
            }
        }
        return parts.addAll(none) || none.isEmpty();
    }
}
