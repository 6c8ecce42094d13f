package dev.signet.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The repository has what Maven Central demands, and nothing else. */
class FilesTest {
    private static final Map<String, String> ALGORITHMS =
            new TreeMap<>(Map.of(".md5", "MD5", ".sha1", "SHA-1", ".sha256", "SHA-256", ".sha512", "SHA-512"));
    private static final Path KEYS = Published.work().resolve("keys");

    /** The newer version is signed, where there is something to sign with. */
    private static boolean isSigned(String version) {
        return Files.exists(KEYS) && version.equals(Published.newestVersion());
    }

    static List<Published> all() {
        return Published.all();
    }

    private static void addWithChecksums(String name, List<String> names) {
        names.add(name);
        ALGORITHMS.keySet().forEach(ending -> names.add(name + ending));
    }

    @ParameterizedTest
    @MethodSource("all")
    void anArtifactIsWhole(Published published) {
        List<String> expected = new ArrayList<>();
        for (String ending : published.files()) {
            String name = published.artifact() + "-" + published.version() + ending;
            addWithChecksums(name, expected);
            if (isSigned(published.version())) {
                expected.add(name + ".asc");
            }
        }
        assertThat(Published.names(published.folder())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void nothingElseIsPublished() throws IOException {
        List<String> expected = new ArrayList<>(Published.ARTIFACTS);
        addWithChecksums("maven-metadata.xml", expected);
        try (Stream<Path> found = Files.list(Published.group())) {
            assertThat(found.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(Files.readString(Published.group().resolve("maven-metadata.xml")))
                .contains("<prefix>signet</prefix>", "<artifactId>signet-maven-plugin</artifactId>");
        for (String artifact : Published.ARTIFACTS) {
            Path folder = Published.group().resolve(artifact);
            List<String> metadata = new ArrayList<>();
            addWithChecksums("maven-metadata.xml", metadata);
            assertThat(Published.names(folder)).containsExactlyInAnyOrderElementsOf(metadata);
            assertThat(Files.readString(folder.resolve("maven-metadata.xml")))
                    .contains(Published.versions().stream()
                            .map(version -> "<version>" + version + "</version>")
                            .toList());
        }
    }

    @Test
    void checksumsAreThoseOfTheFiles() throws IOException, NoSuchAlgorithmException {
        int compared = 0;
        try (Stream<Path> files = Files.walk(Published.group())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                String ending = name.substring(name.lastIndexOf('.'));
                if (ALGORITHMS.containsKey(ending)) {
                    Path original = Path.of(name.substring(0, name.length() - ending.length()));
                    byte[] digest =
                            MessageDigest.getInstance(ALGORITHMS.get(ending)).digest(Files.readAllBytes(original));
                    assertThat(Files.readString(file).strip())
                            .isEqualTo(HexFormat.of().formatHex(digest));
                    compared++;
                }
            }
        }
        assertThat(compared)
                .isEqualTo(ALGORITHMS.size()
                        * (Published.all().stream()
                                        .mapToInt(each -> each.files().size())
                                        .sum()
                                + Published.ARTIFACTS.size()
                                + 1));
    }

    @Test
    void signaturesAreGood() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(KEYS), "there is no gpg here, so nothing was signed");
        for (String artifact : Published.ARTIFACTS) {
            Published published = new Published(artifact, Published.newestVersion());
            for (String ending : published.files()) {
                Path file = published.file(ending);
                Process gpg = new ProcessBuilder(
                                "gpg",
                                "--homedir",
                                KEYS.toString(),
                                "--batch",
                                "--verify",
                                file + ".asc",
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                assertThat(gpg.waitFor(1, TimeUnit.MINUTES)).isTrue();
                assertThat(gpg.exitValue()).as(file.toString()).isZero();
            }
        }
    }
}
