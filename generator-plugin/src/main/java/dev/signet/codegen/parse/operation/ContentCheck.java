package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.Problems;
import java.util.List;

/** Warns of what a media type says of parts and items, where no part of the client reads or writes them. */
record ContentCheck(Problems problems) {
    /** @param byPosition whether it is a multipart body whose parts have no names */
    void check(Content content, DocumentNode at, boolean byPosition) {
        for (String key : List.of("prefixEncoding", "itemEncoding", "itemSchema")) {
            boolean isRead = byPosition || (content.isStream() && key.equals("itemSchema"));
            if (at.has(key) && !isRead) {
                problems.warn(
                        at.place(key),
                        "`" + key + "` of `" + content.mediaType()
                                + "` is ignored: its parts are what callers make and read themselves",
                        "describe the whole by `schema`, and parts of a form by `encoding`");
            }
        }
        boolean named = content.type().equals("application/x-www-form-urlencoded")
                || (content.type().startsWith("multipart/") && !byPosition);
        if (at.has("encoding") && !named) {
            problems.warn(
                    at.place("encoding"),
                    "`encoding` of `" + content.mediaType()
                            + "` is ignored: it is that of forms and of parts with names",
                    byPosition ? "use `prefixEncoding` and `itemEncoding`" : "remove it");
        }
    }
}
