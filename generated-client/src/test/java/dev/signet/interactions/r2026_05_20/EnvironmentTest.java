package dev.signet.interactions.r2026_05_20;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the key comes from when the program doesn't give one; each in a JVM of its own, with an environment of its own. */
@Tag("integration")
class EnvironmentTest {
    /** Makes a client and shows it, or why there is none. */
    public static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            try (InteractionsClient client = InteractionsClient.create()) {
                System.out.println(client);
            } catch (IllegalStateException e) {
                System.out.println("refused: " + e.getMessage());
            }
        }
    }

    private static String output(Map<String, String> environment) throws IOException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        ProcessBuilder builder = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Program.class.getName())
                .redirectErrorStream(true);
        builder.environment().remove("GEMINI_API_KEY");
        builder.environment().remove("GOOGLE_API_KEY");
        builder.environment().putAll(environment);
        Process jvm = builder.start();
        try (InputStream printed = jvm.getInputStream()) {
            return new String(printed.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            jvm.destroyForcibly();
        }
    }

    @Test
    void theKeyComesFromEitherVariable() throws IOException {
        for (String variable : new String[] {"GEMINI_API_KEY", "GOOGLE_API_KEY"}) {
            assertThat(output(Map.of(variable, "a-secret")))
                    .contains("baseUri=https://generativelanguage.googleapis.com", "x-goog-api-key=***")
                    .doesNotContain("a-secret");
        }
    }

    @Test
    void withoutAKeyTheRemedyIsNamed() throws IOException {
        assertThat(output(Map.of())).contains("refused: ", "apiKey(...)", "GEMINI_API_KEY or GOOGLE_API_KEY");
    }
}
