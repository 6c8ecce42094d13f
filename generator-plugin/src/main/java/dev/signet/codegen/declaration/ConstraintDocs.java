package dev.signet.codegen.declaration;

import dev.signet.codegen.javamodel.Constraint;
import dev.signet.codegen.javamodel.ConstraintModel;
import dev.signet.codegen.javamodel.ConstraintModel.Checks;
import dev.signet.codegen.javamodel.ConstraintModel.Owner;
import dev.signet.codegen.javamodel.ConstraintModel.Part;
import dev.signet.codegen.javamodel.JavaModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes constraints in words, for comments. */
public final class ConstraintDocs {
    private static final int LONGEST_PATTERN = 60;

    private final ConstraintModel constraints;

    public ConstraintDocs(JavaModel model) {
        this.constraints = model.limits();
    }

    /** The description of a component, with its constraints if they are checked. */
    public String ofComponent(String type, String component, String wireName, String text) {
        return describe(constraints.types().get(type), component, wireName, text);
    }

    /** The description of a parameter, with its constraints if they are checked. */
    public String ofParameter(String params, String argument, String wireName, String text) {
        return describe(constraints.params().get(params), argument, wireName, text);
    }

    private static String describe(@Nullable Owner owner, String name, String wireName, String text) {
        Part part = owner == null ? null : owner.part(name);
        String words = part == null ? "" : words(part.checks());
        if (words.isEmpty()) {
            return text;
        }
        String prose = text.isBlank() ? "`" + wireName.replace('`', '\'') + "`" : Docs.phrase(text);
        return prose.endsWith(".")
                ? prose + " " + words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + "."
                : prose + "; " + words;
    }

    private static String words(Checks checks) {
        List<String> all = new ArrayList<>();
        for (Constraint.Kind kind : Constraint.Kind.values()) {
            List<Constraint> rules =
                    checks.rules().stream().filter(r -> r.kind() == kind).toList();
            all.add(kind == Constraint.Kind.NUMBER ? range(rules) : count(rules, noun(kind)));
            rules.forEach(rule -> all.add(other(rule)));
        }
        if (checks.elements() != null) {
            String each = words(checks.elements());
            boolean deep = checks.elements().elements() != null;
            all.add(each.isEmpty() ? "" : (deep ? "in each: " : "each ") + each);
        }
        return String.join(", ", all.stream().filter(w -> !w.isEmpty()).toList());
    }

    private static String noun(Constraint.Kind kind) {
        return switch (kind) {
            case TEXT -> "character";
            case LIST -> "item";
            default -> "entry";
        };
    }

    private static String count(List<Constraint> rules, String noun) {
        Integer least = of(rules, Constraint::asAtLeast)
                .map(Constraint.AtLeast::count)
                .findFirst()
                .orElse(null);
        Integer most = of(rules, Constraint::asAtMost)
                .map(Constraint.AtMost::count)
                .findFirst()
                .orElse(null);
        int last = most != null ? most : least != null ? least : 0;
        String nouns = last == 1 ? noun : noun.equals("entry") ? "entries" : noun + "s";
        if (least == null || most == null) {
            return least == null && most == null ? "" : (least == null ? "at most " : "at least ") + last + " " + nouns;
        }
        return (least.equals(most) ? "exactly " + last : least + " to " + most) + " " + nouns;
    }

    private static String range(List<Constraint> rules) {
        Constraint.Minimum least = of(rules, Constraint::asMinimum).findFirst().orElse(null);
        Constraint.Maximum most = of(rules, Constraint::asMaximum).findFirst().orElse(null);
        if (least != null && most != null && !least.exclusive() && !most.exclusive()) {
            return "from " + shown(least.limit()) + " to " + shown(most.limit());
        }
        String from = least == null ? "" : (least.exclusive() ? "more than " : "at least ") + shown(least.limit());
        String to = most == null ? "" : (most.exclusive() ? "less than " : "at most ") + shown(most.limit());
        return from.isEmpty() || to.isEmpty() ? from + to : from + " and " + to;
    }

    private static <R extends Constraint> Stream<R> of(List<Constraint> rules, Function<Constraint, Optional<R>> kind) {
        return rules.stream().flatMap(rule -> kind.apply(rule).stream());
    }

    private static String shown(BigDecimal number) {
        String text = number.toString();
        return text.length() <= LONGEST_PATTERN ? text : text.substring(0, LONGEST_PATTERN) + "…";
    }

    private static String other(Constraint rule) {
        return rule.match(
                least -> "",
                most -> "",
                unique -> "all different",
                matches -> matching(matches.shown()),
                minimum -> "",
                maximum -> "",
                multiple -> "a multiple of " + shown(multiple.step()),
                listed -> "",
                ConstraintDocs::oneOf,
                ofType -> "",
                contains -> "",
                names -> "",
                dependentRequired -> "",
                closed -> "",
                present -> "",
                closedBy -> "",
                listedMember -> "");
    }

    private static String oneOf(Constraint.OneOf rule) {
        String values = rule.values().stream()
                .map(value -> "`" + value.text().orElseGet(value::json).replace('`', '\'') + "`")
                .collect(Collectors.joining(" or "));
        return values.length() <= LONGEST_PATTERN ? values : "";
    }

    private static String matching(String pattern) {
        boolean brief = !pattern.isEmpty()
                && pattern.length() <= LONGEST_PATTERN
                && pattern.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '`');
        return brief ? "matching `" + pattern + "`" : "matching a pattern";
    }
}
