package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Spelling;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.diff.wire.schema.Position.Notation;
import dev.signet.codegen.diff.wire.schema.SchemaComparison.Use;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares whether values may be null or of other kinds, and what schemas say beside: defaults and deprecation. */
final class AnnotationComparison {
    private final SchemaComparison schemas;
    private final Findings findings;

    AnnotationComparison(SchemaComparison schemas, Findings findings) {
        this.schemas = schemas;
        this.findings = findings;
    }

    private static boolean allowsNull(List<Alternative> all) {
        return all.stream().anyMatch(each -> each.isNull() || each.isAny());
    }

    /** A client reads an optional property that is null as one that is absent; nobody else expects null where there was none. */
    void nulls(String old, List<Alternative> was, String now, List<Alternative> is, Position position) {
        boolean before = allowsNull(was);
        boolean after = allowsNull(is);
        if (before == after || was.isEmpty() || is.isEmpty() || isFree(was) || isFree(is)) {
            return;
        }
        Verdict verdict =
                !position.optional() ? Verdict.BREAKING : position.isSent() ? Verdict.LIMITED : Verdict.COMPATIBLE;
        Impact impact = position.direction().impact(before, after, verdict);
        findings.add(Finding.altered(
                Kind.SCHEMA,
                old,
                now,
                Aspect.NULLNESS,
                before ? "may be null" : "not null",
                after ? "may be null" : "not null",
                position.because(impact, after ? "the value may be null now" : "the value can't be null any more")));
    }

    /** Whether null may be a value though no type says so. */
    private static boolean isFree(List<Alternative> all) {
        return all.stream().anyMatch(each -> each.isAny() || each.untyped());
    }

    /** Compares what schemas say beside their types: defaults and deprecation. */
    void compare(Use old, Use now, Position position) {
        String was = first(old, "default");
        String is = first(now, "default");
        if (!was.equals(is)) {
            findings.add(Finding.altered(
                    Kind.SCHEMA,
                    old.place(),
                    now.place(),
                    Aspect.DEFAULT,
                    was.isEmpty() ? "none" : was,
                    is.isEmpty() ? "none" : is,
                    position.told(
                            Impact.limited(true, true),
                            "a value that is left out means something else to the other side")));
        }
        content(old, now, position);
        boolean wasDeprecated = !first(old, "deprecated").isEmpty();
        boolean isDeprecated = !first(now, "deprecated").isEmpty();
        if (wasDeprecated != isDeprecated) {
            findings.add(Finding.altered(
                    Kind.SCHEMA,
                    old.place(),
                    now.place(),
                    Aspect.DEPRECATION,
                    Spelling.deprecation(wasDeprecated),
                    Spelling.deprecation(isDeprecated),
                    Impact.NONE));
        }
    }

    /** What a string holds has the schema that the string states, of which others know nothing. */
    private void content(Use old, Use now, Position position) {
        ContractNode was = json(old);
        ContractNode is = json(now);
        if (was != null && is != null) {
            schemas.add(
                    List.of(was),
                    was.place(),
                    List.of(is),
                    is.place(),
                    position.in(Notation.JSON).as(false));
        } else if (was != null || is != null) {
            findings.add(Finding.altered(
                    Kind.SCHEMA,
                    old.place(),
                    now.place(),
                    Aspect.KEYWORD,
                    KeywordReader.CONTENT + " " + (was == null ? "none" : KeywordText.of(was)),
                    KeywordReader.CONTENT + " " + (is == null ? "none" : KeywordText.of(is)),
                    position.told(
                            position.direction().impact(is != null, was != null, Verdict.LIMITED),
                            "what the text holds is " + (is == null ? "no longer" : "now") + " stated")));
        }
    }

    private static @Nullable ContractNode json(Use use) {
        for (ContractNode schema : use.schemas()) {
            if (KeywordReader.holdsJson(schema)) {
                return schema.get(KeywordReader.CONTENT);
            }
        }
        return null;
    }

    /** What the first of the schemas says by a keyword; empty if none does, or if it is false. */
    private static String first(Use use, String keyword) {
        for (ContractNode schema : use.schemas()) {
            ContractNode value = schema.get(keyword);
            if (value != null && !Boolean.FALSE.equals(keyword.equals("default") ? null : value.bool())) {
                return value.canonical();
            }
        }
        return "";
    }

    /** Without {@code type} JSON of other kinds is allowed, though hardly anybody writes it. */
    void untyped(Alternative old, Alternative now, Position position) {
        if (old.untyped() == now.untyped()) {
            return;
        }
        String kind = old.kinds().iterator().next().word();
        findings.add(Finding.altered(
                Kind.SCHEMA,
                old.origin(),
                now.origin(),
                Aspect.TYPE,
                old.word(),
                now.word(),
                position.because(
                        position.direction().impact(old.untyped(), now.untyped(), Verdict.LIMITED),
                        "JSON that is no " + kind + " is " + (now.untyped() ? "allowed now" : "no longer allowed"))));
    }
}
