package dev.signet.benchmarks.cold;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.benchmarks.contender.Contender;
import dev.signet.benchmarks.process.Child;
import dev.signet.benchmarks.process.ClassPath;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that is measured.
 *
 * @param task what it does
 * @param contender with whose help
 * @param main its class
 * @param classPath no more than it needs, as far as that is known
 */
record Program(Task task, String contender, Class<?> main, ClassPath classPath) {

    /** What programs do. */
    enum Task {
        NOTHING("nothing: an empty `main`"),
        READ("one interaction read and printed"),
        CALL("one HTTP call");

        final String label;

        Task(String label) {
            this.label = label;
        }
    }

    /** All of them in the order of the table. */
    static List<Program> all() {
        ClassPath signet = ClassPath.of(Interaction.class, JsonFactory.class, Nullable.class);
        ClassPath databind = ClassPath.of(ObjectMapper.class, JsonProperty.class, JsonFactory.class, Nullable.class);
        ClassPath streaming = ClassPath.of(JsonProperty.class, JsonFactory.class, Nullable.class);
        ClassPath sdk = ClassPath.whole();
        return List.of(
                new Program(Task.NOTHING, "the JDK", EmptyMain.class, ClassPath.of()),
                program(Task.READ, Contender.DATABIND, ReadDatabind.class, databind),
                program(Task.READ, Contender.SDK, ReadSdk.class, sdk),
                program(Task.READ, Contender.HAND_WRITTEN, ReadHandWritten.class, streaming),
                program(Task.READ, Contender.SIGNET, ReadSignet.class, signet),
                program(Task.CALL, Contender.SDK, CallSdk.class, sdk),
                program(Task.CALL, Contender.HAND_WRITTEN, CallHandWritten.class, streaming),
                program(Task.CALL, Contender.SIGNET, CallSignet.class, signet));
    }

    private static Program program(Task task, Contender contender, Class<?> main, ClassPath classPath) {
        return new Program(task, contender.label(), main, classPath);
    }

    /** {@return how to start it with this argument} */
    List<String> command(String argument) {
        return Child.java(classPath, main, task == Task.NOTHING ? List.of() : List.of(argument));
    }
}
