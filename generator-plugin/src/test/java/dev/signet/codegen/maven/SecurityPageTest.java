package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's promises of security, each of which names the tests that keep it. */
class SecurityPageTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    private static final List<String> MODULES = List.of("templates", "generator-plugin", "generated-client");

    private static String promises() throws IOException {
        String page = Files.readString(Path.of("../docs/guide/security.md"));
        return page.substring(0, page.indexOf("## What is not protected"));
    }

    private static List<String> tests(String text) {
        return TEST.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> existing() throws IOException {
        Set<String> names = new HashSet<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Test.java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .forEach(names::add);
            }
        }
        return names;
    }

    @Test
    void everyPromiseNamesATest() throws IOException {
        List<String> bullets = Pattern.compile("(?s)\n- (\\*\\*.*?)(?=\n- |\n\n)")
                .matcher(promises())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(bullets)
                .hasSizeGreaterThan(10)
                .allSatisfy(bullet -> assertThat(tests(bullet)).as(bullet).isNotEmpty());
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        assertThat(existing()).containsAll(tests(promises()));
    }
}
