package dev.signet.codegen.diff.javaapi;

import dev.signet.codegen.declaration.FieldDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.TypeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/** Tells types of which callers can use the same, whatever their comments say, so that they need not be taken apart. */
final class SameDeclarations {
    private final JavaApi before;
    private final JavaApi after;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    SameDeclarations(JavaApi before, JavaApi after) {
        this.before = before;
        this.after = after;
    }

    /** Whether the types of a name, which are not nested, have the same members on both sides, also inherited ones. */
    boolean hold(String name, List<TypeDeclaration> old, List<TypeDeclaration> now) {
        Boolean same = known.get(name);
        if (same == null) {
            underWay.add(name);
            same = all(old, now, this::isSame) && old.stream().allMatch(type -> inheritsSame(name, type));
            underWay.remove(name);
            known.put(name, same);
        }
        return same;
    }

    private boolean inheritsSame(String outer, TypeDeclaration type) {
        return type.supertypes().keySet().stream()
                        .map(parent -> JavaApi.outer(Features.name(type, parent)))
                        .filter(parent -> !parent.equals(outer))
                        .allMatch(parent -> !underWay.contains(parent) && hold(parent))
                && type.nested().stream().allMatch(nested -> inheritsSame(outer, nested));
    }

    /** The same; a type of many heirs is described once for all of them. */
    private boolean hold(String name) {
        Boolean same = known.get(name);
        return same != null ? same : hold(name, before.declarations(name), after.declarations(name));
    }

    private boolean isSame(TypeDeclaration old, TypeDeclaration now) {
        return before.noun(old).equals(after.noun(now)) && hasSameMembers(old, now);
    }

    private static boolean hasSameMembers(TypeDeclaration old, TypeDeclaration now) {
        return old.self().equals(now.self())
                && old.kind() == now.kind()
                && old.deprecated() == now.deprecated()
                && old.supertypes().keySet().equals(now.supertypes().keySet())
                && cases(old).equals(cases(now))
                && all(old.fields(), now.fields(), SameDeclarations::isSame)
                && all(old.methods(), now.methods(), SameDeclarations::isSame)
                && all(old.nested(), now.nested(), SameDeclarations::hasSameMembers);
    }

    /**
     * The members that are the same on both sides, so that nobody notices anything of them: methods of a name if all of that name are,
     * since one may take the place of another.
     */
    static Members members(TypeDeclaration old, TypeDeclaration now) {
        Map<String, List<MethodDeclaration>> was = byName(old);
        Map<String, List<MethodDeclaration>> is = byName(now);
        Set<String> methods = new HashSet<>();
        was.forEach((name, some) -> {
            if (all(some, is.getOrDefault(name, List.of()), SameDeclarations::isSame)) {
                methods.add(name);
            }
        });
        Map<String, FieldDeclaration> byName = new HashMap<>();
        now.fields().forEach(field -> byName.put(field.name(), field));
        Set<String> fields = new HashSet<>();
        for (FieldDeclaration field : old.fields()) {
            FieldDeclaration other = byName.get(field.name());
            if (other != null && isSame(field, other)) {
                fields.add(field.name());
            }
        }
        return new Members(methods, fields);
    }

    private static Map<String, List<MethodDeclaration>> byName(TypeDeclaration type) {
        Map<String, List<MethodDeclaration>> all = new HashMap<>();
        type.methods()
                .forEach(method -> all.computeIfAbsent(method.name(), n -> new ArrayList<>(1))
                        .add(method));
        return all;
    }

    /** Names of methods and of fields. */
    record Members(Set<String> methods, Set<String> fields) {
        static final Members NONE = new Members(Set.of(), Set.of());
    }

    private static List<TypeUse> cases(TypeDeclaration type) {
        return type.permits().entrySet().stream()
                .filter(permitted -> Features.isVariant(permitted.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isSame(FieldDeclaration old, FieldDeclaration now) {
        return old.name().equals(now.name())
                && old.type().equals(now.type())
                && Objects.equals(old.value(), now.value())
                && old.deprecated() == now.deprecated();
    }

    private static boolean isSame(MethodDeclaration old, MethodDeclaration now) {
        return old.name().equals(now.name())
                && old.form() == now.form()
                && old.result().equals(now.result())
                && old.parameters().equals(now.parameters())
                && old.deprecated() == now.deprecated();
    }

    private static <T> boolean all(List<T> old, List<T> now, BiPredicate<T, T> same) {
        if (old.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            if (!same.test(old.get(i), now.get(i))) {
                return false;
            }
        }
        return true;
    }
}
