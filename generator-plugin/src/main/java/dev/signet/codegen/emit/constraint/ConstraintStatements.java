package dev.signet.codegen.emit.constraint;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.Constraint;
import dev.signet.codegen.javamodel.ConstraintModel.Checks;
import dev.signet.codegen.javamodel.ConstraintModel.Part;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.JsonLiteral;
import dev.signet.codegen.model.Presence;
import dev.signet.codegen.model.ScalarKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The statements that check values, and the constants that they need. */
final class ConstraintStatements {
    /** Components that one method checks. */
    private static final int PORTION = 40;

    private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final RuntimeTypes kit;
    private final Types types;
    private final Set<String> names = new HashSet<>();
    private final Map<CodeBlock, FieldSpec> constants = new LinkedHashMap<>();
    private final Set<String> fields = new HashSet<>();

    /**
     * @param parts whose names no lambda's parameter may take
     * @param taken other such names
     */
    ConstraintStatements(RuntimeTypes kit, Types types, List<Part> parts, Set<String> taken) {
        this.kit = kit;
        this.types = types;
        parts.forEach(p -> names.add(p.name()));
        names.addAll(taken);
        names.addAll(List.of("value", "values", "extras", "check", "members"));
    }

    /** As many as one method checks. */
    static List<List<Part>> portions(List<Part> parts) {
        List<List<Part>> portions = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += PORTION) {
            portions.add(parts.subList(from, Math.min(parts.size(), from + PORTION)));
        }
        return portions;
    }

    TypeSpec.Builder addConstants(TypeSpec.Builder type) {
        constants.values().forEach(type::addField);
        return type;
    }

    /**
     * One statement for each kind of value that has limits.
     *
     * @param extras what holds an explicit empty list, and JSON that does not fit its type; empty if nothing does
     */
    List<CodeBlock> check(Part part, String collector, CodeBlock value, String extras) {
        CodeBlock place = part.wireName() == null
                ? CodeBlock.of("$L.$L()", collector, "value")
                : CodeBlock.of("$L.$L($L)", collector, part.secret() ? "secret" : "at", Literal.of(part.wireName()));
        if (part.wireName() == null && part.secret()) {
            place = CodeBlock.of("$L.secret()", collector);
        }
        List<CodeBlock> statements = new ArrayList<>();
        for (CodeBlock view :
                views(part.type(), part.checks(), part.name(), 0, said(part, value, extras), part.nullable())) {
            statements.add(CodeBlock.of("$L$L", place, view));
        }
        String wireName = part.wireName();
        if (wireName != null && ConstraintCalls.mayBeKept(part) && extras.equals("extras")) {
            CodeBlock kept = part.type().isCollection()
                    ? CodeBlock.of(
                            "$T.kept($L.isEmpty(), $L, $L)",
                            kit.constraint("Constraints"),
                            value,
                            extras,
                            Literal.of(wireName))
                    : CodeBlock.of("$L == null ? $L.get($L) : null", value, extras, Literal.of(wireName));
            for (CodeBlock view : views(TypeRef.Json.ANY, ConstraintCalls.kept(part), part.name(), 0, kept, true)) {
                statements.add(CodeBlock.of("$L$L", place, view));
            }
        }
        return statements;
    }

    /** An empty list that stands for nothing is not too short. */
    private CodeBlock said(Part part, CodeBlock value, String extras) {
        boolean atLeast = part.checks().rules().stream().anyMatch(Constraint::isLeast);
        if (!part.optional() || !atLeast || part.wireName() == null) {
            return value;
        }
        return extras.isEmpty()
                ? CodeBlock.of("$L.isEmpty() ? null : $L", value, value)
                : CodeBlock.of(
                        "$T.said($L, $L, $L)",
                        kit.constraint("Constraints"),
                        value,
                        extras,
                        Literal.of(part.wireName()));
    }

    /** {@code .text(name).maxLength(64)} and the like; several only if the value can be of several kinds. */
    private List<CodeBlock> views(
            TypeRef type, Checks checks, String name, int depth, CodeBlock value, boolean nullable) {
        List<CodeBlock> views = new ArrayList<>();
        for (Constraint rule : checks.rules()) {
            rule.asListedMember().ifPresent(member -> views.add(unlisted(member, value, depth)));
        }
        for (Constraint.Kind kind : Constraint.Kind.values()) {
            List<Constraint> rules = checks.rules().stream()
                    .filter(r -> r.kind() == kind && r.asListedMember().isEmpty())
                    .toList();
            boolean elements = checks.elements() != null && kind == collection(type);
            if (rules.isEmpty() && !elements) {
                continue;
            }
            CodeBlock.Builder view = CodeBlock.builder()
                    .add(".$L($L)", kind.name().toLowerCase(Locale.ROOT), viewed(type, value, nullable));
            rules.forEach(rule ->
                    view.add(rule.asListed().isPresent() ? listed(type, value) : rule(rule, type, name, depth)));
            if (elements && checks.elements() != null) {
                elements(view, type.element(), checks.elements(), name, depth);
            }
            views.add(view.build());
        }
        return views;
    }

    /** Looks at the value of a union only if it is of an enum, and none of those that the document lists. */
    private CodeBlock unlisted(Constraint.ListedMember rule, CodeBlock value, int depth) {
        String other = free("other", depth);
        return CodeBlock.of(
                ".$L($L instanceof $T $L ? $L.value() : null).listed(false)",
                rule.kind().name().toLowerCase(Locale.ROOT),
                value,
                types.named(rule.type()).nestedClass("Unknown"),
                other,
                other);
    }

    private void elements(CodeBlock.Builder view, TypeRef type, Checks checks, String name, int depth) {
        String place = free("at", depth);
        String item = free("item", depth);
        // An element may be null where the document says so.
        views(type, checks, name + "Item", depth + 1, CodeBlock.of("$L", item), true)
                .forEach(inner -> view.add(".each(($L, $L) -> $L$L)", place, item, place, inner));
    }

    private String free(String wanted, int depth) {
        String name = wanted + (depth == 0 ? "" : String.valueOf(depth + 1));
        while (names.contains(name)) {
            name += "_";
        }
        return name;
    }

    private static Constraint.Kind collection(TypeRef type) {
        return type.isList() ? Constraint.Kind.LIST : Constraint.Kind.MAP;
    }

    /** The value as the runtime library takes it: an enum and a URI by their texts. */
    private CodeBlock viewed(TypeRef type, CodeBlock value, boolean nullable) {
        if (type.isScalar(kind -> kind == ScalarKind.BOOLEAN)) {
            CodeBlock json = CodeBlock.of("$T.of($L)", kit.value(), value);
            return nullable ? CodeBlock.of("$L == null ? null : $L", value, json) : json;
        }
        if (!type.isEnum() && !type.isScalar(kind -> kind.keepsText() && !kind.isString())) {
            return value;
        }
        CodeBlock text = CodeBlock.of("$L.$L()", value, type.isEnum() ? "value" : "toString");
        return nullable ? CodeBlock.of("$L == null ? null : $L", value, text) : text;
    }

    /**
     * What checks the members of an object, of which a local variable has the names.
     *
     * @param declared the array of the names that are declared
     */
    CodeBlock members(Constraint rule, String present, CodeBlock declared) {
        CodeBlock check = rule.asClosedBy()
                .map(closed -> closedBy(closed, declared, "member"))
                .orElseGet(() -> rule(rule, TypeRef.Json.ANY, "member", 0));
        return CodeBlock.of(".map($L)$L", present, check);
    }

    private CodeBlock listed(TypeRef type, CodeBlock value) {
        String name = type.asNamed().map(TypeRef.Named::name).orElseThrow();
        return CodeBlock.of(
                ".listed(!($L instanceof $T))", value, types.named(name).nestedClass("Unknown"));
    }

    private CodeBlock contains(Constraint.Contains rule, TypeRef type, String name, int depth) {
        TypeRef element = type.isList() ? type.element() : TypeRef.Json.ANY;
        String place = free("at", depth);
        String item = free("item", depth);
        List<CodeBlock> inner =
                views(element, rule.items(), name + "Contained", depth + 1, CodeBlock.of("$L", item), true);
        CodeBlock most = rule.most() == null
                ? CodeBlock.of("$T.MAX_VALUE", ClassNames.of(Integer.class))
                : CodeBlock.of("$L", rule.most());
        return CodeBlock.of(".contains($L, $L, $L)", rule.least(), most, lambda(place, item, inner));
    }

    private static CodeBlock lambda(String place, String item, List<CodeBlock> views) {
        if (views.size() == 1) {
            return CodeBlock.of("($L, $L) -> $L$L", place, item, place, views.get(0));
        }
        CodeBlock.Builder body = CodeBlock.builder().add("($L, $L) -> {", place, item);
        views.forEach(view -> body.add(" $L$L;", place, view));
        return body.add(views.isEmpty() ? "}" : " }").build();
    }

    private CodeBlock names(Constraint.Names rule, String name, int depth) {
        String place = free("at", depth);
        String member = free("name", depth);
        CodeBlock.Builder text = CodeBlock.builder().add(".text($L)", member);
        rule.rules().forEach(each -> text.add(rule(each, TypeRef.of(ScalarKind.STRING), name + "Name", depth + 1)));
        return CodeBlock.of(".propertyNames($L)", lambda(place, member, List.of(text.build())));
    }

    private CodeBlock oneOf(Constraint.OneOf rule, String name) {
        List<CodeBlock> values = new ArrayList<>();
        for (JsonLiteral value : rule.values()) {
            switch (rule.kind()) {
                case TEXT -> value.text().ifPresent(text -> values.add(CodeBlock.of("$L", Literal.of(text))));
                case NUMBER -> value.number().ifPresent(number -> values.add(number(number, name, "VALUE")));
                default -> {
                    CodeBlock json = CodeBlock.of("$T.fromJson($L)", kit.value(), Literal.of(value.json()));
                    values.add(CodeBlock.of("$N", constant(kit.value(), json, name, "VALUE")));
                }
            }
        }
        return CodeBlock.of(".oneOf($L)", CodeBlock.join(values, ", "));
    }

    private CodeBlock rule(Constraint rule, TypeRef type, String name, int depth) {
        return rule.match(
                least -> CodeBlock.of(".min$L($L)", noun(least.kind()), least.count()),
                most -> CodeBlock.of(".max$L($L)", noun(most.kind()), most.count()),
                unique -> CodeBlock.of(".uniqueItems()"),
                matches -> CodeBlock.of(".pattern($N)", pattern(matches, name)),
                minimum -> CodeBlock.of(
                        ".$L($L)",
                        minimum.exclusive() ? "exclusiveMinimum" : "minimum",
                        number(minimum.limit(), name, "MINIMUM")),
                maximum -> CodeBlock.of(
                        ".$L($L)",
                        maximum.exclusive() ? "exclusiveMaximum" : "maximum",
                        number(maximum.limit(), name, "MAXIMUM")),
                multiple -> CodeBlock.of(".multipleOf($L)", number(multiple.step(), name, "STEP")),
                listed -> CodeBlock.of(""),
                oneOf -> oneOf(oneOf, name),
                ofType -> CodeBlock.of(".type($L)", Literal.of(ofType.type())),
                contains -> contains(contains, type, name, depth),
                names -> names(names, name, depth),
                dependent -> CodeBlock.of(
                        ".dependentRequired($L, $L)",
                        Literal.of(dependent.property()),
                        Literal.list(dependent.needed())),
                closed -> CodeBlock.of(""),
                present -> CodeBlock.of(
                        ".presence($N)",
                        constant(
                                kit.constraint("ConstraintPresence"), presence(present.condition()), name, "PRESENCE")),
                closedBy -> closedBy(closedBy, CodeBlock.of("new $T[0]", kit.name()), name),
                listedMember -> CodeBlock.of(".listed(false)"));
    }

    /** @param declared the names that are none of the others */
    private CodeBlock closedBy(Constraint.ClosedBy rule, CodeBlock declared, String name) {
        CodeBlock.Builder code = CodeBlock.builder().add(".closed($L", declared);
        rule.patterns().forEach(each -> code.add(", $N", pattern(each, name)));
        return code.add(")").build();
    }

    private CodeBlock presence(Presence condition) {
        List<CodeBlock> parts = new ArrayList<>();
        if (!condition.names().isEmpty() || condition.parts().isEmpty()) {
            parts.add(CodeBlock.of("$T.of($L)", kit.constraint("ConstraintPresence"), Literal.list(condition.names())));
        }
        condition.parts().forEach(part -> parts.add(presence(part)));
        String method = switch (condition.kind()) {
            case ALL -> "allOf";
            case ANY -> "anyOf";
            case ONE -> "oneOf";
            case NOT -> "not";
        };
        return parts.size() == 1 && condition.kind() == Presence.Kind.ALL
                ? parts.get(0)
                : CodeBlock.of("$T.$L($L)", kit.constraint("ConstraintPresence"), method, CodeBlock.join(parts, ", "));
    }

    private static String noun(Constraint.Kind kind) {
        return switch (kind) {
            case TEXT -> "Length";
            case LIST -> "Items";
            default -> "Properties";
        };
    }

    /** A limit that a long can hold stands for itself; others are constants. */
    private CodeBlock number(BigDecimal limit, String name, String suffix) {
        if (limit.signum() == 0 || limit.stripTrailingZeros().scale() <= 0) {
            BigInteger whole = limit.toBigInteger();
            if (whole.abs().compareTo(LONGEST) <= 0) {
                boolean small = whole.bitLength() < Integer.SIZE;
                return CodeBlock.of("$L$L", whole, small ? "" : "L");
            }
        }
        CodeBlock value = CodeBlock.of("new $T($S)", ClassNames.of(BigDecimal.class), limit.toString());
        return CodeBlock.of("$N", constant(ClassNames.of(BigDecimal.class), value, name, suffix));
    }

    private String pattern(Constraint.Matches rule, String name) {
        ClassName type = kit.constraint("ConstraintPattern");
        CodeBlock value = rule.shown().equals(rule.java())
                ? CodeBlock.of("$T.of($L)", type, Literal.of(rule.java()))
                : CodeBlock.of("$T.of($L, $L)", type, Literal.of(rule.shown()), Literal.of(rule.java()));
        return constant(type, value, name, "PATTERN");
    }

    private String constant(ClassName type, CodeBlock value, String name, String suffix) {
        return constants
                .computeIfAbsent(
                        value,
                        v -> FieldSpec.builder(
                                        type, field(name, suffix), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                                .initializer(v)
                                .build())
                .name();
    }

    private String field(String name, String suffix) {
        String wanted = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + "_" + suffix;
        String field = wanted;
        for (int n = 2; !fields.add(field); n++) {
            field = wanted + "_" + n;
        }
        return field;
    }
}
