package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.Operation;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.Extensions;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The vendor extensions of an operation. */
record OperationExtensionsReader(Problems problems, Extensions extensions) {
    private static final Set<String> KEYS = Set.of("x-resource", "x-method", "x-idempotent", "x-stream", "x-paging");

    Operation.Hints read(DocumentNode at) {
        if (!at.hasAny(KEYS)) {
            return Operation.Hints.NONE;
        }
        return new Operation.Hints(
                extensions.text(at, "x-resource"),
                extensions.text(at, "x-method"),
                extensions.flag(at, "x-idempotent"),
                stream(at),
                paging(at));
    }

    private Operation.@Nullable Stream stream(DocumentNode at) {
        Map<String, String> hint = members(
                at, "x-stream", Set.of("in", "name"), Set.of("in", "name", "method", "lastEventId"), Set.of("resume"));
        if (hint.isEmpty()) {
            return null;
        }
        String in = String.valueOf(hint.get("in"));
        if (!in.equals("body") && !in.equals("query")) {
            problems.warn(at.place("x-stream"), "`in` must be `body` or `query`; the hint is ignored", "correct it");
            return null;
        }
        return new Operation.Stream(
                in,
                String.valueOf(hint.get("name")),
                hint.get("method"),
                hint.get("lastEventId"),
                resume(Objects.requireNonNull(at.get("x-stream"))));
    }

    private Operation.@Nullable Resume resume(DocumentNode stream) {
        Map<String, String> hint =
                members(stream, "resume", Set.of("operation"), Set.of("operation", "unless"), Set.of("id"));
        DocumentNode at = stream.get("resume");
        return hint.isEmpty() || at == null
                ? null
                : new Operation.Resume(
                        String.valueOf(hint.get("operation")), extensions.texts(at, "id"), hint.get("unless"));
    }

    private Operation.@Nullable Paging paging(DocumentNode at) {
        Set<String> keys = Set.of("token", "nextToken", "items");
        Map<String, String> hint = members(at, "x-paging", keys, keys, Set.of());
        return hint.isEmpty()
                ? null
                : new Operation.Paging(
                        String.valueOf(hint.get("token")),
                        String.valueOf(hint.get("nextToken")),
                        String.valueOf(hint.get("items")));
    }

    /** The members of a hint; empty if it is absent or incomplete, the latter with a warning. */
    private Map<String, String> members(
            DocumentNode at, String key, Set<String> needed, Set<String> known, Set<String> structured) {
        Map<String, String> members = extensions.map(at, key, structured);
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                problems.warn(
                        at.place(key),
                        "unknown property `" + name + "`",
                        NearMiss.hint(name, known.stream().sorted().toList(), ""));
            }
        }
        if (at.has(key) && !members.keySet().containsAll(needed)) {
            List<String> missing = needed.stream()
                    .filter(name -> !members.containsKey(name))
                    .sorted()
                    .toList();
            problems.warn(
                    at.place(key),
                    "missing properties: " + String.join(", ", missing) + "; it is ignored",
                    "complete it");
            return Map.of();
        }
        return members;
    }
}
