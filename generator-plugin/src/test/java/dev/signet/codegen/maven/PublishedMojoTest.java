package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} and {@code update} against a server that publishes a document, or something else. */
class PublishedMojoTest {
    /** A block of the guide that shows what is logged when the Interactions API is followed since May. */
    static final String FOLLOWING = "following";

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {type: object, required: [name], properties: {name: {type: string}}}
            """;
    private static final String CHANGED =
            DOCUMENT.replace("{name: {type: string}}", "{name: {type: string}, age: {type: integer}}");
    private static final String OVERLAY = """
            overlay: 1.0.0
            info: {title: Pets, version: '1'}
            actions:
              - target: $.components.schemas.Pet.properties.name
                update: {description: Its name.}
            """;

    @TempDir
    Path folder;

    private final RecordingLog log = new RecordingLog();
    private HttpServer server;
    private Answer answer;

    private interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        folder = folder.toRealPath();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            try (exchange) {
                answer.give(exchange);
            }
        });
        server.start();
        Files.writeString(folder.resolve("pets.yaml"), DOCUMENT);
        Files.writeString(folder.resolve("overlay.yaml"), OVERLAY);
        publish(CHANGED, "\"2\"");
        list("");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/pets.yaml";
    }

    private void list(String more) throws IOException {
        Files.writeString(folder.resolve("revisions.yaml"), """
                revisions:
                  - revision: '1'
                    status: current
                    package: com.example.pets
                    document: pets.yaml
                    overlays:
                      - overlay.yaml
                    published:
                      source: %s
                %s""".formatted(address(), more));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void publish(String document, String etag) {
        answer = exchange -> {
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.getResponseHeaders().set("ETag", etag);
            send(exchange, 200, "application/yaml", document.getBytes(StandardCharsets.UTF_8));
        };
    }

    private <T extends PublishedMojo> T mojo(T mojo) {
        mojo.setLog(log);
        mojo.startFolder = folder.toString();
        mojo.revisions = new File("revisions.yaml");
        return mojo;
    }

    private void update() throws MojoExecutionException, MojoFailureException {
        mojo(new UpdateMojo()).execute();
    }

    private String failure(PublishedMojo mojo) {
        return assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo(mojo)::execute)
                .actual()
                .getMessage();
    }

    /** Every file and its content. */
    private Map<String, String> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void checkTellsWhatHasChangedAndWritesNoneOfIt() {
        Map<String, String> before = files();
        assertThat(failure(new CheckMojo())).contains("Published documents have changed: 1", "signet:update");
        assertThat(log.lines)
                .anyMatch(
                        line -> line.startsWith("warn 1, here → 1, published: 1 change, wire limited, source limited"))
                .anyMatch(line -> line.contains("property Pet.age is new"));
        assertThat(files()).containsAllEntriesOf(before).containsKey("signet-diff/1/diff.html");
        assertThat(files().keySet())
                .filteredOn(name -> !name.startsWith("signet-diff"))
                .isEqualTo(before.keySet().stream().toList());
    }

    @Test
    void updateWritesTheDocumentAndItsRow() throws Exception {
        update();
        assertThat(folder.resolve("pets.yaml")).hasContent(CHANGED);
        assertThat(Files.readString(folder.resolve("revisions.yaml")))
                .containsPattern("sha256: [0-9a-f]{64}\n {6}etag: '\"2\"'\n");
        assertThat(log.lines).anyMatch(line -> line.contains("property Pet.age is new"));

        log.lines.clear();
        mojo(new CheckMojo()).execute();
        assertThat(log.lines).singleElement().asString().startsWith("info Signet: 1 is as published, sha256");
    }

    @Test
    void whatTheServerSaysHasNotChangedIsNotFetched() throws Exception {
        update();
        Map<String, String> before = files();
        int[] bodies = new int[1];
        Answer polite = answer;
        answer = exchange -> {
            bodies[0] += exchange.getRequestHeaders().containsKey("If-None-Match") ? 0 : 1;
            polite.give(exchange);
        };
        update();
        mojo(new CheckMojo()).execute();
        assertThat(bodies[0]).isZero();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aServerWithoutTagsIsComparedByContent() throws Exception {
        answer = exchange -> send(exchange, 200, "text/plain", CHANGED.getBytes(StandardCharsets.UTF_8));
        update();
        assertThat(Files.readString(folder.resolve("revisions.yaml"))).doesNotContain("etag");
        Map<String, String> before = files();
        update();
        mojo(new CheckMojo()).execute();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aDocumentInOwnWordsIsLeftToPeople() throws Exception {
        list("      reworded: true\n");
        update();
        assertThat(folder.resolve("pets.yaml")).hasContent(DOCUMENT);
        assertThat(Files.readString(folder.resolve("revisions.yaml"))).contains("sha256: ");
        assertThat(log.lines).anyMatch(line -> line.contains("update it by hand"));
    }

    @Test
    void aFileCanBeTheSource() throws Exception {
        Files.writeString(folder.resolve("theirs.yaml"), CHANGED);
        Files.writeString(
                folder.resolve("revisions.yaml"),
                Files.readString(folder.resolve("revisions.yaml")).replace(address(), "theirs.yaml"));
        update();
        assertThat(folder.resolve("pets.yaml")).hasContent(CHANGED);
    }

    private void assertRefused(String... reasons) {
        Map<String, String> before = files();
        assertThat(failure(new UpdateMojo())).contains(reasons);
        assertThat(failure(new CheckMojo())).contains(reasons);
        assertThat(files()).isEqualTo(before);
    }

    private static final String OVERLAY_OF_RENAMED = """
            overlay: 1.0.0
            info: {title: Pets, version: '1'}
            actions:
              - target: $.components.schemas.Animal
                x-review: '`Pet` is now `Animal`'
                update: {description: A pet.}
              - target: $.components.schemas.Pet.properties.name
                x-review: 'open: `name` is gone from `$.components.schemas.Animal.properties`; `Pet` is now `Animal`'
                update: {description: Its name.}
            """;

    /** The document's schema has another name, one property is gone, and what the overlay removed is no longer there. */
    private void publishWhatTheOverlayDoesNotFit() throws IOException {
        String document = DOCUMENT.replace("{name: {type: string}}", "{name: {type: string}, %s}")
                .formatted("age: {type: integer}, weight: {type: number}, color: {type: string}, kind: {type: string}");
        Files.writeString(folder.resolve("pets.yaml"), document);
        Files.writeString(folder.resolve("overlay.yaml"), OVERLAY.replace("actions:\n", """
                actions:
                  - target: $.components.schemas.Pet.required
                    remove: true
                  - target: $.components.schemas.Pet
                    update: {description: A pet.}
                """));
        publish(
                document.replace("Pet:", "Animal:")
                        .replace("required: [name], ", "")
                        .replace("name", "nome"),
                "\"3\"");
    }

    /** The lines of the log from one that starts so to another. */
    private List<String> logged(String from, String to) {
        List<String> starts = log.lines.stream()
                .filter(line -> line.startsWith(from) || line.startsWith(to))
                .toList();
        assertThat(starts).as(() -> String.join("\n", log.lines)).hasSize(2);
        return log.lines.subList(log.lines.indexOf(starts.get(0)), log.lines.indexOf(starts.get(1)));
    }

    @Test
    void checkTellsFirstWhatHasChangedAndThenWhichActionsFail() throws IOException {
        publishWhatTheOverlayDoesNotFit();
        Map<String, String> before = files();
        String failure = failure(new CheckMojo());
        assertThat(failure)
                .isEqualTo(
                        "Published documents have changed: 1 → read the report, then run signet:update -Dsignet.rebase"
                                + " for a proposal of the overlays, which no longer fit: 1");
        assertThat(log.lines.get(0))
                .isEqualTo(
                        "warn Signet: the published document of 1 has changed; it is compared without overlays, which do"
                                + " not fit it any more");
        assertThat(logged("warn 1, here → 1, published: 2 changes", "error Signet: 1: 2 problems of the overlays"))
                .contains("warn   [-SB] - record Pet is gone", "warn   [---] + record Animal is new");
        assertThat(log.lines)
                .filteredOn(line -> line.contains("matches nothing"))
                .containsExactly(
                        "error   overlay.yaml:6 overlay.yaml#/actions/1/target `$.components.schemas.Pet` matches nothing →"
                                + " `Pet` is now `Animal`",
                        "error   overlay.yaml:8 overlay.yaml#/actions/2/target `$.components.schemas.Pet.properties.name`"
                                + " matches nothing → `name` is gone from `$.components.schemas.Animal.properties`;"
                                + " `Pet` is now `Animal`",
                        "info overlay.yaml:4 overlay.yaml#/actions/0/target `$.components.schemas.Pet.required` matches"
                                + " nothing, so that nothing is removed → `required` is gone from"
                                + " `$.components.schemas.Animal`");
        assertThat(files()).containsAllEntriesOf(before).containsKey("signet-diff/1/diff.html");
    }

    @Test
    void updateWritesNothingThatTheOverlayDoesNotFit() throws IOException {
        publishWhatTheOverlayDoesNotFit();
        Map<String, String> before = files();
        assertThat(failure(new UpdateMojo()))
                .isEqualTo(
                        "Not updated, since the overlays do not fit the published document: 1 → correct the overlays, or"
                                + " run signet:update -Dsignet.rebase for a proposal");
        assertThat(log.lines).filteredOn(line -> line.startsWith("error   ")).hasSize(2);
        Map<String, String> after = files();
        after.keySet().removeIf(name -> name.startsWith("signet-diff/1/diff.") || name.contains(".signet/"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aProposalOfTheOverlayIsWrittenAndCanBeAdopted() throws Exception {
        publishWhatTheOverlayDoesNotFit();
        Map<String, String> before = files();
        UpdateMojo update = new UpdateMojo();
        update.rebase = true;
        assertThat(failure(update))
                .endsWith("review the proposal, put it in the place of the overlay, and update again");
        assertThat(files())
                .containsAllEntriesOf(before)
                .containsEntry("signet-diff/1/proposal/overlay.yaml", OVERLAY_OF_RENAMED);
        assertThat(log.lines)
                .contains(
                        "info Signet: 1: actions of the proposal: 1 rewritten to what the target is called now, 1 deleted, since"
                                + " nothing is left to remove, 1 left to you",
                        "info Proposal: " + folder.resolve("signet-diff/1/proposal/overlay.yaml"));

        Files.writeString(
                folder.resolve("overlay.yaml"),
                OVERLAY_OF_RENAMED
                        .replaceAll("\n {4}x-review.*", "")
                        .replace("Pet.properties.name", "Animal.properties.nome"));
        log.lines.clear();
        update();
        assertThat(folder.resolve("pets.yaml")).content().contains("Animal:", "nome");
        assertThat(log.lines.get(0)).contains("it is compared without overlays, which fit the new one only");
        log.lines.clear();
        mojo(new CheckMojo()).execute();
        assertThat(log.lines).singleElement().asString().startsWith("info Signet: 1 is as published");
    }

    @Test
    void aProposalStaysWhenTheDocumentIsCheckedAgain() throws IOException {
        publishWhatTheOverlayDoesNotFit();
        UpdateMojo update = new UpdateMojo();
        update.rebase = true;
        failure(update);
        failure(new CheckMojo());
        assertThat(folder.resolve("signet-diff/1/proposal/overlay.yaml")).hasContent(OVERLAY_OF_RENAMED);
    }

    @Test
    void anOverlayThatCanNotBeRewrittenIsNamedAfterWhatHasChanged() throws IOException {
        publishWhatTheOverlayDoesNotFit();
        Files.writeString(
                folder.resolve("overlay.yaml"),
                "overlay: 1.0.0\nactions:\n  - &a\n    target: $.components.schemas.Pet\n    update: {x-a: 1}\n  - *a\n");
        UpdateMojo update = new UpdateMojo();
        update.rebase = true;
        assertThat(failure(update)).contains("the overlay can't be rewritten as it is laid out");
        assertThat(log.lines.get(0)).contains("has changed; it is compared without overlays");
        assertThat(folder.resolve("signet-diff/1/proposal")).doesNotExist();
    }

    @Test
    void documentsThatNeedTheirOverlaysAreComparedByPathsAndComponents() throws IOException {
        String broken = DOCUMENT + "    Remote: {$ref: 'https://example.com/schema.json'}\n";
        Files.writeString(folder.resolve("pets.yaml"), broken);
        Files.writeString(folder.resolve("overlay.yaml"), OVERLAY.replace("actions:\n", """
                actions:
                  - target: $.components.schemas.Remote
                    remove: true
                """));
        publish(broken.replace("name", "nome").replace("schemas:\n", "schemas:\n    Toy: {}\n"), "\"4\"");
        failure(new CheckMojo());
        assertThat(logged("warn 2 differences of paths and components", "error Signet: 1: 1 problem of the overlays"))
                .contains("warn   ~ schema Pet differs", "warn   + schema Toy is new");
    }

    @Test
    void warningsThatTheDocumentBringsAreTold() throws Exception {
        publish(CHANGED.replace("age: {type: integer}", "age: {type: whole}"), "\"5\"");
        update();
        assertThat(log.lines)
                .anyMatch(line -> line.equals("warn Signet: 1: 1 new warning:"))
                .anyMatch(line -> line.startsWith("warn   ") && line.contains("unknown type `whole`"));
    }

    @Test
    void aPublishedDocumentThatIsWrongWithAndWithoutOverlaysIsRefused() {
        publish(DOCUMENT.replace("openapi: 3.1.0", "swagger: '2.0'"), "\"6\"");
        assertRefused("OpenAPI");
    }

    /** The Interactions API from May to November 2026, with the overlay that it had in May. */
    @Test
    void theInteractionsApiIsFollowedSinceMay() throws IOException {
        for (String name : List.of("openapi.yaml", "overlay.yaml")) {
            Files.copy(
                    Path.of("src/test/resources/interactions-of-may", name),
                    folder.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(folder.resolve("revisions.yaml"), """
                revisions:
                  - revision: '2026-05-20'
                    status: current
                    package: com.example.interactions
                    document: openapi.yaml
                    overlays:
                      - overlay.yaml
                    published:
                      source: %s
                      reworded: true
                """.formatted(
                        Path.of("../spec/2026-05-20/openapi.yaml").toRealPath()));
        Map<String, String> before = files();
        failure(new CheckMojo());
        int changes = log.lines.indexOf(logged(
                        "warn 2026-05-20, here → 2026-05-20, published: ",
                        "error Signet: 2026-05-20: 23 problems of the overlays")
                .get(0));
        assertThat(changes).isEqualTo(1);
        assertThat(log.lines)
                .filteredOn(line -> line.startsWith("error   overlay.yaml:"))
                .hasSize(23);
        assertThat(log.lines)
                .filteredOn(line -> line.startsWith("info overlay.yaml:"))
                .hasSize(5)
                .allMatch(line -> line.contains("nothing is removed"));
        UpdateMojo update = new UpdateMojo();
        update.rebase = true;
        log.lines.clear();
        failure(update);
        assertThat(log.lines)
                .contains(
                        "info Signet: 2026-05-20: actions of the proposal: 17 rewritten to what the target is called now, 5"
                                + " deleted, since nothing is left to remove, 3 deleted, since another does the same by now, 3 left to"
                                + " you");
        assertThat(files()).containsAllEntriesOf(before).containsKey("signet-diff/2026-05-20/proposal/overlay.yaml");
        assertThatTheGuideShows(log.lines);
    }

    private static void assertThatTheGuideShows(List<String> lines) throws IOException {
        Page page = Page.all().stream()
                .filter(each -> each.name().endsWith("/revisions.md"))
                .findFirst()
                .orElseThrow();
        List<Page.Block> blocks =
                page.blocks().stream().filter(block -> block.is(FOLLOWING)).toList();
        assertThat(blocks).hasSize(2);
        for (Page.Block block : blocks) {
            List<String> shown =
                    block.content().lines().filter(line -> !line.equals("…")).toList();
            for (String line : shown) {
                String logged = line.replace("[WARNING] ", "warn ")
                        .replace("[ERROR] ", "error ")
                        .replace("[INFO] ", "info ");
                String pattern =
                        Stream.of(logged.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
                assertThat(lines).as(line).anyMatch(each -> each.matches(pattern));
            }
        }
    }

    @Test
    void aTruncatedAnswerIsRefused() {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/yaml");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(DOCUMENT.getBytes(StandardCharsets.UTF_8), 0, 60);
        };
        assertRefused("revisions.yaml:9", "can't be fetched from " + address(), "the connection broke");
    }

    @Test
    void aTruncatedDocumentIsRefused() {
        publish("{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"Pe", "\"4\"");
        assertRefused("pets.yaml", "not valid");
    }

    @Test
    void aPageAboutTheDocumentIsRefused() {
        answer = exchange ->
                send(exchange, 200, "text/html; charset=utf-8", "<html></html>".getBytes(StandardCharsets.UTF_8));
        assertRefused("unexpected media type text/html, expected JSON or YAML");
        answer = exchange -> send(exchange, 200, "text/plain", "<html></html>".getBytes(StandardCharsets.UTF_8));
        assertRefused("the file is HTML or XML");
        answer = exchange -> send(exchange, 404, "text/plain", "gone".getBytes(StandardCharsets.UTF_8));
        assertRefused("HTTP status 404");
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowed() {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Location", "https://elsewhere.example/pets.yaml");
            exchange.sendResponseHeaders(302, -1);
        };
        assertRefused("it redirects to https://elsewhere.example/pets.yaml, which is not followed");
    }

    @Test
    void aHugeBodyIsRefused() {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[1 << 20];
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 200; i++) {
                    body.write(piece);
                }
            } catch (IOException hungUp) {
                return;
            }
        };
        assertRefused("it is larger than 64 MB");
    }

    @Test
    void aSlowServerIsLeft() {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    body.write(' ');
                    body.flush();
                    Thread.sleep(200);
                }
            } catch (IOException | InterruptedException hungUp) {
                Thread.currentThread().interrupt();
            }
        };
        CheckMojo check = new CheckMojo();
        check.timeout = 1;
        assertThat(failure(check)).contains("incomplete after 1 s");
        answer = exchange -> {
            try {
                Thread.sleep(3_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        UpdateMojo update = new UpdateMojo();
        update.timeout = 1;
        assertThat(failure(update)).contains("no response within 1 s");
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        server.stop(0);
        assertRefused("revisions.yaml:9", "can't be fetched from " + address());
    }

    @Test
    void aRowThatCanNotBeRewrittenLeavesTheDocumentAlone() throws IOException {
        Files.writeString(
                folder.resolve("revisions.yaml"),
                "revisions: [{revision: '1', status: current, package: a.b, document: pets.yaml, published: {source: '"
                        + address() + "'}}]\n");
        Map<String, String> before = files();
        assertThat(failure(new UpdateMojo())).contains("revisions.yaml:1", "in lines of their own");
        Map<String, String> after = files();
        after.keySet().removeIf(name -> name.startsWith("signet-diff"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void onlyOneRevisionMayBeMeant() {
        UpdateMojo update = new UpdateMojo();
        update.revision = "7";
        assertThat(failure(update)).contains("has no revision 7 → ");
    }
}
