package dev.signet.codegen.handwritten;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code written by hand for the revision of package {@code shop.r2} goes to that of {@code shop.r1} as far as that has what it uses. */
class HandWrittenCodeTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            servers: [{url: https://example.com}]
            paths:
              /orders/{id}:
                get:
                  tags: [orders]
                  operationId: orders_get
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200': {description: Ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
            components:
              schemas:
                Order:
                  type: object
                  x-implements: .mixin.Total
                  properties:
                    id: {type: string}
                    token: {type: string}
                    line: {$ref: '#/components/schemas/Line'}
                    lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
                    status: {$ref: '#/components/schemas/Status'}
                Line: {type: object, properties: {price: {type: integer}}}
                Status: {type: string, enum: [open, closed]}
            """;

    @TempDir
    Path folder;

    private Path main;
    private Path tests;
    private boolean deprecated;
    private List<String> unwanted = List.of();

    @BeforeEach
    void setUp() {
        main = folder.resolve("main");
        tests = folder.resolve("test");
    }

    private static void write(Path sources, String name, String text) throws IOException {
        Path file = sources.resolve("shop/r2/" + name + ".java");
        Files.createDirectories(file.getParent());
        String subPackage = name.contains("/") ? "." + name.substring(0, name.lastIndexOf('/')) : "";
        Files.writeString(file, "package shop.r2" + subPackage + ";\n" + text);
    }

    /** A class with one method. */
    private void method(String name, String imports, String method) throws IOException {
        write(main, name, imports + "public class " + name + " {\n  " + method + "\n}\n");
    }

    private GeneratedTypes types(String javaPackage, String document) throws IOException {
        Path file = folder.resolve(javaPackage + ".yaml");
        Files.writeString(file, document);
        Packages packages = new Packages(javaPackage + ".model", javaPackage, "shop.support");
        return GeneratedTypes.of(new Compiler()
                .analyze(Configuration.of(file, folder, packages), new Problems())
                .java());
    }

    private HandWrittenCode code() {
        return new HandWrittenCode(main, tests, "shop.r2", "shop.r1", "1", deprecated, unwanted);
    }

    private Copies copies(String other) throws IOException {
        return code().copies(types("shop.r2", DOCUMENT), types("shop.r1", other));
    }

    private static List<String> paths(Copies copies) {
        return copies.files().stream().map(SourceFile::path).toList();
    }

    @Test
    void copyHasThePackageOfTheOtherRevisionAndSaysWhereItComesFrom() throws IOException {
        write(main, "mixin/Total", """
                import shop.r2.model.Line;
                /** See {@link shop.r2.model.Order}, not shop.r20 or my.shop.r2. */
                public interface Total { Line line(); String HOME = "shop.r2"; }
                """);
        Copies copies = copies(DOCUMENT);
        assertThat(copies.files()).containsExactly(new SourceFile("shop/r1/mixin/Total.java", """
                        // Copied by Signet from shop.r2, where it is written by hand. Do not edit.
                        package shop.r1.mixin;
                        import shop.r1.model.Line;
                        /** See {@link shop.r1.model.Order}, not shop.r20 or my.shop.r2. */
                        public interface Total { Line line(); String HOME = "shop.r1"; }
                        """));
        assertThat(copies.lacks()).isEmpty();
    }

    @Test
    void copyForADeprecatedClientDoesNotWarnOfIt() throws IOException {
        write(main, "Asking", """
                /** Asks. */
                @FunctionalInterface
                public interface Asking { Object ask(); }
                @SuppressWarnings("unchecked")
                class Other {}
                class Helper {}
                """);
        deprecated = true;
        assertThat(copies(DOCUMENT).files())
                .singleElement()
                .extracting(SourceFile::content)
                .isEqualTo("""
                        // Copied by Signet from shop.r2, where it is written by hand. Do not edit.
                        package shop.r1;
                        /** Asks. */
                        @SuppressWarnings("deprecation")
                        @FunctionalInterface
                        public interface Asking { Object ask(); }
                        @SuppressWarnings({"deprecation", "unchecked"})
                        class Other {}
                        @SuppressWarnings("deprecation")
                        class Helper {}
                        """);
    }

    @Test
    void typeBesideAnotherInItsFileIsCopiedWithThatFileOrNotAtAll() throws IOException {
        write(main, "Helpers", "class Helpers {}\nclass Aid { static int n() { return 1; } }\n");
        method("UsesAid", "", "int n() { return Aid.n(); }");
        assertThat(paths(copies(DOCUMENT))).contains("shop/r1/Helpers.java", "shop/r1/UsesAid.java");
        unwanted = List.of("Helpers");
        assertThat(paths(copies(DOCUMENT))).isEmpty();
    }

    @Test
    void importOfWhatIsNestedNeedsTheOutermostType() throws IOException {
        write(main, "Outer", "public class Outer { public static class Inner { public static final int K = 1; } }\n");
        method("UsesInner", "import static shop.r2.Outer.Inner.K;\n", "int k() { return K; }");
        assertThat(paths(copies(DOCUMENT))).contains("shop/r1/UsesInner.java");
        unwanted = List.of("Outer");
        assertThat(paths(copies(DOCUMENT))).isEmpty();
    }

    @Test
    void sourceThatUsesAMissingTypeIsLeftOutWithAllThatNeedIt() throws IOException {
        method("Lines", "import shop.r2.model.Line;\n", "Line first;");
        method("Report", "", "Lines lines;");
        method("Page", "", "/** Of {@link Report}. */ int size;");
        method("Other", "", "int size;");
        Copies copies = copies(DOCUMENT.replace("Line", "Row"));
        assertThat(paths(copies)).containsExactly("shop/r1/Other.java");
        assertThat(copies.lacks())
                .containsExactly("revision 1 has no type `Line` (used in Lines, line 2), so it is without"
                        + " Lines, Page and Report");
    }

    @Test
    void typesOfTheClientAreFoundWithoutAnImport() throws IOException {
        method("Asking", "", "Object ask(OrdersApi api) { return api.get(\"1\"); }");
        assertThat(paths(copies(DOCUMENT))).containsExactly("shop/r1/Asking.java");
        assertThat(copies(DOCUMENT.replace("tags: [orders]", "tags: [sales]").replace("orders_get", "sales_get"))
                        .lacks())
                .singleElement()
                .asString()
                .startsWith("revision 1 has no type `OrdersApi` (used in Asking, line 3)");
    }

    @Test
    void sourceThatUsesAMissingMemberIsLeftOut() throws IOException {
        String order = "import shop.r2.model.Order;\n";
        method("Variable", order, "Object o(Order order) { return order.token(); }");
        method("Chain", order, "Object o(Order order) { return order.toBuilder().token(null).build(); }");
        method("Reference", order, "java.util.function.Function<Order, String> f = Order::token;");
        method("Pattern", order, "Object o(Object x) { return x instanceof Order y && y.token() != null; }");
        method("Cast", order, "Object o(Object x) { return ((Order) x).token(); }");
        method("Other", order, "Object o(Order order) { return order.id() + order.hashCode(); }");
        Copies copies = copies(DOCUMENT.replace("token: {", "key: {"));
        assertThat(paths(copies)).containsExactly("shop/r1/Other.java");
        assertThat(copies.lacks())
                .containsExactlyInAnyOrder(
                        "revision 1 has no `Order.Builder.token` (used in Chain, line 4), so it is without Chain",
                        "revision 1 has no `Order.token` (used in Cast, line 4), so it is without"
                                + " Cast, Pattern, Reference and Variable");
    }

    @Test
    void constantOfAnEnumIsAMember() throws IOException {
        method("Closed", "import shop.r2.model.Status;\n", "Object closed = Status.CLOSED;");
        method("Imported", "import static shop.r2.model.Status.CLOSED;\n", "Object closed = CLOSED;");
        assertThat(copies(DOCUMENT.replace("closed", "over")).lacks())
                .containsExactly("revision 1 has no `Status.CLOSED` (used in Closed, line 4), so it is without"
                        + " Closed and Imported");
    }

    @Test
    void variableThatMayBeOfSeveralTypesProvesNothing() throws IOException {
        method(
                "Unsure",
                "import shop.r2.model.Order;\n",
                "Object a(Order it) { return it; }\n Object b(Parser it) { return it.token(); }"
                        + " interface Parser { Object token(); }");
        method(
                "Inferred",
                "import shop.r2.model.Order;\n",
                "java.util.function.Function<Parser, Object> f = it -> it.token(); Order order;"
                        + " interface Parser { Object token(); }");
        Copies copies = copies(DOCUMENT.replace("token: {", "key: {"));
        assertThat(paths(copies)).containsExactly("shop/r1/Inferred.java", "shop/r1/Unsure.java");
    }

    @Test
    void memberMayComeFromAnInterfaceWrittenByHand() throws IOException {
        write(main, "mixin/Total", "public interface Total { default int total() { return 0; } }\n");
        method("Sum", "import shop.r2.model.Order;\n", "Object o(Order order) { return order.total(); }");
        assertThat(paths(copies(DOCUMENT))).containsExactly("shop/r1/Sum.java", "shop/r1/mixin/Total.java");
        Copies without = copies(DOCUMENT.replace("x-implements: .mixin.Total", ""));
        assertThat(paths(without)).containsExactly("shop/r1/mixin/Total.java");
        assertThat(without.lacks())
                .containsExactly("revision 1 has no `Order.total` (used in Sum, line 4), so it is without Sum");
    }

    @Test
    void interfaceThatIsLeftOutCanNotBeImplemented() throws IOException {
        write(main, "mixin/Total", "public interface Total { shop.r2.model.Line line(); }\n");
        Copies copies = copies(DOCUMENT.replace("Line", "Row"));
        assertThat(copies.unmet()).containsExactly(java.util.Map.entry("model.Order", "mixin.Total"));
        assertThat(copies(DOCUMENT).unmet()).isEmpty();
    }

    @Test
    void helperComesOnlyWithWhatNeedsIt() throws IOException {
        write(main, "part/package-info", "");
        write(main, "part/Helper", "class Helper {}\n");
        write(main, "part/Lines", "import shop.r2.model.Line;\npublic class Lines { Line line; Helper helper; }\n");
        assertThat(paths(copies(DOCUMENT)))
                .containsExactly(
                        "shop/r1/part/Helper.java", "shop/r1/part/Lines.java", "shop/r1/part/package-info.java");
        Copies none = copies(DOCUMENT.replace("Line", "Row"));
        assertThat(none.files()).isEmpty();
        assertThat(none.lacks()).singleElement().asString().endsWith("so it is without part.Lines");
    }

    @Test
    void sourceOfTheRevisionItselfTakesThePlaceOfTheCopy() throws IOException {
        method("Lines", "import shop.r2.model.Line;\n", "Line first;");
        method("Report", "", "Lines lines;");
        Path own = main.resolve("shop/r1/Lines.java");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "package shop.r1;\npublic class Lines {}\n");
        Copies copies = copies(DOCUMENT.replace("Line", "Row"));
        assertThat(paths(copies)).containsExactly("shop/r1/Report.java");
        assertThat(copies.lacks()).isEmpty();
    }

    @Test
    void unwantedSourceIsLeftOutWithAllThatNeedIt() throws IOException {
        method("Lines", "", "int size;");
        method("Report", "", "Lines lines;");
        method("Other", "", "int size;");
        unwanted = List.of("Lines", "Other");
        Copies copies = copies(DOCUMENT);
        assertThat(copies.files()).isEmpty();
        assertThat(copies.lacks()).containsExactly("revision 1 is to be without Lines, so it is also without Report");
    }

    @Test
    void testsAreCopiedUnlessTheirSubjectIsLeftOutOrTheyUseWhatIsMissing() throws IOException {
        method("Lines", "import shop.r2.model.Line;\n", "Line first;");
        method("Other", "", "int size;");
        write(tests, "LinesTest", "class LinesTest { Lines lines; }\n");
        write(tests, "OtherTest", "class OtherTest { Other other; Fixture fixture; }\n");
        write(tests, "Fixture", "class Fixture {}\n");
        write(tests, "model/OrderTest", "class OrderTest { Object o(Order order) { return order.line(); } }\n");
        GeneratedTypes home = types("shop.r2", DOCUMENT);
        assertThat(paths(code().testCopies(home, types("shop.r1", DOCUMENT))))
                .containsExactly(
                        "shop/r1/Fixture.java",
                        "shop/r1/LinesTest.java",
                        "shop/r1/OtherTest.java",
                        "shop/r1/model/OrderTest.java");
        unwanted = List.of("model.OrderTest", "Other");
        assertThat(paths(code().testCopies(home, types("shop.r1", DOCUMENT))))
                .containsExactly("shop/r1/Fixture.java", "shop/r1/LinesTest.java");
        unwanted = List.of();
        Copies some = code().testCopies(
                        home, types("shop.r1", DOCUMENT.replace("Line", "Row").replace("line: {", "row: {")));
        assertThat(paths(some)).containsExactly("shop/r1/Fixture.java", "shop/r1/OtherTest.java");
        assertThat(some.lacks())
                .containsExactly(
                        "revision 1 has no `Order.line` (used in model.OrderTest, line 2), so it is without model.OrderTest");
    }

    @Test
    void whatIsNoJavaIsCopiedForTheCompilerToRefuse() throws IOException {
        method("Broken", "", "int size");
        assertThat(paths(copies(DOCUMENT))).containsExactly("shop/r1/Broken.java");
    }
}
