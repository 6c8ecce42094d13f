package dev.signet.benchmarks.cold;

import com.google.genai.gaos.models.interactions.Interaction;
import com.google.genai.gaos.utils.JSON;
import dev.signet.benchmarks.answer.SdkAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads one interaction from a file and prints what it says: Google's own client. */
final class ReadSdk {
    private ReadSdk() {}

    public static void main(String[] args) throws IOException {
        byte[] json = Files.readAllBytes(Path.of(args[0]));
        System.out.println(SdkAnswer.of(JSON.getMapper().readValue(json, Interaction.class)));
    }
}
