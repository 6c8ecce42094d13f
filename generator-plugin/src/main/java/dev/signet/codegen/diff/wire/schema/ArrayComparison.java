package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the elements of arrays, in one direction. */
final class ArrayComparison {
    private final SchemaComparison schemas;
    private final Findings findings;

    ArrayComparison(SchemaComparison schemas, Findings findings) {
        this.schemas = schemas;
        this.findings = findings;
    }

    void compare(Alternative old, Alternative now, Position position) {
        Position element = position.as(false);
        schemas.add(old.items(), old.origin() + "/items", now.items(), now.origin() + "/items", element);
        for (int i = 0; i < Math.max(old.prefix().size(), now.prefix().size()); i++) {
            if (at(old, i).isEmpty() != at(now, i).isEmpty()) {
                element(old, now, i, position);
                continue;
            }
            schemas.add(
                    at(old, i),
                    old.origin() + "/prefixItems/" + i,
                    at(now, i),
                    now.origin() + "/prefixItems/" + i,
                    element);
        }
    }

    /** An element that has a schema on one side alone, like a property that is new or gone. */
    private void element(Alternative old, Alternative now, int i, Position position) {
        boolean added = at(old, i).isEmpty();
        Alternative with = added ? now : old;
        Alternative without = added ? old : now;
        boolean required = atLeast(with.constraints().minItems()) > i;
        Integer most = without.constraints().maxItems();
        boolean closed = most != null && most <= i;
        Verdict ofKnowing = closed ? Verdict.LIMITED : Verdict.COMPATIBLE;
        Verdict ofOthers = required ? Verdict.BREAKING : Verdict.COMPATIBLE;
        if (position.isSent()) {
            ofKnowing = Verdict.LIMITED;
            ofOthers = required ? Verdict.BREAKING : closed ? Verdict.COMPATIBLE : Verdict.LIMITED;
        }
        String name = "element " + (i + 1) + " of the array";
        // The one client meets a side that knows the element, the other one that writes another or none.
        boolean oldMeetsIt = added != position.isSent();
        Impact impact = oldMeetsIt ? Impact.onWire(ofKnowing, ofOthers) : Impact.onWire(ofOthers, ofKnowing);
        String place = with.origin() + (with.prefix().size() > i ? "/prefixItems/" + i : "/items");
        String kind = SchemaComparison.words(schemas.alternatives(at(with, i), !added));
        findings.add(
                added
                        ? Finding.added(
                                Kind.ELEMENT,
                                place,
                                "",
                                kind,
                                position.because(impact, name + (required ? " is required now" : " has a schema now")))
                        : Finding.removed(
                                Kind.ELEMENT,
                                place,
                                "",
                                kind,
                                position.because(
                                        impact, name + (required ? " was required" : " has no schema any more"))));
    }

    private static int atLeast(@Nullable Integer items) {
        return items == null ? 0 : items;
    }

    private static List<ContractNode> at(Alternative array, int i) {
        return i < array.prefix().size() ? array.prefix().get(i) : array.items();
    }
}
