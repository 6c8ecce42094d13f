package dev.signet.codegen.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A SHA-256 (FIPS 180-4) over named values: equal if and only if the same values were added under the same names in the same
 * order.
 *
 * @param hash 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hash) {

    public static Builder builder() {
        return new Builder();
    }

    /** Hash of some bytes alone, as 64 lower-case hexadecimal digits. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Collects values. */
    public static final class Builder {
        private final MessageDigest digest = sha256();

        private Builder() {}

        public Builder add(String name, String value) {
            put(name);
            put(value);
            return this;
        }

        /** Adds each value in order, and how many there are. */
        public Builder add(String name, List<String> values) {
            add(name, Integer.toString(values.size()));
            values.forEach(this::put);
            return this;
        }

        /**
         * Adds a checksum of the content of a file, or of the names and content of all files below a folder.
         *
         * @throws UncheckedIOException if it can't be read
         */
        public Builder addContent(String name, Path path) {
            try {
                return add(name, Checksum.of(path));
            } catch (IOException e) {
                throw new UncheckedIOException("can't read " + path, e);
            }
        }

        public Fingerprint build() {
            return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
        }

        /** The length goes first, so that no two sequences of texts look alike. */
        private void put(String text) {
            byte[] bytes = text.getBytes(UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
    }
}
