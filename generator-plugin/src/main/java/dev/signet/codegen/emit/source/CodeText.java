package dev.signet.codegen.emit.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file in the making: blocks of code one after the other, indented. Lines are not wrapped, since {@link Layout}
 * does that.
 */
final class CodeText {
    private static final String OBJECTS = "java.util.Objects";

    private final IndentedText out = new IndentedText();
    private final Scope scope;
    private final Consumer<TypeSpec> types;
    private final List<Gap> gaps = new ArrayList<>();

    /** Where a name belongs that depends on the imports. */
    private record Gap(int at, ClassName type, boolean qualifierOnly) {}

    /**
     * @param scope tells what classes are called
     * @param types writes a type that stands inside a block
     */
    CodeText(Scope scope, Consumer<TypeSpec> types) {
        this.scope = scope;
        this.types = types;
    }

    /**
     * A file: what {@code head} says, and what was written with all names filled in.
     *
     * @param head is given the text without the names that depend on the imports
     */
    String file(Function<String, CharSequence> head) {
        String text = out.toString();
        StringBuilder file = new StringBuilder(text.length() + 2048).append(head.apply(text));
        int from = 0;
        for (Gap gap : gaps) {
            String name = scope.importedName(gap.type);
            file.append(text.substring(from, gap.at)).append(gap.qualifierOnly ? qualifier(name) : name);
            from = gap.at;
        }
        return file.append(text.substring(from)).toString();
    }

    CodeText indent(int levels) {
        out.indent(levels);
        return this;
    }

    /** Starts a type, whose lines are not those of the statement around it; gives what {@link #endType} takes. */
    int startType() {
        return out.suspendStatement();
    }

    void endType(int statement) {
        out.resumeStatement(statement);
    }

    /** A comment of its own lines; nothing if it is empty. */
    void javadoc(CodeBlock text) {
        if (text.isEmpty()) {
            return;
        }
        out.text("/**\n");
        out.comment(" *");
        block(text);
        out.endLine();
        out.comment(null);
        out.text(" */\n");
    }

    void endLine() {
        out.endLine();
    }

    CodeText block(CodeBlock code) {
        List<String> parts = JavaPoetAccess.parts(code);
        List<Object> arguments = JavaPoetAccess.arguments(code);
        int next = 0;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            char kind = part.length() == 2 && part.charAt(0) == '$' ? part.charAt(1) : ' ';
            if (kind == 'L' || kind == 'N' || kind == 'S') {
                argument(kind, arguments.get(next++));
            } else if (kind == 'T') {
                TypeName type = (TypeName) arguments.get(next++);
                if (i + 1 < parts.size() && isStaticallyImported(type, parts.get(i + 1))) {
                    out.text(parts.get(++i).substring(1));
                } else {
                    type(type);
                }
            } else if (kind == ' ') {
                out.text(part);
            } else {
                mark(kind, part);
            }
        }
        return this;
    }

    private void argument(char kind, @Nullable Object value) {
        if (kind == 'S') {
            out.text(Literal.of(String.valueOf(value)));
        } else if (value instanceof CodeBlock code) {
            block(code);
        } else if (value instanceof TypeSpec type) {
            types.accept(type);
        } else if (value instanceof AnnotationSpec annotation) {
            annotation(annotation, true);
        } else {
            out.text(String.valueOf(value));
        }
    }

    /** What stands in a format without an argument. */
    private void mark(char kind, String part) {
        switch (kind) {
            case '>' -> out.indent(1);
            case '<' -> out.indent(-1);
            case '[' -> out.startStatement();
            case ']' -> out.endStatement();
            case '$' -> out.text("$");
            case 'W' -> out.text(" ");
            case 'Z' -> {}
            default -> out.text(part);
        }
    }

    private static boolean isStaticallyImported(TypeName type, String then) {
        return then.startsWith(Sources.REQUIRE, 1)
                && then.charAt(0) == '.'
                && (then.length() == Sources.REQUIRE.length() + 1
                        || !Character.isJavaIdentifierPart(then.charAt(Sources.REQUIRE.length() + 1)))
                && type instanceof ClassName name
                && name.canonicalName().equals(OBJECTS);
    }

    /** Text as it is; only its line breaks move what follows them. */
    CodeText text(String text) {
        out.text(text);
        return this;
    }

    CodeText type(TypeName type) {
        if (type instanceof ClassName name) {
            className(name);
        } else if (type instanceof ParameterizedTypeName parameterized) {
            className(parameterized.rawType());
            String separator = "<";
            for (TypeName argument : parameterized.typeArguments()) {
                text(separator).type(argument);
                separator = ", ";
            }
            text(">");
        } else if (type instanceof ArrayTypeName array) {
            type(array.componentType());
            text("[]");
        } else if (type.isPrimitive() || type.equals(TypeName.VOID)) {
            text(type.toString());
        } else {
            throw new IllegalStateException("no file has a type such as " + type);
        }
        return this;
    }

    private void className(ClassName type) {
        String name = scope.name(type);
        if (!type.isAnnotated()) {
            name(name, type, false);
            return;
        }
        // what is annotated is the last name alone
        name(name == null ? null : qualifier(name), type, true);
        for (AnnotationSpec annotation : type.annotations()) {
            annotation(annotation, true).text(" ");
        }
        text(type.simpleName());
    }

    private void name(@Nullable String name, ClassName type, boolean qualifierOnly) {
        if (name != null) {
            text(name);
        } else {
            out.startLine();
            gaps.add(new Gap(out.length(), type, qualifierOnly));
        }
    }

    private static String qualifier(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot + 1) + " ";
    }

    CodeText annotation(AnnotationSpec annotation, boolean inline) {
        text("@").type(annotation.type());
        List<CodeBlock> value = annotation.members().get(AnnotationSpec.VALUE);
        if (annotation.members().isEmpty()) {
            return this;
        }
        if (annotation.members().size() > 1 || value == null) {
            throw new IllegalStateException("no file has an annotation such as " + annotation);
        }
        String space = inline ? "" : "\n";
        text("(").text(value.size() == 1 ? "" : "{" + space).indent(2);
        String separator = "";
        for (CodeBlock each : value) {
            text(separator).block(each);
            separator = inline ? ", " : ",\n";
        }
        return indent(-2).text(value.size() == 1 ? "" : space + "}").text(")");
    }
}
