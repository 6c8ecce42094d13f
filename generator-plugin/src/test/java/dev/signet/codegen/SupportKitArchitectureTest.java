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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The packages of the runtime library. Callers see values, codecs, and of calls {@code http}, {@code http.endpoint} and {@code http.client}; what
 * these are made of is in packages that the published module does not export.
 *
 * <p>{@code value ← text ← support ← codec ← constraint, databind ← jackson2, jackson3}, and {@code codec ← http.body ← http.response ← http ←
 * http.endpoint ← http.request ← http.engine ← http.call ← http.stream ← http.client ← http.multipart}
 */
@AnalyzeClasses(packages = SupportKitArchitectureTest.KIT, importOptions = ImportOption.DoNotIncludeTests.class)
class SupportKitArchitectureTest {
    static final String KIT = "dev.signet.support";
    private static final String HTTP = KIT + ".http";
    private static final Set<String> INTERNAL = Set.of(
            KIT + ".value",
            KIT + ".text",
            HTTP + ".body",
            HTTP + ".request",
            HTTP + ".engine",
            HTTP + ".call",
            HTTP + ".stream");
    private static final int MOST_FILES = 20;
    private static final int LARGEST_CYCLE = 6;

    /** Each package may use those before it. */
    private static final List<String> ORDER = List.of(
            KIT + ".value",
            KIT + ".text",
            KIT,
            KIT + ".codec",
            KIT + ".constraint",
            HTTP + ".body",
            HTTP + ".response",
            HTTP,
            HTTP + ".endpoint",
            HTTP + ".request",
            HTTP + ".engine",
            HTTP + ".call",
            HTTP + ".stream",
            HTTP + ".client",
            HTTP + ".multipart",
            KIT + ".databind",
            KIT + ".jackson2",
            KIT + ".jackson3");

    @ArchTest
    static void packagesDependInOneDirection(JavaClasses classes) {
        List<String> upwards = new ArrayList<>();
        for (JavaClass type : classes) {
            assertThat(ORDER).as("the packages of the runtime library").contains(type.getPackageName());
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
            if (!INTERNAL.contains(type.getPackageName()) && isVisible(type)) {
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
        assertThat(checked).contains("Transport", "Builder", "ApiException", "JsonReader", "JsonValue");
        assertThat(leaks).isEmpty();
    }

    @ArchTest
    static void packagesAreSmall(JavaClasses classes) {
        Map<String, Integer> files = new TreeMap<>();
        for (JavaClass type : classes) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                files.merge(type.getPackageName(), 1, Integer::sum);
            }
        }
        assertThat(files).containsOnlyKeys(ORDER);
        assertThat(files.values()).allSatisfy(count -> assertThat(count).isBetween(1, MOST_FILES));
    }

    /**
     * Top-level classes that know each other. A sealed type and its variants count as one, since they must: the values of JSON, and
     * the exceptions of calls.
     */
    @ArchTest
    static void cyclesOfClassesAreSmall(JavaClasses classes) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : classes) {
            Set<String> used = uses.computeIfAbsent(node(type), name -> new TreeSet<>());
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                JavaClass target = use.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(KIT)) {
                    used.add(node(target));
                }
            }
        }
        assertThat(uses).containsKeys(KIT + ".JsonValue", KIT + ".codec.JsonReader");
        assertThat(uses).doesNotContainKey(KIT + ".JsonString");
        Map<String, Set<String>> reached = new TreeMap<>();
        uses.keySet().forEach(type -> reached.put(type, reachable(type, uses)));
        reached.forEach((type, from) -> assertThat(from.stream()
                        .filter(other -> reached.getOrDefault(other, Set.of()).contains(type)))
                .as("the cycle of " + type)
                .hasSizeLessThanOrEqualTo(LARGEST_CYCLE));
    }

    private static Set<String> reachable(String type, Map<String, Set<String>> uses) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(uses.get(type));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (reached.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    /** The top-level class around a class, or the sealed type of which that is a variant. */
    private static String node(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return Stream.concat(outer.getRawSuperclass().stream(), outer.getRawInterfaces().stream())
                .filter(parent -> parent.getPackageName().startsWith(KIT)
                        && parent.reflect().isSealed())
                .findFirst()
                .map(SupportKitArchitectureTest::node)
                .orElse(outer.getName());
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
                .filter(each -> INTERNAL.contains(each.getPackageName()))
                .map(JavaClass::getName);
    }
}
