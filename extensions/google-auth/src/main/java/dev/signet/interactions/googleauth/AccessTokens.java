package dev.signet.interactions.googleauth;

import com.google.auth.RequestMetadataCallback;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one credential. The library keeps them, and requests one for all who wait; here requests get threads, end when nobody waits
 * any more, and are made anew for a token that was refused.
 */
final class AccessTokens {

    private static final URI ANY_ADDRESS = URI.create("https://aiplatform.googleapis.com/");

    /** A request may end, just when it is joined, with those that waited for it before. */
    private static final int MOST_TRIES = 3;

    private final GoogleCredentials credentials;
    private final Set<Thread> requests = ConcurrentHashMap.newKeySet();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicReference<@Nullable CompletableFuture<@Nullable Void>> renewal = new AtomicReference<>();
    private volatile String refused = "";

    AccessTokens(GoogleCredentials credentials) {
        this.credentials = credentials;
    }

    /** The value of {@code Authorization}. Whoever does not want it any more cancels the future. */
    CompletableFuture<String> current() {
        CompletableFuture<String> value = new CompletableFuture<>();
        waiting.incrementAndGet();
        onCompletion(value, () -> {
            if (waiting.decrementAndGet() == 0 && value.isCancelled()) {
                requests.forEach(Thread::interrupt);
            }
        });
        try {
            if (isRefused()) {
                renew(value);
            } else {
                ask(value, MOST_TRIES);
            }
        } catch (RuntimeException | Error e) {
            value.completeExceptionally(e);
        }
        return value;
    }

    /** The service has answered with status 401 to this value. */
    void refused(String value) {
        refused = value;
    }

    private boolean isRefused() {
        AccessToken kept = credentials.getAccessToken();
        return kept != null && refused.equals("Bearer " + kept.getTokenValue());
    }

    private void ask(CompletableFuture<String> value, int tries) {
        credentials.getRequestMetadata(ANY_ADDRESS, this::start, new RequestMetadataCallback() {
            @Override
            public void onSuccess(Map<String, List<String>> headers) {
                List<String> found = headers.getOrDefault("Authorization", List.of());
                if (found.isEmpty()) {
                    value.completeExceptionally(
                            new IOException("the credentials of google-auth-library give no Authorization header"));
                } else {
                    value.complete(found.get(0));
                }
            }

            @Override
            public void onFailure(Throwable failure) {
                if (tries > 1 && !value.isDone() && isInterruption(failure)) {
                    ask(value, tries - 1);
                } else {
                    value.completeExceptionally(toException(failure));
                }
            }
        });
    }

    /** Replaces the token that is kept, once for all who were refused with it. */
    private void renew(CompletableFuture<String> value) {
        CompletableFuture<@Nullable Void> begun = new CompletableFuture<>();
        CompletableFuture<@Nullable Void> running = renewal.compareAndExchange(null, begun);
        if (running == null) {
            start(() -> {
                try {
                    if (isRefused()) {
                        credentials.refresh();
                        // If it is the same token again, it is told so by the service.
                        refused = "";
                    }
                    begun.complete(null);
                } catch (IOException | RuntimeException | Error e) {
                    begun.completeExceptionally(e);
                } finally {
                    renewal.set(null);
                }
            });
        }
        CompletableFuture<?> unused = (running == null ? begun : running).whenComplete((nothing, failure) -> {
            if (failure == null || isInterruption(failure)) {
                ask(value, MOST_TRIES);
            } else {
                value.completeExceptionally(toException(failure));
            }
        });
    }

    /** In a thread of its own: there is one request in an hour. */
    private void start(Runnable request) {
        Thread thread = new Thread(
                () -> {
                    try {
                        request.run();
                    } finally {
                        requests.remove(Thread.currentThread());
                    }
                },
                "google-auth");
        thread.setDaemon(true);
        requests.add(thread);
        thread.start();
    }

    private static void onCompletion(CompletableFuture<?> future, Runnable action) {
        CompletableFuture<?> unused = future.whenComplete((value, failure) -> action.run());
    }

    private static boolean isInterruption(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof InterruptedIOException && !(each instanceof java.net.SocketTimeoutException)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable toException(Throwable failure) {
        if (failure instanceof IOException broken) {
            String why = String.valueOf(broken.getMessage()).replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ");
            return new UncheckedIOException("The Google credentials gave no access token: " + why, broken);
        }
        return failure;
    }
}
