package dev.signet.codegen.emit.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which names mean which classes in a file. What a class is called that has to be imported is known only when all of the file
 * was seen: the first class of a simple name is imported, unless one of the file's own package goes by that name.
 */
final class Scope {
    private final String javaPackage;
    private final List<Level> levels = new ArrayList<>();
    private final Map<String, ClassName> wanted = new HashMap<>();
    private final Set<String> ofPackage = new HashSet<>();

    /** A type that is open, and the types in it that its text sees; none while its header is written. */
    private record Level(String canonicalName, Set<String> nested) {}

    Scope(String javaPackage) {
        this.javaPackage = javaPackage;
    }

    void enter(TypeSpec type, boolean header) {
        String around = levels.isEmpty() ? javaPackage : levels.get(levels.size() - 1).canonicalName;
        String name = around.isEmpty() ? type.name() : around + "." + type.name();
        Set<String> nested = new HashSet<>();
        if (!header) {
            type.typeSpecs().forEach(inner -> nested.add(inner.name()));
        }
        levels.add(new Level(name, nested));
    }

    void leave() {
        levels.remove(levels.size() - 1);
    }

    /**
     * What to call a class here.
     *
     * @return null if that depends on the imports: then {@link #importedName} will tell
     */
    @Nullable
    String name(ClassName type) {
        ClassName top = type;
        String found = null;
        for (ClassName at = type; at != null; at = at.enclosingClassName()) {
            found = visible(at.simpleName());
            if (found != null && found.equals(at.canonicalName())) {
                return from(at, type);
            }
            top = at;
        }
        if (found != null) {
            return type.canonicalName();
        }
        if (type.packageName().equals(javaPackage)) {
            ofPackage.add(top.simpleName());
            return from(top, type);
        }
        if (type.packageName().isEmpty()) {
            return type.canonicalName();
        }
        wanted.putIfAbsent(top.simpleName(), top);
        return null;
    }

    /** The canonical name of the class that a simple name means without imports; null if none. */
    private @Nullable String visible(String simpleName) {
        for (int i = levels.size() - 1; i >= 0; i--) {
            if (levels.get(i).nested.contains(simpleName)) {
                return levels.get(i).canonicalName + "." + simpleName;
            }
        }
        if (levels.isEmpty()) {
            return null;
        }
        String top = levels.get(0).canonicalName;
        int start = javaPackage.isEmpty() ? 0 : javaPackage.length() + 1;
        return top.length() == start + simpleName.length() && top.endsWith(simpleName) ? top : null;
    }

    private static String from(ClassName outer, ClassName type) {
        return type.canonicalName()
                .substring(outer.canonicalName().length() - outer.simpleName().length());
    }

    /** What to call a class, once all of the file was seen. */
    String importedName(ClassName type) {
        ClassName top = type.topLevelClassName();
        ClassName imported = ofPackage.contains(top.simpleName()) ? null : wanted.get(top.simpleName());
        return imported != null && imported.canonicalName().equals(top.canonicalName())
                ? from(top, type)
                : type.canonicalName();
    }

    /** The names to import, in order; those of {@code java.lang} need none. */
    Set<String> imports() {
        Set<String> names = new TreeSet<>();
        for (ClassName type : wanted.values()) {
            if (!ofPackage.contains(type.simpleName()) && !type.packageName().equals("java.lang")) {
                names.add(type.canonicalName());
            }
        }
        return names;
    }
}
