package dev.signet.interactions.guide;

import dev.signet.interactions.files.EnvironmentFiles;
import dev.signet.interactions.files.Upload;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.CreateEnvironmentRequest;
import dev.signet.interactions.r2026_05_20.model.Environment;
import dev.signet.interactions.r2026_05_20.model.EnvironmentFile;
import dev.signet.interactions.r2026_05_20.model.NetworkAccess;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A sandbox of one's own, with files. */
final class OwnEnvironments {
    private OwnEnvironments() {}

    static void run(InteractionsClient client, PrintStream out) {
        Environment environment = client.environments()
                .create(CreateEnvironmentRequest.builder()
                        .network(NetworkAccess.DISABLED)
                        .build());
        EnvironmentFiles files = EnvironmentFiles.of(client.transport(), client.apiVersion());
        byte[] text = "print(40 + 2)".getBytes(StandardCharsets.UTF_8);
        files.upload(environment.id(), "src/main.py", Upload.of(text, "text/x-python"));
        for (EnvironmentFile file : client.environments().files(environment.id(), "src")) {
            out.println(file.path() + " has " + file.sizeBytes() + " bytes");
        }
        out.println(new String(files.read(environment.id(), "src/main.py"), StandardCharsets.UTF_8));
        out.println(client.environments().get(environment.id()).status().value());
        client.environments().delete(environment.id());
    }
}
