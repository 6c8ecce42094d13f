package dev.signet.interactions.spring;

import dev.signet.interactions.r2026_05_20.InteractionsClient;

/**
 * A bean that changes the client before it is built, for what has no property: a proxy, an {@code HttpClient}, an executor. Called after
 * the properties were applied, several in the order of their {@code @Order}.
 *
 * <p>Listeners and interceptors are beans of their own; {@code listener} on the builder would replace all of them.
 */
@FunctionalInterface
public interface InteractionsClientCustomizer {

    /**
     * Changes the settings of the client.
     *
     * @param builder builds the client
     */
    void customize(InteractionsClient.Builder builder);
}
