package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.PingWebhookRequest;
import dev.signet.interactions.r2026_05_20.model.RotateSigningSecretRequest;
import dev.signet.interactions.r2026_05_20.model.Webhook;
import dev.signet.interactions.r2026_05_20.model.WebhookEvent;
import dev.signet.interactions.r2026_05_20.model.WebhookInput;
import dev.signet.interactions.r2026_05_20.model.WebhookUpdate;
import java.io.PrintStream;
import java.util.List;

/** Being told when work in the background has ended. */
final class OwnWebhooks {
    private OwnWebhooks() {}

    static void run(InteractionsClient client, PrintStream out) {
        Webhook webhook = client.webhooks()
                .create(WebhookInput.builder(
                                List.of(WebhookEvent.INTERACTION_COMPLETED, WebhookEvent.INTERACTION_FAILED),
                                "https://example.com/hook")
                        .name("reports")
                        .build());
        out.println(webhook); // masks the secret
        client.webhooks().ping(webhook.id(), PingWebhookRequest.builder().build());
        client.webhooks()
                .update(
                        webhook.id(),
                        WebhookUpdate.builder().name("all reports").build());
        client.webhooks()
                .rotateSigningSecret(
                        webhook.id(), RotateSigningSecretRequest.builder().build());
        for (Webhook each : client.webhooks().list()) {
            out.println(each.name());
        }
        client.webhooks().delete(webhook.id());
    }
}
