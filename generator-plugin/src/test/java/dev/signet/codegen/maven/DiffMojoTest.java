package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.signet.support.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code diff}, in a folder without a project. */
class DiffMojoTest {
    private static final String OLD = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}
            """;

    @TempDir
    Path folder;

    private final RecordingLog log = new RecordingLog();
    private DiffMojo mojo;

    @BeforeEach
    void setUp() throws IOException {
        folder = folder.toRealPath();
        Files.writeString(folder.resolve("old.yaml"), OLD);
        Files.writeString(folder.resolve("new.yaml"), OLD.replace(", age: {type: integer}", ""));
        mojo = new DiffMojo();
        mojo.setLog(log);
        mojo.startFolder = folder.toString();
        mojo.from = "old.yaml";
        mojo.to = "new.yaml";
    }

    private String failure() {
        return assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .actual()
                .getMessage();
    }

    @Test
    void tellsWhatAChangeDoesInFourForms() throws Exception {
        mojo.execute();
        assertThat(log.lines)
                .filteredOn(line -> !line.contains(" s so far"))
                .containsExactly(
                        "info old.yaml → new.yaml: 1 change, wire limited, source breaking, binary breaking",
                        "info   [wSB] - property Pet.age is gone: long, optional",
                        "info Reports: " + folder.resolve("signet-diff/diff.html"));
        assertThat(folder.resolve("signet-diff/diff.md"))
                .content()
                .contains(
                        "# `old.yaml` → `new.yaml`",
                        "| Java source | breaking |",
                        "## Breaking (1)",
                        "- − `property Pet.age is gone: long, optional`",
                        "`#/components/schemas/Pet/properties/age`",
                        "`Pet.age() is gone`");
        JsonObject json = JsonObject.fromJson(Files.readString(folder.resolve("signet-diff/diff.json")));
        JsonObject change =
                (JsonObject) Objects.requireNonNull(json.array("changes")).get(0);
        assertThat(change.string("change")).isEqualTo("removed");
        assertThat(Objects.requireNonNull(change.object("element")).string("pointer"))
                .isEqualTo("#/components/schemas/Pet/properties/age");
        assertThat(Objects.requireNonNull(change.object("verdict")).string("binary"))
                .isEqualTo("breaking");
        assertThat(folder.resolve("signet-diff/diff.html")).content().contains("property Pet.age is gone");
    }

    @ParameterizedTest
    @CsvSource({"breaking-source", "breaking-binary", "any", "'none, breaking-source'"})
    void failsOnWhatMayNotBe(String failOn) {
        mojo.failOn = failOn;
        assertThat(failure()).contains("from old.yaml to new.yaml", "-Dsignet.failOn is");
        assertThat(folder.resolve("signet-diff/diff.html")).exists();
    }

    @ParameterizedTest
    @CsvSource({"breaking-wire", "none"})
    void letsTheRestPass(String failOn) throws Exception {
        mojo.failOn = failOn;
        mojo.execute();
    }

    @Test
    void aChangeOfWordsAloneIsNoneAtAll() throws Exception {
        Files.writeString(folder.resolve("new.yaml"), OLD.replace("Pet: {type", "Pet: {description: A pet., type"));
        mojo.failOn = "any";
        mojo.execute();
        assertThat(log.lines)
                .contains(
                        "info old.yaml → new.yaml: 0 changes, wire compatible, source compatible, binary compatible",
                        "info   1 changed description");
    }

    @Test
    void overlaysAreAppliedToBothOrToEither() throws Exception {
        Files.writeString(folder.resolve("overlay.yaml"), """
                overlay: 1.0.0
                info: {title: Pets, version: '1'}
                actions:
                  - {target: $.components.schemas.Pet.properties.age, remove: true}
                """);
        mojo.fromOverlays = List.of("overlay.yaml");
        mojo.failOn = "any";
        mojo.execute();
        mojo.fromOverlays = null;
        mojo.overlays = List.of("overlay.yaml");
        Files.writeString(
                folder.resolve("overlay.yaml"),
                Files.readString(folder.resolve("overlay.yaml")).replace("remove: true", "update: {minimum: 0}"));
        assertThat(failure()).contains("`$.components.schemas.Pet.properties.age` matches nothing");
    }

    @Test
    void revisionsAreNamedAsTheListNamesThem() throws Exception {
        Files.writeString(folder.resolve("revisions.yaml"), """
                revisions:
                  - {revision: '2', status: current, package: a.r2, document: new.yaml}
                  - {revision: '1', status: retired, package: a.r1, document: old.yaml}
                """);
        mojo.revisions = new File("revisions.yaml");
        mojo.from = "1";
        mojo.to = "2";
        mojo.execute();
        assertThat(log.lines).first().asString().startsWith("info 1 → 2: 1 change");
        mojo.to = "3";
        assertThat(failure()).contains("-Dsignet.to is neither a file nor a revision: 3", "the list has 2, 1");
    }

    @Test
    void anAddressMustBeAllowed() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = OLD.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            mojo.from = base + "old.yaml";
            assertThat(failure()).contains("-Dsignet.from is a URL", "allowedRefs");
            mojo.allowedRefs = List.of(base);
            mojo.execute();
            assertThat(log.lines).anyMatch(line -> line.contains("property Pet.age is gone"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void mistakesAreTold() throws Exception {
        mojo.from = "odd.yaml";
        assertThat(failure()).contains("-Dsignet.from refers to a file that does not exist", "did you mean");
        mojo.from = "";
        mojo.to = null;
        assertThat(failure()).contains("-Dsignet.from is missing", "-Dsignet.to is missing");
        mojo.failOn = "braking";
        assertThat(failure()).contains("-Dsignet.failOn has an unknown value: braking");
        mojo.failOn = "none";
        mojo.from = "old.yaml";
        mojo.to = "new.yaml";
        Files.writeString(folder.resolve("new.yaml"), "swagger: '2.0'");
        assertThat(failure()).contains("new.yaml:1", "Swagger 2.0");
    }

    @Test
    void namesThatLookLikeMarkupStayText() throws Exception {
        String evil = "\"</code><script>alert(1)</script>`|*_\\n# x {{from}} <!-- ${x}\"";
        Files.writeString(folder.resolve("new.yaml"), OLD.replace("age:", evil + ":"));
        mojo.execute();
        String html = Files.readString(folder.resolve("signet-diff/diff.html"));
        assertThat(html).doesNotContain("<script>alert").contains("\\u003cscript\\u003ealert");
        assertThat(html.split("<script", -1)).hasSize(3);
        assertThat(Files.readString(folder.resolve("signet-diff/diff.md")).lines())
                .noneMatch(line -> line.startsWith("# x"))
                .filteredOn(line -> line.contains("alert(1)"))
                .allMatch(line -> line.contains("``"));
    }
}
