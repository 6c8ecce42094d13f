package dev.signet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.signet.codegen.javamodel.TypeRef;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What depends on the kind of a sealed type's value goes through {@code match}, or a question that the type itself answers, so
 * that the compiler names every use when a kind is added.
 */
@AnalyzeClasses(packages = SealedTypesTest.HOME, importOptions = ImportOption.DoNotIncludeTests.class)
class SealedTypesTest {
    static final String HOME = "dev.signet.codegen";

    @ArchTest
    void onlySealedTypesThemselvesTestForTheirKinds(JavaClasses classes) {
        assertThat(classes.stream().flatMap(SealedTypesTest::testsOfKinds)).isEmpty();
    }

    @ArchTest
    void sealedTypesAreFound(JavaClasses classes) {
        assertThat(classes.stream().filter(SealedTypesTest::isSealed).map(JavaClass::getSimpleName))
                .contains("Schema", "TypeRef", "JavaType", "Variant", "Dispatch", "Constraint", "Change");
    }

    @ArchTest
    void testsForKindsAreFound(JavaClasses classes) {
        JavaClass here = new ClassFileImporter()
                .importClasses(Both.class, TypeRef.class, TypeRef.Named.class, TypeRef.Json.class)
                .get(Both.class);

        assertThat(testsOfKinds(here))
                .containsExactlyInAnyOrder(
                        Both.class.getName() + " tests for " + HOME + ".javamodel.TypeRef$Named",
                        Both.class.getName() + " tests for " + HOME + ".javamodel.TypeRef$Json");
    }

    private static Stream<String> testsOfKinds(JavaClass type) {
        Stream<JavaClass> operators = type.getInstanceofChecks().stream().map(check -> check.getRawType());
        Stream<JavaClass> classObjects =
                type.getReferencedClassObjects().stream().map(object -> object.getRawType());
        return Stream.concat(operators, classObjects)
                .filter(tested -> sealedTypeOf(tested)
                        .filter(family -> !outermost(family).equals(outermost(type)))
                        .isPresent())
                .map(tested -> type.getName() + " tests for " + tested.getName())
                .distinct();
    }

    private static Optional<JavaClass> sealedTypeOf(JavaClass type) {
        return type.getRawInterfaces().stream()
                .filter(SealedTypesTest::isSealed)
                .findFirst();
    }

    private static boolean isSealed(JavaClass type) {
        return type.getPackageName().startsWith(HOME) && type.reflect().isSealed();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(SealedTypesTest::outermost).orElse(type);
    }

    /** What the rule forbids, both ways. */
    @SuppressWarnings("UnusedMethod") // its bytecode is looked at
    private static final class Both {
        static boolean isNamed(Object type) {
            return type instanceof TypeRef.Named;
        }

        static boolean isJson(Object type) {
            return TypeRef.Json.class.isInstance(type);
        }
    }
}
