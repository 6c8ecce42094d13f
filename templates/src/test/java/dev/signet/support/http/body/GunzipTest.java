package dev.signet.support.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class GunzipTest {

    private static final byte[] PLAIN =
            "a small text, a small text. ".repeat(40).getBytes(StandardCharsets.UTF_8);

    private static byte[] unpack(byte[] packed, int longest, Random random) throws IOException {
        Gunzip gunzip = new Gunzip(Chunks.random(packed, longest, random));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[100];
        for (int read = gunzip.read(buffer, 0, 100); read >= 0; read = gunzip.read(buffer, 0, 100)) {
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }

    @Test
    void unpacksWhateverTheChunks() throws IOException {
        byte[] packed = Gzip.gzip(PLAIN);
        Random random = new Random(3);
        for (int longest = 1; longest < packed.length; longest++) {
            assertThat(unpack(packed, longest, random)).isEqualTo(PLAIN);
        }
    }

    @Test
    void unpacksSeveralMembers() throws IOException {
        byte[] packed = concat(Gzip.gzip(PLAIN), Gzip.gzip(new byte[0]), Gzip.gzip(PLAIN));
        assertThat(unpack(packed, 7, new Random(4))).isEqualTo(concat(PLAIN, PLAIN));
        assertThat(unpack(packed, 1000, new Random(4))).isEqualTo(concat(PLAIN, PLAIN));
    }

    @Test
    void skipsOptionalHeaders() throws IOException {
        byte[] plainHeader = Gzip.gzip(PLAIN);
        byte[] head = Arrays.copyOf(plainHeader, 10);
        head[3] = 2 | 4 | 8 | 16;
        byte[] optional = concat(
                new byte[] {3, 0, 1, 2, 3},
                "name\0".getBytes(StandardCharsets.UTF_8),
                "c\0".getBytes(StandardCharsets.UTF_8));
        CRC32 sum = new CRC32();
        sum.update(concat(head, optional));
        byte[] check = {(byte) sum.getValue(), (byte) (sum.getValue() >> 8)};
        byte[] rest = Arrays.copyOfRange(plainHeader, 10, plainHeader.length);
        assertThat(unpack(concat(head, optional, check, rest), 3, new Random(5)))
                .isEqualTo(PLAIN);
    }

    @Test
    void noBytesAtAllAreAnEmptyBody() throws IOException {
        assertThat(unpack(new byte[0], 1, new Random(6))).isEmpty();
    }

    @Test
    void everyCutIsNoticed() throws IOException {
        byte[] packed = Gzip.gzip(PLAIN);
        for (int length = 1; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> unpack(cut, 1000, new Random(7)))
                    .isInstanceOfSatisfying(
                            GzipException.class,
                            e -> assertThat(e.isTruncated()).isTrue());
        }
    }

    @Test
    void wrongSumsAndLengthsAreNoticed() throws IOException {
        byte[] packed = Gzip.gzip(PLAIN);
        for (int back = 1; back <= 8; back++) {
            byte[] wrong = packed.clone();
            wrong[wrong.length - back] ^= 1;
            assertThatThrownBy(() -> unpack(wrong, 1000, new Random(8)))
                    .isInstanceOfSatisfying(
                            GzipException.class,
                            e -> assertThat(e.isTruncated()).isFalse());
        }
    }
}
