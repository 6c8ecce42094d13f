package dev.signet.codegen.diff.change;

import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** Changes as they are found. */
public final class ChangeList {
    private final List<Change> changes = new ArrayList<>();

    public void add(Change change) {
        changes.add(change);
    }

    public void altered(Element before, Element after, Aspect aspect, String was, String is, Impact impact) {
        add(new Change.Altered(before, after, aspect, was, is, impact));
    }

    /** A change without impact on the wire, if the values differ. */
    public void compared(Element before, Element after, Aspect aspect, String was, String is) {
        if (!was.equals(is)) {
            altered(before, after, aspect, was, is, Impact.NONE);
        }
    }

    /** An element of another type. */
    public void retyped(Element before, TypeRef was, Element after, TypeRef is) {
        altered(before, after, Aspect.TYPE, JavaTypes.spelled(was), JavaTypes.spelled(is), Impact.NONE);
    }

    /** What changed in the documentation of an element. */
    public void docs(Element before, Doc old, Element after, Doc now) {
        deprecation(before, old, after, now);
        compared(before, after, Aspect.DESCRIPTION, old.text(), now.text());
    }

    /** Of the documentation only whether the element is deprecated. */
    public void deprecation(Element before, Doc old, Element after, Doc now) {
        compared(
                before,
                after,
                Aspect.DEPRECATION,
                Spelling.deprecation(old.deprecated()),
                Spelling.deprecation(now.deprecated()));
    }

    public List<Change> all() {
        return List.copyOf(changes);
    }
}
