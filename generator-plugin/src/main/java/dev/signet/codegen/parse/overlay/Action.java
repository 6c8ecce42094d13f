package dev.signet.codegen.parse.overlay;

import dev.signet.codegen.parse.jsonpath.JsonPath;
import dev.signet.codegen.parse.tree.DocumentNode;
import org.jspecify.annotations.Nullable;

/**
 * A valid action of an overlay. It updates, copies or removes.
 *
 * @param node the action as it is written
 * @param version the version of the Overlay Specification that the overlay is written for
 * @param target selects what is changed
 * @param update the value that is merged into it; null unless it updates
 * @param copy selects the value that is merged into it; null unless it copies
 */
public record Action(
        DocumentNode node,
        Version version,
        JsonPath target,
        @Nullable DocumentNode update,
        @Nullable JsonPath copy) {

    /** A version of the specification. */
    public enum Version {
        V1_0,
        V1_1
    }

    public boolean removes() {
        return update == null && copy == null;
    }

    /** The same action elsewhere. */
    public Action with(JsonPath otherTarget, @Nullable DocumentNode otherUpdate, @Nullable JsonPath otherCopy) {
        return new Action(node, version, otherTarget, otherUpdate, otherCopy);
    }
}
