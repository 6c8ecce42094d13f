package dev.signet.codegen.prism;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.meaning.Samples;
import dev.signet.codegen.parse.RawDocument;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Severity;
import dev.signet.codegen.roundtrip.Workshop;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated client of a document calls every operation, with what it requires and with all that there is, blocking or not.
 * Prism, which knows nothing of Signet, holds nothing against the requests, and every response that the document declares, by status
 * and example, is read as the type that it is. {@code -Dsignet.prism.documents=} adds others, separated by commas.
 */
@Tag("integration")
class EveryOperationTest {
    private static final Path SPEC = Path.of("../spec");
    private static final String DEPOT = "depot.yaml";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Examples that contradict their own schemas so that nothing can be made of them: document, operation, reason. */
    private static final Map<String, Map<String, String>> CONTRADICTING = Map.of(
            "mistral.json",
            Map.of(
                    "GET /v1/files", "the id is no UUID",
                    "GET /v1/files/{file_id}", "`bytes` is null",
                    "GET /v1/models", "a list in place of an object",
                    "POST /v1/agents/completions", "without the required `data`",
                    "POST /v1/embeddings", "without the required `id`",
                    "POST /v1/files", "`bytes` is null",
                    "POST /v1/fim/completions", "without the required `data`",
                    "POST /v1/ocr", "`dpi` is missing"),
            "google-interactions-2026-05.json",
            Map.of("POST /{api_version}/interactions/{id}/cancel", "without the required `steps`"));

    @TempDir
    static Path folder;

    private static Prism prism;

    /**
     * A document to call.
     *
     * @param operations how many it has at least
     * @param answers how many responses are read at least
     */
    record Case(Path document, List<Path> overlays, int operations, int answers) {
        String name() {
            return String.valueOf(document.getFileName());
        }

        @Override
        public String toString() {
            return document.getParent().getFileName() + "/" + name();
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case(Path.of("src/test/resources/prism", DEPOT), List.of(), 14, 25));
        for (String name : List.of(
                "flight-search.yaml",
                "media-library.yaml",
                "assistant-stream.yaml",
                "billing.json",
                "animal-shelter.yaml",
                "payments.yaml")) {
            cases.add(new Case(Path.of("src/test/documents", name), List.of(), 1, 3));
        }
        Path newest = SPEC.resolve("2026-05-20");
        cases.add(new Case(newest.resolve("openapi.yaml"), List.of(newest.resolve("overlay.yaml")), 38, 150));
        published(cases, "google-interactions-2025-12.json", 4, 20);
        published(cases, "google-interactions-2026-05.json", 17, 60);
        published(cases, "google-interactions-2026-11-derived.json", 38, 120);
        published(cases, "mistral.json", 67, 190);
        published(cases, "twilio_conversations_v1.json", 103, 300);
        published(cases, "box.json", 296, 1500);
        for (String more : System.getProperty("signet.prism.documents", "").split(",")) {
            if (!more.isEmpty()) {
                cases.add(new Case(Path.of(more).toAbsolutePath(), List.of(), 1, 1));
            }
        }
        return cases;
    }

    /** A document that may lie beside this project. */
    private static void published(List<Case> cases, String name, int operations, int answers) {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path document = above.resolve("shared/specs").resolve(name);
            if (Files.exists(document)) {
                cases.add(new Case(document, List.of(), operations, answers));
                return;
            }
        }
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path home = Prism.find();
        List<Path> files = new ArrayList<>();
        for (Case each : cases()) {
            JsonNode root = RawDocument.read(each.document(), each.overlays()).root();
            files.add(Files.writeString(
                    folder.resolve(files.size() + ".json"),
                    Service.withoutFragments(root).toString()));
        }
        prism = Prism.serve(home, files);
    }

    @AfterAll
    static void stop() {
        if (prism != null) {
            prism.close();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyOperationIsCalledAsTheDocumentSaysAndEveryResponseRead(Case tried, TestReporter reporter)
            throws IOException {
        Workshop.Made made =
                new Workshop().make(tried.document().toAbsolutePath().normalize(), tried.overlays());
        assertThat(made.problems()).extracting(Problem::severity).doesNotContain(Severity.ERROR);
        Service service = new Service(made.document().root());
        ServiceTrial.Result result;
        try (Relay relay = new Relay(prism.address(cases().indexOf(tried)), service.servers());
                ServiceClient client = new ServiceClient(made, relay::address)) {
            result = new ServiceTrial(made, service, new Samples(made.document().root(), 1), relay, client).run();
        }
        reporter.publishEntry(tried.toString(), result.toString());
        assertThat(result.faults).as(tried + ": " + result).isEmpty();
        assertThat(result.unanswered).isEmpty();
        assertThat(result.operations).isGreaterThanOrEqualTo(tried.operations());
        assertThat(result.answers).isGreaterThanOrEqualTo(tried.answers());
        assertThat(contradicting(result))
                .as("examples that are not read")
                .isEqualTo(CONTRADICTING.getOrDefault(tried.name(), Map.of()).keySet());
    }

    /** Operations with an example that is refused; each contradicts its schema, or it would be a fault. */
    private static Set<String> contradicting(ServiceTrial.Result result) {
        Set<String> operations = new TreeSet<>();
        result.invalid.forEach((where, outcome) -> {
            if (!outcome.equals("read")) {
                String[] words = where.split(" ");
                operations.add(words[0] + " " + words[1]);
            }
        });
        return operations;
    }

    /** Requests that are right, as anybody can see, and that Prism refuses all the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SECURITY_SCHEME | GET  | /search?q=a                 |                                   |",
                "LIST_OF_FORM    | POST | /forms                      | application/x-www-form-urlencoded | name=a&code=1&kinds=b&kinds=c",
                "FIELD           | POST | /forms                      | application/x-www-form-urlencoded | name=a&code=1",
                "OTHER_JSON      | POST | /lines                      | application/x-ndjson              | {\"job\":\"123e4567-e89b-12d3-a456-426614174000\"}",
                "LIST_OF_UNION   | GET  | /search?q=a&kinds=a         |                                   |",
                "COMMA           | GET  | /search?q=a&tag=a%2Cb,c     |                                   |",
                "EMPTY           | GET  | /search?q=                  |                                   |",
                "ONE_OF          | POST | /either                     | application/json                  | {\"it\":1}",
                "EXCEPTION       | GET  | /flags                      |                                   |",
            })
    void limitOfPrismIsItsOwn(Limit limit, String method, String target, String type, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(java.net.URI.create(prism.address(0) + target))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("X-Key", "secret")
                .header("Authorization", "hmac secret");
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        String said =
                answer.body() + answer.headers().firstValue("sl-violations").orElse("");
        assertThat(said)
                .contains(
                        switch (limit) {
                            case SECURITY_SCHEME ->
                                "We currently do not support this type of security scheme: http/hmac";
                            case LIST_OF_FORM -> "property kinds must be array";
                            case FIELD -> "must have required property 'code'";
                            case PART -> "property place must be object";
                            case OTHER_JSON -> "body must be object";
                            case LIST_OF_UNION -> "parameter kinds must be array";
                            case COMMA -> "parameter tag must NOT have more than 2 items";
                            case EMPTY -> "must have required property 'q'";
                            case ONE_OF -> "must match exactly one schema in oneOf";
                            case EXCEPTION -> "#FAILED";
                        });
    }

    @Test
    void limitOfPrismIsItsOwnInMultipartToo() throws Exception {
        String body = """
                --x
                Content-Disposition: form-data; name="photo"; filename="a"
                Content-Type: image/png

                1
                --x
                Content-Disposition: form-data; name="place"
                Content-Type: application/json

                {"row":1}
                --x--
                """.replace("\n", "\r\n");
        limitOfPrismIsItsOwn(Limit.PART, "POST", "/parts", "multipart/form-data; boundary=x", body);
    }
}
