package dev.signet.codegen.translate.constraint;

import dev.signet.codegen.javamodel.Constraint;
import dev.signet.codegen.javamodel.ConstraintModel.Checks;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.TypeRef.Category;
import dev.signet.codegen.model.Assertions;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.resolve.SchemaIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is checked of one value: what its use limits, and what it refers to limits, down to the last element. */
record ValueConstraints(SchemaIndex index, ConstraintBuilder rules, AssertionRules assertions) {
    /**
     * The checks of a value, or null if there are none.
     *
     * @param more limits from around the schema
     */
    @Nullable
    Checks of(Schema use, TypeRef type, Constraints more) {
        List<Schema> chain = index.chain(use);
        Schema target = chain.get(chain.size() - 1);
        TypeRef.Named named = type.asNamed().filter(t -> !t.isEnum()).orElse(null);
        if (named != null) {
            // Such a type checks its own; what an inline schema became says the same as its use.
            chain.stream()
                    .limit(chain.size() - 1L)
                    .filter(s -> !s.meta().constraints().equals(target.meta().constraints())
                            || !s.meta().assertions().equals(Assertions.NONE))
                    .forEach(s -> warnBeside(s, named.category(), named.name()));
            List<Constraint> listed = assertions.ofMembers(named.name(), target);
            return listed.isEmpty() ? null : new Checks(listed, null);
        }
        List<Constraint> own = new ArrayList<>();
        for (Constraint.Kind kind : kinds(type, target)) {
            own.addAll(rules(kind, chain, scalar(type), more));
        }
        own.addAll(assertions.of(type, chain));
        Checks elements = elements(type, target);
        return own.isEmpty() && elements == null ? null : new Checks(own, elements);
    }

    private @Nullable Checks elements(TypeRef type, Schema target) {
        Optional<Schema> elements = type.isList()
                ? target.asArray().map(Schema.Array::items)
                : target.asObject().filter(object -> type.isMap()).map(Schema.Obj::additional);
        return elements.map(each -> of(each, type.element(), Constraints.NONE)).orElse(null);
    }

    /** How many members an object may have, and which. */
    List<Constraint> members(Schema.Obj schema) {
        List<Constraint> members = new ArrayList<>(rules.rules(
                Constraint.Kind.MAP,
                schema.meta().constraints(),
                null,
                schema.meta().pointer()));
        members.addAll(assertions.ofMembers(schema));
        return members;
    }

    /** Rules of all schemas on the way; those that contradict each other are told where the value is used. */
    private List<Constraint> rules(
            Constraint.Kind kind, List<Schema> chain, @Nullable ScalarKind scalar, Constraints more) {
        Constraints all = more;
        for (Schema schema : chain) {
            all = all.and(schema.meta().constraints());
        }
        return rules.rules(kind, all, scalar, chain.get(0).meta().pointer());
    }

    /** The schema, and those that it refers to one after the other. */
    private static List<Constraint.Kind> kinds(TypeRef type, Schema target) {
        return type.match(
                scalar -> kinds(scalar.kind()),
                list -> List.of(Constraint.Kind.LIST),
                map -> List.of(Constraint.Kind.MAP),
                named -> target.asEnumeration()
                        .filter(e -> e.kind() == ScalarKind.STRING)
                        .map(e -> List.of(Constraint.Kind.TEXT))
                        .orElse(List.of()),
                foreign -> List.of(),
                json -> json.object() ? List.of(Constraint.Kind.MAP) : ConstraintBuilder.COUNTED);
    }

    private static List<Constraint.Kind> kinds(ScalarKind kind) {
        if (kind.isNumber()) {
            return List.of(Constraint.Kind.NUMBER);
        }
        return kind.keepsText() ? List.of(Constraint.Kind.TEXT) : List.of();
    }

    private static @Nullable ScalarKind scalar(TypeRef type) {
        return type.asScalar().map(TypeRef.Scalar::kind).orElse(null);
    }

    /** Tells that the items of a tuple are read from JSON each time, and not checked. */
    void warnOfItem(String pointer) {
        rules.warn(
                pointer,
                "constraints of an item of a tuple are not checked",
                "check them in the program, or use an object with properties");
    }

    /** Tells that limits stand where no generated class checks them. */
    void warnBeside(Schema schema, Category category, String name) {
        Constraints limits = schema.meta().constraints();
        List<Constraint.Kind> kinds = switch (category) {
            case RECORD -> List.of(Constraint.Kind.MAP);
            default -> ConstraintBuilder.COUNTED;
        };
        boolean assertions = !schema.meta().assertions().equals(Assertions.NONE);
        if (assertions
                || kinds.stream()
                        .anyMatch(kind -> !rules.rules(
                                        kind, limits, null, schema.meta().pointer())
                                .isEmpty())) {
            rules.warn(
                    schema.meta().pointer(),
                    "constraints next to a reference to " + name + " are not checked",
                    "move them into the referenced schema");
        }
    }
}
