package dev.signet.codegen.handwritten;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what one source file uses of a revision. It goes by syntax and never guesses: a member counts only where the type before the
 * dot is certain, which is that of a variable whose name has one type in the whole file, of a type's own name, or of what such an
 * expression leads to by the declared members of generated types.
 */
final class UseScanner extends TreeScanner<Void, Void> {
    /** Stands for variables of unknown or of several types. */
    private static final String UNCERTAIN = "";

    private static final Pattern REFERENCE =
            Pattern.compile("(?:\\{@link(?:plain)?|@see|@throws)\\s+([A-Za-z_][\\w.]*)(?:#(\\w+))?");

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final FileNames names;
    private final Members members;
    private final Map<String, String> variables = new HashMap<>();

    /** Without the lines: the first use of each. */
    private final Map<List<@Nullable String>, Need> needs = new LinkedHashMap<>();

    UseScanner(CompilationUnitTree unit, SourcePositions positions, FileNames names, Members members) {
        this.unit = unit;
        this.positions = positions;
        this.names = names;
        this.members = members;
    }

    /** @param text of the file */
    List<Need> needs(String text) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree tree, Void unused) {
                String type = type(tree.getType());
                variables.merge(
                        tree.getName().toString(),
                        type == null ? UNCERTAIN : type,
                        (one, other) -> one.equals(other) ? one : UNCERTAIN);
                return super.visitVariable(tree, null);
            }
        }.scan(unit, null);
        scan(unit, null);
        references(text);
        return new ArrayList<>(needs.values());
    }

    private void need(String type, @Nullable String member, Tree at) {
        need(type, member, unit.getLineMap().getLineNumber(positions.getStartPosition(unit, at)));
    }

    private void need(String type, @Nullable String member, long line) {
        List<@Nullable String> key = new ArrayList<>();
        key.add(type);
        key.add(member);
        needs.putIfAbsent(key, new Need(type, member, line));
    }

    @Override
    public Void visitPackage(PackageTree tree, Void unused) {
        return scan(tree.getAnnotations(), null);
    }

    @Override
    public Void visitImport(ImportTree tree, Void unused) {
        if (tree.getQualifiedIdentifier() instanceof MemberSelectTree name) {
            String type = names.qualified(name.toString());
            String owner = names.qualified(name.getExpression().toString());
            if (type != null) {
                need(type, null, tree);
            } else if (owner != null) {
                need(owner, null, tree);
                member(owner, name.getIdentifier().toString(), tree);
            } else {
                outermost(name.getExpression(), tree);
            }
        }
        return null;
    }

    /** What is deeper in a type that is written by hand needs that type. */
    private void outermost(Tree name, ImportTree at) {
        Tree outer = name;
        while (outer instanceof MemberSelectTree select) {
            String type = names.qualified(select.toString());
            if (type != null) {
                need(type, null, at);
                return;
            }
            outer = select.getExpression();
        }
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        String type = typeNamed(tree);
        if (type != null) {
            need(type, null, tree);
        }
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        String type = names.qualified(tree.toString());
        if (type != null) {
            need(type, null, tree);
            return null;
        }
        String receiver = typeOf(tree.getExpression());
        if (receiver != null) {
            member(receiver, tree.getIdentifier().toString(), tree);
        }
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        String receiver = typeOf(tree.getQualifierExpression());
        if (receiver != null) {
            member(receiver, tree.getName().toString(), tree);
        }
        return super.visitMemberReference(tree, null);
    }

    /** Members that no generated type has, such as those of {@code Object}, are no matter of the revision. */
    private void member(String receiver, String member, Tree at) {
        if (members.has(receiver, member)) {
            need(receiver, member, at);
        }
    }

    /** The type of the revision that a name means; null if it is none, or a variable. */
    private @Nullable String typeNamed(IdentifierTree tree) {
        String name = tree.getName().toString();
        return variables.containsKey(name) ? null : names.simple(name);
    }

    /** The type of the revision that is written here; null if it is another. */
    private @Nullable String type(@Nullable Tree tree) {
        if (tree instanceof AnnotatedTypeTree annotated) {
            return type(annotated.getUnderlyingType());
        }
        if (tree instanceof IdentifierTree name) {
            return names.simple(name.getName().toString());
        }
        if (tree instanceof MemberSelectTree select) {
            String qualified = names.qualified(select.toString());
            String owner = qualified != null ? null : type(select.getExpression());
            return owner == null
                    ? qualified
                    : names.nested(owner, select.getIdentifier().toString());
        }
        return null;
    }

    /** The type of the revision that an expression has, or that it names; null unless that is certain. */
    private @Nullable String typeOf(Tree tree) {
        if (tree instanceof IdentifierTree name) {
            String variable = variables.get(name.getName().toString());
            return variable == null ? typeNamed(name) : certain(variable);
        }
        if (tree instanceof ParenthesizedTree inner) {
            return typeOf(inner.getExpression());
        }
        if (tree instanceof TypeCastTree cast) {
            return type(cast.getType());
        }
        if (tree instanceof NewClassTree made) {
            return type(made.getIdentifier());
        }
        if (tree instanceof MethodInvocationTree call) {
            return call.getMethodSelect() instanceof MemberSelectTree select ? typeOfMember(select) : null;
        }
        if (tree instanceof MemberSelectTree select) {
            String qualified = names.qualified(select.toString());
            return qualified != null ? qualified : typeOfMember(select);
        }
        return null;
    }

    private @Nullable String typeOfMember(MemberSelectTree select) {
        String receiver = typeOf(select.getExpression());
        String type = receiver == null
                ? null
                : members.generated().typeOf(receiver, select.getIdentifier().toString());
        return type == null ? null : certain(type);
    }

    private static @Nullable String certain(String type) {
        return type.equals(UNCERTAIN) ? null : type;
    }

    /** A link of the documentation that leads nowhere fails a build, too. */
    private void references(String text) {
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            String name = reference.group(1);
            String qualified = names.qualified(name);
            String type = qualified != null ? qualified : names.simple(name);
            if (type != null) {
                long line = unit.getLineMap().getLineNumber(reference.start());
                String member = reference.group(2);
                need(type, member != null && members.has(type, member) ? member : null, line);
            }
        }
    }
}
