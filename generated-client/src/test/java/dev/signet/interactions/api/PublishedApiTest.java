package dev.signet.interactions.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The artifact's public signatures are those in {@code api/}, one file per package, and the changelog knows them: its
 * <em>Unreleased</em> part names the fingerprint of the present signatures, so that no change of them goes untold.
 * {@code -Dsignet.api.update=true} writes the files anew.
 */
class PublishedApiTest {
    private static final Path API = Path.of("api");
    private static final int SHOWN = 60;

    /** Packages of the runtime library that are made of public types for one another's use, and that the module does not export. */
    private static final Pattern INTERNAL =
            Pattern.compile(".*\\.support\\.(text|value|http\\.(body|call|engine|request|stream))");

    private static Map<String, List<String>> signatures() throws IOException {
        Map<String, List<String>> signatures = Signatures.of(Path.of("target/classes"));
        signatures.keySet().removeIf(name -> INTERNAL.matcher(name).matches());
        return signatures;
    }

    private static String fingerprint(Map<String, List<String>> signatures) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        signatures.forEach((name, lines) ->
                digest.update((name + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    @Test
    void isThatOfTheFiles() throws IOException {
        Map<String, List<String>> signatures = signatures();
        if (Boolean.getBoolean("signet.api.update")) {
            refresh(signatures);
        }
        List<String> differences = new ArrayList<>();
        Set<String> names = new TreeSet<>(signatures.keySet());
        try (Stream<Path> files = Files.list(API)) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName()).replace(".txt", "")));
        }
        for (String name : names) {
            Path file = API.resolve(name + ".txt");
            List<String> known = Files.exists(file) ? Files.readAllLines(file) : List.of();
            differences.addAll(differences(name, known, signatures.getOrDefault(name, List.of())));
        }
        assertThat(differences.stream().limit(SHOWN))
                .as("the public API changed; if that is meant, run with -Dsignet.api.update=true")
                .isEmpty();
    }

    private static void refresh(Map<String, List<String>> signatures) throws IOException {
        Files.createDirectories(API);
        try (Stream<Path> files = Files.list(API)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, List<String>> each : signatures.entrySet()) {
            Files.writeString(API.resolve(each.getKey() + ".txt"), String.join("\n", each.getValue()) + "\n");
        }
    }

    /** Lines that are gone and lines that are new, each with the type it belongs to. */
    private static List<String> differences(String name, List<String> known, List<String> now) {
        Set<String> before = new LinkedHashSet<>(qualified(known));
        Set<String> after = new LinkedHashSet<>(qualified(now));
        List<String> differences = new ArrayList<>();
        before.stream()
                .filter(line -> !after.contains(line))
                .forEach(line -> differences.add("- " + name + ": " + line));
        after.stream()
                .filter(line -> !before.contains(line))
                .forEach(line -> differences.add("+ " + name + ": " + line));
        return differences;
    }

    private static List<String> qualified(List<String> lines) {
        List<String> qualified = new ArrayList<>();
        String type = "";
        for (String line : lines) {
            if (line.startsWith("  ")) {
                qualified.add(type + line);
            } else {
                type = line;
                qualified.add(line);
            }
        }
        return qualified;
    }

    @Test
    void isToldInTheChangelog() throws IOException, NoSuchAlgorithmException {
        String changelog = Files.readString(Path.of("../CHANGELOG.md"));
        int start = changelog.indexOf("## [Unreleased]");
        int end = changelog.indexOf("\n## ", start + 1);
        String unreleased = changelog.substring(start, end < 0 ? changelog.length() : end);
        assertThat(unreleased)
                .as("the changelog must tell what changed in the public API, and name its fingerprint")
                .contains("(API " + fingerprint(signatures()) + ")");
    }

    @Test
    void aChangeIsShownWithTheTypeItBelongsTo() {
        List<String> before = List.of("class A", "  a()V", "  b()V", "class B", "  a()V");
        List<String> after = List.of("class A", "  a()V", "class B", "  a()V", "  c()V");
        assertThat(differences("p", before, after)).containsExactly("- p: class A  b()V", "+ p: class B  c()V");
        assertThat(differences("p", before, before)).isEmpty();
    }
}
