package dev.signet.codegen.emit.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeSpec.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes what JavaPoet's specs describe: the text that JavaPoet would write, but for lines that it wraps. */
final class SpecWriter {
    private static final Set<Modifier> FIELDS_OF_INTERFACE = Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    private static final Set<Modifier> METHODS_OF_INTERFACE = Set.of(Modifier.PUBLIC, Modifier.ABSTRACT);
    private static final Set<Modifier> TYPES_OF_INTERFACE = Set.of(Modifier.PUBLIC, Modifier.STATIC);

    /** In the order in which they are written. */
    private static final Modifier[] MODIFIERS = Modifier.values();

    private final Scope scope;
    private final CodeText out;

    private SpecWriter(String javaPackage) {
        this.scope = new Scope(javaPackage);
        this.out = new CodeText(scope, type -> anonymous(type));
    }

    /**
     * A file.
     *
     * @param header what its first line says
     */
    static String write(String javaPackage, String header, TypeSpec type) {
        SpecWriter writer = new SpecWriter(javaPackage);
        writer.type(type, Set.of());
        return writer.out.file(text -> writer.head(javaPackage, header, text));
    }

    /** All that comes before the type. */
    private CharSequence head(String javaPackage, String header, String text) {
        StringBuilder head = new StringBuilder("// ").append(header).append('\n');
        if (!javaPackage.isEmpty()) {
            head.append("package ").append(javaPackage).append(";\n\n");
        }
        // a comment or a text that speaks of it counts as well: the import does no harm there
        if (text.contains(Sources.REQUIRE + "(")) {
            head.append("import static java.util.Objects.requireNonNull;\n\n");
        }
        Set<String> imports = scope.imports();
        imports.forEach(name -> head.append("import ").append(name).append(";\n"));
        return head.append(imports.isEmpty() ? "" : "\n");
    }

    private void type(TypeSpec type, Set<Modifier> implicit) {
        int statement = out.startType();
        header(type, implicit);
        body(type);
        out.text("}\n").endType(statement);
    }

    private void header(TypeSpec type, Set<Modifier> implicit) {
        scope.enter(type, true);
        out.javadoc(type.javadoc());
        type.annotations()
                .forEach(annotation -> out.annotation(annotation, false).text("\n"));
        boolean isStatic = type.kind() == Kind.INTERFACE || type.kind() == Kind.ENUM;
        modifiers(type.modifiers(), implicit, isStatic ? Set.of(Modifier.STATIC) : Set.of());
        out.text(keyword(type.kind())).text(" ").text(type.name());
        if (type.kind() == Kind.RECORD) {
            MethodSpec header = JavaPoetAccess.header(type);
            parameters(header == null ? List.of() : header.parameters());
        }
        if (!type.superclass().equals(ClassName.OBJECT)) {
            types(" extends ", List.of(type.superclass()));
        }
        types(type.kind() == Kind.INTERFACE ? " extends " : " implements ", type.superinterfaces());
        types(" permits ", JavaPoetAccess.permitted(type));
        out.text(" {\n");
        scope.leave();
    }

    private static String keyword(Kind kind) {
        return switch (kind) {
            case CLASS -> "class";
            case RECORD -> "record";
            case INTERFACE -> "interface";
            case ENUM -> "enum";
            case ANNOTATION -> "@interface";
        };
    }

    private void types(String lead, List<TypeName> types) {
        String separator = lead;
        for (TypeName type : types) {
            out.text(separator).type(type);
            separator = ", ";
        }
    }

    private void body(TypeSpec type) {
        scope.enter(type, false);
        out.indent(1);
        boolean inInterface = type.kind() == Kind.INTERFACE;
        boolean first = constants(type);
        for (boolean isStatic : new boolean[] {true, false}) {
            for (FieldSpec field : type.fieldSpecs()) {
                if (field.modifiers().contains(Modifier.STATIC) == isStatic) {
                    first = separate(first);
                    field(field, inInterface ? FIELDS_OF_INTERFACE : Set.of());
                }
            }
        }
        for (boolean constructors : new boolean[] {true, false}) {
            for (MethodSpec method : type.methodSpecs()) {
                if (method.isConstructor() == constructors) {
                    first = separate(first);
                    method(method, type.name(), inInterface ? METHODS_OF_INTERFACE : Set.of());
                }
            }
        }
        for (TypeSpec inner : type.typeSpecs()) {
            first = separate(first);
            type(inner, inInterface ? TYPES_OF_INTERFACE : Set.of());
        }
        out.indent(-1);
        scope.leave();
    }

    /** Members stand apart. */
    private boolean separate(boolean first) {
        if (!first) {
            out.text("\n");
        }
        return false;
    }

    /** The constants of an enum; tells whether there are none. */
    private boolean constants(TypeSpec type) {
        boolean first = true;
        for (Map.Entry<String, TypeSpec> constant : type.enumConstants().entrySet()) {
            out.text(first ? "" : ",\n\n");
            constant(constant.getKey(), constant.getValue());
            first = false;
        }
        if (type.kind() == Kind.ENUM) {
            boolean alone = type.fieldSpecs().isEmpty()
                    && type.methodSpecs().isEmpty()
                    && type.typeSpecs().isEmpty();
            out.text(alone ? "\n" : ";\n");
        }
        return first;
    }

    private void constant(String name, TypeSpec type) {
        out.javadoc(type.javadoc());
        type.annotations()
                .forEach(annotation -> out.annotation(annotation, false).text("\n"));
        out.text(name);
        CodeBlock arguments = type.anonymousTypeArguments();
        if (!arguments.isEmpty()) {
            out.text("(").block(arguments).text(")");
        }
    }

    private static void anonymous(TypeSpec type) {
        throw new IllegalStateException("no block has a type in it such as " + type);
    }

    private void field(FieldSpec field, Set<Modifier> implicit) {
        out.javadoc(field.javadoc());
        field.annotations()
                .forEach(annotation -> out.annotation(annotation, false).text("\n"));
        modifiers(field.modifiers(), implicit, Set.of());
        out.type(field.type()).text(" ").text(field.name());
        if (!field.initializer().isEmpty()) {
            out.text(" = ").block(field.initializer());
        }
        out.text(";\n");
    }

    private void method(MethodSpec method, @Nullable String owner, Set<Modifier> implicit) {
        out.javadoc(method.javadoc());
        method.annotations()
                .forEach(annotation -> out.annotation(annotation, false).text("\n"));
        modifiers(method.modifiers(), implicit, Set.of());
        if (method.isConstructor()) {
            out.text(String.valueOf(owner));
        } else {
            out.type(method.returnType()).text(" ").text(method.name());
        }
        if (!method.isConstructor() || !JavaPoetAccess.isCompact(method)) {
            parameters(method.parameters());
        }
        if (method.modifiers().contains(Modifier.ABSTRACT)) {
            out.text(";\n");
            return;
        }
        out.text(" {\n").indent(1).block(method.code()).endLine();
        out.indent(-1).text("}\n");
    }

    private void parameters(List<ParameterSpec> parameters) {
        String separator = "(";
        for (ParameterSpec parameter : parameters) {
            out.text(separator);
            parameter
                    .annotations()
                    .forEach(annotation -> out.annotation(annotation, true).text(" "));
            modifiers(parameter.modifiers(), Set.of(), Set.of());
            out.type(parameter.type()).text(" ").text(parameter.name());
            separator = ", ";
        }
        out.text(parameters.isEmpty() ? "()" : ")");
    }

    private void modifiers(Set<Modifier> modifiers, Set<Modifier> implicit, Set<Modifier> more) {
        if (modifiers.isEmpty()) {
            return;
        }
        for (Modifier modifier : MODIFIERS) {
            if (modifiers.contains(modifier) && !implicit.contains(modifier) && !more.contains(modifier)) {
                out.text(modifier.toString()).text(" ");
            }
        }
    }
}
