package dev.signet.interactions.spring;

import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Adds {@code interactions} to the health of the application: unknown before the first call, then as the last one ended. No call is made
 * for it.
 */
@AutoConfiguration(after = InteractionsAutoConfiguration.class)
@ConditionalOnBean(CallOutcomes.class)
public class InteractionsHealthAutoConfiguration {

    /** Made by Spring. */
    InteractionsHealthAutoConfiguration() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
    @ConditionalOnEnabledHealthIndicator("interactions")
    static class Boot3 {

        @Bean
        @ConditionalOnMissingBean(name = "interactionsHealthIndicator")
        org.springframework.boot.actuate.health.HealthIndicator interactionsHealthIndicator(CallOutcomes outcomes) {
            return () -> org.springframework.boot.actuate.health.Health.status(
                            outcomes.state().name())
                    .withDetails(outcomes.details())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
    @org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator("interactions")
    static class Boot4 {

        @Bean
        @ConditionalOnMissingBean(name = "interactionsHealthIndicator")
        org.springframework.boot.health.contributor.HealthIndicator interactionsHealthIndicator(CallOutcomes outcomes) {
            return () -> org.springframework.boot.health.contributor.Health.status(
                            outcomes.state().name())
                    .withDetails(outcomes.details())
                    .build();
        }
    }
}
