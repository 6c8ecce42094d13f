package dev.signet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compile.GeneratedSource;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.declaration.FieldDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration.Form;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.client.ClientDeclarations;
import dev.signet.codegen.declaration.type.ModelDeclarations;
import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of the generated Java names every public member of what is generated, and nothing else. */
class DescriptionTest {
    /** What every type has, declared or not. */
    private static final Pattern OF_OBJECT = Pattern.compile(
            "(\\w+: )*(String toString\\(\\)|int hashCode\\(\\)|boolean equals\\(@Nullable Object \\w+\\))");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client-calls",
                "client-streams",
                "downloads",
                "bodies-of-forms",
                "limits-checked-by-builders",
                "enums-of-other-types",
                "union-of-lists",
                "record-in-several-unions",
                "further-properties-with-a-type",
                "databind-of-jackson-two"
            })
    void publicMembersOfTheTextAreThoseOfTheDescription(String golden) throws IOException {
        Configuration config = Configuration.of(
                        Path.of("src/test/cases", golden, "spec.yaml"),
                        Path.of("target/description"),
                        Configuration.Packages.around("shop.model"))
                .with(Options.VALIDATION, Validation.BUILDER)
                .with(Options.DATABIND, Databind.JACKSON2);
        JavaModel model = new Compiler().analyze(config, new Problems()).java();
        List<TypeDeclaration> declared = new ArrayList<>(new ModelDeclarations(model).all());
        declared.add(new ModelDeclarations(model).databind(Databind.JACKSON2));
        if (model.client() != null) {
            declared.addAll(new ClientDeclarations(model).all());
        }
        Map<String, Set<String>> expected = new TreeMap<>();
        declared.forEach(type -> expected.put(type.self().name(), members(type)));

        Map<String, Set<String>> texts =
                texts(new Compiler().compile(config, new Problems()).files());
        assertThat(texts.keySet()).isEqualTo(expected.keySet());
        texts.forEach((type, members) -> {
            members.removeIf(member ->
                    OF_OBJECT.matcher(member).matches() && !expected.get(type).contains(member));
            assertThat(members).as(type).containsExactlyInAnyOrderElementsOf(expected.get(type));
        });
    }

    private static Set<String> members(TypeDeclaration type) {
        Set<String> members = new TreeSet<>();
        for (FieldDeclaration field : type.fields()) {
            members.add(field.name());
        }
        for (MethodDeclaration method : type.methods()) {
            if (method.form() != Form.IMPLICIT) {
                members.add(plain(method.isConstructor() ? "" : method.result().spelled()) + " " + method.name()
                        + method.parameters().stream()
                                .map(p -> plain(p.type().spelled()) + " " + p.name())
                                .collect(Collectors.joining(", ", "(", ")")));
            }
        }
        type.nested()
                .forEach(nested -> members(nested)
                        .forEach(member -> members.add(nested.self().simpleName() + ": " + member)));
        return members;
    }

    /** Members by the public types of the package of the model and of the client. */
    private static Map<String, Set<String>> texts(List<SourceFile> files) throws IOException {
        List<GeneratedSource> sources = files.stream()
                .filter(file -> !file.path().startsWith("shop/support/"))
                .map(GeneratedSource::new)
                .toList();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) javac.getTask(null, null, null, CompiledKit.java17(), null, sources);
        Map<String, Set<String>> texts = new TreeMap<>();
        for (CompilationUnitTree unit : task.parse()) {
            for (Tree tree : unit.getTypeDecls()) {
                if (tree instanceof ClassTree type && isPublic(type.getModifiers(), false)) {
                    texts.put(type.getSimpleName().toString(), members(type));
                }
            }
        }
        return texts;
    }

    private static Set<String> members(ClassTree type) {
        boolean open = type.getKind() == Tree.Kind.INTERFACE;
        Set<String> members = new TreeSet<>();
        for (Tree tree : type.getMembers()) {
            if (tree instanceof VariableTree field && isPublic(field.getModifiers(), open)) {
                members.add(field.getName().toString());
            } else if (tree instanceof MethodTree method && isPublic(method.getModifiers(), open)) {
                String name = method.getName().toString().replace("<init>", "new");
                members.add(typed(method.getModifiers(), method.getReturnType()) + " " + name
                        + method.getParameters().stream()
                                .map(p -> typed(p.getModifiers(), p.getType()) + " " + p.getName())
                                .collect(Collectors.joining(", ", "(", ")")));
            } else if (tree instanceof ClassTree nested && isPublic(nested.getModifiers(), open)) {
                members(nested).forEach(member -> members.add(nested.getSimpleName() + ": " + member));
            }
        }
        return members;
    }

    private static boolean isPublic(ModifiersTree modifiers, boolean inInterface) {
        Set<Modifier> flags = modifiers.getFlags();
        return flags.contains(Modifier.PUBLIC) || (inInterface && !flags.contains(Modifier.PRIVATE));
    }

    /** A type, of which the annotation stands among the modifiers. */
    private static String typed(ModifiersTree modifiers, @Nullable Tree type) {
        boolean nullable = modifiers.getAnnotations().toString().contains("Nullable");
        return (nullable ? "@Nullable " : "") + plain(type == null ? "" : type.toString());
    }

    /** A type by simple names. */
    private static String plain(String type) {
        return type.replaceAll("@(\\w+\\.)*Nullable(\\(\\))?\\s*", "@Nullable ").replaceAll("\\b\\w+\\.", "");
    }
}
