package dev.signet.codegen.resolve;

import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether all values of a schema are values of another because that is a union with the same named schemas, and perhaps more. What both
 * are is the narrower one then, and needs no types of its own, but for a discriminator that only the wider one states.
 */
final class Containment {
    private final SchemaIndex index;

    Containment(SchemaIndex index) {
        this.index = index;
    }

    /**
     * That of two schemas which the other, a union, contains; empty if neither is known to contain the other, or if it would lose what
     * tells its members apart.
     */
    Optional<Schema> narrower(Schema a, Schema b) {
        return contained(a, b).or(() -> contained(b, a));
    }

    private Optional<Schema> contained(Schema union, Schema part) {
        if (!part.isRef() && !part.isUnion()) {
            return Optional.empty();
        }
        Members wider = new Members();
        return wider.addAll(union) && wider.contain(part, new HashSet<>()) ? wider.toldApart(part) : Optional.empty();
    }

    /** What a union consists of: its members and those of its members that are unions. */
    private final class Members {
        private final Set<String> ids = new HashSet<>();
        private final List<Schema.Union> discriminated = new ArrayList<>();

        /** Whether it is a union. */
        boolean addAll(Schema schema) {
            Schema.Union union = index.follow(schema).asUnion().orElse(null);
            if (union == null || index.isConstrained(schema)) {
                return false;
            }
            if (union.discriminator() != null) {
                discriminated.add(union);
            }
            for (Schema member : union.members()) {
                Schema.Ref ref = member.asRef().orElse(null);
                boolean free = member.meta().constraints().equals(Constraints.NONE);
                if (free && (ref == null || ids.add(ref.target()))) {
                    addAll(member);
                }
            }
            return true;
        }

        /** Whether it is a reference to one of them, or a union of such. */
        boolean contain(Schema part, Set<String> seen) {
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
                    .filter(union -> union.members().stream().allMatch(member -> contain(member, seen)))
                    .isPresent();
        }

        /** The part with the discriminator that its members have here, if it has none itself; empty if only some of them have one. */
        Optional<Schema> toldApart(Schema part) {
            Schema.Union union = index.follow(part).asUnion().orElse(null);
            if (union == null || union.discriminator() != null) {
                return Optional.of(part);
            }
            Set<String> told = targets(union);
            List<Schema.Union> concerned = discriminated.stream()
                    .filter(each -> targets(each).stream().anyMatch(told::contains))
                    .toList();
            if (concerned.isEmpty()) {
                return Optional.of(part);
            }
            return concerned.stream()
                    .filter(each -> targets(each).containsAll(told))
                    .findFirst()
                    .flatMap(each -> Optional.ofNullable(each.discriminator()))
                    .map(each -> new Schema.Union(
                            union.meta().withNullable(index.isNullable(part)), union.members(), each.onlyOf(told)));
        }

        private static Set<String> targets(Schema.Union union) {
            return union.members().stream()
                    .flatMap(member -> member.asRef().stream())
                    .map(Schema.Ref::target)
                    .collect(Collectors.toSet());
        }
    }
}
