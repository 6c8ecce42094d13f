package dev.signet.codegen.databind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.Prerequisite;
import dev.signet.codegen.openapigenerator.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications made of the guide's snippets, built by Maven and called over HTTP by their own tests. */
@Tag("integration")
class SpringBootTest {
    private static final Path GIVEN = Path.of("src/test/databind").toAbsolutePath();
    private static final String PAGE = "databind.md";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(.*?)` \\| `(.*?)` \\|$");

    @TempDir
    Path project;

    @Test
    void springBoot4HasJackson3() throws Exception {
        write("src/main/java/com/example/shop/Mappers.java", """
                package com.example.shop;

                import com.example.parcels.model.DatabindModule;
                import tools.jackson.databind.json.JsonMapper;

                class Mappers {
                    JsonMapper one() {
                        %s        return mapper;
                    }
                }
                """.formatted(Tools.block(PAGE, "mapper")));
        build("4.1.0", List.of("webmvc", "restclient", "webclient"), false);
    }

    @Test
    void springBoot3HasJackson2() throws Exception {
        build("3.5.16", List.of("web", "webflux"), true);
    }

    private void build(String version, List<String> starters, boolean jackson2) throws Exception {
        Tools.publish();
        String pom = Files.readString(GIVEN.resolve("pom.xml"))
                .replace("BOOT", version)
                .replace(
                        "STARTERS",
                        starters.stream().map(SpringBootTest::starter).collect(Collectors.joining()))
                .replace("JSPECIFY", Tools.version("jspecify.version"))
                .replace("PLUGIN", block("plugin", jackson2));
        write("pom.xml", pom);
        write("body.json", Tools.block(PAGE, "body"));
        write("detail.txt", Tools.block(PAGE, "detail"));
        write("src/main/openapi/parcels.yaml", Tools.block(PAGE, "parcels.yaml"));
        Path home = Path.of("src/main/java/com/example/shop");
        write(home.resolve("Application.java").toString(), Files.readString(GIVEN.resolve("Application.java")));
        for (String name : List.of("JsonConfiguration", "Shipment", "ShipmentController", "Problems")) {
            write(home.resolve(name + ".java").toString(), block(name + ".java", jackson2));
        }
        write(
                "src/test/java/com/example/shop/ShipmentTest.java",
                Files.readString(GIVEN.resolve("ShipmentTest.java"))
                        .replace("// client", Tools.block(PAGE, "client"))
                        .replace("// reactive", Tools.block(PAGE, "reactive")));

        Tools.Said said = Tools.maven(project, "-DargLine=" + String.join(" ", Tools.SHORT_LIVED), "test");

        Prerequisite.require(
                said.status() == 0 || !said.text().contains("Could not find artifact org.springframework"),
                "Spring Boot " + version + " can't be fetched");
        assertThat(said.ok().text()).contains("Tests run: 5, Failures: 0, Errors: 0, Skipped: 0");
    }

    private static String starter(String name) {
        return """
                <dependency>
                  <groupId>org.springframework.boot</groupId>
                  <artifactId>spring-boot-starter-%s</artifactId>
                </dependency>
                """.formatted(name);
    }

    /** A block of the guide; for Jackson 2 with the names that its table has for it. */
    private static String block(String mark, boolean jackson2) throws IOException {
        String text = Tools.block(PAGE, mark);
        if (!jackson2) {
            return text;
        }
        String page = Tools.page(PAGE);
        Stream<String[]> rows = ROW.matcher(page.substring(page.indexOf("| Jackson 3 | Jackson 2 |")))
                .results()
                .map(row -> new String[] {row.group(1), row.group(2)});
        for (String[] row : rows.toList()) {
            text = text.replace(row[0], row[1]);
        }
        return text;
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
