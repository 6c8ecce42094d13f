package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.AllowedDomains;
import dev.signet.interactions.r2026_05_20.model.AllowlistEntry;
import dev.signet.interactions.r2026_05_20.model.CreateEnvironmentRequest;
import dev.signet.interactions.r2026_05_20.model.Environment;
import dev.signet.interactions.r2026_05_20.model.HttpBearerConfig;
import dev.signet.interactions.r2026_05_20.model.HttpBearerUpdateConfig;
import dev.signet.interactions.r2026_05_20.model.NetworkAllowlist;
import dev.signet.interactions.r2026_05_20.model.StoredCredential;
import java.io.PrintStream;
import java.util.List;

/** A secret that an agent can use without seeing it. */
final class OwnCredentials {
    private OwnCredentials() {}

    static void run(InteractionsClient client, PrintStream out) {
        HttpBearerConfig token = HttpBearerConfig.builder("tickets", "a-token-of-the-ticket-system")
                .build();
        out.println(token); // masks the secret
        StoredCredential stored = client.credentials().create(token);
        out.println(stored.id() + " is " + stored.status().value());
        Environment environment = client.environments()
                .create(CreateEnvironmentRequest.builder()
                        .network(NetworkAllowlist.builder()
                                .allowlist(AllowedDomains.ofAllowlistEntryList(
                                        List.of(AllowlistEntry.builder("tickets.example.com")
                                                .credential(stored.id())
                                                .build())))
                                .build())
                        .build());
        client.credentials()
                .update(
                        stored.id(),
                        HttpBearerUpdateConfig.builder().token("another").build());
        client.environments().delete(environment.id());
        client.credentials().delete(stored.id());
    }
}
