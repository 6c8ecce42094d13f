package dev.signet.codegen.emit.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What surrounds the code of a file, and how types are named in it. */
class SourcesTest {

    private static String write(TypeSpec.Builder type) {
        return Sources.write("shop.model", "Made.", type.build());
    }

    private static TypeSpec.Builder shop() {
        return TypeSpec.classBuilder("Shop");
    }

    private static TypeSpec.Builder shop(String format, Object... arguments) {
        return shop().addMethod(MethodSpec.methodBuilder("open")
                .addStatement(format, arguments)
                .build());
    }

    @Test
    void fileBeginsWithHeaderPackageAndSortedImports() {
        assertThat(write(shop().addField(ClassName.get(Map.Entry.class), "entry")
                        .addField(ClassName.get(List.class), "list")
                        .addField(ClassName.get(String.class), "text")))
                .startsWith("""
                        // Made.
                        package shop.model;

                        import java.util.List;
                        import java.util.Map;

                        class Shop {
                            Map.Entry entry;
                        """);
    }

    @Test
    void requireNonNullIsImportedWhereItIsCalled() {
        assertThat(write(shop("$L", NullChecks.required("pet")))).contains("""
                        package shop.model;

                        import static java.util.Objects.requireNonNull;

                        class Shop {
                            void open() {
                                requireNonNull(pet, "pet");
                        """);
        assertThat(write(shop("pet.feed()")))
                .doesNotContain("import")
                .contains("package shop.model;\n\nclass Shop {\n");
    }

    @Test
    void classThatIsNamedLikeOneOfTheFileIsQualified() {
        assertThat(write(shop().addField(ClassName.get("other", "Shop"), "theirs")
                        .addField(ClassName.get("shop.model", "Shop"), "ours")
                        .addField(ClassName.get("other", "Pet"), "first")
                        .addField(ClassName.get("another", "Pet"), "second")
                        .addField(ClassName.get("other", "Food"), "third")
                        .addType(TypeSpec.classBuilder("Food").build())))
                .contains("import other.Pet;\n\nclass Shop {\n")
                .contains(
                        "other.Shop theirs;", " Shop ours;", " Pet first;", "another.Pet second;", "other.Food third;");
    }

    @Test
    void whateverEndsALineInACommentStartsALineOfTheComment() {
        assertThat(write(shop().addJavadoc("$L", "a\rb\u2028c"))).contains("/**\n * a\n * b\n * c\n */\n");
    }
}
