package dev.signet.codegen.diff.change;

import java.util.Locale;

/** One difference between two documents. */
public sealed interface Change {
    /** What changed, as the new document has it; as the old one had it, if it is gone. */
    Element element();

    Impact impact();

    /** The same with another impact. */
    Change withImpact(Impact impact);

    /** The old document did not have it. */
    record Added(Element element, Impact impact) implements Change {
        @Override
        public Added withImpact(Impact newImpact) {
            return new Added(element, newImpact);
        }
    }

    /** The new document does not have it. */
    record Removed(Element element, Impact impact) implements Change {
        @Override
        public Removed withImpact(Impact newImpact) {
            return new Removed(element, newImpact);
        }
    }

    /** It has another name, or belongs to another type, and is the same otherwise. */
    record Renamed(Element before, Element element, Impact impact) implements Change {
        @Override
        public Renamed withImpact(Impact newImpact) {
            return new Renamed(before, element, newImpact);
        }

        /** Whether it belongs to another type now. */
        public boolean isMoved() {
            return !before.owner().equals(element.owner());
        }
    }

    /**
     * Something about it is different.
     *
     * @param before as the old document had it
     * @param aspect what is different
     * @param from the old value, as text
     * @param to the new value, as text
     */
    record Altered(Element before, Element element, Aspect aspect, String from, String to, Impact impact)
            implements Change {
        @Override
        public Altered withImpact(Impact newImpact) {
            return new Altered(before, element, aspect, from, to, newImpact);
        }
    }

    /** What can be different about something that stays. */
    enum Aspect {
        /** A record has become a union, say. */
        KIND,
        TYPE,
        /** Whether it may be absent or null. */
        PRESENCE,
        /** The order in which constructors and builders take values. */
        ORDER,
        /** What stands on the wire for the same Java name, or the other way round. */
        NAME,
        /** The property that tells the variants of a union. */
        TAG,
        /** Path and HTTP method. */
        ADDRESS,
        /** Where a parameter goes, or how it is written. */
        PLACE,
        /** The interfaces that it implements for convenience. */
        INTERFACES,
        STREAMING,
        PAGING,
        DEPRECATION,
        SECRET,
        CONSTRAINT,
        DEFAULT,
        DESCRIPTION;

        /** Whether it can change a Java signature. */
        public boolean shapesJava() {
            return switch (this) {
                case SECRET, CONSTRAINT, DEFAULT, DESCRIPTION -> false;
                default -> true;
            };
        }
    }

    /** Where the change is to be seen: in the new document, or in the old one if the thing is gone. */
    default String pointer() {
        return element().pointer();
    }

    /** One line: {@code + Step.thought (variant)}. */
    default String title() {
        String noun = element().kind().noun();
        String detail = element().detail().isEmpty() ? "" : ": " + element().detail();
        if (this instanceof Added) {
            return noun + " " + element().label() + " is new" + detail;
        }
        if (this instanceof Removed) {
            return noun + " " + element().label() + " is gone" + detail;
        }
        if (this instanceof Renamed r) {
            return noun + " " + r.before().label() + " is now " + element().label() + detail;
        }
        Altered a = (Altered) this;
        if (a.aspect() == Aspect.ORDER) {
            return noun + " " + element().label() + " has its values in another order";
        }
        if (a.aspect() == Aspect.DESCRIPTION) {
            return noun + " " + element().label() + " has another description";
        }
        String what = a.aspect().name().toLowerCase(Locale.ROOT);
        return noun + " " + element().label() + ": " + what + " was " + a.from() + ", is " + a.to();
    }
}
