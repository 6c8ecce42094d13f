package dev.signet.interactions.structured;

import dev.signet.interactions.support.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sealed interfaces of the caller, each of which stands for one of its records. */
final class Unions {
    /** The property that tells the records of a union apart, if no annotation says otherwise. */
    static final String TAG = "type";

    private Unions() {}

    static boolean isUnion(Class<?> type) {
        return type.isInterface() && type.isSealed() && !JsonValue.class.isAssignableFrom(type);
    }

    /** What a union permits in the end, through unions inside of it, in the order of the source. */
    static List<Class<?>> members(Class<?> union) {
        Set<Class<?>> members = new LinkedHashSet<>();
        for (Class<?> permitted : union.getPermittedSubclasses()) {
            members.addAll(isUnion(permitted) ? members(permitted) : List.of(permitted));
        }
        return List.copyOf(members);
    }

    /** The unions that a record belongs to, directly or not. */
    static List<Class<?>> of(Class<?> type) {
        List<Class<?>> unions = new ArrayList<>();
        for (Class<?> each : type.getInterfaces()) {
            if (isUnion(each)) {
                unions.add(each);
            }
            unions.addAll(of(each));
        }
        return unions;
    }

    /** Whether a record is told apart by {@link #TAG}: it belongs to a union, and has no component of that name itself. */
    static boolean isTagged(Class<?> type) {
        return type.isRecord()
                && !of(type).isEmpty()
                && Stream.of(type.getRecordComponents())
                        .noneMatch(component -> component.getName().equals(TAG));
    }
}
