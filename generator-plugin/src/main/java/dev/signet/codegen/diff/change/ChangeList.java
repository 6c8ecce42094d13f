package dev.signet.codegen.diff.change;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.javamodel.JavaType.Doc;
import java.util.ArrayList;
import java.util.List;

/** Changes as they are found. */
public final class ChangeList {
    private final List<Change> changes = new ArrayList<>();

    public void add(Change change) {
        changes.add(change);
    }

    public void addAll(List<Change> more) {
        changes.addAll(more);
    }

    public void altered(Element before, Element after, Aspect aspect, String was, String is, Impact impact) {
        add(new Change.Altered(before, after, aspect, was, is, impact));
    }

    /** What changed in the documentation of an element. */
    public void docs(Element before, Doc old, Element after, Doc now) {
        deprecation(before, old, after, now);
        if (!old.text().equals(now.text())) {
            altered(before, after, Aspect.DESCRIPTION, old.text(), now.text(), Impact.NONE);
        }
    }

    /** Of the documentation only whether the element is deprecated. */
    public void deprecation(Element before, Doc old, Element after, Doc now) {
        if (old.deprecated() != now.deprecated()) {
            altered(
                    before,
                    after,
                    Aspect.DEPRECATION,
                    Spelling.deprecation(old),
                    Spelling.deprecation(now),
                    Impact.NONE);
        }
    }

    public List<Change> all() {
        return List.copyOf(changes);
    }
}
