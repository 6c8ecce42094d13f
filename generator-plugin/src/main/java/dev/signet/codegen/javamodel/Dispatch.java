package dev.signet.codegen.javamodel;

import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.model.Ordered;
import java.util.List;
import java.util.Map;

/** How a union tells its members apart, decided when generating: one look ahead, no trial and error. */
public sealed interface Dispatch {

    /** It is this one. */
    record To(Variant variant) implements Dispatch {}

    /** It is most likely this one, but may be another: what does not read as this one is kept as unknown. */
    record Perhaps(Variant variant) implements Dispatch {}

    /** It is none that is known. */
    record ToUnknown() implements Dispatch {}

    /** By the string value of a property of the object. */
    record ByTag(String property, Map<String, Variant> cases, Dispatch otherwise) implements Dispatch {
        public ByTag {
            cases = Ordered.copyOf(cases);
        }
    }

    /** By the properties that are there: the first case all of whose properties the object has. */
    record ByPresence(List<Case> cases, Dispatch otherwise) implements Dispatch {
        public ByPresence {
            cases = List.copyOf(cases);
        }
    }

    /**
     * @param properties all of these must be there
     * @param certain whether no other variant may have them too
     */
    record Case(List<String> properties, Variant variant, boolean certain) {
        public Case {
            properties = List.copyOf(properties);
        }
    }

    /** For arrays: by the tag of the first element that has one. */
    record ByElementTag(String property, Map<String, Variant> cases, Dispatch otherwise) implements Dispatch {
        public ByElementTag {
            cases = Ordered.copyOf(cases);
        }
    }

    /**
     * For arrays of objects of which not all have a tag: by the tag of the first element that has one, then by the properties
     * that the first element has.
     *
     * @param property the tag
     */
    record ByElementShape(String property, Map<String, Variant> tags, List<Case> cases, Dispatch otherwise)
            implements Dispatch {
        public ByElementShape {
            tags = Ordered.copyOf(tags);
            cases = List.copyOf(cases);
        }
    }

    /**
     * For arrays: by the kind of the first element.
     *
     * @param pastNulls whether that is the first one that is not null
     */
    record ByElementKind(Map<JsonKind, Dispatch> cases, boolean pastNulls, Dispatch otherwise) implements Dispatch {
        public ByElementKind {
            cases = Ordered.copyOf(cases);
        }
    }

    /** For strings: by the value itself. */
    record ByText(Map<String, Variant> cases, Dispatch otherwise) implements Dispatch {
        public ByText {
            cases = Ordered.copyOf(cases);
        }
    }

    /** For numbers: by the value itself, as {@link dev.signet.codegen.model.Numeral#canonical} spells it. */
    record ByNumber(Map<String, Variant> cases, Dispatch otherwise) implements Dispatch {
        public ByNumber {
            cases = Ordered.copyOf(cases);
        }
    }

    /** For numbers: whether the number is integral. */
    record ByIntegral(Variant integral, Variant other) implements Dispatch {}
}
