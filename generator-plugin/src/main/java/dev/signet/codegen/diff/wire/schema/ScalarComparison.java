package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.wire.Direction;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.ScalarKind;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what two alternatives of one kind of JSON say of the value itself: format, listed values, constraints, other keywords. */
final class ScalarComparison {
    /** The last rank of integers. */
    private static final int INTEGERS = 3;

    private static final String OTHER_TYPE = "the type or format is another";

    /** How much of the text of a keyword is told. */
    private static final int SHOWN = 200;

    private final Findings findings;

    ScalarComparison(Findings findings) {
        this.findings = findings;
    }

    /** Where the two stand. */
    private record At(String before, String after, Position position) {
        Direction direction() {
            return position.direction();
        }
    }

    void compare(String before, Alternative old, String after, Alternative now, Position position) {
        At at = new At(
                old.origin().isEmpty() ? before : old.origin(),
                now.origin().isEmpty() ? after : now.origin(),
                position);
        type(at, old, now);
        values(at, old, now);
        constraints(at, old.constraints(), now.constraints());
        opaque(at, old, now);
    }

    private void altered(At at, Aspect aspect, String was, String is, Impact impact, String reason) {
        findings.add(Finding.altered(
                Kind.SCHEMA,
                at.before(),
                at.after(),
                aspect,
                was,
                is,
                aspect == Aspect.KEYWORD
                        ? at.position().told(impact, reason)
                        : at.position().because(impact, reason)));
    }

    // Types and formats

    private void type(At at, Alternative old, Alternative now) {
        boolean sameNumbers = old.integral() == now.integral() || (listsIntegers(old) && listsIntegers(now));
        if (sameNumbers && old.format().equals(now.format())) {
            return;
        }
        if (old.is(JsonKind.NUMBER)) {
            altered(at, Aspect.TYPE, old.word(), now.word(), numbers(at, old, now), OTHER_TYPE);
        } else if (encoding(old.format()).equals(encoding(now.format()))) {
            Impact impact = formats(at, old.format(), now.format());
            altered(at, Aspect.TYPE, old.word(), now.word(), impact, OTHER_TYPE);
        } else {
            Impact impact = Impact.breaking(true, true);
            altered(at, Aspect.TYPE, old.word(), now.word(), impact, "the text stands for other bytes");
        }
    }

    /** Whether the values that are listed have no fractions, so that a type of integers allows the same. */
    private static boolean listsIntegers(Alternative scalar) {
        Set<String> values = scalar.values();
        return values != null && values.stream().noneMatch(value -> value.startsWith("\"") || value.contains("."));
    }

    private static Impact numbers(At at, Alternative old, Alternative now) {
        int was = rank(old);
        int is = rank(now);
        if (was != is) {
            Verdict verdict = was > INTEGERS && is > INTEGERS ? Verdict.LIMITED : Verdict.BREAKING;
            // Clients read every number that is no integer in the same way.
            return verdict == Verdict.LIMITED && !at.position().isSent()
                    ? Impact.NONE
                    : at.direction().impact(is < was, was < is, verdict);
        }
        return at.position().isSent() || old.integral() != now.integral() ? Impact.limited(true, true) : Impact.NONE;
    }

    /** How many numbers there are of a type, by what reads all of them. */
    private static int rank(Alternative number) {
        String format = number.format();
        if (number.integral() || format.startsWith("int")) {
            return switch (ScalarKind.of("integer", format)) {
                case INT32 -> 1;
                case INT64 -> 2;
                default -> INTEGERS;
            };
        }
        return INTEGERS + (format.equals("float") ? 1 : format.equals("double") ? 2 : 3);
    }

    private static Impact formats(At at, String was, String is) {
        boolean sent = at.position().isSent();
        return at.direction()
                .impact(!is.isEmpty(), false, another(sent, was, is))
                .or(at.direction().impact(false, !was.isEmpty(), another(sent, is, was)));
    }

    /**
     * What it does to a reader of one format that texts may have another.
     *
     * @param sent whether a service reads, which may insist on a format of which clients make nothing
     */
    private static Verdict another(boolean sent, String written, String read) {
        boolean typed = kind(read) != kind("") && kind(read) != kind(written);
        return typed ? Verdict.BREAKING : sent ? Verdict.LIMITED : Verdict.COMPATIBLE;
    }

    /** What a string of a format is read as. */
    private static ScalarKind kind(String format) {
        return ScalarKind.of("string", format);
    }

    /** How a text of bytes is encoded; empty if it is no such text. */
    private static String encoding(String format) {
        return kind(format) != ScalarKind.BASE64 ? "" : format.equals("base64url") ? format : "base64";
    }

    // Values

    private void values(At at, Alternative old, Alternative now) {
        Set<String> was = old.values();
        Set<String> is = now.values();
        if (was == null && is == null) {
            known(at, old.known(), now.known());
        } else if (was == null) {
            boolean likely = is != null && old.known().stream().anyMatch(is::contains);
            Verdict sent = likely ? Verdict.LIMITED : Verdict.BREAKING;
            Verdict received = now.constant() && !likely ? ofConstant(at) : Verdict.COMPATIBLE;
            Impact impact = at.direction().impact(true, false, at.position().isSent() ? sent : received);
            altered(at, Aspect.TYPE, old.word(), list(is), impact, "only some values are allowed now");
        } else if (is == null) {
            boolean likely = was.stream().anyMatch(now.known()::contains);
            Verdict sent = likely ? Verdict.LIMITED : Verdict.BREAKING;
            Verdict received = old.constant() && !likely ? ofConstant(at) : Verdict.COMPATIBLE;
            Impact impact = at.direction().impact(false, true, at.position().isSent() ? sent : received);
            altered(at, Aspect.TYPE, list(was), now.word(), impact, "other values are allowed now");
        } else if (!was.equals(is)) {
            listed(at, old, was, now, is);
        }
    }

    /** Clients read a required constant only with its value, and everything else that is listed with any. */
    private static Verdict ofConstant(At at) {
        return at.position().optional() ? Verdict.COMPATIBLE : Verdict.BREAKING;
    }

    private static String list(@Nullable Set<String> values) {
        String text = values == null ? "" : String.join(", ", values);
        return "one of " + shortened(text);
    }

    /** Values that are listed beside others are promised to nobody. */
    private void known(At at, Set<String> was, Set<String> is) {
        was.stream()
                .filter(value -> !is.contains(value))
                .forEach(value -> findings.add(Finding.removed(Kind.ENUM_VALUE, at.before(), value, "", Impact.NONE)));
        is.stream()
                .filter(value -> !was.contains(value))
                .forEach(value -> findings.add(Finding.added(Kind.ENUM_VALUE, at.after(), value, "", Impact.NONE)));
    }

    private void listed(At at, Alternative old, Set<String> was, Alternative now, Set<String> is) {
        Set<String> both = new HashSet<>(was);
        both.retainAll(is);
        boolean sent = at.position().isSent();
        if (both.isEmpty() && was.size() == 1 && is.size() == 1) {
            Verdict verdict = sent ? Verdict.BREAKING : ofConstant(at);
            altered(
                    at,
                    Aspect.VALUE,
                    was.iterator().next(),
                    is.iterator().next(),
                    at.direction().impact(true, true, verdict),
                    "the only value is another");
            return;
        }
        Verdict worst = both.isEmpty() ? Verdict.BREAKING : Verdict.LIMITED;
        Verdict gone = sent ? worst : now.constant() ? ofConstant(at) : Verdict.COMPATIBLE;
        Verdict more = sent ? worst : old.constant() ? ofConstant(at) : Verdict.COMPATIBLE;
        for (String value : was) {
            if (!both.contains(value)) {
                Impact impact = at.position()
                        .because(at.direction().impact(true, false, gone), value + " is no longer allowed");
                findings.add(Finding.removed(Kind.ENUM_VALUE, at.before(), value, "", impact));
            }
        }
        for (String value : is) {
            if (!both.contains(value)) {
                Impact impact =
                        at.position().because(at.direction().impact(false, true, more), value + " is allowed now");
                findings.add(Finding.added(Kind.ENUM_VALUE, at.after(), value, "", impact));
            }
        }
    }

    // Constraints and other keywords

    private void constraints(At at, Constraints was, Constraints is) {
        if (was.equals(is)) {
            return;
        }
        String before = ConstraintRelation.text(was);
        String after = ConstraintRelation.text(is);
        if (before.equals(after)) {
            return;
        }
        boolean fewer = !ConstraintRelation.allows(is, was);
        boolean more = !ConstraintRelation.allows(was, is);
        String reason = fewer && more
                ? "other values are allowed"
                : fewer ? "fewer values are allowed" : "more values are allowed";
        altered(at, Aspect.CONSTRAINT, before, after, at.direction().impact(fewer, more, Verdict.LIMITED), reason);
    }

    private void opaque(At at, Alternative old, Alternative now) {
        Set<String> keywords = new TreeSet<>(old.opaque().keySet());
        keywords.addAll(now.opaque().keySet());
        for (String keyword : keywords) {
            String was = old.opaque().getOrDefault(keyword, "");
            String is = now.opaque().getOrDefault(keyword, "");
            if (!was.equals(is)) {
                altered(
                        at,
                        Aspect.KEYWORD,
                        text(keyword, was),
                        text(keyword, is),
                        impact(at, keyword, was, is),
                        reason(keyword, is));
            }
        }
    }

    private static String text(String keyword, String value) {
        return keyword + " " + (value.isEmpty() ? "none" : shortened(value));
    }

    private static Impact impact(At at, String keyword, String was, String is) {
        return switch (keyword) {
            case "contentEncoding" -> Impact.breaking(true, true);
            case KeywordReader.CHOICE -> at.direction().impact(!is.isEmpty(), !was.isEmpty(), Verdict.LIMITED);
            case Alternatives.OTHERS ->
                at.direction()
                        .impact(
                                is.isEmpty(),
                                was.isEmpty(),
                                at.position().isSent() ? Verdict.LIMITED : Verdict.COMPATIBLE);
            default -> Impact.limited(true, true);
        };
    }

    private static String reason(String keyword, String is) {
        return switch (keyword) {
            case "contentEncoding" -> "the text stands for other bytes";
            case KeywordReader.CHOICE ->
                is.isEmpty()
                        ? "none of a choice of properties must be there any more"
                        : "one of a choice of properties must be there: " + is;
            case Alternatives.OTHERS ->
                "objects with another value of the discriminator, or none, are "
                        + (is.isEmpty() ? "no longer this variant" : "this variant now");
            default -> "`" + keyword + "` has no Java type and was compared as text; its effect can't be judged";
        };
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
