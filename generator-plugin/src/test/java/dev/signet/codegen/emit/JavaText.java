package dev.signet.codegen.emit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of a generated type, member by member, so that a test need not know how the rest of it is laid out. */
public final class JavaText {
    private static final Pattern BEFORE_HEADER = Pattern.compile("(/\\*\\*|\\*|@).*");

    private static final Pattern ONE_LINE_BLOCK =
            Pattern.compile("( *)((?:if|for|while|try|} catch|} else)\\b.* \\{) (.*;) }");

    private static final Pattern OVERRIDE = Pattern.compile("( *)@Override (.+)");

    private final List<String> lines;

    JavaText(String text) {
        this.lines = text.lines().flatMap(JavaText::unfolded).toList();
    }

    /** A statement's block that stands on one line, on three; an annotation on a line of its own. */
    private static Stream<String> unfolded(String line) {
        Matcher block = ONE_LINE_BLOCK.matcher(line);
        if (block.matches()) {
            return Stream.of(
                    block.group(1) + block.group(2), block.group(1) + "    " + block.group(3), block.group(1) + "}");
        }
        Matcher override = OVERRIDE.matcher(line);
        return override.matches()
                ? Stream.of(override.group(1) + "@Override", override.group(1) + override.group(2))
                : Stream.of(line);
    }

    /** The type or member whose declaration has these words: what stands before its body, comment and annotations included. */
    public String head(String words) {
        int start = find(words);
        int from = start;
        while (from > 0 && BEFORE_HEADER.matcher(lines.get(from - 1).strip()).matches()) {
            from--;
        }
        int end = endOfHeader(start);
        String last = lines.get(end).replaceFirst(" \\{( .*})?$", "").replaceFirst(";$", "");
        return text(lines.subList(from, end)) + (last + "\n").indent(-indentation(lines.get(start)));
    }

    /** The same without comment and annotations, on one line. */
    public String signature(String words) {
        int start = find(words);
        String header = String.join(" ", lines.subList(start, endOfHeader(start) + 1));
        return header.replaceFirst(" \\{( .*})?$", "")
                .replaceFirst(";$", "")
                .replaceAll("\\s+", " ")
                .replace("( ", "(")
                .strip();
    }

    /** The statements of a method, or the members of a type. */
    public String body(String words) {
        int end = endOfHeader(find(words));
        String header = lines.get(end);
        if (header.endsWith("}")) {
            String statements = header.substring(header.indexOf(" { ") + 3, header.length() - 2) + "\n";
            return statements.replace("; return this;", ";\nreturn this;");
        }
        String close = " ".repeat(indentation(lines.get(find(words)))) + "}";
        int last = end + 1;
        while (!lines.get(last).startsWith(close)) {
            last++;
        }
        return text(lines.subList(end + 1, last));
    }

    /** A nested type. */
    public JavaText in(String words) {
        return new JavaText(body(words));
    }

    /** Whether something is declared with these words. */
    public boolean declares(String words) {
        return lines.stream().anyMatch(line -> isDeclaration(line, words));
    }

    private int find(String words) {
        for (int i = 0; i < lines.size(); i++) {
            if (isDeclaration(lines.get(i), words)) {
                return i;
            }
        }
        throw new AssertionError("nothing is declared as " + words + " in\n" + this);
    }

    private static boolean isDeclaration(String line, String words) {
        String code = line.strip();
        return code.contains(words) && !BEFORE_HEADER.matcher(code).matches() && !code.startsWith("//");
    }

    /** The last line of a declaration, whose body may begin on it. */
    private int endOfHeader(int start) {
        int end = start;
        while (!lines.get(end).matches(".*(\\{|\\{ .*}|\\{}|;)")) {
            end++;
        }
        return end;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String text(List<String> some) {
        int least = some.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(JavaText::indentation)
                .min()
                .orElse(0);
        return some.isEmpty() ? "" : String.join("\n", some).indent(-least);
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
