package dev.signet.codegen.output;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Detects changes of a file by its CRC-32, Adler-32 and length, in hexadecimal digits. Unlike a SHA-256, which is slow
 * in a JVM that has just started, they cost no more than reading the file; forged collisions are no threat here.
 */
final class Checksum {
    /** Up to this size {@link FileInputStream} reads without asking for memory of its own. */
    private static final int BUFFER = 8_192;

    private final CRC32 crc = new CRC32();
    private final Adler32 adler = new Adler32();
    private long length;

    private Checksum() {}

    static String of(byte[] content) {
        Checksum sum = new Checksum();
        sum.add(content, content.length);
        return sum.text();
    }

    /** Of a file's content; of a folder: names and content of all files below it. */
    static String of(Path path) throws IOException {
        File file = path.toFile();
        try {
            return of(file);
        } catch (FileNotFoundException e) {
            // Nearly always it is a file: whether it is a folder is asked only of what can't be opened.
            if (!file.isDirectory()) {
                throw e;
            }
        }
        Fingerprint.Builder all = Fingerprint.builder();
        for (Path each : filesBelow(path)) {
            String name = path.relativize(each).toString().replace(File.separator, "/");
            all.add(name, of(each.toFile()));
        }
        return all.build().hash();
    }

    private static String of(File file) throws IOException {
        Checksum sum = new Checksum();
        try (InputStream in = new FileInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum.add(buffer, read);
            }
        }
        return sum.text();
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void add(byte[] bytes, int count) {
        crc.update(bytes, 0, count);
        adler.update(bytes, 0, count);
        length += count;
    }

    private String text() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits((int) crc.getValue())
                + hex.toHexDigits((int) adler.getValue())
                + Long.toHexString(length);
    }
}
