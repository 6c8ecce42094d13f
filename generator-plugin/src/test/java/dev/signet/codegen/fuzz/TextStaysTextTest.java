package dev.signet.codegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compile.GeneratedSource;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.output.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a text of a document is, the code around it stays the same: only a comment or a literal differs. {@code -Dsignet.fuzz.texts=} tries more. */
class TextStaysTextTest {
    private static final int TEXTS = Integer.getInteger("signet.fuzz.texts", 30);
    private static final List<String> PIECES = List.of(
            "*/",
            "/*",
            "/**",
            "//",
            "\\u002a/",
            "\\u000a",
            "\\",
            "\\\\u",
            "\"",
            "'",
            "\"\"\"",
            "{@link x}",
            "{@code ",
            "}",
            "@param x",
            "@deprecated",
            "$T",
            "$L",
            "$$",
            "$",
            "%s",
            "{{x}}",
            "{{{",
            "}}",
            "<!--",
            "-->",
            "<script>",
            "&amp;",
            "<p>",
            "```",
            "`",
            "**",
            "[a](b)",
            "# ",
            "* ",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "\u0000",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u202e",
            "\ufeff",
            "\ud83d",
            "\ude00",
            "😀",
            "日本",
            "ü",
            "a",
            "word",
            " ",
            ";",
            "class X {}",
            "static { }",
            "import x;",
            "\u001a",
            "\uffff");
    private static final Packages PACKAGES = new Packages("t.model", "t", "t.support");

    @TempDir
    static Path folder;

    /** A text of pieces that mean something somewhere, and of any characters at all. */
    private static String text(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("t");
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            if (random.nextInt(4) > 0) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            } else {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
        }
        return text.toString();
    }

    /**
     * A document with texts in it.
     *
     * @param prose wherever a document says something to people
     * @param value wherever it says something to programs that is no name
     */
    private static ObjectNode document(String prose, String value) throws IOException {
        ObjectNode document = (ObjectNode) Workbench.WRITER.readTree("""
                {"openapi": "3.1.0", "info": {"title": "P", "version": "1", "description": "P"},
                 "servers": [{"url": "https://example.com"}],
                 "x-deprecated": "P", "x-client": "TextClient", "x-default-headers": {"X-Text": "V"},
                 "tags": [{"name": "things", "description": "P"}],
                 "paths": {"/things/{id}": {
                   "get": {"operationId": "find", "tags": ["things"], "summary": "P", "description": "P",
                           "parameters": [{"name": "id", "in": "path", "required": true, "description": "P", "schema": {"type": "string"}},
                                          {"name": "q", "in": "query", "description": "P", "deprecated": true,
                                           "schema": {"type": "string", "default": "V"}}],
                           "responses": {"200": {"description": "P", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}},
                   "post": {"operationId": "send", "tags": ["things"],
                            "requestBody": {"description": "P", "required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Event"}}}},
                            "responses": {"200": {"description": "P", "content": {"text/event-stream": {"schema": {"$ref": "#/components/schemas/Event"}}}}}}}},
                 "security": [{"key": []}],
                 "components": {
                   "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key", "description": "P", "x-env": ["KEY"]}},
                   "schemas": {
                     "Thing": {"type": "object", "description": "P", "required": ["kind"],
                               "properties": {"kind": {"const": "V"}, "a": {"type": "string", "description": "P", "default": "V"},
                                              "old": {"type": "string", "description": "P", "deprecated": true},
                                              "state": {"description": "P", "enum": ["V", "other"], "x-enum-descriptions": ["P", "P"]}}},
                     "Event": {"description": "P", "oneOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}],
                               "discriminator": {"propertyName": "type"}, "x-events": {"sentinel": "V", "last": ["V"]}},
                     "One": {"description": "P", "type": "object", "required": ["type"], "properties": {"type": {"const": "V"}}},
                     "Two": {"type": "object", "required": ["type"], "properties": {"type": {"const": "two"}}}}}}
                """);
        replace(document, prose, value);
        return document;
    }

    private static void replace(com.fasterxml.jackson.databind.JsonNode node, String prose, String value) {
        if (node instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            for (String key : keys) {
                String text = object.get(key).asText("");
                if (object.get(key).isTextual() && (text.equals("P") || text.equals("V"))) {
                    object.put(key, text.equals("P") ? prose : value);
                }
            }
        } else if (node instanceof com.fasterxml.jackson.databind.node.ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                String text = array.get(i).asText("");
                if (array.get(i).isTextual() && (text.equals("P") || text.equals("V"))) {
                    array.set(i, array.textNode(text.equals("P") ? prose : value));
                }
            }
        }
        node.forEach(child -> replace(child, prose, value));
    }

    /** File → its syntax tree: what {@code seen} makes of it. */
    private static Map<String, String> trees(List<SourceFile> files, boolean namesToo) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        diagnostics,
                        CompiledKit.java17(),
                        null,
                        files.stream().map(GeneratedSource::new).toList());
        Map<String, String> trees = new TreeMap<>();
        for (CompilationUnitTree unit : task.parse()) {
            trees.put(unit.getSourceFile().getName(), shape(unit, namesToo));
        }
        assertThat(diagnostics.getDiagnostics().stream()
                        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                        .map(d -> d.getMessage(Locale.ROOT)))
                .isEmpty();
        return trees;
    }

    /** The kinds of all nodes, and their names and values if those count. */
    private static String shape(CompilationUnitTree unit, boolean namesToo) {
        StringBuilder shape = new StringBuilder();
        new TreeScanner<Boolean, Boolean>() {
            @Override
            public Boolean scan(Tree tree, Boolean names) {
                if (tree != null) {
                    shape.append(tree.getKind()).append(names ? said(tree) : "").append('(');
                    super.scan(tree, names);
                    shape.append(')');
                }
                return names;
            }
        }.scan(unit, namesToo);
        return shape.toString();
    }

    private static String said(Tree tree) {
        if (tree instanceof LiteralTree literal) {
            return " " + literal.getValue();
        } else if (tree instanceof IdentifierTree identifier) {
            return " " + identifier.getName();
        } else if (tree instanceof MemberSelectTree select) {
            return " " + select.getIdentifier();
        } else if (tree instanceof MethodTree method) {
            return " " + method.getName();
        } else if (tree instanceof VariableTree variable) {
            return " " + variable.getName();
        }
        return tree instanceof ClassTree type ? " " + type.getSimpleName() : "";
    }

    private static Map<String, String> trees(String prose, String value, boolean namesToo) {
        try {
            return trees(Workbench.generate(document(prose, value), folder, PACKAGES, Kit.NONE), namesToo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void proseIsNothingButComments() {
        checkProse(0, TEXTS);
    }

    @Test
    void valuesAreNothingButLiteralsAndNames() {
        checkValues(0, TEXTS);
    }

    @Test
    @Tag("integration")
    void neitherAreManyMoreTexts() {
        int all = Math.max(250, 5 * TEXTS);
        checkProse(TEXTS, all);
        checkValues(TEXTS, all);
    }

    private static void checkProse(int from, int to) {
        Map<String, String> plain = trees("plain", "value", true);
        assertThat(plain).hasSizeGreaterThan(10);
        IntStream.range(from, to)
                .parallel()
                .forEach(seed -> assertThat(trees(text(seed), "value", true))
                        .as("seed " + seed + ": " + text(seed))
                        .isEqualTo(plain));
    }

    private static void checkValues(int from, int to) {
        Map<String, String> plain = trees("plain", "value", false);
        IntStream.range(from, to)
                .parallel()
                .forEach(seed -> assertThat(trees("plain", text(seed), false))
                        .as("seed " + seed + ": " + text(seed))
                        .isEqualTo(plain));
    }
}
