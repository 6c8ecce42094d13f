package dev.signet.codegen.resolve;

import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Schema;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether all values of a schema are values of another because that is a union with the same named schemas, and perhaps more. What both
 * are is the narrower one then, and needs no types of its own.
 */
final class Containment {
    private final SchemaIndex index;

    Containment(SchemaIndex index) {
        this.index = index;
    }

    /** That of two schemas which the other, a union, contains; empty if neither is known to contain the other. */
    Optional<Schema> narrower(Schema a, Schema b) {
        if (contains(a, b)) {
            return Optional.of(b);
        }
        return contains(b, a) ? Optional.of(a) : Optional.empty();
    }

    boolean mayBeNull(Schema schema) {
        return index.chain(schema).stream()
                .anyMatch(each -> each.isAny() || each.meta().nullable());
    }

    private boolean contains(Schema union, Schema part) {
        Set<String> ids = new HashSet<>();
        return (part.isRef() || part.isUnion()) && collect(union, ids) && isWithin(part, ids, new HashSet<>());
    }

    /** Whether it is a reference to one of these ids, or a union of such. */
    private boolean isWithin(Schema part, Set<String> ids, Set<String> seen) {
        Optional<String> target = part.asRef().map(Schema.Ref::target);
        if (target.filter(ids::contains).isPresent()) {
            return true;
        }
        if (target.filter(id -> !seen.add(id)).isPresent()) {
            return true; // it is looked at where it was met first
        }
        return index.follow(part)
                .asUnion()
                .filter(union -> !union.members().isEmpty())
                .filter(union -> union.members().stream().allMatch(member -> isWithin(member, ids, seen)))
                .isPresent();
    }

    /** Adds the ids of what a union consists of: its members and those of its members that are unions. Whether it is a union. */
    private boolean collect(Schema schema, Set<String> ids) {
        boolean limited = index.chain(schema).stream()
                .anyMatch(each -> !each.meta().constraints().equals(Constraints.NONE));
        Schema.Union union = index.follow(schema).asUnion().orElse(null);
        if (limited || union == null) {
            return false;
        }
        for (Schema member : union.members()) {
            Schema.Ref ref = member.asRef().orElse(null);
            boolean free = member.meta().constraints().equals(Constraints.NONE);
            if (free && (ref == null || ids.add(ref.target()))) {
                collect(member, ids);
            }
        }
        return true;
    }
}
