package dev.signet.codegen.openapigenerator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.Prerequisite;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.templates.Templates;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Real tools as a user runs them, which find Signet as it has just been compiled in a repository of its own. */
public final class Tools {
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    static final Path GIVEN = Path.of("src/test/openapi-generator").toAbsolutePath();

    /** For JVMs that run a few seconds: what C2 makes of their code, and collecting beside them, would cost more than it gains. */
    public static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final String VERSION = "0.1.0-SNAPSHOT";
    static final Path REPOSITORY =
            Path.of("target/openapi-generator/repository").toAbsolutePath();
    private static final Pattern UNREACHABLE =
            Pattern.compile("Could not transfer|Unknown host|Connection refused|Cannot access central");

    private Tools() {}

    /** What a tool said, and whether it succeeded. */
    public record Said(int status, String text) {
        public Said ok() {
            assertThat(status).as(text).isZero();
            return this;
        }
    }

    /** Puts Signet into the repository, as it would be after a release. */
    public static synchronized void publish() throws IOException, URISyntaxException {
        put("signet-parent", PROJECT.resolve("pom.xml"), null);
        put("signet-templates", PROJECT.resolve("templates/pom.xml"), home(Templates.class));
        put("signet-maven-plugin", Path.of("pom.xml"), home(Compiler.class));
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** Other JVMs put the same there, and may be about to read it: each sees whole files only. */
    private static void put(String artifact, Path pom, Path classes) throws IOException {
        Path folder = REPOSITORY.resolve("dev/signet/" + artifact + "/" + VERSION);
        Files.createDirectories(folder);
        String name = artifact + "-" + VERSION;
        put(folder.resolve(name + ".pom"), file -> Files.copy(pom, file, StandardCopyOption.REPLACE_EXISTING));
        if (classes != null && Files.isDirectory(classes)) {
            put(folder.resolve(name + ".jar"), file -> jar(classes, file));
        } else if (classes != null) {
            put(folder.resolve(name + ".jar"), file -> Files.copy(classes, file, StandardCopyOption.REPLACE_EXISTING));
        }
    }

    private static void put(Path file, Writing writing) throws IOException {
        Path whole = Files.createTempFile(file.getParent(), "new", ".tmp");
        writing.to(whole);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes a file. */
    private interface Writing {
        void to(Path file) throws IOException;
    }

    private static void jar(Path classes, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : files(classes).entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
    }

    /** Path with {@code /} → content of all files below a folder. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    static void assertSameFiles(Path actual, Path expected) throws IOException {
        Map<String, byte[]> wanted = files(expected);
        wanted.keySet().removeIf(name -> name.startsWith(".signet/"));
        Map<String, byte[]> found = files(actual);
        assertThat(wanted).hasSizeGreaterThan(30);
        assertThat(found.keySet()).isEqualTo(wanted.keySet());
        wanted.forEach((name, content) -> assertThat(found.get(name)).as(name).isEqualTo(content));
    }

    /** Runs the project's own Maven, which must be able to get what it needs. */
    public static Said maven(Path folder, String... arguments) throws IOException, InterruptedException {
        Path wrapper = PROJECT.resolve(isWindows() ? "mvnw.cmd" : "mvnw");
        Prerequisite.require(Files.exists(wrapper), "the project's own Maven is not there");
        List<String> command = new ArrayList<>(List.of(
                wrapper.toString(),
                "-B",
                "-ntp",
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Dmaven.repo.local.tail=" + System.getProperty("localRepository", home() + "/.m2/repository"),
                "-Dmaven.repo.local.tail.ignoreAvailability=true"));
        command.addAll(List.of(arguments));
        Said said = run(folder, command);
        Prerequisite.require(
                said.status == 0 || !UNREACHABLE.matcher(said.text).find(),
                "not in the local repository, and no network to fetch it: "
                        + said.text
                                .lines()
                                .filter(line -> UNREACHABLE.matcher(line).find())
                                .findFirst()
                                .orElse(""));
        return said;
    }

    static Said run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("signet", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
            builder.environment().put("MAVEN_OPTS", String.join(" ", SHORT_LIVED));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(10, TimeUnit.MINUTES);
            process.destroyForcibly();
            String text = Files.readString(log, StandardCharsets.UTF_8);
            assertThat(ended).as(text).isTrue();
            return new Said(process.waitFor(), text);
        } finally {
            Files.delete(log);
        }
    }

    /** What a property of the parent pom says. */
    public static String version(String property) throws IOException {
        String parent = Files.readString(PROJECT.resolve("pom.xml"));
        Matcher found = Pattern.compile("<" + property + ">(.*?)<").matcher(parent);
        assertThat(found.find()).as(property).isTrue();
        return found.group(1);
    }

    static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static String home() {
        return System.getProperty("user.home");
    }

    /** The text of a block of a page of the guide, marked by what stands behind its language. */
    public static String block(String page, String mark) throws IOException {
        Matcher block = Pattern.compile("```\\w+ " + Pattern.quote(mark) + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page(page));
        assertThat(block.find()).as(mark).isTrue();
        return block.group(1);
    }

    public static String page(String name) throws IOException {
        return Files.readString(PROJECT.resolve("docs/guide").resolve(name));
    }
}
