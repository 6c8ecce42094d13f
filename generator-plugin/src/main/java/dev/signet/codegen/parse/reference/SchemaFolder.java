package dev.signet.codegen.parse.reference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.parse.tree.ParserLimits;
import dev.signet.codegen.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of JSON Schemas as a document that refers to each of them. */
public final class SchemaFolder {
    /** Stands for the document, which is no file. */
    private static final String NAME = "$folder";

    private static final int DEPTH = 20;

    private SchemaFolder() {}

    /** The document of a folder, or what was named if it is none. */
    public static Path document(Path named) {
        return Files.isDirectory(named) ? named.resolve(NAME) : named;
    }

    public static boolean is(Path document) {
        return String.valueOf(document.getFileName()).equals(NAME);
    }

    /** The schemas of a folder and of those below it, in the order of their names; links are not followed. */
    public static List<Path> files(Path document) {
        Path folder = folder(document);
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            List<Path> schemas = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.toString().matches("(?i).*\\.(json|ya?ml)"))
                    .filter(file -> folder.relativize(file).toString().matches("[^.].*")
                            && !folder.relativize(file).toString().matches(".*[/\\\\]\\..*"))
                    .sorted()
                    .limit(ParserLimits.FILES + 1L)
                    .toList();
            if (schemas.isEmpty()) {
                throw new ProblemsException(
                        "", folder + " contains no schemas", "schema files end in .json, .yaml or .yml");
            }
            if (schemas.size() > ParserLimits.FILES) {
                throw new ProblemsException(
                        "", folder + " contains more than " + ParserLimits.FILES + " schemas", "check the path");
            }
            return schemas;
        } catch (IOException e) {
            throw new ProblemsException("", folder + " can't be read: " + e.getMessage(), "check its permissions");
        }
    }

    /** A definition for each of its files, which refers to it. */
    public static ObjectNode tree(Path document, List<Path> files) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode definitions = root.putObject("$defs");
        for (Path file : files) {
            String name = folder(document).relativize(file).toString().replace('\\', '/');
            definitions.putObject(name).put("$ref", name.replace("%", "%25").replace("#", "%23"));
        }
        return root;
    }

    public static Path folder(Path document) {
        Path folder = document.getParent();
        return folder == null ? document : folder;
    }
}
