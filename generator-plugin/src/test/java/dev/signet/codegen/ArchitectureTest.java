package dev.signet.codegen;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.signet.codegen.output.SourceFile;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The walls of the house: each package has one job, and the arrows point one way.
 *
 * <p>{@code problem ← model ← parse, resolve ← javamodel ← translate, declaration ← emit, handwritten, diff, report}, with {@code output} and
 * {@code timing} beside them, {@code compiler} above them, {@code command} above that, and the front ends {@code maven}, {@code cli} and
 * {@code openapigenerator} on top.
 */
@AnalyzeClasses(packages = "dev.signet.codegen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HOME = "dev.signet.codegen";
    private static final Pattern WRITERS =
            Pattern.compile("write.*|new(OutputStream|BufferedWriter|ByteChannel)|create.*"
                    + "|delete.*|move|copy|set.*|mkdirs?|renameTo");

    private static final Set<String> OPENERS =
            Set.of("setAccessible", "trySetAccessible", "privateLookupIn", "defineClass", "unreflect");

    @ArchTest
    static final ArchRule problem = mayUse("problem");

    @ArchTest
    static final ArchRule model = mayUse("model", "problem");

    @ArchTest
    static final ArchRule parse = mayUse("parse", "model", "problem", "timing");

    @ArchTest
    static final ArchRule resolve = mayUse("resolve", "model", "problem");

    @ArchTest
    static final ArchRule javamodel = mayUse("javamodel", "model", "problem");

    @ArchTest
    static final ArchRule translate = mayUse("translate", "javamodel", "resolve", "model", "problem");

    @ArchTest
    static final ArchRule declaration = mayUse("declaration", "javamodel", "model");

    @ArchTest
    static final ArchRule emit = mayUse("emit", "declaration", "javamodel", "model", "problem", "output", "timing");

    @ArchTest
    static final ArchRule handwritten = mayUse("handwritten", "declaration", "javamodel", "problem", "output");

    @ArchTest
    static final ArchRule onlyHandwrittenParsesJava = onlyIn("handwritten", "com.sun.source..");

    @ArchTest
    static final ArchRule output = mayUse("output", "problem", "timing");

    @ArchTest
    static final ArchRule timing = mayUse("timing");

    @ArchTest
    static final ArchRule diff = mayUse("diff", "declaration", "javamodel", "resolve", "model", "problem");

    @ArchTest
    static final ArchRule report = mayUse("report", "diff", "declaration", "javamodel", "model", "problem", "output");

    /** What callers see of generated code has one description: neither the comparison nor the report has another. */
    @ArchTest
    static final ArchRule membersAreLearntFromDeclarationsOnly = noClasses()
            .that(describe(
                    "compare or print members",
                    type -> Set.of("JavaApi", "JavaApiDiff", "Feature", "Features", "SameDeclarations", "Declarations")
                            .contains(type.getSimpleName())))
            .should()
            .dependOnClassesThat(resideInAPackage(HOME + ".javamodel.."));

    @ArchTest
    static final ArchRule onlyTheSurfaceSaysWhatCallersCanUse = noClasses()
            .that(describe(
                    "are not the surface",
                    type -> !Set.of("Features", "Feature").contains(type.getSimpleName())))
            .should()
            .callConstructorWhere(describe(
                    "makes a feature", call -> call.getTargetOwner().getName().equals(HOME + ".diff.javaapi.Feature")));

    @ArchTest
    static final ArchRule compiler = mayUse(
            "compiler",
            "parse",
            "revisions",
            "resolve",
            "translate",
            "javamodel",
            "emit",
            "handwritten",
            "diff",
            "report",
            "model",
            "problem",
            "output",
            "timing");

    @ArchTest
    static final ArchRule command =
            mayUse("command", "compiler", "diff", "report", "parse", "revisions", "problem", "output", "timing");

    @ArchTest
    static final ArchRule maven = mayUse("maven", "command", "compiler", "problem", "output");

    @ArchTest
    static final ArchRule cli = mayUse("cli", "command", "compiler", "problem", "output");

    @ArchTest
    static final ArchRule openapigenerator =
            mayUse("openapigenerator", "command", "compiler", "problem", "output", "parse");

    @ArchTest
    static final ArchRule onlyCliKnowsPicocli = onlyIn("cli", "picocli..");

    @ArchTest
    static final ArchRule nothingElseKnowsOpenApiGenerator = onlyIn("openapigenerator", "org.openapitools..");

    @ArchTest
    static final ArchRule problemAndModelNeedTheJdkOnly = classes()
            .that(resideInAnyPackage(HOME + ".problem..", HOME + ".model.."))
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify..", HOME + ".problem..", HOME + ".model.."));

    @ArchTest
    static final ArchRule emittersOnlyNameFiles = noClasses()
            .that(resideInAPackage(HOME + ".emit.."))
            .should()
            .dependOnClassesThat(describe(
                    "write files",
                    target -> target.getPackageName().equals(HOME + ".output")
                            && !target.isEquivalentTo(SourceFile.class)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyParseReadsDocuments = onlyIn("parse", "org.snakeyaml..", "org.yaml..");

    /** OpenAPI Generator hands over what Swagger Parser has parsed; to be generated from, that is written as JSON. */
    @ArchTest
    static final ArchRule onlyParseAndTheOtherDoorSeeSwaggerAndJackson = noClasses()
            .that(resideOutsideOfPackages(HOME + ".parse..", HOME + ".revisions..", HOME + ".openapigenerator.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.swagger..", "com.fasterxml.."));

    @ArchTest
    static final ArchRule swaggerParserIsUsedThroughItsPublicApi = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.swagger.v3.parser.util..",
                    "io.swagger.v3.parser.processors..",
                    "io.swagger.v3.parser.reference..",
                    "io.swagger.v3.parser.models.."));

    @ArchTest
    static final ArchRule whatOpenApiAllowsIsDescribedApartFromReading = noClasses()
            .that(resideInAPackage(HOME + ".parse.structure.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    HOME + ".parse", HOME + ".parse.schema", HOME + ".parse.operation", HOME + ".parse.webhook"));

    @ArchTest
    static final ArchRule onlyEmitWritesJava = onlyIn("emit", "com.palantir..");

    /** Libraries are used through their public API: nobody looks into their private fields. */
    @ArchTest
    static final ArchRule nobodyOpensWhatOthersKeepPrivate = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "open what is private",
                    access -> OPENERS.contains(access.getTarget().getName())
                            && access.getTargetOwner().getPackageName().startsWith("java.lang")));

    @ArchTest
    static final ArchRule onlyEmitAndReportFillTemplates = noClasses()
            .that(resideOutsideOfPackages(HOME + ".emit..", HOME + ".report.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.samskivert.."));

    @ArchTest
    static final ArchRule onlyMavenKnowsMaven = onlyIn("maven", "org.apache.maven..", "org.codehaus.plexus..");

    @ArchTest
    static final ArchRule onlyOutputWritesFiles = noClasses()
            .that(resideOutsideOfPackages(HOME + ".output.."))
            .should()
            .accessTargetWhere(writesFiles());

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching(HOME + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule subPackagesFormNoCycles = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return SliceIdentifier.of(type.getPackageName());
                }

                @Override
                public String getDescription() {
                    return "packages, sub-packages apart";
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule revisions = mayUse("revisions", "parse", "problem");

    @ArchTest
    void everyPackageHasItsWalls(JavaClasses classes) {
        assertThat(classes.stream()
                        .map(type -> type.getPackageName()
                                .substring(Math.min(
                                        HOME.length() + 1, type.getPackageName().length()))
                                .replaceAll("\\..*", ""))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "problem",
                        "model",
                        "parse",
                        "revisions",
                        "resolve",
                        "javamodel",
                        "translate",
                        "declaration",
                        "emit",
                        "handwritten",
                        "output",
                        "diff",
                        "report",
                        "compiler",
                        "command",
                        "maven",
                        "cli",
                        "openapigenerator",
                        "timing");
    }

    @ArchTest
    void packagesAreSmall(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
                .allSatisfy((name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(20));
    }

    @ArchTest
    void theRulesSeeWhatTheyForbid(JavaClasses classes) {
        JavaClasses withTests = new ClassFileImporter().importPackages(HOME + ".maven");

        assertThatExceptionOfType(AssertionError.class)
                .describedAs("tests of the goals write files")
                .isThrownBy(() -> onlyOutputWritesFiles.check(withTests))
                .withMessageContaining("writeString");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> onlyIn("parse", "org.apache.maven..").check(classes))
                .withMessageContaining("GenerateMojo");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> mayUse("maven", "problem").check(classes))
                .withMessageContaining("Compilation");
    }

    /** A package may use these others of Signet, and nothing else of it. */
    private static ArchRule mayUse(String name, String... others) {
        Set<String> allowed = new TreeSet<>(Arrays.asList(others));
        allowed.add(name);
        return noClasses()
                .that(resideInAPackage(HOME + "." + name + ".."))
                .should()
                .dependOnClassesThat(describe(
                        "are of Signet's packages other than " + allowed,
                        target -> isOurs(target) && allowed.stream().noneMatch(part -> isIn(target, part))))
                .allowEmptyShould(true);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(HOME) || type.getPackageName().startsWith(HOME + ".");
    }

    private static boolean isIn(JavaClass type, String part) {
        return (type.getPackageName() + ".").startsWith(HOME + "." + part + ".");
    }

    private static ArchRule onlyIn(String name, String... libraries) {
        return noClasses()
                .that(resideOutsideOfPackages(HOME + "." + name + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries));
    }

    private static DescribedPredicate<JavaAccess<?>> writesFiles() {
        return describe("writes files", access -> {
            JavaClass owner = access.getTargetOwner();
            boolean writer = WRITERS.matcher(access.getName()).matches();
            return (writer && (owner.isEquivalentTo(Files.class) || owner.isEquivalentTo(File.class)))
                    || (owner.isEquivalentTo(FileChannel.class)
                            && access.getName().equals("open"))
                    || owner.isEquivalentTo(FileOutputStream.class)
                    || owner.isEquivalentTo(FileWriter.class)
                    || owner.isEquivalentTo(RandomAccessFile.class);
        });
    }
}
