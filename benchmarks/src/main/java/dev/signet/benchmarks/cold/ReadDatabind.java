package dev.signet.benchmarks.cold;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.benchmarks.answer.RecordAnswer;
import dev.signet.benchmarks.model.Interaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads one interaction from a file and prints what it says: databind and annotated records. */
final class ReadDatabind {
    private ReadDatabind() {}

    public static void main(String[] args) throws IOException {
        byte[] json = Files.readAllBytes(Path.of(args[0]));
        System.out.println(RecordAnswer.of(new ObjectMapper().readValue(json, Interaction.class)));
    }
}
