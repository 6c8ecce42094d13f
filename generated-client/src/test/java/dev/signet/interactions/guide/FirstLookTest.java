package dev.signet.interactions.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FirstLookTest {
    @Test
    void showsThePointInTenLines() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FirstLook.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String printed = bytes.toString(StandardCharsets.UTF_8);
        assertThat(printed.lines()).hasSize(10);
        assertThat(printed)
                .contains(
                        "telepathy, kept whole: {\"type\":\"telepathy\",\"strength\":1E+3,\"thoughts\":[null,{\"kind\":\"warm\"}]}")
                .contains("besides   {\"signature\":\"c2lnbmVk\"}")
                .contains("lossless  true")
                .contains("the same value");
    }
}
