package dev.signet.codegen.model.contract;

import dev.signet.codegen.model.PointerKey;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON value of a document and where it stands. Overlays have been applied; what only OpenAPI 3.0 says has its 3.1 form. */
public interface ContractNode {
    /** Its JSON pointer, with the file before the {@code #} unless it stands in the document itself. */
    String place();

    boolean isObject();

    boolean isArray();

    /** The names of the members of an object, in document order; none of anything else. */
    List<String> keys();

    /** The member called {@code key}, or null. */
    @Nullable
    ContractNode get(String key);

    /** The elements of an array or the values of an object, in document order; none of anything else. */
    List<ContractNode> children();

    /** The text of a string; null of anything else. */
    @Nullable
    String string();

    /** The number; null of anything else. */
    @Nullable
    BigDecimal number();

    /** The boolean; null of anything else. */
    @Nullable
    Boolean bool();

    /** The value as JSON text that is the same for equal values: members are sorted, numbers have one spelling. */
    String canonical();

    /** Whether it is an object with a reference. */
    boolean isReference();

    /** What its reference names; null if it has none or if that leads nowhere. */
    @Nullable
    ContractNode target();

    /** Whether what stands beside its reference means nothing, as in older dialects. */
    boolean ignoresSiblings();

    /** The same as a schema in its 3.1 form, wherever it stands. */
    ContractNode asSchema();

    /** Whether two objects of a few plain values are equal, so that there is nothing to look into. */
    boolean isPlainAs(ContractNode other);

    /** The member called {@code key}, or what it refers to at last; null if there is none. */
    default @Nullable ContractNode follow(String key) {
        ContractNode member = get(key);
        return member == null ? null : member.followed();
    }

    /** This, or what it refers to at last. */
    default ContractNode followed() {
        ContractNode at = this;
        for (int hops = 0; hops < 100; hops++) {
            ContractNode next = at.target();
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** The string member called {@code key}, or null. */
    default @Nullable String text(String key) {
        ContractNode member = get(key);
        return member == null ? null : member.string();
    }

    /** Whether the member called {@code key} is {@code true}. */
    default boolean flag(String key) {
        ContractNode member = get(key);
        return member != null && Boolean.TRUE.equals(member.bool());
    }

    /** The last key of its pointer. */
    default String key() {
        return PointerKey.last(place());
    }
}
