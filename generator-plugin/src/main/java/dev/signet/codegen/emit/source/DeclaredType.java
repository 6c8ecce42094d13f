package dev.signet.codegen.emit.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.declaration.FieldDeclaration;
import dev.signet.codegen.declaration.Javadoc;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration.Form;
import dev.signet.codegen.declaration.Parameter;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.TypeDeclaration.Kind;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.TypeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A declared type in the making. Whatever is public comes from its declaration, comments included; emitters add bodies, values of
 * constants, and members that callers can't see.
 */
public final class DeclaredType {
    private final TypeDeclaration declaration;
    private final boolean isNested;
    private final List<AnnotationSpec> annotations = new ArrayList<>();
    private final Map<String, CodeBlock> bodies = new LinkedHashMap<>();
    private final Map<String, CodeBlock> values = new LinkedHashMap<>();
    private final Map<String, DeclaredType> nested = new LinkedHashMap<>();
    private final List<FieldSpec> hiddenFields = new ArrayList<>();
    private final List<MethodSpec> hiddenMethods = new ArrayList<>();
    private final List<TypeSpec> hiddenTypes = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private DeclaredType(TypeDeclaration declaration, boolean isNested) {
        this.declaration = declaration;
        this.isNested = isNested;
        declaration.nested().forEach(type -> nested.put(type.self().simpleName(), new DeclaredType(type, true)));
    }

    public static DeclaredType of(TypeDeclaration declaration) {
        return new DeclaredType(declaration, false);
    }

    /** Suppresses warnings: the one annotation that says nothing to callers. */
    public DeclaredType suppress(List<AnnotationSpec> suppressions) {
        annotations.addAll(suppressions);
        return this;
    }

    /**
     * Gives methods their body.
     *
     * @param method a method's signature, such as {@code get(String)}, or the name of all that have no body of their own
     */
    public DeclaredType body(String method, CodeBlock code) {
        bodies.put(method, code);
        return this;
    }

    /** A body of one statement. */
    public DeclaredType body(String method, String format, Object... arguments) {
        return body(method, CodeBlock.builder().addStatement(format, arguments).build());
    }

    /** Gives a constant its value, or the constant of an enum its arguments. */
    public DeclaredType value(String constant, CodeBlock value) {
        values.put(constant, value);
        return this;
    }

    /** The declared type of that name nested in this one. */
    public DeclaredType nested(String simpleName) {
        DeclaredType type = nested.get(simpleName);
        if (type == null) {
            throw new IllegalArgumentException(declaration.self().name() + " declares no type " + simpleName);
        }
        return type;
    }

    public DeclaredType hidden(FieldSpec field) {
        hiddenFields.add(field);
        return hide(field.name(), field.modifiers(), true);
    }

    public DeclaredType hidden(MethodSpec method) {
        hiddenMethods.add(method);
        return hide(method.name(), method.modifiers(), !method.modifiers().contains(Modifier.PRIVATE));
    }

    /** A method of {@link Object}, which needs no declaration: every type has it. */
    public DeclaredType ofObject(MethodSpec method) {
        hiddenMethods.add(method);
        return this;
    }

    /** A type that callers can't see; the last of all that are nested. */
    public DeclaredType hidden(TypeSpec type) {
        hiddenTypes.add(type);
        return hide(String.valueOf(type.name()), type.modifiers(), true);
    }

    private DeclaredType hide(String name, Set<Modifier> modifiers, boolean seenInInterface) {
        boolean seen = modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
        if (seen || (seenInInterface && declaration.kind() == Kind.INTERFACE)) {
            throw new IllegalArgumentException(
                    declaration.self().name() + " does not declare " + name + ", which callers could see");
        }
        return this;
    }

    TypeSpec spec() {
        TypeSpec.Builder type = start();
        type.addModifiers(Modifier.PUBLIC);
        if (isNested) {
            type.addModifiers(Modifier.STATIC);
        }
        if (declaration.kind() == Kind.CLASS) {
            type.addModifiers(Modifier.FINAL);
        }
        type.addJavadoc(text(declaration.doc()));
        declaration.annotations().forEach(a -> type.addAnnotation(TypeNames.classOf(a)));
        type.addAnnotations(annotations);
        if (declaration.deprecated()) {
            type.addAnnotation(ClassNames.of(Deprecated.class));
        }
        TypeUse superclass = declaration.superclass();
        if (superclass != null) {
            type.superclass(TypeNames.of(superclass));
        }
        declaration.supertypes().keySet().forEach(s -> type.addSuperinterface(TypeNames.of(s)));
        if (!declaration.permits().isEmpty()) {
            type.addModifiers(Modifier.SEALED);
            declaration.permits().keySet().forEach(p -> type.addPermittedSubclass(TypeNames.of(p)));
        }
        declaration.fields().forEach(field -> add(type, field));
        type.addFields(hiddenFields);
        declaration.methods().stream()
                .filter(method -> method.form() != Form.IMPLICIT)
                .forEach(method -> type.addMethod(method(method)));
        type.addMethods(hiddenMethods);
        nested.values().forEach(inner -> type.addType(inner.spec()));
        type.addTypes(hiddenTypes);
        refuseUnused();
        return type.build();
    }

    private TypeSpec.Builder start() {
        TypeUse self = declaration.self();
        return switch (declaration.kind()) {
            case CLASS -> TypeSpec.classBuilder(self.simpleName());
            case INTERFACE -> TypeSpec.interfaceBuilder(self.simpleName());
            case ENUM -> TypeSpec.enumBuilder(self.simpleName());
            case RECORD ->
                TypeSpec.recordBuilder(self.simpleName())
                        .recordConstructor(with(MethodSpec.constructorBuilder(), declaration.components())
                                .build());
        };
    }

    private void add(TypeSpec.Builder type, FieldDeclaration field) {
        CodeBlock value = given(values, field.name());
        if (value == null) {
            throw new IllegalStateException(declaration.self().name() + "." + field.name() + " has no value");
        }
        if (declaration.kind() == Kind.ENUM) {
            TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder(value).addJavadoc(text(field.doc()));
            if (field.deprecated()) {
                constant.addAnnotation(ClassNames.of(Deprecated.class));
            }
            type.addEnumConstant(field.name(), constant.build());
            return;
        }
        FieldSpec.Builder constant = FieldSpec.builder(
                        TypeNames.of(field.type()), field.name(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(text(field.doc()))
                .initializer(value);
        if (field.deprecated()) {
            constant.addAnnotation(ClassNames.of(Deprecated.class));
        }
        type.addField(constant.build());
    }

    private MethodSpec method(MethodDeclaration declared) {
        MethodSpec.Builder method = declared.form() == Form.COMPACT
                ? MethodSpec.compactConstructorBuilder()
                : with(
                        declared.isConstructor()
                                ? MethodSpec.constructorBuilder()
                                : MethodSpec.methodBuilder(declared.name()).returns(TypeNames.of(declared.result())),
                        declared.parameters());
        method.addModifiers(Modifier.PUBLIC).addJavadoc(text(declared.doc()));
        if (declared.overrides()) {
            method.addAnnotation(ClassNames.of(Override.class));
        }
        if (declared.deprecated()) {
            method.addAnnotation(ClassNames.of(Deprecated.class));
        }
        if (declared.form() == Form.ABSTRACT) {
            return method.addModifiers(Modifier.ABSTRACT).build();
        }
        if (declared.form() == Form.STATIC) {
            method.addModifiers(Modifier.STATIC);
        } else if (declared.form() == Form.DEFAULT) {
            method.addModifiers(Modifier.DEFAULT);
        }
        CodeBlock body = given(bodies, declared.signature());
        body = body == null ? given(bodies, declared.name()) : body;
        if (body == null) {
            throw new IllegalStateException(declaration.self().name() + "." + declared.signature() + " has no body");
        }
        return method.addCode(body).build();
    }

    private static MethodSpec.Builder with(MethodSpec.Builder method, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            method.addParameter(ParameterSpec.builder(TypeNames.of(parameter.type()), parameter.name())
                    .build());
        }
        return method;
    }

    private static CodeBlock text(Javadoc doc) {
        CodeBlock.Builder text = CodeBlock.builder();
        String rest = doc.text();
        for (TypeUse type : doc.mentions()) {
            String link = "{@link " + type.simpleName();
            int at = rest.indexOf(link);
            if (at >= 0) {
                text.add("$L{@link $T", rest.substring(0, at), TypeNames.classOf(type));
                rest = rest.substring(at + link.length());
            }
        }
        return rest.isEmpty() ? text.build() : text.add("$L", rest).build();
    }

    private @Nullable CodeBlock given(Map<String, CodeBlock> all, String key) {
        CodeBlock code = all.get(key);
        if (code != null) {
            used.add(key);
        }
        return code;
    }

    /** A body that nothing declares would be a member that callers miss. */
    private void refuseUnused() {
        Set<String> left = new HashSet<>(bodies.keySet());
        left.addAll(values.keySet());
        left.removeAll(used);
        if (!left.isEmpty()) {
            throw new IllegalStateException(declaration.self().name() + " declares no " + left);
        }
    }
}
