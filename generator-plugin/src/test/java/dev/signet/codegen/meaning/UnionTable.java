package dev.signet.codegen.meaning;

import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.parse.SpecInput;
import dev.signet.codegen.parse.SpecReader;
import dev.signet.codegen.parse.reference.AccessRules;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.Resolver;
import dev.signet.codegen.translate.JavaModelBuilder;
import dev.signet.codegen.translate.types.TypeMappings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints how each union of documents is told apart and what is warned of it: {@code UnionTable <document> [<overlay>…]}. */
public final class UnionTable {
    private UnionTable() {}

    public static void main(String[] arguments) {
        List<Path> paths = List.of(arguments).stream().map(Path::of).toList();
        System.out.println(of(paths.get(0), paths.subList(1, paths.size())));
    }

    /** A table in Markdown: for each union its pointer, its members, how they are told apart, and the warnings of its place. */
    static String of(Path document, List<Path> overlays) {
        Problems problems = new Problems();
        SpecInput input = new SpecInput(document.toAbsolutePath().normalize(), overlays, AccessRules.STRICT);
        JavaModel model = JavaModelBuilder.build(
                Resolver.resolve(SpecReader.read(input, problems).model(), problems),
                new JavaModel.Packages("table.model", "table.support", "table"),
                TypeMappings.of(Map.of(), Map.of(), Map.of(), problems),
                Validation.NONE,
                problems);
        StringBuilder table = new StringBuilder("## " + document.getFileName()
                + "\n\n| union | members | told apart | warnings |\n|---|---|---|---|\n");
        for (UnionType union : model.unions()) {
            table.append(row(union, problems.all()));
        }
        return table.toString();
    }

    private static String row(UnionType union, List<Problem> problems) {
        String pointer = union.doc().pointer();
        String members = union.variants().stream().map(JavaType.Variant::name).collect(Collectors.joining(", "));
        String told = union.byKind().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + brief(entry.getValue().toString()))
                .collect(Collectors.joining("<br>"));
        String warnings = problems.stream()
                .filter(problem -> problem.pointer().equals(pointer)
                        || problem.pointer().startsWith(pointer + "/oneOf")
                        || problem.pointer().startsWith(pointer + "/anyOf"))
                .map(problem -> problem.severity() + " " + problem.message())
                .collect(Collectors.joining("<br>"));
        return ("| " + union.name() + " `" + pointer + "` | " + members + " | " + told + " | " + warnings + " |\n")
                .replace("||", "|");
    }

    /** What a record says of itself, with the names of variants, candidates and places alone. */
    private static String brief(String told) {
        String text = told.replaceAll("Member\\[type=Named\\[name=(\\w+), category=\\w+\\]\\]", "$1")
                .replaceAll(
                        "Wrapper\\[name=(\\w+), type=.*?, doc=Doc\\[pointer=[^,]*, text=.*?, deprecated=\\w+\\]\\]",
                        "$1")
                .replace("ToUnknown[]", "Unknown")
                .replaceAll("To\\[(?:variant|path)=\\[?([\\w, ]+)\\]?\\]", "$1");
        return candidates(text)
                .replaceAll("Place\\[element=false, path=\\[([^\\]]*)\\]\\]", "`$1`")
                .replaceAll("Place\\[element=true, path=\\[([^\\]]*)\\]\\]", "`[].$1`")
                .replace("|", "\\|")
                .replace("\n", " ");
    }

    /** Candidates of a trial by their names, without all that is known of them. */
    private static String candidates(String told) {
        String start = "Candidate[path=[";
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int next = told.indexOf(start); next >= 0; next = told.indexOf(start, at)) {
            text.append(told, at, next).append(told, next + start.length(), told.indexOf(']', next));
            int depth = 1;
            at = next + "Candidate[".length();
            while (depth > 0 && at < told.length()) {
                depth += told.charAt(at) == '[' ? 1 : told.charAt(at) == ']' ? -1 : 0;
                at++;
            }
        }
        return text.append(told.substring(at)).toString();
    }
}
