package dev.signet.codegen.prism;

import dev.signet.codegen.Prerequisite;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prism, a mock server by Stoplight that holds requests against a document: one process that serves several documents. */
final class Prism implements AutoCloseable {
    private static final Path TOOLS = Path.of("..", ".ci");

    /** The part of Prism that its own command line calls, without reading each document twice and logging each request. */
    private static final String PROGRAM = """
            const need = require('module').createRequire(process.argv[1] + '/package.json');
            const { getHttpOperationsFromSpec } = need('@stoplight/prism-http');
            const { createServer } = need('@stoplight/prism-http-server');
            const { createLogger } = need('@stoplight/prism-core');
            // some requests end Prism with an exception of its own; it then is the answer
            const { Server } = require('http');
            const { emit } = Server.prototype;
            let reply;
            Server.prototype.emit = function (event, ...rest) {
              if (event === 'request') reply = rest[1];
              return emit.call(this, event, ...rest);
            };
            process.on('unhandledRejection', e => {
              reply.statusCode = 500;
              reply.setHeader('content-type', 'application/problem+json');
              reply.end(JSON.stringify({ type: 'https://stoplight.io/prism/errors#FAILED', detail: e.stack }));
            });
            (async () => {
              for (const document of process.argv.slice(2)) try {
                const server = createServer(await getHttpOperationsFromSpec(document), {
                  cors: false,
                  config: {
                    validateRequest: true, validateResponse: true, checkSecurity: true, errors: false,
                    isProxy: false, mock: { dynamic: false },
                  },
                  components: { logger: createLogger('prism', { level: 'silent' }) },
                });
                console.log(await server.listen(0, '127.0.0.1'));
              } catch (e) {
                console.log(e.message);
              }
            })();
            """;

    private final Process process;
    private final BufferedReader output;
    private final List<String> addresses = new ArrayList<>();

    private Prism(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Where Prism is installed by npm, or else installs it. A machine without it skips the test. */
    static Path find() throws IOException, InterruptedException {
        for (String folder :
                Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator)) {
            Path tools = home(Path.of(folder).resolve("prism"));
            if (tools != null) {
                return tools;
            }
        }
        Path local = TOOLS.resolve("node_modules/.bin/prism");
        if (!Files.isExecutable(local) && isOnPath("npm") && Files.isRegularFile(TOOLS.resolve("package-lock.json"))) {
            Process npm = new ProcessBuilder("npm", "ci", "--silent")
                    .directory(TOOLS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!npm.waitFor(3, TimeUnit.MINUTES)) {
                npm.destroyForcibly();
            }
        }
        Path home = home(local);
        Prerequisite.require(home != null && isOnPath("node"), "Prism is not there, nor npm, which installs it");
        return Objects.requireNonNull(home);
    }

    /** The folder of Prism's command line, beside which its parts are; null if there is none. */
    private static @Nullable Path home(Path program) throws IOException {
        if (!Files.isExecutable(program)) {
            return null;
        }
        for (Path folder = program.toRealPath().getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("package.json"))) {
                return folder;
            }
        }
        return null;
    }

    private static boolean isOnPath(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
    }

    /**
     * Begins to serve documents.
     *
     * @param home where Prism is
     */
    static Prism serve(Path home, List<Path> documents) throws IOException {
        List<String> command = new ArrayList<>(List.of("node", "-e", PROGRAM, home.toString()));
        documents.forEach(document -> command.add(document.toAbsolutePath().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Prism(process);
    }

    /** Where a document is served, by its place in the list. */
    URI address(int document) throws IOException {
        while (addresses.size() <= document) {
            addresses.add(String.valueOf(output.readLine()));
        }
        String line = addresses.get(document);
        if (!line.startsWith("http://")) {
            throw new AssertionError("Prism did not read the document: " + line);
        }
        return URI.create(line);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
