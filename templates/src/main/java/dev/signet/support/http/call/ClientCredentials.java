package dev.signet.support.http.call;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.http.body.MediaTypes;
import dev.signet.support.http.engine.Engine;
import dev.signet.support.http.request.CallSettings;
import dev.signet.support.http.request.ClientSettings;
import dev.signet.support.http.request.Percent;
import dev.signet.support.http.request.PreparedRequest;
import dev.signet.support.http.request.RequestContent;
import dev.signet.support.http.request.SecretParameter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens by the client credentials grant of OAuth 2.0 (RFC 6749, section 4.4). A token is asked for when it is first
 * needed, kept until shortly before it expires, and asked for once however many calls wait for it.
 */
public final class ClientCredentials implements Supplier<String> {
    /** How long a token is used whose response does not say how long it lasts. */
    private static final long USUAL_SECONDS = 300;

    private static final long LONGEST_SECONDS = TimeUnit.DAYS.toSeconds(365);

    /** How long before its end a token is no longer used: the call that bears it takes time. */
    private static final long MARGIN_SECONDS = 30;

    private final ClientSettings client;
    private final PreparedRequest request;
    private final AtomicReference<@Nullable CompletableFuture<Token>> latest = new AtomicReference<>();

    private record Token(String authorization, long until) {}

    public ClientCredentials(URI tokenUri, String clientId, String clientSecret, List<String> scopes) {
        Objects.requireNonNull(tokenUri, "tokenUri");
        // Section 2.3.1 has both encoded before they are joined.
        SecretParameter identity = SecretParameter.basic(encoded(clientId), encoded(clientSecret));
        this.client = ClientSettings.of(tokenUri.resolve("/"), identity);
        String form = "grant_type=client_credentials"
                + (scopes.isEmpty() ? "" : "&scope=" + Percent.formEncode(String.join(" ", scopes)));
        this.request = new PreparedRequest(
                "POST",
                Objects.requireNonNullElse(tokenUri.getRawPath(), ""),
                tokenUri,
                "",
                Map.of(),
                "",
                new RequestContent(MediaTypes.FORM, () -> BodyPublishers.ofString(form)),
                List.of(),
                null,
                true);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** {@code Bearer ...}, with a token that is still good. */
    @Override
    public String get() {
        while (true) {
            CompletableFuture<Token> known = latest.get();
            if (known != null) {
                // Not a lock: a pool whose threads all wait here must be able to run what they wait for.
                Token token = known.handle((good, failed) -> good).join();
                if (token != null && System.nanoTime() - token.until < 0) {
                    return token.authorization;
                }
            }
            CompletableFuture<Token> next = new CompletableFuture<>();
            if (latest.compareAndSet(known, next)) {
                try {
                    Token token = fetch();
                    next.complete(token);
                    return token.authorization;
                } catch (RuntimeException | Error e) {
                    latest.compareAndSet(next, null);
                    next.completeExceptionally(e);
                    throw e;
                }
            }
        }
    }

    private Token fetch() {
        try (Engine engine = new Engine(client)) {
            CallContext call = CallContext.of(engine, request, CallSettings.of(client));
            BufferedResponse response = CallRunner.await(call, CallRunner.buffered(call, MediaTypes.JSON));
            return CallRunner.decode(call, response, ClientCredentials::token);
        }
    }

    private static Token token(byte[] body) {
        JsonObject answer = JsonObject.fromJson(body);
        String token = answer.string("access_token");
        if (token == null) {
            throw new JsonFormatException("/access_token", "a string", "nothing");
        }
        JsonValue lasting = answer.get("expires_in");
        long seconds = lasting instanceof JsonNumber number
                ? Math.min(number.bigDecimal().longValue(), LONGEST_SECONDS)
                : USUAL_SECONDS;
        long used = Math.max(1, seconds - Math.min(MARGIN_SECONDS, seconds / 2));
        return new Token("Bearer " + token, System.nanoTime() + TimeUnit.SECONDS.toNanos(used));
    }
}
