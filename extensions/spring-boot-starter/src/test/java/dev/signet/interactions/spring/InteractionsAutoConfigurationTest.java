package dev.signet.interactions.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.support.http.CallInfo;
import dev.signet.interactions.support.http.ClientListener;
import dev.signet.interactions.support.http.Interceptor;
import dev.signet.interactions.support.http.StatusException;
import dev.signet.interactions.test.TestResponse;
import dev.signet.interactions.test.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What beans there are, by properties and by what the application has itself. */
@Timeout(60)
class InteractionsAutoConfigurationTest {
    private static final ModelInteraction REQUEST = ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
            .input(InteractionsInput.of("Hello"))
            .build();

    private final TestServer server = TestServer.start();
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    InteractionsAutoConfiguration.class, InteractionsHealthAutoConfiguration.class))
            .withPropertyValues(
                    "signet.interactions.api-key=secret-key", "signet.interactions.base-url=" + server.uri());

    @AfterEach
    void close() {
        server.close();
    }

    private void answers() {
        server.enqueue(TestResponse.json("{\"id\":\"i-1\",\"status\":\"completed\",\"steps\":[]}"));
    }

    @Test
    void propertiesReachTheClientWhichTheContextCloses() {
        answers();
        List<InteractionsClient> clients = new ArrayList<>();
        context.withPropertyValues(
                        "signet.interactions.api-version=v9",
                        "signet.interactions.headers.X-Team=blue",
                        "signet.interactions.retries.max=0",
                        "signet.interactions.timeouts.call=7s")
                .run(running -> {
                    InteractionsClient client = running.getBean(InteractionsClient.class);
                    clients.add(client);
                    Interaction answer = client.interactions().create(REQUEST);
                    assertThat(answer.id()).isEqualTo("i-1");
                    server.enqueue(TestResponse.status(503));
                    assertThatExceptionOfType(StatusException.class)
                            .isThrownBy(() -> client.interactions().create(REQUEST));
                    assertThat(running.getBean(InteractionsProperties.class).timeouts())
                            .isEqualTo(new InteractionsProperties.TimeLimits(
                                    Duration.ofSeconds(10),
                                    Duration.ofMinutes(5),
                                    Duration.ofMinutes(2),
                                    Duration.ofSeconds(7)));
                    assertThat(running.getBean(InteractionsProperties.class).toString())
                            .doesNotContain("secret-key");
                });
        assertThat(server.requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.path()).isEqualTo("/v9/interactions");
            assertThat(request.header("x-goog-api-key")).isEqualTo("secret-key");
            assertThat(request.header("X-Team")).isEqualTo("blue");
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> clients.get(0).interactions().create(REQUEST))
                .withMessageContaining("closed");
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnClient {
        @Bean
        InteractionsClient mine() {
            return InteractionsClient.builder().apiKey("mine").build();
        }
    }

    @Test
    void aClientOfTheApplicationsOwnIsTheOnlyOne() {
        context.withUserConfiguration(OwnClient.class)
                .run(running -> assertThat(running)
                        .hasSingleBean(InteractionsClient.class)
                        .hasBean("mine")
                        .doesNotHaveBean(InteractionsHealthAutoConfiguration.class)
                        .doesNotHaveBean(InteractionsProperties.class));
    }

    @Test
    void thereIsNoneIfTurnedOff() {
        context.withPropertyValues("signet.interactions.enabled=false")
                .run(running -> assertThat(running).hasNotFailed().doesNotHaveBean(InteractionsClient.class));
    }

    @Test
    void withoutAKeyTheMessageNamesTheProperty() {
        if (System.getenv("GEMINI_API_KEY") == null && System.getenv("GOOGLE_API_KEY") == null) {
            context.withPropertyValues("signet.interactions.api-key=")
                    .run(running -> assertThat(running)
                            .getFailure()
                            .rootCause()
                            .hasMessageContaining("No credential")
                            .hasMessageContaining("GEMINI_API_KEY"));
            context.withPropertyValues("signet.interactions.api-key=")
                    .run(running ->
                            assertThat(running).getFailure().hasStackTraceContaining("signet.interactions.api-key"));
        }
    }

    /** A listener that throws, one after it, and one that is an interceptor as well. */
    @Configuration(proxyBeanMethods = false)
    static class Beans {
        final List<String> heard = new ArrayList<>();

        @Bean
        ClientListener broken() {
            return new ClientListener() {
                @Override
                public void requestStarted(CallInfo call, int attempt) {
                    throw new IllegalStateException("broken");
                }
            };
        }

        @Bean
        Both both() {
            return new Both(heard);
        }

        @Bean
        Interceptor interceptor() {
            return new Interceptor() {
                @Override
                public void beforeRequest(Request request) {
                    request.header("X-Second", "2");
                }
            };
        }

        @Bean
        InteractionsClientCustomizer customizer() {
            return builder -> builder.header("X-Customized", "yes");
        }
    }

    private record Both(List<String> heard) implements ClientListener, Interceptor {
        @Override
        public void requestStarted(CallInfo call, int attempt) {
            heard.add("started " + attempt);
        }

        @Override
        public void beforeRequest(Request request) {
            heard.add("before");
            request.header("X-First", "1");
        }
    }

    @Test
    void listenersInterceptorsAndCustomizersAreBeans() {
        answers();
        context.withUserConfiguration(Beans.class).run(running -> {
            running.getBean(InteractionsClient.class).interactions().create(REQUEST);
            assertThat(running.getBean(Beans.class).heard).containsExactly("started 1", "before");
        });
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.header("X-First")).isEqualTo("1");
            assertThat(request.header("X-Second")).isEqualTo("2");
            assertThat(request.header("X-Customized")).isEqualTo("yes");
        });
    }

    @Test
    void theMetadataDescribesEachProperty() throws IOException {
        try (InputStream in =
                InteractionsProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertThat(in).isNotNull();
            String metadata = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String name : names("signet.interactions", InteractionsProperties.class)) {
                assertThat(metadata).contains("\"name\": \"" + name + "\"");
            }
            assertThat(metadata).contains("\"description\": \"Address of the service.\"");
        }
    }

    private static List<String> names(String prefix, Class<?> type) {
        List<String> names = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            String name =
                    prefix + "." + each.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (each.getType().isRecord()) {
                names.addAll(names(name, each.getType()));
            } else {
                names.add(name);
            }
        }
        return names;
    }
}
