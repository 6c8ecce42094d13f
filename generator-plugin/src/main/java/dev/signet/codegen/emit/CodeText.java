package dev.signet.codegen.emit;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file in the making: blocks of code one after the other, indented. Lines are not wrapped, since {@link Layout}
 * does that.
 */
final class CodeText {
    private static final String INDENT = "    ";
    private static final String OBJECTS = "java.util.Objects";
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final StringBuilder out = new StringBuilder(4096);
    private final Scope scope;
    private final Consumer<TypeSpec> types;
    private final List<Gap> gaps = new ArrayList<>();
    private int level;
    private @Nullable String comment;
    private boolean newLine;
    /** Which line of a statement is being written; the second and all others are indented twice. -1 outside. */
    private int statementLine = -1;

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

    /** How long it is so far, but for names that depend on the imports. */
    int length() {
        return out.length();
    }

    /** Whether {@code text} stands in it, names that depend on the imports aside. */
    boolean contains(String text) {
        return out.indexOf(text) >= 0;
    }

    /** Adds what was written to a file, with all names filled in. */
    void appendTo(StringBuilder file) {
        int from = 0;
        for (Gap gap : gaps) {
            String name = scope.importedName(gap.type);
            file.append(out, from, gap.at).append(gap.qualifierOnly ? qualifier(name) : name);
            from = gap.at;
        }
        file.append(out, from, out.length());
    }

    CodeText indent(int levels) {
        level += levels;
        return this;
    }

    /** Starts a type, whose lines are not those of the statement around it; gives what {@link #endType} takes. */
    int startType() {
        int line = statementLine;
        statementLine = -1;
        return line;
    }

    void endType(int statement) {
        statementLine = statement;
    }

    /** A comment of its own lines; nothing if it is empty. */
    void javadoc(CodeBlock text) {
        if (text.isEmpty()) {
            return;
        }
        text("/**\n");
        comment = " *";
        block(text);
        endLine();
        comment = null;
        text(" */\n");
    }

    void endLine() {
        if (!newLine) {
            text("\n");
        }
    }

    CodeText block(CodeBlock code) {
        List<String> parts = Poet.parts(code);
        List<Object> arguments = Poet.arguments(code);
        int next = 0;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (part.length() != 2 || part.charAt(0) != '$') {
                text(part);
                continue;
            }
            switch (part.charAt(1)) {
                case 'L' -> literal(arguments.get(next++));
                case 'N' -> text((String) arguments.get(next++));
                case 'S' -> text(Literal.of((String) arguments.get(next++)));
                case 'T' -> {
                    TypeName type = (TypeName) arguments.get(next++);
                    if (i + 1 < parts.size() && isStaticallyImported(type, parts.get(i + 1))) {
                        text(parts.get(++i).substring(1));
                    } else {
                        type(type);
                    }
                }
                case '>' -> level++;
                case '<' -> level--;
                case '[' -> statementLine = 0;
                case ']' -> endStatement();
                case '$' -> text("$");
                case 'W' -> text(" ");
                case 'Z' -> {}
                default -> text(part);
            }
        }
        return this;
    }

    private void endStatement() {
        level -= statementLine > 0 ? 2 : 0;
        statementLine = -1;
    }

    private static boolean isStaticallyImported(TypeName type, String then) {
        return then.startsWith(Sources.REQUIRE, 1)
                && then.charAt(0) == '.'
                && (then.length() == Sources.REQUIRE.length() + 1
                        || !Character.isJavaIdentifierPart(then.charAt(Sources.REQUIRE.length() + 1)))
                && type instanceof ClassName name
                && name.canonicalName().equals(OBJECTS);
    }

    private void literal(@Nullable Object value) {
        if (value instanceof CodeBlock code) {
            block(code);
        } else if (value instanceof TypeSpec type) {
            types.accept(type);
        } else if (value instanceof AnnotationSpec annotation) {
            annotation(annotation, true);
        } else {
            text(String.valueOf(value));
        }
    }

    /** Text as it is; only its line breaks move what follows them. */
    CodeText text(String text) {
        String lines = comment == null ? text : oneKindOfBreak(text);
        int from = 0;
        for (int at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', from)) {
            if (at > from) {
                startLine();
                out.append(lines, from, at);
            } else if (newLine && comment != null) {
                indentation();
                out.append(comment);
            }
            out.append('\n');
            newLine = true;
            from = at + 1;
            if (statementLine >= 0 && statementLine++ == 0) {
                level += 2;
            }
        }
        if (from < lines.length()) {
            startLine();
            out.append(lines, from, lines.length());
        }
        return this;
    }

    /** In a comment, whatever javac takes for the end of a line must be one here too. */
    private static String oneKindOfBreak(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n') || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                return LINE_BREAK.matcher(text).replaceAll("\n");
            }
        }
        return text;
    }

    private void startLine() {
        if (newLine) {
            indentation();
            newLine = false;
            if (comment != null) {
                out.append(comment).append(' ');
            }
        }
    }

    private void indentation() {
        for (int i = 0; i < level; i++) {
            out.append(INDENT);
        }
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
            startLine();
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
