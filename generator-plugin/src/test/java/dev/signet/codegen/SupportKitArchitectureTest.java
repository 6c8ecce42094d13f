package dev.signet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The packages of the support kit's HTTP half. Callers see {@code http} and {@code http.client}; what these are made of is in
 * packages that the published module does not export.
 *
 * <p>{@code body ← http ← request ← engine ← call ← stream ← client}
 */
@AnalyzeClasses(packages = SupportKitArchitectureTest.HTTP, importOptions = ImportOption.DoNotIncludeTests.class)
class SupportKitArchitectureTest {
    static final String HTTP = "dev.signet.support.http";
    private static final Set<String> EXPORTED = Set.of(HTTP, HTTP + ".client");
    private static final int MOST_FILES = 20;

    /** Each package may use those before it. */
    private static final List<String> ORDER = List.of(
            HTTP + ".body",
            HTTP,
            HTTP + ".request",
            HTTP + ".engine",
            HTTP + ".call",
            HTTP + ".stream",
            HTTP + ".client");

    @ArchTest
    static void packagesDependInOneDirection(JavaClasses classes) {
        List<String> upwards = new ArrayList<>();
        for (JavaClass type : classes) {
            assertThat(ORDER).as("the packages of the kit's HTTP half").contains(type.getPackageName());
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                String target = use.getTargetClass().getPackageName();
                if (ORDER.indexOf(target) > ORDER.indexOf(type.getPackageName())) {
                    upwards.add(use.getDescription());
                }
            }
        }
        assertThat(upwards).isEmpty();
    }

    @ArchTest
    static void publicSignaturesNameExportedTypesOnly(JavaClasses classes) {
        List<String> leaks = new ArrayList<>();
        List<String> checked = new ArrayList<>();
        for (JavaClass type : classes) {
            if (EXPORTED.contains(type.getPackageName()) && isVisible(type)) {
                checked.add(type.getSimpleName());
                Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                        .flatMap(SupportKitArchitectureTest::internals)
                        .forEach(internal -> leaks.add(type.getName() + " extends " + internal));
                for (JavaMember member : type.getMembers()) {
                    if (isVisible(member.getModifiers())) {
                        signature(member)
                                .flatMap(SupportKitArchitectureTest::internals)
                                .forEach(internal -> leaks.add(member.getFullName() + " shows " + internal));
                    }
                }
            }
        }
        assertThat(checked).contains("Transport", "Builder", "ApiException");
        assertThat(leaks).isEmpty();
    }

    @ArchTest
    static void packagesAreSmall(JavaClasses classes) {
        Map<String, Integer> files = new TreeMap<>();
        for (JavaClass type : classes) {
            if (type.isTopLevelClass()) {
                files.merge(type.getPackageName(), 1, Integer::sum);
            }
        }
        assertThat(files).containsOnlyKeys(ORDER);
        assertThat(files.values()).allSatisfy(count -> assertThat(count).isBetween(1, MOST_FILES));
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass()
                        .map(SupportKitArchitectureTest::isVisible)
                        .orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static Stream<JavaType> signature(JavaMember member) {
        if (member instanceof JavaCodeUnit method) {
            return Stream.concat(
                    Stream.of(method.getReturnType()),
                    Stream.concat(method.getParameterTypes().stream(), method.getThrowsClause().getTypes().stream()));
        }
        return member.getAllInvolvedRawTypes().stream().map(JavaType.class::cast);
    }

    private static Stream<String> internals(JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .filter(each -> each.getPackageName().startsWith(HTTP) && !EXPORTED.contains(each.getPackageName()))
                .map(JavaClass::getName);
    }
}
