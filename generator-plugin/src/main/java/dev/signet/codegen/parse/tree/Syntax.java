package dev.signet.codegen.parse.tree;

import dev.signet.codegen.problem.Problem;
import java.util.function.Consumer;

/**
 * How strictly files are read.
 *
 * @param lenient whether a key may stand twice, and whether blank lines at the start of a block scalar may be longer than its
 *     indentation, as other tools have it
 * @param warnings takes what was found and read all the same
 */
public record Syntax(boolean lenient, Consumer<Problem> warnings) {
    /** As JSON and YAML have it. */
    public static final Syntax STRICT = new Syntax(false, problem -> {});

    /** The same without warnings: for what has been read before. */
    Syntax silent() {
        return new Syntax(lenient, problem -> {});
    }
}
