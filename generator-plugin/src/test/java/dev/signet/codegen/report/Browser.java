package dev.signet.codegen.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signet.codegen.Prerequisite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A headless Chromium, driven by the W3C's WebDriver protocol. */
final class Browser implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Process driver;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private String session = "";

    private Browser(Process driver, int port) {
        this.driver = driver;
        this.base = "http://127.0.0.1:" + port;
    }

    /** Starts one. */
    static Browser start(Path profile) throws IOException, InterruptedException {
        Optional<Path> program = program("chromedriver");
        Optional<Path> chromium = program("chromium");
        Prerequisite.require(
                program.isPresent() && chromium.isPresent(), "chromium and chromedriver are not on the PATH");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process driver = new ProcessBuilder(program.get().toString(), "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("driver.log").toFile())
                .start();
        Browser browser = new Browser(driver, port);
        browser.open(chromium.get(), profile);
        return browser;
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void open(Path chromium, Path profile) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1280,1000",
                "--user-data-dir=" + profile.resolve("profile"));
        Map<String, Object> options = Map.of("binary", chromium.toString(), "args", arguments);
        Map<String, Object> wanted =
                Map.of("capabilities", Map.of("alwaysMatch", Map.of("goog:chromeOptions", options)));
        IOException last = new IOException("never tried");
        for (int i = 0; i < 100; i++) {
            try {
                session =
                        "/session/" + send("/session", wanted).get("sessionId").asText();
                return;
            } catch (java.net.ConnectException notYet) {
                last = notYet;
                Thread.sleep(100);
            }
        }
        close();
        throw last;
    }

    private JsonNode send(String path, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(1))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        JsonNode value = JSON.readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .get("value");
        if (value.has("error")) {
            throw new IOException(value.toString());
        }
        return value;
    }

    void go(URI page) throws IOException, InterruptedException {
        send(session + "/url", Map.of("url", page.toString()));
    }

    /** The result of a script's {@code return}. */
    JsonNode run(String script, Object... arguments) throws IOException, InterruptedException {
        return send(session + "/execute/sync", Map.of("script", script, "args", Arrays.asList(arguments)));
    }

    private String element(String selector) throws IOException, InterruptedException {
        JsonNode found = send(session + "/element", Map.of("using", "css selector", "value", selector));
        return session + "/element/" + found.elements().next().asText();
    }

    void click(String selector) throws IOException, InterruptedException {
        send(element(selector) + "/click", Map.of());
    }

    void type(String selector, String text) throws IOException, InterruptedException {
        send(element(selector) + "/value", Map.of("text", text));
    }

    /** Keys, pressed wherever the focus is; special ones as WebDriver encodes them. */
    void press(String keys) throws IOException, InterruptedException {
        List<Map<String, String>> actions = new ArrayList<>();
        keys.chars().mapToObj(c -> String.valueOf((char) c)).forEach(key -> {
            actions.add(Map.of("type", "keyDown", "value", key));
            actions.add(Map.of("type", "keyUp", "value", key));
        });
        Map<String, Object> keyboard = Map.of("type", "key", "id", "keyboard", "actions", actions);
        send(session + "/actions", Map.of("actions", List.of(keyboard)));
    }

    /** The browser's own button. */
    void back() throws IOException, InterruptedException {
        send(session + "/back", Map.of());
    }

    /** The window's inner size, in CSS pixels. */
    void resize(int width, int height) throws IOException, InterruptedException {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Light or dark, as the user's system would say. */
    void prefer(String scheme) throws IOException, InterruptedException {
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private void cdp(String command, Map<String, ?> parameters) throws IOException, InterruptedException {
        send(session + "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
    }

    void screenshot(Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + session + "/screenshot"))
                .build();
        String picture = JSON.readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .get("value")
                .asText();
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(picture));
    }

    @Override
    public void close() throws IOException {
        try {
            if (!session.isEmpty()) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(base + session))
                        .DELETE()
                        .build();
                http.send(request, HttpResponse.BodyHandlers.discarding());
            }
            driver.destroy();
            driver.waitFor();
        } catch (InterruptedException e) {
            driver.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
