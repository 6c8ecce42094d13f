package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.Operation;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.Problems;
import java.util.List;

/** Warns of what parameters say without an effect. */
record ParameterCheck(Problems problems, ReferenceResolver refs) {
    private static final List<String> NEVER_EMPTY = List.of("boolean", "integer", "number", "object");

    void check(DocumentNode parameter, String name, String in) {
        if (in.equals("query") && parameter.flag("allowEmptyValue")) {
            emptyValue(parameter, name);
        }
        List<DocumentNode> contents = parameter.object("content") == null ? List.of() : parameter.children("content");
        if (!contents.isEmpty() && parameter.has("schema")) {
            problems.warn(
                    parameter.place("schema"),
                    "the schema is ignored: `content` says how `" + name + "` is sent",
                    "remove one of the two");
        }
        if (contents.size() > 1) {
            problems.warn(
                    parameter.place("content"),
                    "`content` has several media types, of which `" + name
                            + "` is sent in one: JSON, or else the first",
                    "leave one of them");
        }
    }

    /** What is the whole of a query has no other beside it (OpenAPI 3.2, "Parameter Locations"). */
    void queries(DocumentNode operation, List<Operation.Parameter> parameters) {
        List<String> whole = parameters.stream()
                .filter(parameter -> parameter.in().equals("querystring"))
                .map(Operation.Parameter::name)
                .toList();
        boolean others =
                parameters.stream().anyMatch(parameter -> parameter.in().equals("query"));
        if (whole.size() > 1 || (!whole.isEmpty() && others)) {
            problems.warn(
                    operation.place("parameters"),
                    "`" + whole.get(0)
                            + "` is the whole query string, but there are other parameters of the query; they are joined",
                    "leave one of them");
        }
    }

    /** An empty value is that of a string, or of a list of them; of anything else no Java value is. */
    private void emptyValue(DocumentNode parameter, String name) {
        DocumentNode value = refs.followSchema(parameter.get("schema"));
        String type = value == null ? null : value.text("type");
        if (type != null && NEVER_EMPTY.contains(type)) {
            problems.warn(
                    parameter.place("allowEmptyValue"),
                    "the parameter `" + name + "` may be empty, which no value of its type is",
                    "pass `query(\"" + name + "\", \"\")` of a call's options to send it so");
        }
    }
}
