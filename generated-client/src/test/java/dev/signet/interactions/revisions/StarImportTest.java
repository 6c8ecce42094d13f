package dev.signet.interactions.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.interactions.support.JsonValue;
import dev.signet.interactions.support.http.client.Transport;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports with a star are convenient where many types are used: those of the model are ambiguous with none of their neighbours. */
class StarImportTest {
    private static Set<String> types(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("[A-Z]\\w*\\.class"))
                    .map(name -> name.replace(".class", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> model() {
        return Revision.CURRENT.types().stream().map(Class::getSimpleName).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/lang",
                "java/util",
                "java/util/function",
                "java/util/stream",
                "java/util/concurrent",
                "java/time"
            })
    void modelIsNotAmbiguousWithTheLibraryOfJava(String javaPackage) throws IOException {
        Path folder = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base", javaPackage);
        assertThat(types(folder)).isNotEmpty().doesNotContainAnyElementsOf(model());
    }

    @Test
    void modelIsNotAmbiguousWithTheSupportKit() throws IOException, URISyntaxException {
        for (Class<?> each : List.of(JsonValue.class, Transport.class)) {
            Path classes = Path.of(
                    each.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path folder = classes.resolve(each.getPackageName().replace('.', '/'));
            Set<String> kit = types(folder);
            kit.removeIf(name -> !isPublic(each.getPackageName() + "." + name));
            assertThat(kit).isNotEmpty().doesNotContainAnyElementsOf(model());
        }
    }

    private static boolean isPublic(String name) {
        try {
            return Modifier.isPublic(Class.forName(name).getModifiers());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
