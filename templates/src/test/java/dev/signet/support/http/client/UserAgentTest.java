package dev.signet.support.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.support.http.request.UserAgent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a client names itself. */
@Timeout(30)
class UserAgentTest {
    private static final String JAVA = " Java/" + Runtime.version().feature();

    private static final class DepotClient {}

    @Test
    void namesTheClassAndJavaIfThereIsNoVersion() {
        assertThat(UserAgent.of(DepotClient.class)).isEqualTo("DepotClient" + JAVA);
    }

    @Test
    void takesTheVersionOfTheModule() {
        assertThat(UserAgent.of(String.class))
                .isEqualTo("String/" + System.getProperty("java.version").replace(' ', '-') + JAVA);
    }

    @Test
    void takesTheVersionOfTheJarWithoutCharactersThatNoProductHas(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("client.jar");
        write(jar, "1.2 beta");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> client = loader.loadClass(DepotClient.class.getName());
            assertThat(UserAgent.of(client)).isEqualTo("DepotClient/1.2-beta" + JAVA);
        }
    }

    private static void write(Path jar, String version) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (Class<?> type : new Class<?>[] {UserAgentTest.class, DepotClient.class}) {
                String name = type.getName().replace('.', '/') + ".class";
                entries.putNextEntry(new JarEntry(name));
                try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(entries);
                }
                entries.closeEntry();
            }
        }
    }

    @Test
    void isSentUnlessAnotherIsSet() throws Exception {
        try (FaultServer server =
                FaultServer.playing(answer -> answer.json(200, "\"a\""), answer -> answer.json(200, "\"b\""))) {
            for (String other : new String[] {"", "mine/1"}) {
                ClientConfig.Builder builder =
                        ClientConfig.builder(server.uri()).userAgent(UserAgentTest.class);
                if (!other.isEmpty()) {
                    builder.header("user-agent", other);
                }
                try (Transport transport = new Transport(builder.build())) {
                    transport.call(Clients.GET, Decoder.text(), CallOptions.NONE);
                }
            }
            assertThat(server.seen())
                    .extracting(seen -> seen.headers().get("user-agent"))
                    .containsExactly("UserAgentTest" + JAVA, "mine/1");
        }
    }
}
