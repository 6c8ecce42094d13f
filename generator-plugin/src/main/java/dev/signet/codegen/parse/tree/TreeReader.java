package dev.signet.codegen.parse.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.problem.Location;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.problem.Severity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From a file to a tree: JSON or YAML, told apart by content. Refuses what is too large, no text or no such language. */
public final class TreeReader {
    private static final Pattern BLANK_LINE = Pattern.compile("(?m)^ +$");
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<<<<<<<|>>>>>>>)(?= )");

    private TreeReader() {}

    /** Reads bytes that were fetched elsewhere. */
    public static JsonNode parse(byte[] bytes, String location, String file, @Nullable Lines lines) {
        return parse(text(bytes, file), location, file, lines);
    }

    /** @param lines if not null, takes the line of every value */
    public static JsonNode parse(String text, String location, String file, @Nullable Lines lines) {
        return parse(text, location, file, lines, Syntax.STRICT);
    }

    /** The same for files that need not be strictly valid. */
    public static JsonNode parse(String text, String location, String file, @Nullable Lines lines, Syntax syntax) {
        try {
            return once(text, location, file, lines, syntax);
        } catch (ProblemsException e) {
            Problem first = e.problems().get(0);
            if (!syntax.lenient() || !first.message().contains(YamlTree.LEADING_SPACES)) {
                throw e;
            }
            syntax.warnings()
                    .accept(new Problem(
                            Severity.WARNING,
                            first.pointer(),
                            first.line(),
                            Location.NONE,
                            "the blank lines at the start of a block scalar are longer than its indentation; read as empty lines",
                            "remove their spaces"));
            return once(BLANK_LINE.matcher(text).replaceAll(""), location, file, lines, syntax);
        }
    }

    private static JsonNode once(String text, String location, String file, @Nullable Lines lines, Syntax syntax) {
        Problems problems = new Problems();
        TreeBuilder builder = new TreeBuilder(file, problems, lines, syntax);
        try {
            parse(text, location, file, builder);
        } catch (ProblemsException e) {
            throw conflict(text, file).orElse(e);
        }
        problems.throwIfErrors();
        JsonNode root = builder.root();
        if (root == null || root.isNull()) {
            throw new ProblemsException(file + "#", "the file is empty", "check the path");
        }
        return root;
    }

    /** What is wrong with a file that can't be read, if it is the mark of an unfinished merge. */
    private static Optional<ProblemsException> conflict(String text, String file) {
        Matcher mark = CONFLICT.matcher(text);
        if (!mark.find()) {
            return Optional.empty();
        }
        int line = (int) text.substring(0, mark.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return Optional.of(new ProblemsException(
                file + "#", line, "a merge conflict is not resolved: `" + mark.group() + "`", "resolve it"));
    }

    private static void parse(String text, String location, String file, TreeBuilder builder) {
        String start = text.stripLeading();
        if (start.startsWith("version https://git-lfs.github.com/")) {
            throw new ProblemsException(
                    file + "#", "the file is a Git LFS pointer, not the document itself", "run `git lfs pull`");
        }
        if (start.startsWith("<") && !start.startsWith("<<")) {
            throw new ProblemsException(
                    file + "#",
                    "the file is HTML or XML, not JSON or YAML",
                    "save the document itself, not a page about it");
        }
        String name = location.toLowerCase(Locale.ROOT);
        boolean namedYaml = name.endsWith(".yaml") || name.endsWith(".yml");
        if ((start.startsWith("{") || start.startsWith("[")) && !namedYaml) {
            JsonTree.read(text, file, builder);
        } else {
            YamlTree.read(text, file, builder);
        }
    }

    public static byte[] bytes(Path path, String file) {
        try {
            if (Files.isDirectory(path)) {
                throw new ProblemsException(file + "#", path + " is a folder", "specify a file in it");
            }
            if (!Files.exists(path)) {
                throw missing(path, file);
            }
            if (!Files.isRegularFile(path)) {
                throw new ProblemsException(file + "#", path + " is not a regular file", "specify a file");
            }
            if (Files.size(path) > ParserLimits.FILE_BYTES) {
                throw tooLarge(file);
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new ProblemsException(
                    file + "#", path + " can't be read: " + e.getMessage(), "check its permissions");
        }
    }

    static ProblemsException tooLarge(String file) {
        return new ProblemsException(
                file + "#", "the file is larger than " + (ParserLimits.FILE_BYTES >> 20) + " MB", "check the path");
    }

    private static ProblemsException missing(Path path, String file) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return new ProblemsException(file + "#", path + " does not exist", "its folder does not exist either");
        }
        List<String> names;
        try (Stream<Path> entries = Files.list(folder)) {
            names = entries.limit(ParserLimits.FILES)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        }
        String wanted = String.valueOf(path.getFileName());
        return new ProblemsException(
                file + "#", path + " does not exist", NearMiss.hint(wanted, names, "its folder is empty"));
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        return bytes.length >= start.length
                && IntStream.range(0, start.length).allMatch(i -> bytes[i] == (byte) start[i]);
    }

    /** The text of a source, which must be UTF-8. */
    public static String text(byte[] bytes, String file) {
        if (bytes.length >= 2 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
            throw new ProblemsException(file + "#", "the file is UTF-16", "save it as UTF-8");
        }
        if (startsWith(bytes, 0x1F, 0x8B) || startsWith(bytes, 'P', 'K', 3, 4)) {
            throw new ProblemsException(file + "#", "the file is compressed", "decompress it");
        }
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        ByteBuffer buffer = ByteBuffer.wrap(bytes, marked ? 3 : 0, bytes.length - (marked ? 3 : 0));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new ProblemsException(file + "#", line, "the bytes are not valid UTF-8", "save the file as UTF-8");
        }
    }
}
