package dev.signet.benchmarks.cold;

import dev.signet.benchmarks.answer.SignetAnswer;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads one interaction from a file and prints what it says: Signet's generated client. */
final class ReadSignet {
    private ReadSignet() {}

    public static void main(String[] args) throws IOException {
        byte[] json = Files.readAllBytes(Path.of(args[0]));
        System.out.println(SignetAnswer.of(Interaction.fromJson(json)));
    }
}
