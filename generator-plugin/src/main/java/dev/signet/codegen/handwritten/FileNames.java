package dev.signet.codegen.handwritten;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the names in one source file mean, as far as they are types of the revision: generated ones or those written by hand. */
final class FileNames {
    private final String root;
    private final String ownPackage;
    private final Predicate<String> types;

    /** Simple name → qualified name. */
    private final Map<String, String> imported = new HashMap<>();

    private final Set<String> starImports = new HashSet<>();

    /** Types and type parameters that the file declares itself. */
    private final Set<String> declared = new HashSet<>();

    /**
     * @param javaPackage the package of the revision
     * @param types whether there is a type of that name
     */
    FileNames(CompilationUnitTree unit, String javaPackage, Predicate<String> types) {
        this.root = javaPackage + ".";
        this.ownPackage = unit.getPackageName() + ".";
        this.types = types;
        for (ImportTree each : unit.getImports()) {
            String name = each.getQualifiedIdentifier().toString();
            String simpleName = name.substring(name.lastIndexOf('.') + 1);
            if (!simpleName.equals("*")) {
                imported.put(simpleName, name);
            } else if (!each.isStatic()) {
                starImports.add(name.substring(0, name.length() - 1));
            }
        }
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                declared.add(tree.getSimpleName().toString());
                return super.visitClass(tree, null);
            }

            @Override
            public Void visitTypeParameter(TypeParameterTree tree, Void unused) {
                declared.add(tree.getName().toString());
                return super.visitTypeParameter(tree, null);
            }
        }.scan(unit, null);
    }

    /** The type that a simple name means; null if it is none of the revision, or one that this file declares. */
    @Nullable
    String simple(String name) {
        if (declared.contains(name)) {
            return null;
        }
        String qualified = imported.get(name);
        if (qualified != null) {
            return qualified(qualified);
        }
        String neighbour = qualified(ownPackage + name);
        if (neighbour != null) {
            return neighbour;
        }
        for (String starImport : starImports) {
            String type = qualified(starImport + name);
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    /** The type that a qualified name means; null if it is none of the revision. */
    @Nullable
    String qualified(String name) {
        String type = name.startsWith(root) ? name.substring(root.length()) : "";
        return types.test(type) ? type : null;
    }

    /** The type of that name inside another; null if it has none. */
    @Nullable
    String nested(String type, String simpleName) {
        String nested = type + "." + simpleName;
        return types.test(nested) ? nested : null;
    }
}
