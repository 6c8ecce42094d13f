package dev.signet.support.http.call;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.CallTimeoutException;
import dev.signet.support.http.body.MediaTypes;
import dev.signet.support.http.engine.Futures;
import dev.signet.support.http.request.Origin;
import dev.signet.support.http.request.Percent;
import dev.signet.support.http.request.PreparedRequest;
import dev.signet.support.http.request.RequestContent;
import dev.signet.support.http.request.SecretParameter;
import dev.signet.support.http.request.SecretSource;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens by the client credentials grant of OAuth 2.0 (RFC 6749, section 4.4). A token is asked for when it is first
 * needed, kept until shortly before it expires or the service refuses it, and asked for once however many calls wait for it. Each of
 * these waits as long as its own limits allow.
 */
public final class ClientCredentials implements SecretSource {
    /** How long a token is used whose response does not say how long it lasts. */
    private static final long USUAL_SECONDS = 300;

    private static final long LONGEST_SECONDS = TimeUnit.DAYS.toSeconds(365);

    /** How long before its end a token is no longer used: the call that bears it takes time. */
    private static final long MARGIN_SECONDS = 30;

    private final URI server;
    private final SecretParameter identity;
    private final PreparedRequest request;
    private final AtomicReference<@Nullable Fetch> latest = new AtomicReference<>();

    private record Token(String authorization, long until) {}

    /** One request for a token, and those who wait for it. */
    private static final class Fetch {
        final CompletableFuture<Token> token = new CompletableFuture<>();
        private int waiting;

        /** Whether it can be waited for, or has given a token that is still good. */
        boolean isUsable() {
            if (!token.isDone()) {
                return true;
            }
            return !token.isCompletedExceptionally() && System.nanoTime() - token.join().until < 0;
        }

        synchronized void joined() {
            waiting++;
        }

        /** The last one who gives up ends the request. */
        void left() {
            boolean unwanted;
            synchronized (this) {
                unwanted = --waiting == 0;
            }
            if (unwanted) {
                token.cancel(true);
            }
        }
    }

    public ClientCredentials(URI tokenUri, String clientId, String clientSecret, List<String> scopes) {
        Objects.requireNonNull(tokenUri, "tokenUri");
        Origin.of(tokenUri);
        this.server = tokenUri.resolve("/");
        // Section 2.3.1 has both encoded before they are joined.
        this.identity = SecretParameter.basic(encoded(clientId), encoded(clientSecret));
        String form = "grant_type=client_credentials"
                + (scopes.isEmpty() ? "" : "&scope=" + Percent.formEncode(String.join(" ", scopes)));
        this.request = new PreparedRequest(
                "POST",
                Objects.requireNonNullElse(tokenUri.getRawPath(), ""),
                tokenUri,
                "",
                Map.of(),
                "",
                new RequestContent(MediaTypes.FORM, () -> BodyPublishers.ofString(form), null),
                List.of(),
                null,
                true,
                null,
                null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** {@code Bearer ...}, with a token that is still good. */
    @Override
    public CompletableFuture<String> current(Context context) {
        CompletableFuture<String> value = new CompletableFuture<>();
        provide(context, value);
        return value;
    }

    @Override
    public void refused(String value) {
        Fetch known = latest.get();
        boolean kept = known != null && known.token.isDone() && !known.token.isCompletedExceptionally();
        if (known != null && kept && known.token.join().authorization.equals(value)) {
            latest.compareAndSet(known, null);
        }
    }

    private void provide(Context context, CompletableFuture<String> value) {
        while (true) {
            Fetch known = latest.get();
            if (known != null && known.isUsable()) {
                await(known, context, value, false);
                return;
            }
            Fetch next = new Fetch();
            if (latest.compareAndSet(known, next)) {
                await(next, context, value, true);
                fetch(next, context);
                return;
            }
        }
    }

    private void await(Fetch fetch, Context context, CompletableFuture<String> value, boolean own) {
        fetch.joined();
        Futures.onCompletion(fetch.token, (token, failure) -> {
            if (failure == null) {
                value.complete(token.authorization);
            } else if (!own && context.isOpen() && isOfTheAsking(Futures.cause(failure)) && !value.isDone()) {
                // It ended with the call that began it, whose limits are not those of this one.
                provide(context, value);
            } else {
                value.completeExceptionally(Futures.cause(failure));
            }
        });
        Futures.onCompletion(value, (given, failure) -> {
            if (!fetch.token.isDone()) {
                fetch.left();
            }
        });
    }

    private static boolean isOfTheAsking(Throwable failure) {
        return failure instanceof CallTimeoutException
                || failure instanceof CallCancelledException
                || failure instanceof CancellationException;
    }

    private void fetch(Fetch fetch, Context context) {
        CompletableFuture<Token> asked =
                context.send(context.settings().toward(server, identity), request, ClientCredentials::token);
        Futures.onCompletion(asked, (token, failure) -> {
            if (failure == null) {
                fetch.token.complete(token);
            } else {
                latest.compareAndSet(fetch, null);
                fetch.token.completeExceptionally(Futures.cause(failure));
            }
        });
        Futures.onCompletion(fetch.token, (token, failure) -> {
            if (fetch.token.isCancelled()) {
                latest.compareAndSet(fetch, null);
                asked.cancel(true);
            }
        });
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
