package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Operation.Parameter;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Holds the path parameters of an operation against its path template. */
record PathParameters(Problems problems) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]+)}");

    /** The parameters without those that the template lacks, and with those that nothing declares. */
    List<Parameter> matched(String path, DocumentNode operation, List<Parameter> declared) {
        Set<String> variables = new LinkedHashSet<>();
        VARIABLE.matcher(path)
                .results()
                .map(MatchResult::group)
                .forEach(variable -> variables.add(variable.substring(1, variable.length() - 1)));
        Set<String> missing = new LinkedHashSet<>(variables);
        List<Parameter> matched = new ArrayList<>();
        for (Parameter parameter : declared) {
            if (parameter.in().equals("path") && !variables.contains(parameter.name())) {
                problems.warn(
                        parameter.pointer(),
                        "the path " + path + " has no variable `" + parameter.name() + "`; the parameter is ignored",
                        hint(path, parameter.name(), variables));
                continue;
            }
            if (parameter.in().equals("path")) {
                missing.remove(parameter.name());
            }
            matched.add(parameter);
        }
        for (String name : missing) {
            problems.warn(
                    operation.place(),
                    "no parameter declares the path variable `" + name + "`; treated as a string",
                    "declare it with `in: path`");
            matched.add(undeclared(name, operation));
        }
        return matched;
    }

    private static String hint(String path, String name, Set<String> variables) {
        String other = ":" + name;
        if (path.contains(other + "/") || path.endsWith(other)) {
            return "write `{" + name + "}` in the path instead of `" + other + "`";
        }
        boolean unbalanced = path.chars().filter(c -> c == '{').count()
                != path.chars().filter(c -> c == '}').count();
        return NearMiss.hint(name, variables, unbalanced ? "write a variable as `{" + name + "}`" : "remove it");
    }

    private static Parameter undeclared(String name, DocumentNode operation) {
        Schema text = new Schema.Scalar(Meta.at(operation.place("parameters")), ScalarKind.STRING);
        return new Parameter(
                operation.place(), name, "path", true, false, null, text, "simple", false, false, null, false);
    }
}
