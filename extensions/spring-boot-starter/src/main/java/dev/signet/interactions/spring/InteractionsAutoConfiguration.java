package dev.signet.interactions.spring;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.support.http.ClientListener;
import dev.signet.interactions.support.http.Interceptor;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes an {@link InteractionsClient} from {@link InteractionsProperties}, unless the application has one of its own. The context closes
 * it. Each bean that is a {@link ClientListener} or an {@link Interceptor} is added to it.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnProperty(name = "signet.interactions.enabled", matchIfMissing = true)
@ConditionalOnMissingBean(InteractionsClient.class)
@EnableConfigurationProperties(InteractionsProperties.class)
public class InteractionsAutoConfiguration {

    /** Made by Spring. */
    InteractionsAutoConfiguration() {}

    @Bean
    InteractionsClient interactionsClient(
            InteractionsProperties properties,
            ObjectProvider<ClientListener> listeners,
            ObjectProvider<Interceptor> interceptors,
            ObjectProvider<InteractionsClientCustomizer> customizers) {
        InteractionsClient.Builder builder = InteractionsClient.builder();
        properties.apply(builder);
        List<ClientListener> all = listeners.orderedStream().toList();
        builder.listener(new ListenerGroup(all));
        interceptors.orderedStream().forEach(builder::interceptor);
        customizers.orderedStream().forEach(each -> each.customize(builder));
        try {
            return builder.build();
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    e.getMessage()
                            + ", or the property signet.interactions.api-key; signet.interactions.enabled=false for no client",
                    e);
        }
    }

    @Bean
    CallOutcomes interactionsCallOutcomes() {
        return new CallOutcomes();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ObservationRegistry.class)
    @ConditionalOnBean(ObservationRegistry.class)
    @ConditionalOnProperty(name = "signet.interactions.observations.enabled", matchIfMissing = true)
    static class Observations {

        @Bean
        @ConditionalOnMissingBean(
                value = InteractionsObservations.class,
                type = "dev.signet.interactions.opentelemetry.InteractionsTelemetry")
        InteractionsObservations interactionsObservations(ObservationRegistry registry) {
            return InteractionsObservations.of(registry);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnBean(MeterRegistry.class)
    @ConditionalOnProperty(name = "signet.interactions.observations.enabled", matchIfMissing = true)
    static class Tokens {

        @Bean
        @ConditionalOnMissingBean(
                value = TokenMetrics.class,
                type = "dev.signet.interactions.opentelemetry.InteractionsTelemetry")
        TokenMetrics interactionsTokenMetrics(MeterRegistry registry) {
            return new TokenMetrics(registry);
        }
    }
}
