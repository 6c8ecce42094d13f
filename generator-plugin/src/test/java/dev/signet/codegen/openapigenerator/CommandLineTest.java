package dev.signet.codegen.openapigenerator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.IncrementalGenerator;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.timing.Timings;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenAPI Generator's command line, as the guide shows it. */
@Tag("integration")
class CommandLineTest {
    private static final String MODEL = "com/example/parcels/model/";

    @TempDir
    static Path tools;

    @TempDir
    Path folder;

    @BeforeAll
    static void fetch() throws Exception {
        Tools.publish();
        Files.writeString(tools.resolve("signet.xml"), Tools.block("openapi-generator.md", "signet.xml"));
        List<String> words = words(Tools.block("openapi-generator.md", "fetch"));
        Tools.maven(tools, words.subList(1, words.size()).toArray(String[]::new))
                .ok();
        assertThat(Tools.files(tools.resolve("signet")).keySet())
                .describedAs("what Signet brings along is no second OpenAPI Generator")
                .noneMatch(name -> name.matches("openapi-generator(-core)?-\\d.*"));
    }

    @BeforeEach
    void setUp() throws IOException {
        Files.copy(Tools.GIVEN.resolve("parcels.yaml"), folder.resolve("parcels.yaml"));
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.replace("\"", "").strip().split(" +"));
    }

    private Tools.Said openapiGenerator(String... arguments) throws IOException, InterruptedException {
        List<String> given = words(Tools.block("openapi-generator.md", "generate"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Tools.SHORT_LIVED);
        command.addAll(sharedClasses());
        command.add("-cp");
        command.add(Arrays.stream(given.get(2).split(":"))
                .map(part -> tools + File.separator + part)
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(given.get(3));
        command.addAll(List.of(arguments));
        return Tools.run(folder, command);
    }

    /** The first JVM leaves its classes, as it has parsed them, to those after it: they start in half the time. */
    private static List<String> sharedClasses() {
        Path archive = tools.resolve("classes.jsa");
        String option = Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
        return List.of(option + archive, "-Xlog:disable");
    }

    /** The guide's command; options are repeated at the end to take other values. */
    private Tools.Said generate(String... more) throws IOException, InterruptedException {
        List<String> given = words(Tools.block("openapi-generator.md", "generate"));
        List<String> arguments = new ArrayList<>(given.subList(4, given.size()));
        arguments.addAll(List.of(more));
        return openapiGenerator(arguments.toArray(String[]::new));
    }

    private Path output() {
        return folder.resolve("generated/src/gen/java");
    }

    /** What Signet itself makes of a document by the guide's settings. */
    private Path own(Path document) {
        Path own = folder.resolve("own");
        Configuration config = Configuration.of(document, own, Packages.around("com.example.parcels.model"));
        new IncrementalGenerator(new Compiler()::compile, "test", new Timings())
                .generate(config.with(Options.VALIDATION, Validation.BUILDER));
        return own;
    }

    private Path parcels() {
        return folder.resolve("parcels.yaml");
    }

    @Test
    void theGuidesCommandWritesWhatSignetWritesAndListsIt() throws Exception {
        generate().ok();

        Tools.assertSameFiles(output(), own(parcels()));
        assertThat(Files.readAllLines(folder.resolve("generated/.openapi-generator/FILES")))
                .contains("src/gen/java/" + MODEL + "Parcel.java")
                .containsAll(Tools.files(output()).keySet().stream()
                        .map(name -> "src/gen/java/" + name)
                        .toList());
    }

    @Test
    void aSecondRunTouchesNothing() throws Exception {
        generate().ok();
        FileTime old = FileTime.fromMillis(1_000_000);
        Path parcel = output().resolve(MODEL + "Parcel.java");
        Files.setLastModifiedTime(parcel, old);

        generate().ok();

        assertThat(Files.getLastModifiedTime(parcel)).isEqualTo(old);
    }

    @Test
    void whatIsProducedNoMoreIsNamed() throws Exception {
        generate().ok();
        Files.writeString(parcels(), Files.readString(parcels()).replace("Returned", "SentBack"));

        assertThat(generate().ok().text())
                .containsPattern("a file of an earlier run is no longer generated: .*Returned.java")
                .contains("set cleanupOutput");
    }

    @Test
    void modelsAloneComeWithOrWithoutTheKit() throws Exception {
        generate("--global-property", "models,supportingFiles").ok();
        assertThat(Tools.files(output()).keySet())
                .contains(MODEL + "Parcel.java", "com/example/parcels/support/JsonValue.java")
                .noneMatch(name -> name.endsWith("Client.java"));

        generate("--global-property", "models", "-o", "models").ok();
        assertThat(Tools.files(folder.resolve("models/src/gen/java")).keySet())
                .contains(MODEL + "Parcel.java")
                .allMatch(name -> name.startsWith(MODEL));

        generate("--global-property", "apis", "-o", "apis").ok();
        assertThat(Tools.files(folder.resolve("apis/src/gen/java")).keySet())
                .contains("com/example/parcels/ParcelsClient.java")
                .allMatch(name -> name.matches("com/example/parcels/\\w[\\w-]*.java"));

        generate("--global-property", "supportingFiles", "-o", "kit").ok();
        assertThat(Tools.files(folder.resolve("kit/src/gen/java")).keySet())
                .allMatch(name -> name.startsWith("com/example/parcels/support/"));
    }

    @Test
    void aDryRunWritesNothing() throws Exception {
        assertThat(generate("--dry-run").ok().text()).contains("src/gen/java/" + MODEL + "Parcel.java");
        assertThat(folder.resolve("generated")).doesNotExist();
    }

    @Test
    void theirNormaliserIsHeededAndCostsNothingElse() throws Exception {
        generate("--openapi-normalizer", "FILTER=tag:parcels").ok();

        Path filtered = folder.resolve("filtered/parcels.yaml");
        Files.createDirectories(filtered.getParent());
        String whole = Files.readString(parcels());
        int events = whole.indexOf("  /events:");
        Files.writeString(filtered, whole.substring(0, events) + whole.substring(whole.indexOf("components:", events)));
        Tools.assertSameFiles(output(), own(filtered));
    }

    @Test
    void aDocumentAtAnAddressIsReadAsItIs() throws Exception {
        byte[] document = Files.readAllBytes(parcels());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/docs/parcels.yaml", exchange -> {
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/docs/parcels.yaml";
            Tools.Said said = generate("-i", address).ok();
            assertThat(said.text()).doesNotContain("can't be fetched");
            Tools.assertSameFiles(output(), own(parcels()));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aSwagger2DocumentIsConverted() throws Exception {
        Files.writeString(folder.resolve("old.yaml"), """
                swagger: '2.0'
                info: {title: Old, version: '1'}
                host: old.example.com
                schemes: [https]
                paths: {}
                definitions:
                  Pet: {type: object, required: [name], properties: {name: {type: string}}}
                """);

        assertThat(generate("-i", "old.yaml").ok().text()).doesNotContain("WARN  org.openapitools.codegen.signet");
        assertThat(output().resolve(MODEL + "Pet.java")).content().contains("record Pet(String name");
    }

    @Test
    void whatMeansNothingIsWarnedOfWithItsRemedy() throws Exception {
        String text = generate(
                        "--additional-properties=useJakartaEe=true,hideGenerationTimestamp=true,Validation=x",
                        "--library",
                        "okhttp-gson",
                        "--model-name-mappings",
                        "Parcel=Package",
                        "--remove-operation-id-prefix",
                        "-e",
                        "handlebars",
                        "--http-user-agent",
                        "me")
                .ok()
                .text();

        assertThat(text.lines().filter(line -> line.contains(" has no effect with signet-java")))
                .map(line -> line.replaceFirst(".*the option (\\w+).*", "$1"))
                .containsExactlyInAnyOrder(
                        "Validation",
                        "engine",
                        "httpUserAgent",
                        "library",
                        "modelNameMappings",
                        "removeOperationIdPrefix",
                        "useJakartaEe");
        assertThat(text).contains("did you mean validation?").contains("name a schema by x-java-name in an overlay");
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingIsWritten() throws Exception {
        Tools.Said said = openapiGenerator(
                "generate",
                "-g",
                "signet-java",
                "-i",
                "parcels.yaml",
                "-o",
                "generated",
                "--model-package=com.class.model",
                "--schema-mappings=Money=money",
                "--additional-properties=validation=strickt,sourceFolder=../x,failOnWarnings=perhaps,overlays=none.yaml");

        assertThat(said.status()).isNotZero();
        assertThat(said.text())
                .contains("and wrote nothing:")
                .contains("<modelPackage> is not a valid Java package name")
                .contains("did you mean strict?")
                .contains("<sourceFolder> has a segment that starts or ends with a dot")
                .contains("<failOnWarnings> is neither true nor false: perhaps")
                .contains("<overlays> refers to a file that does not exist");
        assertThat(folder.resolve("generated")).doesNotExist();
    }

    @Test
    void warningsFailTheRunIfTheyAreToldTo() throws Exception {
        Tools.Said said = generate("--additional-properties=failOnWarnings=true,useJakartaEe=true");

        assertThat(said.status()).isNotZero();
        assertThat(said.text()).contains("found 1 warning and wrote nothing, since failOnWarnings is set");
        assertThat(output()).doesNotExist();
    }

    @Test
    void theHelpListsEverything() throws Exception {
        String help = openapiGenerator("config-help", "-g", "signet-java").ok().text();

        assertThat(options(help))
                .containsAll(AdditionalProperty.keys())
                .containsAll(IdleOptions.all().keySet());
        assertThat(help).contains("whenever a value comes into being. (Default: none)");
    }

    @Test
    void everyOptionOfTheOtherGeneratorHasItsPlaceInTheGuide() throws Exception {
        Set<String> theirs =
                options(openapiGenerator("config-help", "-g", "java").ok().text());
        String page = Tools.page("migrating-from-openapi-generator.md");

        assertThat(theirs).hasSizeGreaterThan(80);
        Set<String> known = new TreeSet<>(AdditionalProperty.keys());
        known.addAll(IdleOptions.all().keySet());
        assertThat(known).containsAll(theirs);
        assertThat(theirs).allSatisfy(option -> assertThat(page).contains("| `" + option + "` |"));
        IdleOptions.all()
                .values()
                .forEach(idle -> assertThat(page).contains("| `" + idle.name() + "` | " + idle.remedy() + " |"));
    }

    private static Set<String> options(String help) {
        return help.lines()
                .filter(line -> line.matches("\t\\w+"))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
