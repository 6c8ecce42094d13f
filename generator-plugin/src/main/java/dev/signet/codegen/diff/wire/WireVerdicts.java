package dev.signet.codegen.diff.wire;

import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.Presence;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a change does between a client and a server of which one is older. A client of Signet's reads what it does not know as
 * {@code Unknown} or keeps it in {@code extras}; a server is taken to be strict.
 */
public final class WireVerdicts {
    private final Side from;
    private final Side to;
    private final Usage usedBefore;
    private final Usage usedAfter;
    private final TypeMatch match;

    public WireVerdicts(Side from, Side to, TypeMatch match) {
        this.from = from;
        this.to = to;
        this.match = match;
        this.usedBefore = Usage.of(from);
        this.usedAfter = Usage.of(to);
    }

    /** Who reads: it decides how much it puts up with. */
    private enum Reader {
        CLIENT,
        SERVER
    }

    private boolean isSent(String before, String after) {
        return usedBefore.isSent(before) || usedAfter.isSent(after);
    }

    private boolean isReceived(String before, String after) {
        return usedBefore.isReceived(before) || usedAfter.isReceived(after);
    }

    /** A verdict for one way of reading: may the one read what the other writes? */
    @FunctionalInterface
    private interface Rule {
        Verdict reads(Reader reader, boolean readerIsOld);
    }

    private Impact impact(String before, String after, Rule rule) {
        Verdict oldClient = Verdict.COMPATIBLE;
        Verdict newClient = Verdict.COMPATIBLE;
        if (isReceived(before, after)) {
            oldClient = oldClient.or(rule.reads(Reader.CLIENT, true));
            newClient = newClient.or(rule.reads(Reader.CLIENT, false));
        }
        if (isSent(before, after)) {
            oldClient = oldClient.or(rule.reads(Reader.SERVER, false));
            newClient = newClient.or(rule.reads(Reader.SERVER, true));
        }
        return Impact.onWire(oldClient, newClient);
    }

    /**
     * A property of a record, as either side has it.
     *
     * @param ownerBefore the record; its name on the other side, if it is there only
     * @param before null if the property is new
     * @param after null if the property is gone
     */
    public Impact property(
            String ownerBefore, String ownerAfter, @Nullable Component before, @Nullable Component after) {
        return impact(
                ownerBefore,
                ownerAfter,
                (reader, readerIsOld) ->
                        readerIsOld ? reads(reader, before, after, from, to) : reads(reader, after, before, to, from));
    }

    private Verdict reads(
            Reader reader, @Nullable Component mine, @Nullable Component theirs, Side mySide, Side theirSide) {
        if (theirs == null) {
            return mine != null && needs(reader, mine) ? Verdict.BREAKING : Verdict.COMPATIBLE;
        }
        if (mine == null) {
            if (reader == Reader.CLIENT) {
                return Verdict.COMPATIBLE;
            }
            return theirs.isAsked() ? Verdict.BREAKING : Verdict.LIMITED;
        }
        boolean lacks = needs(reader, mine) && !needs(reader, theirs);
        boolean isNull = mine.presence() == Presence.REQUIRED && theirs.presence() == Presence.NULLABLE;
        return lacks || isNull || !reads(reader, mine.type(), theirs.type(), mySide, theirSide)
                ? Verdict.BREAKING
                : Verdict.COMPATIBLE;
    }

    /** Whether the property must be there: some are required of requests only. */
    private static boolean needs(Reader reader, Component component) {
        return reader == Reader.SERVER ? component.isAsked() : component.isRequired();
    }

    /** A case of a union or a value of an enum that only one side knows. */
    public Impact alternative(String before, String after, boolean isNew) {
        return impact(
                before,
                after,
                (reader, readerIsOld) ->
                        reader == Reader.SERVER && readerIsOld == isNew ? Verdict.LIMITED : Verdict.COMPATIBLE);
    }

    /**
     * Limits of values.
     *
     * @param looser whether the new ones allow all that the old ones did
     * @param tighter whether the old ones allow all that the new ones do
     */
    public Impact limits(String before, String after, boolean looser, boolean tighter) {
        return impact(before, after, (reader, readerIsOld) -> {
            boolean allowed = readerIsOld ? tighter : looser;
            return reader == Reader.CLIENT || allowed ? Verdict.COMPATIBLE : Verdict.LIMITED;
        });
    }

    /** Something that both sides read and write differently. */
    public Impact different(String before, String after) {
        return impact(before, after, (reader, readerIsOld) -> Verdict.BREAKING);
    }

    /** A type of something that is sent. */
    public Impact sent(TypeRef before, TypeRef after) {
        return Impact.onWire(
                verdict(reads(Reader.SERVER, after, before, to, from)),
                verdict(reads(Reader.SERVER, before, after, from, to)));
    }

    /** A type of something that is received. */
    public Impact received(TypeRef before, TypeRef after) {
        return Impact.onWire(
                verdict(reads(Reader.CLIENT, before, after, from, to)),
                verdict(reads(Reader.CLIENT, after, before, to, from)));
    }

    /** A type of something that is sent or received, as its owner is. */
    public Impact type(String ownerBefore, String ownerAfter, TypeRef before, TypeRef after) {
        return impact(
                ownerBefore,
                ownerAfter,
                (reader, readerIsOld) -> verdict(
                        readerIsOld ? reads(reader, before, after, from, to) : reads(reader, after, before, to, from)));
    }

    /** Types of further properties: a client keeps in {@code extras} what is none of the scalars that it expects. */
    public Impact additional(String ownerBefore, String ownerAfter, Component before, Component after) {
        return impact(
                ownerBefore,
                ownerAfter,
                (reader, readerIsOld) -> verdict((reader == Reader.CLIENT && isScalar(readerIsOld ? before : after))
                        || (readerIsOld
                                ? reads(reader, before.type(), after.type(), from, to)
                                : reads(reader, after.type(), before.type(), to, from))));
    }

    private static boolean isScalar(Component map) {
        return map.type().isMap() && map.type().element().isScalar();
    }

    private static Verdict verdict(boolean reads) {
        return reads ? Verdict.COMPATIBLE : Verdict.BREAKING;
    }

    /** Whether the one can read what the other writes. What changed inside a named type is another change. */
    private boolean reads(Reader reader, TypeRef mine, TypeRef theirs, Side mySide, Side theirSide) {
        TypeRef inner = inside(theirs, theirSide);
        return mine.match(
                scalar -> inner != null
                        ? reads(reader, scalar, inner, mySide, theirSide)
                        : holds(scalar.kind(), theirs, theirSide),
                list -> theirs.isList()
                        ? readsElements(reader, list, theirs, mySide, theirSide)
                        : inner != null && reads(reader, list, inner, mySide, theirSide),
                map -> theirs.isMap() && readsElements(reader, map, theirs, mySide, theirSide),
                named -> readsNamed(reader, named, theirs, mySide, theirSide),
                foreign -> inner != null && reads(reader, foreign, inner, mySide, theirSide),
                json -> json.isAnyJson() || isObject(theirs, theirSide));
    }

    private boolean readsElements(Reader reader, TypeRef mine, TypeRef theirs, Side mySide, Side theirSide) {
        boolean nulls = mine.hasNulls() || !theirs.hasNulls() || mine.element().isAnyJson();
        return nulls && reads(reader, mine.element(), theirs.element(), mySide, theirSide);
    }

    private static boolean holds(ScalarKind mine, TypeRef theirs, Side theirSide) {
        Optional<ScalarKind> kind = theirs.asScalar()
                .map(TypeRef.Scalar::kind)
                .or(() -> theirs.asNamed()
                        .flatMap(named -> theirSide.java().enumeration(named.name()))
                        .map(JavaType.EnumType::kind));
        return kind.filter(other -> holds(mine, other)).isPresent();
    }

    /** Whether nulls in their collection don't stop the reader of mine: any JSON can be null. */
    private boolean readsNamed(Reader reader, TypeRef.Named mine, TypeRef theirs, Side mySide, Side theirSide) {
        JavaType type = mySide.type(mine.name());
        boolean same = theirs.asNamed()
                .filter(named -> match.isSame(mine.name(), named.name(), mySide == from))
                .isPresent();
        if (same || type == null) {
            return same;
        }
        return type.match(
                record -> false,
                union -> reader == Reader.CLIENT
                        || union.variants().stream()
                                .anyMatch(v ->
                                        !v.type().equals(mine) && reads(reader, v.type(), theirs, mySide, theirSide))
                        || listsAll(union, theirs, theirSide),
                enumeration -> reader == Reader.CLIENT && holds(enumeration.kind(), theirs, theirSide),
                value -> reads(reader, value.type(), theirs, mySide, theirSide));
    }

    private static boolean listsAll(JavaType.UnionType union, TypeRef theirs, Side theirSide) {
        Set<String> own = union.variants().stream().map(JavaType.Variant::name).collect(Collectors.toSet());
        return theirs.asNamed()
                .flatMap(named -> theirSide.java().union(named.name()))
                .filter(other -> other.variants().stream().allMatch(v -> own.contains(v.name())))
                .isPresent();
    }

    private static @Nullable TypeRef inside(TypeRef type, Side side) {
        return type.asNamed()
                .flatMap(named -> side.java().value(named.name()))
                .map(JavaType.ValueType::type)
                .orElse(null);
    }

    private static boolean isObject(TypeRef type, Side side) {
        return type.match(
                scalar -> false,
                list -> false,
                map -> true,
                named -> isObject(named, side),
                foreign -> false,
                TypeRef.Json::object);
    }

    private static boolean isObject(TypeRef.Named type, Side side) {
        return switch (type.category()) {
            case RECORD -> true;
            case ENUM -> false;
            case UNION ->
                side.java()
                        .union(type.name())
                        .filter(union -> union.tag() != null)
                        .isPresent();
            case VALUE ->
                side.java()
                        .value(type.name())
                        .filter(value -> isObject(value.type(), side))
                        .isPresent();
        };
    }

    /** Whether every value of the other kind is one of this kind. */
    private static boolean holds(ScalarKind mine, ScalarKind theirs) {
        if (mine == theirs) {
            return true;
        }
        return switch (mine) {
            case STRING, BASE64, BINARY -> theirs.isText();
            case INT64 -> theirs == ScalarKind.INT32;
            case INTEGER -> theirs == ScalarKind.INT32 || theirs == ScalarKind.INT64;
            case FLOAT64 -> theirs == ScalarKind.INT32 || theirs == ScalarKind.INT64;
            case DECIMAL -> !theirs.isText() && theirs != ScalarKind.BOOLEAN;
            default -> false;
        };
    }
}
