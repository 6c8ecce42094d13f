package dev.signet.interactions.spring;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.support.http.RetryPolicy;
import dev.signet.interactions.support.http.Timeouts;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the client. What is not set has the default of the client's builder.
 *
 * @param enabled Whether there is a client.
 * @param apiKey Key for the Gemini API. By default that of the environment variable GEMINI_API_KEY or GOOGLE_API_KEY.
 * @param baseUrl Address of the service.
 * @param apiVersion Version of the API, such as v1.
 * @param timeouts Timeouts of calls.
 * @param retries How often and when failed calls are repeated.
 * @param maxConnections Maximal number of connections; calls beyond it wait.
 * @param maxConcurrentCalls Maximal number of calls, streams and downloads at a time; calls beyond it wait.
 * @param strict Whether a response with a value that does not fit its type fails the call.
 * @param headers Headers that are sent with every call.
 * @param log Whether calls are logged as dev.signet.interactions with the level DEBUG: secrets are masked, prompts and answers are not.
 * @param observations Observations of calls.
 */
@ConfigurationProperties("signet.interactions")
public record InteractionsProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String apiKey,
        @Nullable URI baseUrl,
        @Nullable String apiVersion,
        @DefaultValue TimeLimits timeouts,
        @DefaultValue Retries retries,
        @Nullable Integer maxConnections,
        @Nullable Integer maxConcurrentCalls,
        @Nullable Boolean strict,
        @DefaultValue Map<String, String> headers,
        @DefaultValue("false") boolean log,
        @DefaultValue Observations observations) {

    /**
     * Timeouts of calls.
     *
     * @param connect For opening a connection, including TLS.
     * @param headers From sending a request until its response headers arrive; per attempt.
     * @param idle Between two chunks of a response.
     * @param call From the first attempt to the end of the response; for a stream, to its last event.
     */
    public record TimeLimits(
            @DefaultValue("10s") Duration connect,
            @DefaultValue("5m") Duration headers,
            @DefaultValue("2m") Duration idle,
            @DefaultValue("1h") Duration call) {}

    /**
     * How often and when failed calls are repeated.
     *
     * @param max Maximal number of repetitions of a call; 0 for none.
     * @param maxResumes Maximal number of times that an interrupted stream is resumed.
     */
    public record Retries(@Nullable Integer max, @Nullable Integer maxResumes) {}

    /**
     * Observations of calls.
     *
     * @param enabled Whether calls are reported to the ObservationRegistry, and tokens to the MeterRegistry.
     */
    public record Observations(@DefaultValue("true") boolean enabled) {}

    /** The key is left out. */
    @Override
    public String toString() {
        return "InteractionsProperties[baseUrl=" + baseUrl + ", apiVersion=" + apiVersion + "]";
    }

    /** Gives the builder what was set. */
    void apply(InteractionsClient.Builder builder) {
        if (apiKey != null && !apiKey.isBlank()) {
            builder.apiKey(apiKey.strip());
        }
        if (baseUrl != null) {
            builder.baseUri(baseUrl);
        }
        if (apiVersion != null) {
            builder.apiVersion(apiVersion);
        }
        if (maxConnections != null) {
            builder.maxConnections(maxConnections);
        }
        if (maxConcurrentCalls != null) {
            builder.maxConcurrentCalls(maxConcurrentCalls);
        }
        if (strict != null) {
            builder.strict(strict);
        }
        headers.forEach(builder::header);
        if (log) {
            builder.log(System.getLogger("dev.signet.interactions"));
        }
        builder.timeouts(new Timeouts(timeouts.connect, timeouts.headers, timeouts.idle, timeouts.call));
        builder.retries(policy());
    }

    private RetryPolicy policy() {
        RetryPolicy policy = RetryPolicy.DEFAULT;
        if (retries.max != null) {
            policy = policy.withMaxRetries(retries.max);
        }
        return retries.maxResumes == null ? policy : policy.withMaxResumes(retries.maxResumes);
    }
}
