package dev.signet.benchmarks.cold;

import dev.signet.benchmarks.answer.RecordAnswer;
import dev.signet.benchmarks.handwritten.HandWritten;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads one interaction from a file and prints what it says: the hand-written codec. */
final class ReadHandWritten {
    private ReadHandWritten() {}

    public static void main(String[] args) throws IOException {
        byte[] json = Files.readAllBytes(Path.of(args[0]));
        System.out.println(RecordAnswer.of(HandWritten.readInteraction(json)));
    }
}
