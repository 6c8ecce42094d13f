package dev.signet.codegen.emit;

import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Methods in portions that make files of a readable length; those of one call stay together. */
final class Parts {
    /** Lines of methods in a file; the file's own head and the lines that the layout wraps come on top. */
    private static final int LINES = 240;

    private static final Pattern ONE_LINER = Pattern.compile("^/\\*\\*\\n \\*[^\\n]*\\n \\*/");

    private final List<List<MethodSpec>> portions = new ArrayList<>();
    private int lines;

    /** Adds what belongs together. */
    void add(List<MethodSpec> methods) {
        int more = methods.stream().mapToInt(Parts::lines).sum();
        if (portions.isEmpty() || lines + more > LINES) {
            portions.add(new ArrayList<>());
            lines = 0;
        }
        portions.get(portions.size() - 1).addAll(methods);
        lines += more;
    }

    /** In the order of their addition; at least one. */
    List<List<MethodSpec>> portions() {
        return portions.isEmpty() ? List.of(List.of()) : portions;
    }

    private static int lines(MethodSpec method) {
        String text = method.toString();
        int count = text.split("\n").length + 1;
        // A comment of one line is written as three here, and laid out as one.
        return ONE_LINER.matcher(text).find() ? count - 2 : count;
    }

    /** The name of a portion's class; the last bears the name itself. */
    static String name(String type, int portion, int portions) {
        return portion == portions - 1 ? type : type + "Part" + (portion + 1);
    }
}
