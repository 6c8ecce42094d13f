package dev.signet.codegen.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Jars of classes that tests of another JVM, or an earlier run, have compiled of the same sources. */
public final class KeptClasses {
    private static final Path FOLDER = Path.of("target/kept-classes").toAbsolutePath();

    private KeptClasses() {}

    /**
     * The jar of some sources.
     *
     * @param inputs what else decides about the classes, such as options and the class path
     * @param compile makes them if they are not there; what throws is not kept
     * @return a jar whose name says what its classes are
     */
    public static Path jar(String inputs, Collection<? extends JavaFileObject> sources, Supplier<Compilation> compile)
            throws IOException {
        Path jar = FOLDER.resolve(key(inputs, sources) + ".jar");
        if (!Files.exists(jar)) {
            Files.createDirectories(FOLDER);
            Path made = Files.createTempFile(FOLDER, "new", ".jar");
            ClassFiles.pack(compile.get(), made);
            Files.move(made, jar, StandardCopyOption.REPLACE_EXISTING);
            deleteFormer();
        }
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
        return jar;
    }

    /** What tells some sources from all others. */
    static String key(String inputs, Collection<? extends JavaFileObject> sources) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(inputs.getBytes(UTF_8));
            for (JavaFileObject source : sources) {
                digest.update(("\n" + source.getName() + "\n" + source.getCharContent(false)).getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Deletes what no test has asked for since yesterday. */
    private static void deleteFormer() throws IOException {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        try (Stream<Path> all = Files.list(FOLDER)) {
            for (Path each : all.toList()) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(yesterday)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (NoSuchFileException deletedByAnother) {
            // What is left is deleted the next time.
        }
    }
}
