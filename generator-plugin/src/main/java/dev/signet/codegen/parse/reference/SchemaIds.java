package dev.signet.codegen.parse.reference;

import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.JsonPointers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which schemas have a name: those under {@code components}, and whatever else a reference points to. */
public final class SchemaIds {
    private static final Pattern STRUCTURAL = Pattern.compile(
            "[0-9]+|[0-9]XX|default|schema|schemas|items|properties|oneOf|anyOf|allOf|additionalProperties|content|"
                    + "responses|requestBody|parameters|" + String.join("|", SchemaWalk.METHODS));

    private static final Pattern WEB = Pattern.compile("^https?://");
    private static final Pattern ENDING = Pattern.compile("(?i)(?<=.)([.-]?schema)?(\\.(json|ya?ml))?$");

    private final Set<String> known = new HashSet<>();
    private final Deque<DocumentNode> todo = new ArrayDeque<>();

    /** The id of a schema; it will be mapped if it has not been. */
    public String of(DocumentNode schema) {
        String id = schema.place();
        if (known.add(id)) {
            todo.add(schema);
        }
        return id;
    }

    /** The next schema to be mapped, in the order in which they were met; null if there is none left. */
    @Nullable
    public DocumentNode next() {
        return todo.poll();
    }

    /** A name for a schema: its last key that tells more than where it stands, or else its file's name. */
    public static String name(DocumentNode schema) {
        List<String> keys = JsonPointers.keys(schema.pointer());
        for (int i = keys.size() - 1; i >= 0; i--) {
            String key = keys.get(i);
            // under `properties` and the like, any key is a name
            boolean named = i > 0
                    && Set.of("properties", "schemas", "$defs", "definitions").contains(keys.get(i - 1));
            boolean mediaType = i > 0 && keys.get(i - 1).equals("content");
            if (named || !(mediaType || STRUCTURAL.matcher(key).matches())) {
                return WEB.matcher(key).lookingAt()
                        ? ENDING.matcher(WEB.matcher(key).replaceFirst("")).replaceFirst("")
                        : key;
            }
        }
        return nameOf(schema.source().location());
    }

    /** The name of a schema that is a file. */
    public static String nameOf(String location) {
        String file = location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
        String bare = ENDING.matcher(file).replaceFirst("");
        return bare.chars().anyMatch(Character::isLetter) ? bare : "schema " + bare;
    }
}
