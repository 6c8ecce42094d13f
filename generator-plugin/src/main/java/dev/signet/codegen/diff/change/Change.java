package dev.signet.codegen.diff.change;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.added().apply(this);
        }
    }

    /** The new document does not have it. */
    record Removed(Element element, Impact impact) implements Change {
        @Override
        public Removed withImpact(Impact newImpact) {
            return new Removed(element, newImpact);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.removed().apply(this);
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

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.renamed().apply(this);
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

        private String difference() {
            return switch (aspect) {
                case ORDER -> " has its values in another order";
                case DESCRIPTION -> " has another description";
                case JAVA -> " differs";
                case TAG -> ": discriminator was " + from + ", is " + to;
                case KEYWORD, CONTENT -> {
                    String keyword = from.substring(0, from.indexOf(' ') + 1);
                    boolean common = !keyword.isEmpty() && to.startsWith(keyword);
                    int start = common ? keyword.length() : 0;
                    yield ": " + (common ? keyword : "") + "was " + from.substring(start) + ", is "
                            + to.substring(start);
                }
                default -> ": " + aspect.name().toLowerCase(Locale.ROOT) + " was " + from + ", is " + to;
            };
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.altered().apply(this);
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
        /** Whether the value may be null. */
        NULLNESS,
        /** Whether requests or responses have it. */
        DIRECTION,
        /** The only value that it may have. */
        VALUE,
        CONSTRAINT,
        /** A keyword that is compared as text. */
        KEYWORD,
        /** Credentials that a call needs. */
        SECURITY,
        /** Headers, links and whatever else a response has. */
        CONTENT,
        /** What callers in Java notice without a difference of the documents that explains it. */
        JAVA,
        DEFAULT,
        DESCRIPTION;

        /** Whether it can change a Java signature. */
        public boolean shapesJava() {
            return switch (this) {
                case SECRET, CONSTRAINT, KEYWORD, SECURITY, CONTENT, DEFAULT, DESCRIPTION -> false;
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
        String label = noun + " " + element().label();
        return match(
                added -> label + " is new" + detail,
                removed -> label + " is gone" + detail,
                renamed -> noun + " " + renamed.before().label() + " is now "
                        + element().label() + detail,
                altered -> label + altered.difference());
    }

    /** Whether that aspect of something that stays is different. */
    default boolean isAltered(Aspect aspect) {
        return asAltered().filter(altered -> altered.aspect() == aspect).isPresent();
    }

    /** Its element as the old document has it; the new element if it is new. */
    default Element old() {
        return match(Added::element, Removed::element, Renamed::before, Altered::before);
    }

    /** Calls the function of the change's kind and returns its result. A kind that is added becomes an argument, which no use can forget. */
    default <R> R match(
            Function<Added, R> added,
            Function<Removed, R> removed,
            Function<Renamed, R> renamed,
            Function<Altered, R> altered) {
        return choose(new Cases<>(added, removed, renamed, altered));
    }

    /** {@link #match}, from the side of each kind. */
    <R> R choose(Cases<R> cases);

    /** A function for each kind. */
    record Cases<R>(
            Function<Added, R> added,
            Function<Removed, R> removed,
            Function<Renamed, R> renamed,
            Function<Altered, R> altered) {}

    /** This; empty if it is of another kind. */
    default Optional<Added> asAdded() {
        return this instanceof Added it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<Removed> asRemoved() {
        return this instanceof Removed it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<Renamed> asRenamed() {
        return this instanceof Renamed it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<Altered> asAltered() {
        return this instanceof Altered it ? Optional.of(it) : Optional.empty();
    }
}
