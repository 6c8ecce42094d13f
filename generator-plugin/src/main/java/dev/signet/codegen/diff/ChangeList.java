package dev.signet.codegen.diff;

import dev.signet.codegen.diff.Change.Aspect;
import dev.signet.codegen.java.JavaType.Doc;
import java.util.ArrayList;
import java.util.List;

/** Changes as they are found. */
final class ChangeList {
    private final List<Change> changes = new ArrayList<>();

    void add(Change change) {
        changes.add(change);
    }

    void addAll(List<Change> more) {
        changes.addAll(more);
    }

    void altered(Element before, Element after, Aspect aspect, String was, String is, Impact impact) {
        add(new Change.Altered(before, after, aspect, was, is, impact));
    }

    /** What changed in the documentation of an element. */
    void docs(Element before, Doc old, Element after, Doc now) {
        deprecation(before, old, after, now);
        if (!old.text().equals(now.text())) {
            altered(before, after, Aspect.DESCRIPTION, old.text(), now.text(), Impact.NONE);
        }
    }

    /** Of the documentation only whether the element is deprecated. */
    void deprecation(Element before, Doc old, Element after, Doc now) {
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

    List<Change> all() {
        return List.copyOf(changes);
    }
}
